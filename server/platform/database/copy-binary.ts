/** The binary format of Postgres' COPY for columns of text and bytes, whose values it holds as they are. */

/** "PGCOPY", a line end of each kind and a NUL, so that a transfer that changes any shows; then no flags and no extension. */
export const COPY_HEADER = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0);
const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;
const END_OF_ROWS = -1;
/** What stands after the last row. */
export const COPY_END = Uint8Array.of(0xff, 0xff);

/** Days from 2000-01-01, which the database counts from, to the date `YYYY-MM-DD` that stands in the text from `start` on. */
export function dayNumber(text: string, start: number): number {
  const digits = (first: number, count: number): number => {
    let number = 0;
    for (let index = start + first; index < start + first + count; index += 1) number = number * 10 + text.charCodeAt(index) - DIGIT_ZERO;
    return number;
  };
  const month = digits(5, 2);
  // Years begin in March, so that a leap day is the last of its year.
  const year = digits(0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(8, 2) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - DAYS_TO_2000;
}

const DIGIT_ZERO = 0x30;
/** Days from 1 March of year 0 to 2000-01-01. */
const DAYS_TO_2000 = 730_425;

/** A column's value: a text of ASCII characters, or bytes. */
type CopyValue = string | Uint8Array;

/** Rows as they stand in a COPY of the binary format; `binaryCopy` makes one of them. */
export function binaryRows(rows: readonly (readonly CopyValue[])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows.flat().reduce((length, value) => length + LENGTH_BYTES + value.length, rows.length * COUNT_BYTES));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const row of rows) {
    view.setInt16(at, row.length);
    at += COUNT_BYTES;
    for (const value of row) {
      view.setInt32(at, value.length);
      at += LENGTH_BYTES;
      if (typeof value !== 'string') bytes.set(value, at);
      else for (let place = 0; place < value.length; place += 1) bytes[at + place] = value.charCodeAt(place);
      at += value.length;
    }
  }
  return bytes;
}

/** What COPY takes: the rows of the parts, one after the other. */
export function binaryCopy(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, COPY_HEADER.length + COUNT_BYTES));
  bytes.set(COPY_HEADER);
  let at = COPY_HEADER.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  new DataView(bytes.buffer).setInt16(at, END_OF_ROWS);
  return bytes;
}
