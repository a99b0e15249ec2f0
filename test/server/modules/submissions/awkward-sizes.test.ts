import { createReadStream, createWriteStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SVF_CASES } from '@server/modules/submissions/svf-cases.ts';
import { tablePieces } from '@server/modules/submissions/table-files.ts';
import { TableText } from '@server/modules/submissions/table-text.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { workbookFile } from '@test/testkit/workbook-file.ts';
import { readWhole } from './whole-reading.ts';

const HEADER = 'case_id,pathway,closing_region,start_region,sex,suspicion_date,closing_date,closing_code\n';
const ROW = 'a-1,lunga,01,01,F,2024-01-31,2024-03-01,50\n';
const MIB = 1024 ** 2;
/** What is taken in of a file before it is refused, however much there is of it. */
const MOST_READ = 4 * MIB;

function* repeated(piece: Buffer, bytes: number): Generator<Buffer> {
  for (let written = 0; written < bytes; written += piece.length) yield piece;
}

/** A text file that begins with `beginning` and goes on with `filling` for so many bytes. */
async function longFile({ beginning = '', filling, bytes }: { beginning?: string; filling: string; bytes: number }): Promise<string> {
  const path = join(temporaryFolder(), 'long.csv');
  const file = await open(path, 'w');
  const piece = Buffer.from(filling.repeat(Math.ceil(MIB / filling.length)));
  try {
    await file.write(beginning);
    for (const each of repeated(piece, bytes)) await file.write(each);
  } finally {
    await file.close();
  }
  return path;
}

/** Much from little: the same file, compressed. */
async function bomb(file: { beginning?: string; filling: string; bytes: number }): Promise<string> {
  const path = join(temporaryFolder(), 'bomb.csv.gz');
  await pipeline(createReadStream(await longFile(file)), createGzip({ level: 9 }), createWriteStream(path));
  return path;
}

/** Reads a file until it is refused; how much of it was taken in by then, unpacked, and the sentence. */
async function readUntilRefused(path: string): Promise<{ taken: number; sentence: string }> {
  let taken = 0;
  const text = new TableText(SVF_CASES.columns, () => undefined);
  try {
    for await (const piece of tablePieces(path, () => undefined)) {
      if (!Buffer.isBuffer(piece)) throw new Error('The file is read as a workbook.');
      taken += piece.length;
      text.push(piece);
    }
    text.end();
  } catch (error) {
    return { taken, sentence: (error as Error).message };
  }
  return { taken, sentence: 'not refused' };
}

describe('a file that goes on and on is refused long before its end', () => {
  it.each([
    ['a line of 100 MB', { beginning: HEADER, filling: 'x', bytes: 100_000_000 }, /^Line 2 is longer than 1000000 characters/],
    ['a header of 100 MB', { filling: 'case_id;', bytes: 100_000_000 }, /^Line 1 is longer than 1000000 characters/],
    ['a cell in quotation marks of 100 MB', { beginning: `${HEADER}"`, filling: 'x\n', bytes: 100_000_000 }, /^Line 2 is longer than 1000000 characters/],
    ['a million doubled quotation marks', { beginning: `${HEADER}"`, filling: '""', bytes: 2_000_000 }, /^Line 2 is longer than 1000000 characters/],
    ['a million columns', { beginning: HEADER, filling: ',', bytes: 1_000_000 }, /at most 1000 columns|longer than/],
    ['nothing but NUL', { filling: '\0', bytes: 100_000_000 }, /NUL/],
  ])('%s', async (_name, file, sentence) => {
    const path = await longFile(file);
    const { taken, sentence: told } = await readUntilRefused(path);
    expect(told).toMatch(sentence);
    expect(taken).toBeLessThan(MOST_READ);
    expect(await readWhole(path)).toMatchObject({ rows: [], unreadable: told });
  });

  it('a million columns on a line that ends', async () => {
    const path = join(temporaryFolder(), 'wide.csv');
    await writeFile(path, `${','.repeat(999_998)}\n${ROW}`);
    expect((await readWhole(path)).unreadable).toMatch(/^Line 1 has 999999 cells; a table of at most 1000 columns is needed/);
    await writeFile(path, `case_id${','.repeat(999_000)}pathway\n${ROW}`);
    expect((await readWhole(path)).unreadable).toMatch(/^Line 1 has 999001 cells; a table of at most 1000 columns is needed/);
  });
});

describe('a small file that unpacks to very much is refused before much is unpacked', () => {
  it.each([
    ['nothing but NUL', { filling: '\0', bytes: 64 * MIB }, /NUL/],
    ['empty lines', { beginning: HEADER, filling: '\n', bytes: 64 * MIB }, /unpacks to more than 200 times its size/],
    ['one row again and again', { beginning: HEADER, filling: ROW, bytes: 64 * MIB }, /unpacks to more than 200 times its size/],
    ['one long line', { beginning: HEADER, filling: 'x', bytes: 64 * MIB }, /longer than 1000000 characters/],
  ])('%s', async (_name, file, sentence) => {
    const { taken, sentence: told } = await readUntilRefused(await bomb(file));
    expect(told).toMatch(sentence);
    expect(taken).toBeLessThan(9 * MIB);
  });

  it.each([
    ['a sheet of spaces', 'xl/worksheets/sheet1.xml', Buffer.alloc(64 * MIB, ' '), /unpacks to 64 MiB/],
    ['a sheet of empty rows', 'xl/worksheets/sheet1.xml', Buffer.from(`<worksheet><sheetData>${'<row/>'.repeat(8_000_000)}</sheetData></worksheet>`), /unpacks to \d+ MiB/],
    ['texts of one letter', 'xl/sharedStrings.xml', Buffer.from(`<sst>${'<si><t>x</t></si>'.repeat(8_000_000)}</sst>`), /unpacks to \d+ MiB/],
    ['a part that says it is smaller than it is', 'xl/worksheets/sheet1.xml', { content: Buffer.alloc(64 * MIB, ' '), statedBytes: 1_000 }, /damaged/],
  ])('a workbook with %s', async (_name, part, content, sentence) => {
    const path = workbookFile({ sheets: [{ name: 'Blad1' }], parts: { [part]: Buffer.isBuffer(content) ? { content } : content } });
    expect((await readWhole(path)).unreadable).toMatch(sentence);
  });
});

it('a file with very many right rows is read in small pieces', async () => {
  const path = join(temporaryFolder(), 'right.csv');
  const file = Readable.from((function* () {
    yield HEADER;
    for (let first = 0; first < 200_000; first += 1_000) yield Array.from({ length: 1_000 }, (_, index) => `case-${first + index}${ROW.slice(3)}`).join('');
  })());
  await pipeline(file, createWriteStream(path));
  let largest = 0;
  let rows = 0;
  const text = new TableText(SVF_CASES.columns, () => (rows += 1));
  for await (const piece of tablePieces(path, () => undefined)) {
    largest = Math.max(largest, (piece as Buffer).length);
    text.push(piece as Buffer);
  }
  text.end();
  expect(rows).toBe(200_001);
  expect(largest).toBeLessThan(MIB);
});
