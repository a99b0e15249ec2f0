import { parse } from 'csv-parse/sync';
import { parsePeriod, type MonthSpan } from '@schema/domain/periods.ts';
import { columnsOf, type MappedColumn, type Mapping } from './mapping.ts';

/** Thrown where a publisher's file is not what its mapping expects: one sentence for a person. */
export class UnmappedFile extends Error {
  override readonly name = 'UnmappedFile';
}

/** What a publisher's file was made into. */
export interface MappedFile {
  /** The file of totals, CSV with a header. */
  readonly text: string;
  /** Rows of the publisher's file that are not subtotals, and rows of the made file. */
  readonly detailRows: number;
  readonly rows: number;
  /** Subtotals of the publisher's that were compared with the sums of its details; all of them agree. */
  readonly comparedSubtotals: number;
  /** The months that it tells of, as numbers of `periods.ts`. */
  readonly months: MonthSpan;
  /** The first month of what the publisher may still change; null where nothing is said to be. */
  readonly provisionalFrom: number | null;
}

const KEYS = ['region', 'pathway', 'period'] as const;
type Key = (typeof KEYS)[number];
const SUMS = ['treated', 'judged', 'within_limit', 'over_75'] as const;
type Sum = (typeof SUMS)[number];
type Row = Readonly<Record<string, string>>;
type Sums = Partial<Record<Sum, number>>;

/**
 * Makes a file of totals of a publisher's table: details are summed over what is not needed, subtotals are left out once
 * they have been compared with the sums of what they repeat. Throws `UnmappedFile` where a column, a word or a number is
 * not as the mapping says, or a subtotal differs.
 */
export function mappedFile(text: string, mapping: Mapping): MappedFile {
  const table = readTable(text, mapping);
  const details = new Map<string, Sums>();
  const subtotals = new Map<string, { readonly sums: Sums; readonly over: readonly string[]; readonly line: number }>();
  let detailRows = 0;
  let provisionalFrom: number | null = null;
  table.forEach((row, index) => {
    const line = index + FIRST_LINE;
    const over = mapping.subtotals.filter(({ flag, value }) => row[flag]?.trim() === value).map(({ of }) => of);
    const read = (key: Key): string => (over.some((each) => each === key) ? '' : cellOf(row, { name: key, column: mapping.columns[key], line }));
    const key = KEYS.map(read).join('\t');
    const sums = sumsOf(row, mapping, line);
    if (over.length > 0) return void subtotals.set(`${key}\t${over.join()}`, { sums: added(subtotals.get(`${key}\t${over.join()}`)?.sums, sums), over, line });
    detailRows += 1;
    details.set(key, added(details.get(key), sums));
    const { provisional } = mapping;
    const first = provisional !== null && row[provisional.flag]?.trim() === provisional.value ? (parsePeriod(read('period'))?.first ?? null) : null;
    if (first !== null) provisionalFrom = Math.min(first, provisionalFrom ?? first);
  });
  if (detailRows === 0) throw new UnmappedFile('Every row of the file is a subtotal; the rows that they sum up are needed.');
  for (const [key, { sums, over, line }] of subtotals) compare({ key, sums, over, line }, details, mapping);
  return { text: written(details, mapping), detailRows, rows: details.size, comparedSubtotals: subtotals.size, months: monthsOf([...details.keys()]), provisionalFrom };
}

function monthsOf(keys: readonly string[]): MonthSpan {
  const periods = [...new Set(keys.map((key) => key.split('\t')[KEYS.indexOf('period')] ?? ''))].map((name) => {
    const period = parsePeriod(name);
    if (period === null) throw new UnmappedFile(`The mapping makes the period "${name}", which is none.`);
    return period;
  });
  return { first: Math.min(...periods.map(({ first }) => first)), last: Math.max(...periods.map(({ last }) => last)) };
}

/** The header is line 1. */
const FIRST_LINE = 2;

