import type { Findings } from './problems.ts';
import { TableSplitter } from './table-splitter.ts';

/** A column of a kind of file. */
export interface Column {
  readonly name: string;
  /** Whether the file must have it; a needed column may still be empty on a row where the checks say so. */
  readonly needed: boolean;
  /** True for a cell that holds something and yet says nothing, such as "unknown". */
  readonly saysNothing?: (cell: string) => boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;
/** Excel's own way to say which delimiter a file has. */
const STATED_DELIMITER = /^\uFEFF?"?sep=(.)"?(?:\r\n|\n|\r)/i;
/** Rows without anything, as spreadsheets save them above a table. */
const BLANK_LINES = /^[\s,;]*[\n\r]/;
const LONGEST_HEADER = 100_000;

/** What a file's first lines tell about how to read the rest. */
export interface Layout {
  readonly delimiter: string;
  /** Where the table begins, after a line that only states the delimiter. */
  readonly start: number;
}

/** The layout from the beginning of the text; null where the header has not come whole. The delimiter is the one that finds most known columns. */
export function layoutOf(text: string, columns: readonly Column[], isWhole: boolean): Layout | null {
  const start = STATED_DELIMITER.exec(text)?.[0].length ?? 0;
  const table = text.slice(start).replace(BLANK_LINES, '');
  const begins = table.search(/\S/);
  if ((begins === -1 || !table.includes('\n', begins)) && !isWhole && text.length < LONGEST_HEADER) return null;
  const known = new Set(columns.map(({ name }) => name));
  const found = DELIMITERS.map((delimiter) => ({ delimiter, count: headerCells(table, delimiter).filter((cell) => known.has(columnName(cell))).length }));
  const best = found.reduce((most, each) => (each.count > most.count ? each : most));
  return { delimiter: best.delimiter, start };
}

/**
 * Where in a row of the file each column of the kind stands, -1 for one that the file has not; null where the header is
 * not that of the kind, which the findings then say.
 */
export function placesOf(header: readonly string[], line: number, { columns, findings }: { columns: readonly Column[]; findings: Findings }): readonly number[] | null {
  const names = header.map(columnName);
  // Excel saves columns that are empty from top to bottom; without a name they can only be passed over.
  const named = names.filter((name) => name !== '');
  const known = columns.map(({ name }) => name);
  const before = findings.problemCount;
  // Then it is no header but a row or a title, which is not repeated.
  if (!named.some((name) => known.includes(name))) {
    findings.add({ line, column: null }, 'header-unknown', { columns: known });
    return null;
  }
  for (const name of new Set(named)) {
    if (!known.includes(name)) findings.add({ line, column: name }, 'column-unknown', { name, columns: known });
    else if (named.indexOf(name) !== named.lastIndexOf(name)) findings.add({ line, column: name }, 'column-twice', { name });
  }
  for (const { name, needed } of columns) {
    if (needed && !names.includes(name)) findings.add({ line, column: name }, 'column-missing', { name, columns: columns.filter((each) => each.needed).map((each) => each.name) });
  }
  return findings.problemCount > before ? null : known.map((name) => names.indexOf(name));
}

/** A cell of the header as columns are named; a mark of the encoding may stand before it where files were put together. */
export function columnName(name: string): string {
  return name.replace(/^\uFEFF/, '').trim().toLowerCase();
}

function headerCells(table: string, delimiter: string): readonly string[] {
  let header: readonly string[] = [];
  const splitter = new TableSplitter(delimiter, (cells) => {
    if (header.length === 0) header = cells;
  });
  const end = table.indexOf('\n');
  try {
    splitter.push(end === -1 ? table : table.slice(0, end + 1));
    splitter.end();
  } catch {
    // Not a header in this delimiter.
  }
  return header;
}
