import { readdirSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS } from '@schema/migrations/registry.ts';
import { EmbeddedServer } from '@server/platform/database/embedded-server.ts';
import { StartError } from '@server/platform/start-error.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { REFERENCE_FOLDER } from '@test/testkit/prepared-country.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { existingFolder, goalsIn, hasTable, inFolder, Later9000000000001 } from './prepared-folder.ts';
import { replaceInFile, TINY_COUNTRY, withTinyCountry } from './reference/tiny-country.ts';

describe('what a kill leaves in the data folder', () => {
  it('an unfinished database counts as none', async () => {
    const folder = temporaryFolder();
    await cp(TINY_COUNTRY, join(folder, 'database.unfinished'), { recursive: true });
    const { prepared } = await inFolder(folder);
    expect(await goalsIn(prepared)).toBeGreaterThan(0);
    await prepared.close();
    expect(readdirSync(folder)).not.toContain('database.unfinished');
  });

  it('a whole restored database beside the old one is put in its place at the next start', async () => {
    const folder = await existingFolder();
    const elsewhere = await existingFolder();
    await (await inFolder(elsewhere, { migrations: [...MIGRATIONS, Later9000000000001] })).prepared.close();
    await rename(join(elsewhere, 'database'), join(folder, 'database.restored'));
    const { prepared } = await inFolder(folder, { migrations: [...MIGRATIONS, Later9000000000001] });
    expect(await hasTable(prepared, 'later')).toBe(true);
    await prepared.close();
    expect(readdirSync(join(folder, 'copies'))).toEqual([expect.stringMatching(/^before-restore-/)]);
  });
});

describe('the reference files of a database that is there', () => {
  it('are not read again where they are the same', async () => {
    const folder = await existingFolder();
    const { prepared, said } = await inFolder(folder);
    await prepared.close();
    expect(said).toEqual([]);
  });

  it('are loaded where a byte has changed, and the version is another', async () => {
    const folder = await existingFolder();
    const { prepared: before } = await inFolder(folder);
    await before.close();
    const edited = (country: string): Promise<void> => replaceInFile(country, 'goals.csv', 'Tinienmålet', 'Tinienmålet!');
    await withTinyCountry(edited, async (referenceFolder) => {
      const { prepared, said } = await inFolder(folder, { referenceFolder });
      expect(said).toEqual(['Loading reference data and official results.']);
      expect(prepared.version).not.toBe(before.version);
      await prepared.close();
    });
  });

  it('that are broken stop the start with file, line and reason, and what was loaded stays', async () => {
    const folder = await existingFolder();
    const { prepared: before } = await inFolder(folder);
    const goals = await goalsIn(before);
    await before.close();
    const broken = (country: string): Promise<void> => replaceInFile(country, 'goals.csv', '0.65', 'eighty');
    await withTinyCountry(broken, async (referenceFolder) => {
      const starting = inFolder(folder, { referenceFolder });
      await expect(starting).rejects.toThrow(StartError);
      await expect(starting).rejects.toThrow('country/goals.csv, line 2: threshold is "eighty"; a share between 0 and 1 is needed.');
    });
    const { prepared, said } = await inFolder(folder);
    expect(await goalsIn(prepared)).toBe(goals);
    expect(said).toEqual([]);
    await prepared.close();
  });
});

describe('the database of one country', () => {
  it('is refused to another, and stays as it was', async () => {
    const folder = temporaryFolder();
    const { prepared: before } = await inFolder(folder);
    const goals = await goalsIn(before);
    await before.close();
    const starting = inFolder(folder, { referenceFolder: REFERENCE_FOLDER });
    await expect(starting).rejects.toThrow(
      new StartError(`The database in ${folder} was made for another country (TY, and this start is for SE). Choose another folder with DATA_DIR, or start the country that it was made for.`),
    );
    const { prepared } = await inFolder(folder);
    expect(await goalsIn(prepared)).toBe(goals);
    await prepared.close();
  });
});

describeOnBothDatabases('another country', (open) => {
  it('takes the place of Sweden without any other code', async () => {
    const prepared = await open(TINY_COUNTRY);
    onTestFinished(() => prepared.close());
    const areas = await prepared.dataSource.query<{ code: string }[]>('SELECT code FROM areas');
    expect(areas.map(({ code }) => code)).toContain('fell');
    expect(areas.map(({ code }) => code)).not.toContain('SE');
  });
});

describe('an embedded database', () => {
  it('that cannot be opened says so', async () => {
    await expect(EmbeddedServer.start({ folder: join(TINY_COUNTRY, 'goals.csv') })).rejects.toThrow();
  });
});
