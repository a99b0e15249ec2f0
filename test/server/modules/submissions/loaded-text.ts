import { copyText, NO_VALUE } from '@server/platform/database/copy-text.ts';
import { COPY_END, COPY_HEADER } from '@server/platform/database/copy-binary.ts';
import { copyFormatOf, loadedColumns, type FactTable } from '@server/modules/submissions/fact-tables.ts';

const DAY_MS = 86_400_000;
const WHOLE = ['submission', 'line', 'replaces'];

/** Rows that were handed over to be loaded, as lines of COPY's text format, whichever format they are in. */
export function loadedLines(table: FactTable, rows: Uint8Array): string[] {
  const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.length);
  if (copyFormatOf(table) === 'text') return bytes.toString().split('\n').slice(0, -1);
  // Where nothing is to be stored there is not even a header's worth of rows.
  const lines: string[] = [];
  const columns = loadedColumns(table);
  let at = COPY_HEADER.length;
  while (at < bytes.length - COPY_END.length) {
    at += 2;
    const cells = columns.map((column) => {
      const length = bytes.readInt32BE(at);
      const value = bytes.subarray(at + 4, at + 4 + Math.max(0, length));
      at += 4 + value.length;
      return length === -1 ? NO_VALUE : valueOf(value, column, table);
    });
    lines.push(cells.join('\t'));
  }
  return lines;
}

function valueOf(value: Buffer, column: string, { types }: FactTable): string {
  if (column === 'gone') return value[0] === 1 ? 't' : 'f';
  if (WHOLE.includes(column)) return String(value.readInt32BE());
  if (types?.[column] === 'date') return new Date(Date.UTC(2000, 0, 1) + value.readInt32BE() * DAY_MS).toISOString().slice(0, 10);
  return types?.[column] === 'smallint' ? String(value.readInt16BE()) : copyText(value.toString());
}
