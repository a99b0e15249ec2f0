import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { ERR_ENCRYPTED, ERR_SPLIT_ZIP_FILE, ERR_UNSUPPORTED_COMPRESSION, Reader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { refusal, type Refusal } from '@schema/language/findings/refusals.ts';
import { UnreadableFile } from '../text-decoding.ts';

/** The archive of a workbook has a dozen parts; one with very many more is not one. */
const MOST_PARTS = 10_000;
/** More at once is asked for only by a list of contents that no workbook has. */
const MOST_BYTES_AT_ONCE = 64 * 1024 ** 2;
/** A file that unpacks to much more than sheets do is made to keep its reader busy; small ones do no harm. */
const HIGHEST_RATIO = 200;
const HARMLESS_BYTES = 16 * 1024 ** 2;
/** What one piece can bring forth, such as cells that name long texts, is bounded by its size. */
const PIECE_BYTES = 32 * 1024;

const DAMAGED = refusal('workbook-damaged');
const REFUSALS_OF: Readonly<Record<string, Refusal>> = {
  [ERR_ENCRYPTED]: refusal('workbook-parts-password'),
  [ERR_SPLIT_ZIP_FILE]: refusal('archive-in-pieces'),
  [ERR_UNSUPPORTED_COMPRESSION]: refusal('workbook-compression'),
};

/** The parts of a workbook by their names, read where they lie in the file: none of them is ever held whole. */
export class ZipParts {
  private constructor(
    private readonly file: FileHandle,
    private readonly entries: ReadonlyMap<string, FileEntry>,
  ) {}

  /** Throws `UnreadableFile` where the file is no whole archive. Must be closed. */
  static async open(path: string): Promise<ZipParts> {
    const file = await open(path);
    try {
      const entries = new Map<string, FileEntry>();
      const archive = new ZipReader(new HandleReader(file), { useWebWorkers: false });
      for await (const entry of archive.getEntriesGenerator()) {
        if (entries.size === MOST_PARTS) throw new UnreadableFile(refusal('archive-too-many-files', { most: MOST_PARTS }));
        if (!entry.directory) entries.set(partKey(entry.filename), entry);
      }
      return new ZipParts(file, entries);
    } catch (error) {
      await file.close();
      throw refusedFor(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /** A part's bytes as they are unpacked, in small pieces, checked against its size and checksum; at most `mostBytes`. */
  async *read(name: string, mostBytes: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(partKey(name));
    if (entry === undefined) throw new UnreadableFile(refusal('part-missing', { part: name }));
    const { uncompressedSize: bytes, compressedSize } = entry;
    // What an entry says of its size binds: unpacking stops with an error where more comes.
    if (bytes > mostBytes || (bytes > HARMLESS_BYTES && bytes > compressedSize * HIGHEST_RATIO)) {
      throw new UnreadableFile(refusal('part-too-large', { part: name, mebibytes: Math.ceil(bytes / 1024 ** 2) }));
    }
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const unpacking = entry.getData(writable, { checkCrc32: true });
    // A failure reaches the reader through the stream, also one from before anything was written to it.
    unpacking.catch((error: unknown) => writable.abort(error).catch(() => undefined));
    try {
      for await (const { buffer, byteOffset, length } of readable) {
        for (let at = 0; at < length; at += PIECE_BYTES) yield Buffer.from(buffer, byteOffset + at, Math.min(PIECE_BYTES, length - at));
      }
      await unpacking;
    } catch (error) {
      throw refusedFor(error);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** Names of parts are told apart without regard to case; some programs write them with backslashes. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Reads an archive's bytes from an open file. */
class HandleReader extends Reader<FileHandle> {
  constructor(private readonly file: FileHandle) {
    super(file);
  }

  override async init(): Promise<void> {
    await super.init?.();
    this.size = (await this.file.stat()).size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (length > MOST_BYTES_AT_ONCE) throw new UnreadableFile(DAMAGED);
    const { buffer, bytesRead } = await this.file.read(new Uint8Array(length), 0, length, index);
    return buffer.subarray(0, bytesRead);
  }
}

/** What a person is told; faults of ours and of the disk stay what they are. */
function refusedFor(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UnreadableFile || 'syscall' in error) return error;
  return new UnreadableFile(REFUSALS_OF[error.message] ?? DAMAGED, { cause: error });
}
