/**
 * Tables as comma-separated text: RFC 4180, UTF-8 with a byte order mark so that spreadsheets read å, ä and ö, and no
 * cell that a spreadsheet would run as a formula.
 */

/** What the cell holds. Only `text` can carry a formula: numbers and dates are checked before they come here. */
export type CellKind = 'text' | 'number';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** First characters that make a spreadsheet read a cell as a formula (OWASP, "CSV injection"). */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Puts an apostrophe before a text that would start a formula. A text that is just a number is left as it is. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One cell as it stands in the file; a missing value is an empty cell, never a zero. */
export function csvCell(value: string | null, kind: CellKind): string {
  if (value === null) return '';
  return quoted(kind === 'text' ? withoutFormula(value) : value);
}

/** A whole file from rows of cells that `csvCell` has made; the first row is the header. */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + lines.map((cells) => cells.join(',') + LINE_END).join('');
}
