/**
 * Numbers as bytes: whole numbers from 0 in groups of seven bits, lowest first, so that small ones take one byte; and
 * IEEE doubles, lowest byte first. Nothing depends on the machine, so equal contents are equal bytes everywhere.
 */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  /** Writes a whole number from 0 to 2^53 − 1. */
  whole(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  double(value: number): void {
    this.reserve(8);
    new DataView(this.bytes.buffer).setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** Writes a text of ASCII characters, its length before it. */
  text(value: string): void {
    this.whole(value.length);
    this.reserve(value.length);
    for (let at = 0; at < value.length; at += 1) this.bytes[this.length++] = value.charCodeAt(at);
  }

  /** Writes the bytes with their number before them. */
  block(bytes: Uint8Array): void {
    this.whole(bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A view of what was written, good until the next write. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** Starts anew. */
  clear(): void {
    this.length = 0;
  }

  /** A copy of what was written; the writer starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.clear();
    return taken;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  whole(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('A packed content of a release ends too soon.');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  double(): number {
    const value = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  text(): string {
    return String.fromCharCode(...this.take(this.whole()));
  }

  /** A view of the next block, not a copy. */
  block(): Uint8Array {
    return this.take(this.whole());
  }

  private take(length: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return taken;
  }
}
