import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tablePieces } from '@server/modules/submissions/table-files.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { workbookBytes } from '@test/testkit/workbook-file.ts';

async function read(bytes: Buffer, name: string): Promise<{ text: string; cells: (readonly string[])[]; raw: Buffer }> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const raw: Buffer[] = [];
  const found = { text: '', cells: [] as (readonly string[])[] };
  for await (const piece of tablePieces(path, (some) => raw.push(some))) {
    if (Buffer.isBuffer(piece)) found.text += piece.toString();
    else found.cells.push(...piece.map(({ cells }) => cells));
  }
  return { ...found, raw: Buffer.concat(raw) };
}

const workbook = workbookBytes({ sheets: [{ name: 'Blad1', rows: [['a', 'b']] }] });
const text = Buffer.from('a,b\n');

describe('a file is read as what it is, whatever its name, and its own bytes are told', () => {
  it.each(['table.xlsx', 'table.csv', 'table'])('%s', async (name) => {
    expect(await read(workbook, name)).toEqual({ text: '', cells: [['a', 'b']], raw: workbook });
    expect(await read(text, name)).toEqual({ text: 'a,b\n', cells: [], raw: text });
    expect(await read(gzipSync(text), name)).toEqual({ text: 'a,b\n', cells: [], raw: gzipSync(text) });
    expect(await read(Buffer.alloc(0), name)).toEqual({ text: '', cells: [], raw: Buffer.alloc(0) });
  });
});

describe('what is no table is refused in a sentence', () => {
  const container = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(131_052)]);
  it.each([
    ['a workbook of the old kind', Buffer.concat([container, Buffer.from('Workbook', 'utf16le')]), /\.xls\)/],
    ['a workbook with a password, its name across two pieces', Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(500)]), /protected by a password/],
    ['a compressed workbook', gzipSync(workbook), /compressed workbook/],
    ['a file compressed twice', gzipSync(gzipSync(text)), /compressed twice/],
    ['a compressed file that is cut off', gzipSync(text).subarray(0, -4), /cut off/],
  ])('%s', async (_name, bytes, sentence) => {
    await expect(read(bytes, 'table.xlsx')).rejects.toThrow(sentence);
  });
});
