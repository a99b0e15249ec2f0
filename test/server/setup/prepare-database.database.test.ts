import { existsSync, readdirSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS, type MigrationClass } from '@schema/migrations/registry.ts';
import { EmbeddedServer } from '@server/platform/database/embedded-server.ts';
import { StartError } from '@server/platform/start-error.ts';
import { startOrMakeEmbedded } from '@server/setup/embedded-folder.ts';
import { prepareDatabase, type PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { newPostgresDatabase, postgresAbsent } from '@test/testkit/postgres-database.ts';
import { testEnvironment } from '@test/testkit/prepared-country.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { replaceInFile, TINY_COUNTRY, withTinyCountry } from './reference/tiny-country.ts';

/** A migration that a later version could bring. */
class Later9000000000001 implements MigrationInterface {
  name = 'Later9000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE later (word text)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE later');
  }
}

class Failing9000000000002 implements MigrationInterface {
  name = 'Failing9000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM goals');
    await runner.query('ALTER TABLE nothing_of_that_name ADD COLUMN word text');
  }

  async down(): Promise<void> {
    throw new Error('Never run.');
  }
}

interface Preparation {
  readonly migrations?: readonly MigrationClass[];
  readonly referenceFolder?: string;
}

async function inFolder(dataFolder: string, { migrations, referenceFolder = TINY_COUNTRY }: Preparation = {}): Promise<{ prepared: PreparedDatabase; said: string[] }> {
  const said: string[] = [];
  const announce = (text: string): void => void said.push(text);
  const server = await startOrMakeEmbedded(dataFolder, announce);
  const prepared = await prepareDatabase(server, { environment: testEnvironment({ dataFolder }), referenceFolder, announce, ...(migrations && { migrations }) });
  return { prepared, said };
}

async function goalsIn({ dataSource }: PreparedDatabase): Promise<number> {
  const [row] = await dataSource.query<{ count: string }[]>('SELECT count(*) AS count FROM goals');
  return Number(row?.count);
}

async function hasTable({ dataSource }: PreparedDatabase, table: string): Promise<boolean> {
  const [row] = await dataSource.query<{ present: boolean }[]>('SELECT to_regclass($1) IS NOT NULL AS present', [table]);
  return row?.present === true;
}

describe('an embedded database that a newer version opens', () => {
  it('is copied as it was, then migrated, with everything still there', async () => {
    const folder = temporaryFolder();
    const { prepared: old } = await inFolder(folder);
    const goals = await goalsIn(old);
    await old.close();

    const { prepared, said } = await inFolder(folder, { migrations: [...MIGRATIONS, Later9000000000001] });
    expect(await hasTable(prepared, 'later')).toBe(true);
    expect(await goalsIn(prepared)).toBe(goals);
    await prepared.close();
    expect(said).toEqual([expect.stringMatching(/^The database is from an earlier version; a copy lies in \S+before-Later9000000000001-[\dTZ-]+\.$/)]);

    const restored = temporaryFolder();
    const [kept = ''] = readdirSync(join(folder, 'copies'));
    await cp(join(folder, 'copies', kept), join(restored, 'database'), { recursive: true });
    const { prepared: copy } = await inFolder(restored);
    expect(await hasTable(copy, 'later')).toBe(false);
    expect(await goalsIn(copy)).toBe(goals);
    await copy.close();
  });

  it('is copied once: the next start with the same version has nothing to do', async () => {
    const folder = temporaryFolder();
    await (await inFolder(folder)).prepared.close();
    const migrations = [...MIGRATIONS, Later9000000000001];
    await (await inFolder(folder, { migrations })).prepared.close();
    const { prepared, said } = await inFolder(folder, { migrations });
    await prepared.close();
    expect(said).toEqual([]);
    expect(readdirSync(join(folder, 'copies'))).toEqual([expect.stringMatching(/^before-Later9000000000001-/)]);
  });

  it('is left as it was where a migration fails, all of them undone', async () => {
    const folder = temporaryFolder();
    const { prepared: old } = await inFolder(folder);
    const goals = await goalsIn(old);
    await old.close();
    await expect(inFolder(folder, { migrations: [...MIGRATIONS, Later9000000000001, Failing9000000000002] })).rejects.toThrow(/nothing_of_that_name/);
    const { prepared } = await inFolder(folder);
    expect(await goalsIn(prepared)).toBe(goals);
    expect(await hasTable(prepared, 'later')).toBe(false);
    await prepared.close();
  });

  it('and then an older version again is refused, and nothing is changed', async () => {
    const folder = temporaryFolder();
    await (await inFolder(folder, { migrations: [...MIGRATIONS, Later9000000000001] })).prepared.close();
    await expect(inFolder(folder)).rejects.toThrow(
      new StartError('The database was made by a newer version of Ledtid (it has Later9000000000001, unknown here). Start the newer version, or restore a backup of this one.'),
    );
    const { prepared } = await inFolder(folder, { migrations: [...MIGRATIONS, Later9000000000001] });
    expect(await hasTable(prepared, 'later')).toBe(true);
    await prepared.close();
  });

  it('a new one is not copied', async () => {
    const folder = temporaryFolder();
    const { prepared, said } = await inFolder(folder);
    await prepared.close();
    expect(said).toEqual(['Making the embedded database.', 'Loading reference data and official results.']);
    expect(existsSync(join(folder, 'copies'))).toBe(false);
  });
});

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
    const folder = temporaryFolder();
    await (await inFolder(folder)).prepared.close();
    const elsewhere = temporaryFolder();
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
    const folder = temporaryFolder();
    await (await inFolder(folder)).prepared.close();
    const { prepared, said } = await inFolder(folder);
    await prepared.close();
    expect(said).toEqual([]);
  });

  it('are loaded where a byte has changed, and the version is another', async () => {
    const folder = temporaryFolder();
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
    const folder = temporaryFolder();
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

describeOnBothDatabases('another country', (open) => {
  it('takes the place of Sweden without any other code', async () => {
    const prepared = await open(TINY_COUNTRY);
    onTestFinished(() => prepared.close());
    const areas = await prepared.dataSource.query<{ code: string }[]>('SELECT code FROM areas');
    expect(areas.map(({ code }) => code)).toContain('fell');
    expect(areas.map(({ code }) => code)).not.toContain('SE');
  });
});

describeUnless(postgresAbsent(), 'a Postgres', () => {
  const onPostgres = (url: string, { migrations, referenceFolder = TINY_COUNTRY }: Preparation = {}): Promise<PreparedDatabase> =>
    prepareDatabase(null, { environment: testEnvironment({ databaseUrl: url }), referenceFolder, announce: () => undefined, ...(migrations && { migrations }) });

  it('is migrated by a newer version, refused to an older one, and left as it was where a migration fails', async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    const old = await onPostgres(url);
    const goals = await goalsIn(old);
    await old.close();
    await expect(onPostgres(url, { migrations: [...MIGRATIONS, Failing9000000000002] })).rejects.toThrow(/nothing_of_that_name/);
    const newer = await onPostgres(url, { migrations: [...MIGRATIONS, Later9000000000001] });
    expect([await goalsIn(newer), await hasTable(newer, 'later')]).toEqual([goals, true]);
    await newer.close();
    await expect(onPostgres(url)).rejects.toThrow('made by a newer version of Ledtid');
  });
});

describe('an embedded database', () => {
  it('that cannot be opened says so', async () => {
    await expect(EmbeddedServer.start({ folder: join(TINY_COUNTRY, 'goals.csv') })).rejects.toThrow();
  });
});
