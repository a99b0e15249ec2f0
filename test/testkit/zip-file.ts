import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly content: string | Buffer;
  /** Says so of the entry; its content is not really encrypted. */
  readonly isEncrypted?: boolean;
  /** What the archive says that the content's size is, where it lies. */
  readonly statedBytes?: number;
  readonly statedChecksum?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const VERSION = 20;

/** A zip archive, written here so that what is read was not written by the same package, and so that it may lie. */
export function zipOf(entries: Readonly<Record<string, string | ZipEntry>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of Object.entries(entries)) {
    const { content, isEncrypted = false, statedBytes, statedChecksum }: ZipEntry = typeof entry === 'string' ? { content: entry } : entry;
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fileName = Buffer.from(name);
    const described = Buffer.alloc(26);
    described.writeUInt16LE(VERSION, 0);
    described.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    described.writeUInt16LE(DEFLATED, 4);
    described.writeUInt32LE(statedChecksum ?? crc32(bytes), 10);
    described.writeUInt32LE(packed.length, 14);
    described.writeUInt32LE(statedBytes ?? bytes.length, 18);
    described.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([uint32(LOCAL), described, fileName, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([uint32(CENTRAL), Buffer.from([VERSION, 0]), described, rest, fileName]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, uint32(END), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
