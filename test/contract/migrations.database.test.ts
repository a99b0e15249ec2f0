import { afterAll, beforeAll, expect, it } from 'vitest';
import { ENTITIES } from '@schema/entities/registry.ts';
import { MIGRATIONS } from '@schema/migrations/registry.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { migrationState, runMigrations } from '@server/setup/migrate.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';

it('migrations have names of their own that sort as they run', () => {
  const names = MIGRATIONS.map((migration) => new migration().name);
  expect(new Set(names).size).toBe(names.length);
  const moments = names.map((name) => Number(name.slice(-13)));
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  expect(moments.every(Number.isSafeInteger)).toBe(true);
});

describeOnBothDatabases('migrations', (open) => {
  let prepared: PreparedDatabase;
  beforeAll(async () => {
    prepared = await open();
  });
  afterAll(() => prepared.close());

  async function tables(): Promise<string[]> {
    const rows = await prepared.dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'migrations' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }

  it('make every table that an entity states', async () => {
    const stated = prepared.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect(stated).toHaveLength(ENTITIES.length);
    expect(await tables()).toEqual(stated.sort());
  });

  it('make columns as the entities state them: the types, and what may be null', async () => {
    const { upQueries } = await prepared.dataSource.driver.createSchemaBuilder().log();
    const aboutColumns = upQueries.map(({ query }) => query).filter((query) => /COLUMN|CREATE TABLE|DROP TABLE/.test(query));
    expect(aboutColumns).toEqual([]);
  });

  it('are all run, and running them again changes nothing', async () => {
    expect((await migrationState(prepared.dataSource)).pending).toEqual([]);
    const before = await tables();
    await runMigrations(prepared.dataSource);
    expect(await tables()).toEqual(before);
  });

  it('keep a note that was there before notes had two languages, as the English one, and back', async () => {
    const { dataSource } = prepared;
    const undo = async (): Promise<void> => {
      while ((await migrationState(dataSource)).executed.length > 1) await dataSource.undoLastMigration({ transaction: 'all' });
    };
    await undo();
    await dataSource.query(`INSERT INTO sources (id, title, publisher, note) VALUES ('old', 'Old', 'Somebody', 'Read twice.')`);
    await runMigrations(dataSource);
    expect(await dataSource.query(`SELECT note_sv, note_en FROM sources WHERE id = 'old'`)).toEqual([{ note_sv: null, note_en: 'Read twice.' }]);
    await undo();
    expect(await dataSource.query(`SELECT note FROM sources WHERE id = 'old'`)).toEqual([{ note: 'Read twice.' }]);
    await runMigrations(dataSource);
  });

  it('can be undone to the last table, and run again', async () => {
    const before = await tables();
    for (let undone = 0; undone < MIGRATIONS.length; undone += 1) await prepared.dataSource.undoLastMigration({ transaction: 'all' });
    expect(await tables()).toEqual([]);
    expect((await migrationState(prepared.dataSource)).executed).toEqual([]);
    await runMigrations(prepared.dataSource);
    expect(await tables()).toEqual(before);
  });
});
