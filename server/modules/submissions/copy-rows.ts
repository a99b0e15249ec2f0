import { COPY_END, COPY_HEADER } from '@server/platform/database/copy-binary.ts';
import { binaryRowWriter } from './binary-row.ts';
import { copyFormatOf, type FactTable } from './fact-tables.ts';
import { textRowWriter, type LoadedRow, type RowWriter } from './loaded-row.ts';

/** A row's key, and where it stands. */
interface PlacedRow {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Rows for COPY as bytes, in the table's format, gathered one by one: texts that are not kept need not be cleared away.
 * They are handed over in the order of their keys, for neighbours in the table's index cost the database half of what
 * strangers do.
 */
export class CopyRows {
  private bytes = Buffer.alloc(FIRST_BYTES);
  private length = 0;
  private rows: PlacedRow[] = [];
  private readonly write: RowWriter;
  private readonly isBinary: boolean;

  constructor(table: FactTable) {
    this.isBinary = copyFormatOf(table) === 'binary';
    this.write = this.isBinary ? binaryRowWriter(table) : textRowWriter(table);
  }

  /** How many rows there are. */
  get count(): number {
    return this.rows.length;
  }

  add(key: string, row: LoadedRow): void {
    const most = (key.length + row.values.length) * BYTES_OF_UNIT + BYTES_BESIDE;
    if (this.bytes.length - this.length < most) this.grow(most);
    const start = this.length;
    this.length = this.write(this.bytes, start, row);
    this.rows.push({ key, start, end: this.length });
  }

  /** All rows by their keys, in memory of their own: of `spare` where that is enough. None is left. */
  take(spare: ArrayBuffer[] = []): Uint8Array<ArrayBuffer> {
    const header = this.isBinary ? COPY_HEADER : NOTHING;
    const end = this.isBinary ? COPY_END : NOTHING;
    const taken = memoryFor(header.length + this.length + end.length, spare);
    taken.set(header);
    let length = header.length;
    for (const row of this.rows.sort(byKey)) length += this.bytes.copy(taken, length, row.start, row.end);
    taken.set(end, length);
    this.clear();
    return taken;
  }

  clear(): void {
    this.length = 0;
    this.rows = [];
  }

  private grow(more: number): void {
    const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** What is too small is let go of. */
function memoryFor(bytes: number, spare: ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const again = spare.pop();
  const memory = again !== undefined && again.byteLength >= bytes ? again : new ArrayBuffer(Math.ceil(bytes / MEMORY_STEP) * MEMORY_STEP);
  return new Uint8Array(memory, 0, bytes);
}

function byKey(a: PlacedRow, b: PlacedRow): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

const NOTHING = new Uint8Array();
const FIRST_BYTES = 1 << 20;
/** Chunks differ a little in length: memory for one is mostly enough for the next. */
const MEMORY_STEP = 1 << 18;
/** The most bytes of UTF-8 for a unit of a text; a backslash before it is one more, of one byte. */
const BYTES_OF_UNIT = 3;
/** Lengths and whole numbers of the row's columns, more than any table of facts has. */
const BYTES_BESIDE = 512;