function readTable(text: string, mapping: Mapping): Row[] {
  let rows: Row[];
  let header: string[] = [];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true, columns: (names: string[]) => (header = names.map((name) => name.trim())) });
  } catch (error) {
    throw new UnmappedFile(`The file is no table of comma-separated values: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const known = columnsOf(mapping);
  const missing = [...known].filter((name) => !header.includes(name));
  if (missing.length > 0) throw new UnmappedFile(`The file lacks the columns ${missing.join(', ')}. Check that it is the publisher's file; the columns are ${[...known].join(', ')}.`);
  const unknown = header.filter((name) => !known.has(name) && !IDENTITY.test(name));
  if (unknown.length > 0) throw new UnmappedFile(`The file has the columns ${unknown.join(', ')}, which nothing is known of. The columns are ${[...known].join(', ')}.`);
  if (rows.length === 0) throw new UnmappedFile('The file has a header but no rows.');
  return rows;
}

/** Running numbers that an open-data portal adds to what it gives out. */
const IDENTITY = /^_id$/;

function cellOf(row: Row, { name, column, line }: { name: Key; column: MappedColumn; line: number }): string {
  const cell = row[column.from]?.trim() ?? '';
  if ('words' in column) {
    const word = column.words[cell];
    if (word === undefined) throw new UnmappedFile(`Line ${line}: ${column.from} is "${cell.slice(0, LONGEST_SHOWN)}", which is no ${name} that is known; one of ${Object.keys(column.words).join(', ')} is needed.`);
    return word;
  }
  if ('pattern' in column) {
    const pattern = new RegExp(column.pattern);
    if (!pattern.test(cell)) throw new UnmappedFile(`Line ${line}: ${column.from} is "${cell.slice(0, LONGEST_SHOWN)}", which is no ${name} as the publisher writes them.`);
    return cell.replace(pattern, column.as);
  }
  return cell;
}

const LONGEST_SHOWN = 40;

function sumsOf(row: Row, { sums, missing }: Mapping, line: number): Sums {
  const found: Sums = {};
  for (const sum of SUMS) {
    const column = sums[sum];
    if (column === undefined) continue;
    const cell = row[column]?.trim() ?? '';
    if (missing.includes(cell) || !/^\d{1,9}$/.test(cell)) throw new UnmappedFile(`Line ${line}: ${column} is "${cell.slice(0, LONGEST_SHOWN)}"; a whole number is needed, since a gap is not a zero.`);
    found[sum] = Number(cell);
  }
  return found;
}

function added(before: Sums | undefined, more: Sums): Sums {
  return Object.fromEntries(Object.entries(more).map(([sum, value]) => [sum, value + (before?.[sum as Sum] ?? 0)]));
}

interface Subtotal {
  readonly key: string;
  readonly sums: Sums;
  /** Columns that it is a sum over. */
  readonly over: readonly string[];
  readonly line: number;
}

/** Throws where the details that the subtotal repeats add up to anything else. */
function compare({ key, sums, over, line }: Subtotal, details: ReadonlyMap<string, Sums>, mapping: Mapping): void {
  const wanted = key.split('\t');
  let found: Sums | undefined;
  for (const [detail, each] of details) {
    const cells = detail.split('\t');
    if (KEYS.every((name, place) => over.includes(name) || cells[place] === wanted[place])) found = added(found, each);
  }
  for (const [sum, value] of Object.entries(sums)) {
    const ofDetails = found?.[sum as Sum] ?? 0;
    if (ofDetails !== value) throw new UnmappedFile(`Line ${line}: the subtotal of ${mapping.sums[sum as Sum] ?? sum} is ${value}, but the rows that it sums up give ${ofDetails}. Fetch the file anew from its publisher.`);
  }
}

function written(details: ReadonlyMap<string, Sums>, mapping: Mapping): string {
  const sums = SUMS.filter((sum) => mapping.sums[sum] !== undefined);
  const lines = [...details].map(([key, values]) => [...key.split('\t'), ...sums.map((sum) => values[sum] ?? '')].join(','));
  return `${[[...KEYS, ...sums].join(','), ...lines.sort()].join('\n')}\n`;
}
