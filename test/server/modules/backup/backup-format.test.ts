import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupFileError, BackupWriter, readBackup, type BackupHeader } from '@server/modules/backup/backup-format.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

const NOW = new Date('2025-03-01T12:00:00Z');
type Tables = readonly (readonly [name: string, rows: readonly string[]])[];

const AREAS: Tables = [
  ['areas', ['{"code":"01","name":"Stockholm \\"och\\" Gotland\\n"}', '{"code":"25","name":"Norrbotten"}']],
  ['empty', []],
  // A row that looks like the line that names a table.
  ['words', ['{"table":"areas","note":null}']],
];

function written(file: string, tables: Tables): void {
  const writer = new BackupWriter();
  const lines = [writer.header(['First1', 'Second2'], NOW), ...tables.flatMap(([name, rows]) => [writer.table(name), writer.chunk(name, rows)]), writer.trailer()];
  writeFileSync(file, gzipSync(lines.join('')));
}

async function read(file: string): Promise<{ header: BackupHeader | null; tables: Record<string, string[]>; counts: Readonly<Record<string, number>> }> {
  let header: BackupHeader | null = null;
  const tables: Record<string, string[]> = {};
  const counts = await readBackup(file, {
    header: (each) => {
      header = each;
    },
    rows: (table, rows) => {
      tables[table] = [...(tables[table] ?? []), ...rows];
    },
  });
  return { header, tables, counts };
}

/** Writes a whole backup, changes its text, and answers what reading the result says. */
async function afterChange(change: (text: string) => string | Buffer): Promise<string> {
  const file = join(temporaryFolder(), 'b.gz');
  written(file, AREAS);
  const changed = change(gunzipSync(readFileSync(file)).toString('utf8'));
  writeFileSync(file, typeof changed === 'string' ? gzipSync(changed) : changed);
  const error = await read(file).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BackupFileError)) throw new Error(`The changed file was ${error === null ? 'read' : `met with ${String(error)}`}.`);
  return error.message.replace(file, 'FILE');
}

describe('a backup', () => {
  it('that was written is read back to the letter', async () => {
    const file = join(temporaryFolder(), 'b.gz');
    written(file, AREAS);
    const { header, tables, counts } = await read(file);
    expect(header).toEqual({ format: 'ledtid-backup', version: 1, createdAt: NOW.toISOString(), migrations: ['First1', 'Second2'] });
    expect(tables).toEqual({ areas: AREAS[0]?.[1], words: AREAS[2]?.[1] });
    expect(counts).toEqual({ areas: 2, empty: 0, words: 1 });
  });

  it('of any rows is read back to the letter, in chunks that together are all', async () => {
    const file = join(temporaryFolder(), 'b.gz');
    const row = fc.record({ code: fc.string({ unit: 'grapheme' }), value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        const texts = rows.map((each) => JSON.stringify(each));
        written(file, [['figures', texts]]);
        const { tables, counts } = await read(file);
        expect(tables['figures'] ?? []).toEqual(texts);
        expect(counts).toEqual({ figures: rows.length });
      }),
      { numRuns: 30 },
    );
  });

  it('of more rows than are held at once comes in several chunks', async () => {
    const file = join(temporaryFolder(), 'b.gz');
    const rows = Array.from({ length: 2_500 }, (_, number) => JSON.stringify({ number }));
    written(file, [['numbers', rows]]);
    const sizes: number[] = [];
    await readBackup(file, { header: () => undefined, rows: (_table, chunk) => void sizes.push(chunk.length) });
    expect(sizes).toEqual([1_000, 1_000, 500]);
  });

  it.each([
    ['a letter changed', (text: string) => text.replace('Norrbotten', 'Norrbotton'), 'FILE has been changed or damaged: its checksum does not agree.'],
    ['a row left out', (text: string) => text.replace(/\{"code":"25".*\n/, ''), 'FILE has been changed or damaged: its checksum does not agree.'],
    ['a table renamed', (text: string) => text.replace('"empty"', '"other"'), 'FILE has been changed or damaged: its checksum does not agree.'],
    ['its last line missing', (text: string) => text.slice(0, text.lastIndexOf('{"end"')), 'FILE is cut off: the end of the backup is missing.'],
    ['nothing but its header', (text: string) => text.split('\n')[0] ?? '', 'FILE is cut off: the end of the backup is missing.'],
    ['another format', (text: string) => text.replace('ledtid-backup', 'other-backup'), 'FILE is not a Ledtid backup of this kind.'],
    ['a later version of the format', (text: string) => text.replace('"version":1', '"version":2'), 'FILE is not a Ledtid backup of this kind.'],
    ['a row before any table', (text: string) => text.replace('{"table":"areas"}\n', ''), 'FILE is not a Ledtid backup.'],
    ['no compression', (text: string) => Buffer.from(text), 'FILE is not a Ledtid backup.'],
    ['a compressed end missing', (text: string) => gzipSync(text).subarray(0, -20), 'FILE is cut off: the end of the backup is missing.'],
    ['no content', () => Buffer.alloc(0), 'FILE is cut off: the end of the backup is missing.'],
    ['one line of another program', () => '{"format":"elsewhere"}\n', 'FILE is not a Ledtid backup of this kind.'],
  ])('with %s is refused', async (_what, change, message) => {
    expect(await afterChange(change)).toBe(message);
  });

  it('that is no file, or a folder, is refused', async () => {
    const folder = temporaryFolder();
    await expect(read(join(folder, 'none.gz'))).rejects.toThrow(/^There is no file \S+\.$/);
    await expect(read(folder)).rejects.toThrow(/is a folder; a backup file is needed\.$/);
  });
});
