/** The binary format of Postgres' COPY for columns of text and bytes, whose values it holds as they are. */

/** "PGCOPY", a line end of each kind and a NUL, so that a transfer that changes any shows; then no flags and no extension. */
const HEADER = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0);
const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;
const END_OF_ROWS = -1;

/** A column's value: a text of ASCII characters, or bytes. */
type CopyValue = string | Uint8Array;

/** The bytes that a row takes. */
export function binaryLength(row: readonly CopyValue[]): number {
  return row.reduce((length, value) => length + LENGTH_BYTES + value.length, COUNT_BYTES);
}

/** Rows as COPY takes them in the binary format. */
export function binaryRows(rows: readonly (readonly CopyValue[])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows.reduce((length, row) => length + binaryLength(row), HEADER.length + COUNT_BYTES));
  const view = new DataView(bytes.buffer);
  bytes.set(HEADER);
  let at = HEADER.length;
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
  view.setInt16(at, END_OF_ROWS);
  return bytes;
}
