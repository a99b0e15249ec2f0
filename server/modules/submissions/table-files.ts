import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { NoTable } from '@schema/language/findings/unreadable-files.ts';
import { refusal } from '@schema/language/findings/refusals.ts';
import { UnreadableFile } from './text-decoding.ts';
import type { SheetRow } from './workbook/sheet-reading.ts';
import { workbookRows } from './workbook/workbook-rows.ts';

/** What a file is, by its first bytes and not by its name: names are often wrong. */
export type TableFormat = 'text' | 'gzip' | 'workbook' | 'old-workbook';

const SIGNATURES: readonly { readonly format: TableFormat; readonly bytes: readonly number[] }[] = [
  { format: 'gzip', bytes: [0x1f, 0x8b] },
  { format: 'workbook', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'old-workbook', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];
/** What else is handed in by mistake, by how it begins. */
const NO_TABLES: readonly { readonly begins: RegExp; readonly what: NoTable }[] = [
  { begins: /^%PDF-/, what: 'pdf' },
  { begins: /^(?:\x89PNG|\xff\xd8\xff|GIF8)/, what: 'picture' },
  { begins: /^\{\\rtf/, what: 'document' },
  { begins: /^(?:7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/, what: 'archive' },
  // Systems of record save web pages and call them workbooks.
  { begins: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|html|table|\?xml)/i, what: 'markup' },
];
const LONGEST_BEGINNING = 64;
const READ_BYTES = 128 * 1024;
/** A file that unpacks to much more than tables do is made to keep its reader busy; small ones do no harm. */
const HIGHEST_RATIO = 200;
const HARMLESS_BYTES = 8 * 1024 ** 2;
/** The name of the part that a workbook with a password has, as old containers write names. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** A piece of a table: text as bytes in its own encoding, or rows of a sheet. */
export type TablePiece = Buffer | readonly SheetRow[];

/** A file's bytes as they stand. */
export function fileBytes(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>;
}

/**
 * A table file as it is read, text or workbook; `onRaw` is told the file's own bytes as they are read. A workbook is read
 * back and forth, so that its bytes are told after its rows. Throws `UnreadableFile` for what is no table.
 */
export async function* tablePieces(path: string, onRaw: (bytes: Buffer) => void): AsyncGenerator<TablePiece> {
  const beginning = await beginningOf(path);
  refuseNoTable(beginning);
  const format = formatOfBytes(beginning);
  if (format === 'old-workbook') throw await oldWorkbook(path);
  if (format === 'text') yield* told(fileBytes(path), onRaw);
  else if (format === 'gzip') yield* unzipped(told(fileBytes(path), onRaw));
  else {
    yield* workbookRows(path);
    for await (const bytes of fileBytes(path)) onRaw(bytes);
  }
}

/** Workbooks of the old kind and those with a password lie in the same kind of container. */
async function oldWorkbook(path: string): Promise<UnreadableFile> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const bytes of fileBytes(path)) {
    const searched = Buffer.concat([tail, bytes]);
    if (searched.includes(ENCRYPTED_PART)) return new UnreadableFile(refusal('workbook-password'));
    tail = searched.subarray(-ENCRYPTED_PART.length);
  }
  return new UnreadableFile(refusal('workbook-old'));
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
  let unpacked = 0;
  try {
    for await (const bytes of gunzip as AsyncIterable<Buffer>) {
      if (unpacked === 0) refuseInside(bytes);
      unpacked += bytes.length;
      if (unpacked > HARMLESS_BYTES && unpacked > gunzip.bytesWritten * HIGHEST_RATIO) throw new UnreadableFile(refusal('unpacks-too-far', { ratio: HIGHEST_RATIO }));
      yield bytes;
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new UnreadableFile(refusal(code === 'Z_BUF_ERROR' ? 'compressed-cut-off' : 'compressed-damaged'));
  }
}

function refuseInside(bytes: Buffer): void {
  if (formatOfBytes(bytes) !== 'text') throw new UnreadableFile(refusal('compressed-twice'));
  refuseNoTable(bytes);
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_BEGINNING), 0, LONGEST_BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseNoTable(beginning: Buffer): void {
  const text = beginning.toString('latin1', 0, LONGEST_BEGINNING);
  const found = NO_TABLES.find(({ begins }) => begins.test(text));
  if (found !== undefined) throw new UnreadableFile(refusal('no-table', { what: found.what }));
}

function formatOfBytes(first: Buffer): TableFormat {
  return SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => first[index] === byte))?.format ?? 'text';
}
