import type { Chance } from './chance.ts';
import type { Table } from './good-files.ts';
import { cell, sourceRows } from '@test/testkit/source-files.ts';

/** What happens to a good file: one slip of a person or a program. Null where the file has nothing that it could happen to. */
export type SingleFault = (table: Table, chance: Chance) => Table | null;

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const REGION_COLUMNS = ['region', 'closing_region', 'start_region', 'home_region'];
/** Values that may stand in a column, as someone who picks from a list picks the wrong one. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  pathway: [...new Set(sourceRows('pathways.csv').map((row) => cell(row, 'code')))],
  closing_code: sourceRows('closing-codes.csv').map((row) => cell(row, 'suffix')),
  variant: [...new Set(sourceRows('pathways.csv').map((row) => cell(row, 'variant')))],
  delay_causes: sourceRows('delay-causes.csv').map((row) => cell(row, 'code')),
};
const REGIONS = sourceRows('areas.csv').filter((row) => cell(row, 'level') === 'region').map((row) => cell(row, 'code'));
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

function withRow(table: Table, at: number, row: readonly string[]): Table {
  return { ...table, rows: table.rows.with(at, row) };
}

function withoutAt<T>(from: readonly T[], at: number): readonly T[] {
  return from.filter((_, index) => index !== at);
}

function swapped<T>(from: readonly T[], first: number, second: number): readonly T[] {
  return from.with(first, from[second] as T).with(second, from[first] as T);
}

/** Changes one cell among those that `fits`, chosen by chance. */
function changedCell(table: Table, chance: Chance, { fits, change }: { fits: (cell: string, column: string) => boolean; change: (cell: string, column: string) => string }): Table | null {
  const places = table.rows.flatMap((row, at) => row.flatMap((value, column) => (fits(value, table.header[column] ?? '') ? [{ at, column }] : [])));
  if (places.length === 0) return null;
  const { at, column } = chance.one(places);
  const row = table.rows[at] as readonly string[];
  return withRow(table, at, row.with(column, change(row[column] as string, table.header[column] as string)));
}

function other<T>(from: readonly T[], value: T, chance: Chance): T {
  return chance.one(from.filter((each) => each !== value));
}

/** The text with one of the letters that `letter` finds replaced by another of `among`. */
function garbled(text: string, chance: Chance, { letter, among }: { letter: RegExp; among: string }): string {
  const places = [...text.matchAll(letter)].map(({ index }) => index);
  const at = chance.one(places);
  return text.slice(0, at) + other([...among], text[at] ?? '', chance) + text.slice(at + 1);
}

function anyRow(table: Table, chance: Chance): { at: number; row: readonly string[] } {
  const at = chance.below(table.rows.length);
  return { at, row: table.rows[at] as readonly string[] };
}

function twoColumns(table: Table, chance: Chance): readonly [number, number] {
  const [first = 0, second = 1] = chance.some(table.header.map((_, index) => index), 2);
  return [first, second];
}

