/**
 * Tables as text with commas, or semicolons, between cells: RFC 4180, UTF-8 with a byte order mark so that spreadsheets
 * read å, ä and ö, and no cell that a spreadsheet would run as a formula.
 */

/** What the cell holds. Only `text` can carry a formula: numbers and dates are checked before they come here. */
export type CellKind = 'text' | 'number';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** First characters that make a spreadsheet read a cell as a formula (OWASP, "CSV injection"). */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** What stands between cells: a comma by the standard, or a semicolon, which spreadsheets of countries with a decimal comma expect. */
export type Delimiter = ',' | ';';

const NEEDS_QUOTES: Readonly<Record<Delimiter, RegExp>> = { ',': /[",\r\n]/, ';': /[";\r\n]/ };

/** Puts an apostrophe before a text that would start a formula. A text that is just a number is left as it is. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(cell: string, delimiter: Delimiter): string {
  return NEEDS_QUOTES[delimiter].test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One cell as it stands in the file; a missing value is an empty cell, never a zero. */
export function csvCell(value: string | null, kind: CellKind, delimiter: Delimiter = ','): string {
  if (value === null) return '';
  return quoted(kind === 'text' ? withoutFormula(value) : value, delimiter);
}

/** A whole file from rows of cells that `csvCell` has made for the delimiter; the first row is the header. */
export function csvFile(lines: readonly (readonly string[])[], delimiter: Delimiter = ','): string {
  return BYTE_ORDER_MARK + lines.map((cells) => cells.join(delimiter) + LINE_END).join('');
}
