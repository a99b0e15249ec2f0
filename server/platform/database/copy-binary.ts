/** The binary format of Postgres' COPY for columns of text and bytes, whose values it holds as they are. */

/** "PGCOPY", a line end of each kind and a NUL, so that a transfer that changes any shows; then no flags and no extension. */
const HEADER = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0);
const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;
const END_OF_ROWS = -1;

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
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, HEADER.length + COUNT_BYTES));
  bytes.set(HEADER);
  let at = HEADER.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  new DataView(bytes.buffer).setInt16(at, END_OF_ROWS);
  return bytes;
}