export const SINGLE_FAULTS: Readonly<Record<string, SingleFault>> = {
  'a cell dropped': (table, chance) => {
    const { at, row } = anyRow(table, chance);
    return withRow(table, at, withoutAt(row, chance.below(row.length)));
  },
  'a row dropped': (table, chance) => ({ ...table, rows: withoutAt(table.rows, chance.below(table.rows.length)) }),
  'a column dropped': (table, chance) => {
    const column = chance.below(table.header.length);
    return { ...table, header: withoutAt(table.header, column), rows: table.rows.map((row) => withoutAt(row, column)) };
  },
  'a name dropped from the header': (table, chance) => ({ ...table, header: withoutAt(table.header, chance.below(table.header.length)) }),
  'the header dropped': (table) => ({ ...table, header: table.rows[0] as readonly string[], rows: table.rows.slice(1) }),
  'a cell emptied': (table, chance) => changedCell(table, chance, { fits: (value) => value !== '', change: () => '' }),
  'a row repeated': (table, chance) => {
    const { at, row } = anyRow(table, chance);
    return { ...table, rows: [...table.rows.slice(0, at), row, ...table.rows.slice(at)] };
  },
  'two cells of a row swapped': (table, chance) => {
    const { at, row } = anyRow(table, chance);
    return withRow(table, at, swapped(row, ...twoColumns(table, chance)));
  },
  'two cells of a column swapped': (table, chance) => {
    const column = chance.below(table.header.length);
    const [first = 0, second = 1] = chance.some(table.rows.map((_, index) => index), 2);
    const cellAt = (at: number): string => table.rows[at]?.[column] ?? '';
    const row = (at: number, value: string): readonly string[] => (table.rows[at] as readonly string[]).with(column, value);
    return { ...table, rows: table.rows.with(first, row(first, cellAt(second))).with(second, row(second, cellAt(first))) };
  },
  'two columns swapped under the same header': (table, chance) => {
    const [first, second] = twoColumns(table, chance);
    return { ...table, rows: table.rows.map((row) => swapped(row, first, second)) };
  },
  'two columns swapped with their names': (table, chance) => {
    const [first, second] = twoColumns(table, chance);
    return { ...table, header: swapped(table.header, first, second), rows: table.rows.map((row) => swapped(row, first, second)) };
  },
  'two rows swapped': (table, chance) => {
    const [first = 0, second = 1] = chance.some(table.rows.map((_, index) => index), 2);
    return { ...table, rows: swapped(table.rows, first, second) };
  },
  'a row shifted to the right': (table, chance) => {
    const { at, row } = anyRow(table, chance);
    const column = chance.below(row.length);
    return withRow(table, at, [...row.slice(0, column), '', ...row.slice(column, -1)]);
  },
  'a row shifted to the left': (table, chance) => {
    const { at, row } = anyRow(table, chance);
    return withRow(table, at, [...withoutAt(row, chance.below(row.length)), '']);
  },
  'a column shifted down by a row': (table, chance) => {
    const column = chance.below(table.header.length);
    const from = chance.below(table.rows.length);
    return { ...table, rows: table.rows.map((row, at) => (at < from ? row : row.with(column, at === from ? '' : (table.rows[at - 1]?.[column] ?? '')))) };
  },
  'a letter changed': (table, chance) => changedCell(table, chance, { fits: (value) => /[a-zåäö]/i.test(value), change: (value) => garbled(value, chance, { letter: /[a-zåäö]/gi, among: LETTERS }) }),
  'a digit changed': (table, chance) => changedCell(table, chance, { fits: (value) => /\d/.test(value), change: (value) => garbled(value, chance, { letter: /\d/g, among: '0123456789' }) }),
  'two neighbouring digits swapped': (table, chance) =>
    changedCell(table, chance, {
      fits: (value) => /(\d)(?!\1)\d/.test(value),
      change: (value) => {
        const at = chance.one([...value.matchAll(/(?=(\d)(?!\1)\d)/g)].map(({ index }) => index));
        return value.slice(0, at) + (value[at + 1] ?? '') + (value[at] ?? '') + value.slice(at + 2);
      },
    }),
  'a date moved': (table, chance) => changedCell(table, chance, { fits: (value) => DATE.test(value), change: (value) => new Date(Date.parse(value) + chance.one([-1, 1]) * (1 + chance.below(500)) * DAY_MS).toISOString().slice(0, 10) }),
  'a date with day and month in turn': (table, chance) => changedCell(table, chance, { fits: (value) => DATE.test(value) && value.slice(5, 7) !== value.slice(8), change: (value) => `${value.slice(0, 4)}-${value.slice(8)}-${value.slice(5, 7)}` }),
  'a code changed for another': (table, chance) => changedCell(table, chance, { fits: (value, column) => column in LISTS && value !== '', change: (value, column) => other(LISTS[column] ?? [], value, chance) }),
  'the sex changed': (table, chance) => changedCell(table, chance, { fits: (_, column) => column === 'sex', change: (value) => other(['F', 'M', '', 'U'], value, chance) }),
  'a region changed for another': (table, chance) => changedCell(table, chance, { fits: (value, column) => REGION_COLUMNS.includes(column) && value !== '', change: (value) => other(REGIONS, value, chance) }),
  'a decimal sign moved': (table, chance) => changedCell(table, chance, { fits: (value) => /^\d+\.\d+$/.test(value), change: (value) => value.replace('.', '').replace(/^(\d)/, '$1.') }),
};
