/** Thrown where a file cannot be read as a table; the message is one sentence for a person. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

type Decode = (bytes: Uint8Array | null) => string;

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];
const LONGEST_MARK = 3;

/**
 * Turns a file's bytes into text as they come, in the encoding that they are in: UTF-8 or UTF-16 by the mark at the
 * beginning; without one UTF-8, or windows-1252 where the first letter beyond ASCII is not written as UTF-8 writes it.
 */
export class TextDecoding {
  private decode: Decode | null = null;
  private first: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): string {
    if (this.decode !== null) return this.decode(bytes);
    // A mark may be cut in two by the chunks of a stream.
    this.first = Buffer.concat([this.first, bytes]);
    return this.first.length < LONGEST_MARK ? '' : this.begin();
  }

  end(): string {
    const text = this.decode === null ? this.begin() : '';
    return text + (this.decode?.(null) ?? '');
  }

  private begin(): string {
    const bytes = this.first;
    const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
    this.decode = marked === undefined ? withoutMark() : inEncoding(marked.encoding);
    return this.decode(bytes);
  }
}

function inEncoding(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => {
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new UnreadableFile(`The file begins as ${encoding.toUpperCase()} but holds bytes that are not. Save it again as UTF-8.`);
    }
  };
}

/** While all bytes are ASCII nothing need be decided. */
function withoutMark(): Decode {
  let decided: Decode | null = null;
  return (bytes) => {
    if (decided !== null) return decided(bytes);
    if (bytes === null) return '';
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (isAscii(text)) return text;
    decided = inEncoding(isUtf8SoFar(bytes) ? 'utf-8' : 'windows-1252');
    return decided(bytes);
  };
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/** A letter may be cut in two at the end. */
function isUtf8SoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
