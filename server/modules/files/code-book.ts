import type { Bilingual } from '@schema/domain/measure.ts';
import type { CountryWordsByLanguage } from '@schema/language/country-words.ts';
import { AGREEMENTS } from './agreement-table.ts';
import { POPULATIONS, REGIONS } from './area-tables.ts';
import { COLUMN_TYPES, codesInOneCell, tableInWords, type AllowedValues, type ColumnType, type FileTable, type TableDescription } from './file-table.ts';
import { GOALS, MEASURES, SOURCES } from './measure-tables.ts';
import { OFFICIAL_RESULTS } from './official-results-table.ts';
import { LIMITS, PATHWAYS } from './pathway-tables.ts';

/** One column of one file, as the code book tells it. */
export interface CodeBookColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly mayBeEmpty: boolean;
  readonly unit: Bilingual | null;
  /** The values it may hold; null where any, or where another file lists them. */
  readonly allowedValues: readonly string[] | null;
  /** The column of another file that lists the values, as `regions.csv: code`. */
  readonly listedIn: string | null;
  readonly meaning: Bilingual;
}

export interface CodeBookFile {
  readonly name: string;
  readonly title: Bilingual;
  readonly contents: Bilingual;
  readonly columns: readonly CodeBookColumn[];
}

interface CodeBookRow extends CodeBookColumn {
  readonly file: string;
}

const CODE_BOOK: FileTable<CodeBookRow> = {
  name: 'code-book',
  title: { sv: 'Kodbok', en: 'Code book' },
  contents: {
    sv: 'Varje kolumn i varje fil, även kodbokens egna: typ, enhet, tillåtna värden och innebörd.',
    en: 'Every column of every file, the code book’s own included: type, unit, allowed values and meaning.',
  },
  columns: [
    { name: 'file', type: 'code', mayBeEmpty: false, read: (row) => row.file, meaning: { sv: 'Filens namn.', en: 'The file’s name.' } },
    { name: 'column', type: 'code', mayBeEmpty: false, read: (row) => row.name, meaning: { sv: 'Kolumnens namn.', en: 'The column’s name.' } },
    {
      name: 'type', type: 'code', mayBeEmpty: false, read: (row) => row.type, allowed: { values: COLUMN_TYPES },
      meaning: {
        sv: 'Vad som står i kolumnen: text, kod, heltal, decimaltal med punkt, datum (ÅÅÅÅ-MM-DD) eller datum så noga som källan anger det.',
        en: 'What stands in the column: text, code, whole number, decimal number with a point, date (YYYY-MM-DD) or a date as precisely as the source states it.',
      },
    },
    { name: 'may_be_empty', type: 'code', mayBeEmpty: false, read: (row) => (row.mayBeEmpty ? 'yes' : 'no'), allowed: { values: ['yes', 'no'] }, meaning: { sv: 'Om cellen får vara tom.', en: 'Whether the cell may be empty.' } },
    { name: 'unit_sv', type: 'text', mayBeEmpty: true, read: (row) => row.unit?.sv ?? null, meaning: { sv: 'Enhet på svenska, för tal.', en: 'Unit in Swedish, for numbers.' } },
    { name: 'unit_en', type: 'text', mayBeEmpty: true, read: (row) => row.unit?.en ?? null, meaning: { sv: 'Enhet på engelska, för tal.', en: 'Unit in English, for numbers.' } },
    {
      name: 'allowed_values', type: 'text', mayBeEmpty: true, read: (row) => (row.allowedValues === null ? null : codesInOneCell(row.allowedValues)),
      meaning: { sv: 'Värdena som får förekomma, med semikolon emellan. Tom: inga är uppräknade här.', en: 'The values that may occur, with semicolons between. Empty: none are listed here.' },
    },
    { name: 'listed_in', type: 'text', mayBeEmpty: true, read: (row) => row.listedIn, meaning: { sv: 'Fil och kolumn där värdena förklaras.', en: 'The file and column where the values are explained.' } },
    { name: 'meaning_sv', type: 'text', mayBeEmpty: false, read: (row) => row.meaning.sv, meaning: { sv: 'Innebörd på svenska.', en: 'Meaning in Swedish.' } },
    { name: 'meaning_en', type: 'text', mayBeEmpty: false, read: (row) => row.meaning.en, meaning: { sv: 'Innebörd på engelska.', en: 'Meaning in English.' } },
  ],
};

/** Every table that is offered as a file, in the order that readers meet them. */
const TABLES: readonly TableDescription[] = [OFFICIAL_RESULTS, MEASURES, GOALS, REGIONS, PATHWAYS, LIMITS, AGREEMENTS, POPULATIONS, SOURCES, CODE_BOOK];

function listedIn(allowed: AllowedValues | undefined): string | null {
  return allowed !== undefined && 'file' in allowed ? `${allowed.file}: ${allowed.column}` : null;
}

function describeTable(table: TableDescription): CodeBookFile {
  return {
    name: `${table.name}.csv`,
    title: table.title,
    contents: table.contents,
    columns: table.columns.map(({ name, type, mayBeEmpty, unit, allowed, meaning }) => ({
      name,
      type,
      mayBeEmpty,
      unit: unit ?? null,
      allowedValues: allowed !== undefined && 'values' in allowed ? allowed.values : null,
      listedIn: listedIn(allowed),
      meaning,
    })),
  };
}

/** The code book of all files, made from the same definitions that write them, in a country's words. `without`: names of tables that it does not have. */
export function codeBook(words: CountryWordsByLanguage, without: readonly string[] = []): readonly CodeBookFile[] {
  return TABLES.filter(({ name }) => !without.includes(name)).map((table) => describeTable(tableInWords(table, words)));
}

/** The code book as a table of its own, with a row for each column of each file. */
export function codeBookTable(book: readonly CodeBookFile[]): { readonly table: FileTable<CodeBookRow>; readonly rows: readonly CodeBookRow[] } {
  return { table: CODE_BOOK, rows: book.flatMap((file) => file.columns.map((column) => ({ file: file.name, ...column }))) };
}
