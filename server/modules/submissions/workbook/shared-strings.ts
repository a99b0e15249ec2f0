import { refusal } from '@schema/language/findings/refusals.ts';
import { UnreadableFile } from '../text-decoding.ts';
import { RichText } from './rich-text.ts';
import { readXml } from './xml-reading.ts';
import type { ZipParts } from './zip-parts.ts';

/** Bounds on what is held while a sheet is read: far above a sheet of a million rows with names of their own. */
const MOST_STRINGS = 4_000_000;
const MOST_TEXT_BYTES = 48 * 1024 ** 2;
const MOST_PART_BYTES = 1024 ** 3;

const BLOCK_BYTES = 1024 ** 2;
const LENGTH_BYTES = 3;
/** Bytes of UTF-8 that a unit of text takes at most. */
const BYTES_PER_UNIT = 3;
const STARTS_PER_BLOCK = 65_536;
/** A power of two, so that a string's place among those remembered is cut out of its number. */
const REMEMBERED = 4_096;
const LONGEST_REMEMBERED = 200;

/**
 * The texts that a workbook's cells name by number. They are kept as bytes beside the heap: a million short texts take
 * some ten bytes each and not fifty. The ones in use are remembered as text, since most cells repeat a few.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private readonly starts: Uint32Array[] = [];
  private used = BLOCK_BYTES;
  private readonly remembered: (string | undefined)[] = new Array<string | undefined>(REMEMBERED);
  private readonly rememberedIndexes = new Int32Array(REMEMBERED).fill(-1);
  count = 0;

  add(text: string): void {
    if (this.count === MOST_STRINGS) throw tooMany();
    const room = LENGTH_BYTES + text.length * BYTES_PER_UNIT;
    if (this.used + room > BLOCK_BYTES) {
      if ((this.blocks.length + 1) * BLOCK_BYTES > MOST_TEXT_BYTES) throw tooMany();
      this.blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
      this.used = 0;
    }
    const block = this.blocks.at(-1) as Buffer;
    const bytes = block.write(text, this.used + LENGTH_BYTES);
    block.writeUIntLE(bytes, this.used, LENGTH_BYTES);
    if (this.count % STARTS_PER_BLOCK === 0) this.starts.push(new Uint32Array(STARTS_PER_BLOCK));
    (this.starts.at(-1) as Uint32Array)[this.count % STARTS_PER_BLOCK] = (this.blocks.length - 1) * BLOCK_BYTES + this.used;
    this.used += LENGTH_BYTES + bytes;
    this.count += 1;
  }

  /** Undefined where there is no such text. */
  text(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return undefined;
    const slot = index % REMEMBERED;
    if (this.rememberedIndexes[slot] === index) return this.remembered[slot];
    const start = this.starts[Math.floor(index / STARTS_PER_BLOCK)]?.[index % STARTS_PER_BLOCK] ?? 0;
    const block = this.blocks[Math.floor(start / BLOCK_BYTES)] as Buffer;
    const begin = (start % BLOCK_BYTES) + LENGTH_BYTES;
    const text = block.toString('utf8', begin, begin + block.readUIntLE(begin - LENGTH_BYTES, LENGTH_BYTES));
    if (text.length <= LONGEST_REMEMBERED) {
      this.remembered[slot] = text;
      this.rememberedIndexes[slot] = index;
    }
    return text;
  }
}

export async function readSharedStrings(zip: ZipParts, part: string): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const rich = new RichText();
  await readXml(part, zip.read(part, MOST_PART_BYTES), {
    open: (name) => (name === 'si' ? rich.begin() : rich.open(name)),
    close(name) {
      if (name === 'si') strings.add(rich.end());
      else rich.close(name);
    },
    text: (text) => rich.text(text),
  });
  return strings;
}

function tooMany(): UnreadableFile {
  return new UnreadableFile(refusal('texts-too-many', { texts: MOST_STRINGS, mebibytes: MOST_TEXT_BYTES / 1024 ** 2 }));
}
