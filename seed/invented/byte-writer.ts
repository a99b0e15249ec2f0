const COMMA = 44;
const NEWLINE = 10;
const DIGIT_0 = 48;
const FIRST_SIZE = 1 << 20;

/** Text of a file in the making, as ASCII bytes; one writer serves all files. */
export class ByteWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  private at = 0;

  /** Begins a new text. */
  begin(): void {
    this.at = 0;
  }

  /** Makes room for so many bytes; call it before a row. */
  room(bytes: number): void {
    if (this.at + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
  }

  word(word: Uint8Array): void {
    for (let each = 0; each < word.length; each++) this.bytes[this.at++] = word[each] ?? 0;
  }

  /** Ten bytes of a table of dates. */
  date(dates: Uint8Array, day: number): void {
    const from = day * 10;
    for (let each = 0; each < 10; each++) this.bytes[this.at++] = dates[from + each] ?? 0;
  }

  /** A whole number with leading zeros. */
  digits(value: number, count: number): void {
    let left = value;
    for (let each = count - 1; each >= 0; each--) {
      const rest = Math.floor(left / 10);
      this.bytes[this.at + each] = DIGIT_0 + left - rest * 10;
      left = rest;
    }
    this.at += count;
  }

  byte(code: number): void {
    this.bytes[this.at++] = code;
  }

  comma(): void {
    this.bytes[this.at++] = COMMA;
  }

  newline(): void {
    this.bytes[this.at++] = NEWLINE;
  }

  text(): string {
    return Buffer.from(this.bytes.buffer, 0, this.at).toString('latin1');
  }
}

/** ASCII bytes of a word. */
export function wordBytes(word: string): Uint8Array {
  return Uint8Array.from(Buffer.from(word, 'ascii'));
}
