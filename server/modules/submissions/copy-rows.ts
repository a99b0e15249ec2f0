/** A line's key, and where it stands. */
interface PlacedLine {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Lines of COPY as bytes, gathered one by one: texts that are not kept need not be cleared away. They are handed over in
 * the order of their keys, for neighbours in the table's index cost the database half of what strangers do.
 */
export class CopyRows {
  private bytes = Buffer.alloc(FIRST_BYTES);
  private length = 0;
  private lines: PlacedLine[] = [];

  /** How many lines there are. */
  get count(): number {
    return this.lines.length;
  }

  add(key: string, line: string): void {
    if (this.bytes.length - this.length < line.length * BYTES_OF_UNIT) this.grow(line.length * BYTES_OF_UNIT);
    const start = this.length;
    this.length += this.bytes.write(line, start, 'utf8');
    this.lines.push({ key, start, end: this.length });
  }

  /** All lines by their keys, in memory of their own; none is left. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.length);
    let length = 0;
    for (const { start, end } of this.lines.sort(byKey)) length += this.bytes.copy(taken, length, start, end);
    this.clear();
    return taken;
  }

  clear(): void {
    this.length = 0;
    this.lines = [];
  }

  private grow(more: number): void {
    const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

function byKey(a: PlacedLine, b: PlacedLine): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

const FIRST_BYTES = 1 << 20;
/** The most bytes of UTF-8 for a unit of a text. */
const BYTES_OF_UNIT = 3;
