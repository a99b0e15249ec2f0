import { existsSync, readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS } from '@schema/migrations/registry.ts';
import { StartError } from '@server/platform/start-error.ts';
import { prepareDatabase, type PreparedDatabase } from '@server/setup/prepare-database.ts';
import { newPostgresDatabase, postgresAbsent } from '@test/testkit/postgres-database.ts';
import { testEnvironment } from '@test/testkit/prepared-country.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { existingFolder, goalsIn, hasTable, inFolder, Later9000000000001, type Preparation } from './prepared-folder.ts';
import { TINY_COUNTRY } from './reference/tiny-country.ts';

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

describe('an embedded database that a newer version opens', () => {
  it('is copied as it was, then migrated, with everything still there', async () => {
    const folder = await existingFolder();
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
    const folder = await existingFolder();
    const migrations = [...MIGRATIONS, Later9000000000001];
    await (await inFolder(folder, { migrations })).prepared.close();
    const { prepared, said } = await inFolder(folder, { migrations });
    await prepared.close();
    expect(said).toEqual([]);
    expect(readdirSync(join(folder, 'copies'))).toEqual([expect.stringMatching(/^before-Later9000000000001-/)]);
  });

  it('is left as it was where a migration fails, all of them undone', async () => {
    const folder = await existingFolder();
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
    const folder = await existingFolder();
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
