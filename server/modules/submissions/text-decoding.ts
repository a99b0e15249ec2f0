import { refusal, refusalSentence, type Refusal } from '@schema/language/findings/refusals.ts';

/** Thrown where a file cannot be read as a table; the message says it in English. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(refusalSentence(refusal, 'en'), options);
  }
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
      throw new UnreadableFile(refusal('encoding-mixed', { encoding: encoding.toUpperCase() }));
    }
  };
}

/** Bytes that the longest letter of UTF-8 takes. */
const LONGEST_LETTER = 4;

/** While all bytes are ASCII nothing need be decided; the first letter beyond it decides. */
function withoutMark(): Decode {
  let decided: Decode | null = null;
  let held = Buffer.alloc(0);
  return (bytes) => {
    if (decided !== null) return decided(bytes);
    const all = held.length === 0 && bytes !== null ? bytes : Buffer.concat([held, bytes ?? Buffer.alloc(0)]);
    const text = Buffer.from(all.buffer, all.byteOffset, all.length).toString('latin1');
    const beyond = text.search(BEYOND_ASCII);
    // The letter may be cut in two by the chunks of a stream.
    const isCut = bytes !== null && all.length - beyond < LONGEST_LETTER;
    if (beyond === -1 || isCut) {
      const known = beyond === -1 ? all.length : beyond;
      held = Buffer.from(all.subarray(known));
      return text.slice(0, known);
    }
    decided = beginsAsUtf8(all.subarray(beyond)) ? inEncoding('utf-8') : inWindows1252();
    return decided(all) + (bytes === null ? decided(null) : '');
  };
}

const BEYOND_ASCII = /[\x80-\xff]/;

/**
 * What the letters of DOS and of the old Macintosh look like in windows-1252: signs that it has not at all, signs of print
 * such as † inside a word, and a capital after a small letter. No rule finds them all, but a whole file shows some.
 */
const OTHER_LETTERS = /[\x81\x8d\x8f\x90\x9d]|[A-Za-z][\x80\x82-\x89\x8b\x91\x93-\x95\x98\x99\x9b][a-z]|[a-z][\x8a\x8c\x8e]/;

/** Without a mark nothing tells old encodings apart but whether the text makes sense. */
function inWindows1252(): Decode {
  const decode = inEncoding('windows-1252');
  return (bytes) => {
    if (bytes !== null && OTHER_LETTERS.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))) {
      throw new UnreadableFile(refusal('encoding-unknown'));
    }
    return decode(bytes);
  };
}

/** Whether the bytes begin with a letter as UTF-8 writes those beyond ASCII. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  const [lead = 0] = bytes;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const following = bytes.subarray(1, length);
  return length > 0 && following.length === length - 1 && following.every((byte) => byte >= 0x80 && byte <= 0xbf);
}
