import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablePieces } from '@server/modules/submissions/table-files.ts';
import type { FileKindGuide } from '@server/modules/submissions/guide/file-kinds.types.ts';
import { templateFiles } from '@server/modules/submissions/guide/template-files.ts';
import { workbookOf } from '@server/modules/submissions/guide/workbook-writing.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

const text = { sv: 'Något.', en: 'Something.' };
const GUIDE: FileKindGuide = {
  kind: 'things',
  name: { sv: 'Saker', en: 'Things' },
  purpose: text,
  template: '',
  workbookTemplate: '',
  codeList: '',
  columns: [
    { name: 'first', needed: true, meaning: text, format: text, example: 'a;b', codes: [{ code: 'a', name: { sv: 'å; ä', en: 'a' } }] },
    { name: 'second', needed: false, meaning: text, format: text, example: '', codes: null },
  ],
};

/** What the rows of a workbook say, read as a file that is handed in. */
async function rowsOf(bytes: Uint8Array): Promise<unknown[]> {
  const path = join(temporaryFolder(), 'written.xlsx');
  writeFileSync(path, bytes);
  const rows: unknown[] = [];
  for await (const piece of tablePieces(path, () => undefined)) if (!Buffer.isBuffer(piece)) rows.push(...piece);
  return rows;
}

describe('the templates of a kind of file', () => {
  it('are a header and a row, in UTF-8 with a byte order mark and semicolons', async () => {
    const files = await templateFiles(GUIDE);
    expect(files.map(({ name }) => name)).toEqual(['template-things.csv', 'template-things.xlsx', 'codes-things.csv']);
    expect(files[0]?.body.toString()).toBe('\uFEFFfirst;second\r\n"a;b";\r\n');
    expect(files[2]?.body.toString()).toBe('\uFEFFcolumn;code;name_sv;name_en\r\nfirst;a;"å; ä";a\r\n');
  });

  it('are the same bytes for the same guide', async () => {
    const [once, again] = [await templateFiles(GUIDE), await templateFiles(GUIDE)];
    expect(again.map(({ body }) => body.toString('base64'))).toEqual(once.map(({ body }) => body.toString('base64')));
  });
});

describe('a workbook that is written here', () => {
  it('says to its reader what was written, whatever the text and however wide', async () => {
    const wide = Array.from({ length: 30 }, (_, index) => `column ${index}`);
    const rows = await rowsOf(await workbookOf('A & "B"', [wide, wide.map((_, index) => (index === 3 ? '<å> & "ö"' : index === 4 ? '' : '01'))]));
    expect(JSON.stringify(rows)).toContain('column 29');
    expect(JSON.stringify(rows)).toContain(JSON.stringify('<å> & "ö"').slice(1, -1));
    expect(JSON.stringify(rows)).toContain('"01"');
  });
});
