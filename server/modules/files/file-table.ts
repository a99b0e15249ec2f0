import type { Bilingual } from '@schema/domain/measure.ts';
import { inBothWithWords, type CountryWordsByLanguage } from '@schema/language/country-words.ts';
import { csvCell, csvFile, type CellKind } from '@server/platform/csv.ts';

/**
 * One definition of a downloadable table. The file is written from it and the code book tells it, so that the two
 * cannot disagree; whether a cell may be empty is held by the compiler.
 */

/**
 * What stands in a column. `code` is a short word with a fixed list or another file behind it; `partial_date` is a
 * date as its source states it (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`).
 */
export const COLUMN_TYPES = ['text', 'code', 'integer', 'decimal', 'date', 'partial_date'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** The values a column may hold: a list, or the column of another file where they are explained. */
export type AllowedValues =
  | { readonly values: readonly string[] }
  | { readonly file: string; readonly column: string };

interface ColumnMeaning {
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: Bilingual;
  /** What one step in a number is; left out for texts and codes. */
  readonly unit?: Bilingual;
  readonly allowed?: AllowedValues;
}

export interface FilledColumn<Row> extends ColumnMeaning {
  readonly mayBeEmpty: false;
  readonly read: (row: Row) => string;
}

export interface OptionalColumn<Row> extends ColumnMeaning {
  readonly mayBeEmpty: true;
  readonly read: (row: Row) => string | null;
}

export type Column<Row> = FilledColumn<Row> | OptionalColumn<Row>;

export interface FileTable<Row> {
  /** File name without its ending. */
  readonly name: string;
  readonly title: Bilingual;
  readonly contents: Bilingual;
  readonly columns: readonly Column<Row>[];
}

/** What the code book needs of a table, whatever its rows are. */
export type TableDescription = Omit<FileTable<never>, 'columns'> & {
  readonly columns: readonly (ColumnMeaning & { readonly mayBeEmpty: boolean })[];
};

/** The table with the country's words in everything that is said of it. */
export function tableInWords<Table extends TableDescription>(table: Table, words: CountryWordsByLanguage): Table {
  const said = (text: Bilingual): Bilingual => inBothWithWords(text, words);
  return { ...table, title: said(table.title), contents: said(table.contents), columns: table.columns.map((column) => ({ ...column, meaning: said(column.meaning) })) };
}

const CELL_KINDS: Readonly<Record<ColumnType, CellKind>> = {
  text: 'text',
  code: 'text',
  integer: 'number',
  decimal: 'number',
  date: 'number',
  partial_date: 'number',
};

/** The table's file: a header of column names, then a line a row. */
export function writeTable<Row>(table: FileTable<Row>, rows: readonly Row[]): string {
  const header = table.columns.map((column) => column.name);
  const lines = rows.map((row) => table.columns.map((column) => csvCell(column.read(row), CELL_KINDS[column.type])));
  return csvFile([header, ...lines]);
}

/** Several codes in one cell stand in the order given, with a semicolon between them. */
export function codesInOneCell(codes: readonly string[]): string {
  return codes.join(';');
}
