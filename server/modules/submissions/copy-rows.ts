/** Lines of COPY as bytes, gathered one by one: texts that are not kept need not be cleared away. */
export class CopyRows {
  private readonly encoder = new TextEncoder();
  private bytes = new Uint8Array(FIRST_BYTES);
  private length = 0;

  /** How many lines there are. */
  count = 0;

  add(line: string): void {
    if (this.bytes.length - this.length < line.length * BYTES_OF_UNIT) this.grow(line.length * BYTES_OF_UNIT);
    this.length += this.encoder.encodeInto(line, this.bytes.subarray(this.length)).written;
    this.count += 1;
  }

  /** All lines, in memory of their own; none is left. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.clear();
    return taken;
  }

  clear(): void {
    this.length = 0;
    this.count = 0;
  }

  private grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

const FIRST_BYTES = 1 << 20;
/** The most bytes of UTF-8 for a unit of a text. */
const BYTES_OF_UNIT = 3;
