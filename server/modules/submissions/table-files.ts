import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableFile } from './text-decoding.ts';

/** What a file is, by its first bytes and not by its name: names are often wrong. */
export type TableFormat = 'text' | 'gzip' | 'workbook' | 'old-workbook';

const SIGNATURES: readonly { readonly format: TableFormat; readonly bytes: readonly number[] }[] = [
  { format: 'gzip', bytes: [0x1f, 0x8b] },
  { format: 'workbook', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'old-workbook', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];
const LONGEST_SIGNATURE = 4;
const READ_BYTES = 128 * 1024;

/** A file's bytes as they stand. */
export function fileBytes(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>;
}

/**
 * The text of a table file, as bytes in its own encoding; `onRaw` is told the file's own bytes as they are read. Throws
 * `UnreadableFile` for what is no text.
 */
export async function* tableBytes(path: string, onRaw: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  const format = await formatOf(path);
  if (format === 'workbook' || format === 'old-workbook') {
    throw new UnreadableFile('The file is an Excel workbook, which cannot be read yet. In Excel, choose "Save as" and "CSV UTF-8", and hand in that file.');
  }
  if (format === 'text') yield* told(fileBytes(path), onRaw);
  else yield* unzipped(told(fileBytes(path), onRaw));
}

async function* told(bytes: AsyncIterable<Buffer>, onRaw: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const each of bytes) {
    onRaw(each);
    yield each;
  }
}

async function* unzipped(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = Readable.from(bytes);
  const gunzip = stream.pipe(createGunzip({ chunkSize: READ_BYTES }));
  stream.on('error', (error) => gunzip.destroy(error));
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new UnreadableFile(code === 'Z_BUF_ERROR' ? 'The file is cut off: the end of its compressed content is missing. Hand it in again.' : 'The compressed content of the file is damaged. Make the file again.');
  }
}

async function formatOf(path: string): Promise<TableFormat> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_SIGNATURE), 0, LONGEST_SIGNATURE, 0);
    const first = buffer.subarray(0, bytesRead);
    return SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => first[index] === byte))?.format ?? 'text';
  } finally {
    await file.close();
  }
}
