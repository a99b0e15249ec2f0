import { refusal } from '@schema/language/findings/refusals.ts';
import { UnreadableFile } from './text-decoding.ts';

/** A row as it stands in the file: its cells, and the line where it begins. */
export type OnRow = (cells: string[], line: number) => void;

/** No row of ours is near these: what is longer or wider is not a table of the kinds that are handed in. */
const LONGEST_ROW = 1_000_000;
const MOST_CELLS = 1_000;

/**
 * Cuts text into rows and cells as RFC 4180 says, as the text comes: cells in quotation marks may hold the delimiter,
 * line ends and doubled quotation marks; lines end with LF or CRLF (or CR alone); empty lines are passed over.
 * Written here since a general parser's bookkeeping for each cell costs more than all the checks of the row.
 */
export class TableSplitter {
  private rest = '';

  /** `line` is the number of the line that the text begins with. */
  constructor(
    private readonly delimiter: string,
    private readonly onRow: OnRow,
    private line = 1,
  ) {}

  /** The next piece of the text, whole rows of which are told at once. */
  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    // Quotation marks or bare CR are rare: without them a line is a row, found and cut by the engine's own searching.
    const plain = !text.includes('"') && !hasLoneReturn(text);
    this.rest = text.slice(plain ? this.plainRows(text) : this.quotedRows(text, false));
    if (this.rest.length > LONGEST_ROW) throw new UnreadableFile(refusal('line-too-long', { line: this.line, longest: LONGEST_ROW }));
  }

  end(): void {
    const rest = this.rest;
    this.rest = '';
    if (rest !== '') this.quotedRows(rest, true);
  }

  /** Tells the whole lines of the text; answers where the last, unfinished one begins. */
  private plainRows(text: string): number {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      const last = end > start && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
      if (last > start) this.tell(text.slice(start, last).split(this.delimiter), this.line);
      this.line += 1;
      start = end + 1;
    }
    return start;
  }

  /** The same, letter by letter where there are quotation marks. `isLast`: no more text comes. */
  private quotedRows(text: string, isLast: boolean): number {
    let start = 0;
    let line = this.line;
    while (start < text.length) {
      const row = this.oneRow(text, start, isLast);
      if (row === null) break;
      if (row.cells.length > 1 || row.cells[0] !== '') this.tell(row.cells, line);
      line += row.lines;
      this.line = line;
      start = row.end;
    }
    return start;
  }

  /** The row that begins at `start`, the number of lines that it takes, and where the next begins; null where its end has not come. */
  private oneRow(text: string, start: number, isLast: boolean): { cells: string[]; lines: number; end: number } | null {
    const cells: string[] = [];
    let lines = 1;
    let at = start;
    for (;;) {
      const quoted = text.charCodeAt(at) === QUOTE ? this.quotedCell(text, at, isLast) : null;
      if (quoted === undefined) return null;
      const end = quoted?.end ?? plainEnd(text, at, this.delimiter);
      cells.push(quoted?.cell ?? text.slice(at, end));
      lines += quoted?.lines ?? 0;
      if (end >= text.length) return isLast ? { cells, lines, end } : null;
      if (text[end] === this.delimiter) {
        at = end + 1;
        continue;
      }
      // A CR at the very end may be half of a CRLF.
      if (text.charCodeAt(end) === RETURN && end + 1 === text.length && !isLast) return null;
      const width = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? 2 : 1;
      return { cells, lines, end: end + width };
    }
  }

  /** The cell in quotation marks at `at`; undefined where its end has not come. */
  private quotedCell(text: string, at: number, isLast: boolean): { cell: string; end: number; lines: number } | undefined {
    let close = text.indexOf('"', at + 1);
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    if (close === -1 || (close + 1 === text.length && !isLast)) {
      if (!isLast) return undefined;
      throw new UnreadableFile(refusal('quote-without-pair', { line: this.line }));
    }
    const end = close + 1;
    if (end < text.length && text[end] !== this.delimiter && !isLineEnd(text.charCodeAt(end))) {
      throw new UnreadableFile(refusal('quote-out-of-place', { line: this.line }));
    }
    const inside = text.slice(at + 1, close);
    return { cell: inside.replaceAll('""', '"'), end, lines: inside.split(/\r\n|\r|\n/).length - 1 };
  }

  private tell(cells: string[], line: number): void {
    if (cells.length > MOST_CELLS) throw new UnreadableFile(refusal('line-too-wide', { line, cells: cells.length, most: MOST_CELLS }));
    this.onRow(cells, line);
  }
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

function isLineEnd(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

/** A CR that no LF follows, as old Macintosh programs wrote; one at the very end may yet be followed. */
function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at !== -1 && at + 1 < text.length; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== NEWLINE) return true;
  }
  return false;
}

/** Where a cell without quotation marks ends: at the delimiter, a line end or the end of the text. */
function plainEnd(text: string, at: number, delimiter: string): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}
