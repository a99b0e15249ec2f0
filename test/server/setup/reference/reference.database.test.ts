import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { getMetadataArgsStorage, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITIES } from '@schema/entities/registry.ts';
import { MIGRATIONS } from '@schema/migrations/registry.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import { isLoaded, replaceReference } from '@server/setup/reference/reference.queries.ts';
import { readReferenceFolder } from '@server/setup/reference/reference-files.ts';
import type { ReferenceRows, ReferenceTables } from '@server/setup/reference/reference-rows.ts';
import { TINY_COUNTRY } from './tiny-country.ts';

const SWEDEN = fileURLToPath(new URL('../../../../seed/reference', import.meta.url));

let database: PGlite;
let sweden: ReferenceRows;
let tiny: ReferenceRows;

beforeAll(async () => {
  database = new PGlite();
  const runner = { query: (text: string) => database.query(text) } as unknown as QueryRunner;
  for (const Migration of MIGRATIONS) await new Migration().up(runner);
  sweden = await readReferenceFolder(SWEDEN);
  tiny = await readReferenceFolder(TINY_COUNTRY);
});
afterAll(() => database.close());

async function inTransaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return database.transaction((transaction) =>
    work({
      query: async (text, parameters) => ({ rows: (await transaction.query(text, [...(parameters ?? [])])).rows }),
      copy: () => Promise.reject(new Error('Reference rows are few; nothing loads them in bulk.')),
    }),
  );
}

async function everyRow(): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of Object.keys(sweden.tables)) tables[table] = (await database.query(`SELECT * FROM ${table} ORDER BY 1, 2`)).rows;
  return tables;
}

function countsOf(tables: ReferenceTables): Record<string, number> {
  return Object.fromEntries(Object.entries(tables).map(([table, rows]: [string, readonly unknown[]]) => [table, rows.length]));
}

describe('loading', () => {
  it('puts every row of the files in its table', async () => {
    await inTransaction((sql) => replaceReference(sql, sweden));
    expect(Object.fromEntries(Object.entries(await everyRow()).map(([table, rows]) => [table, rows.length]))).toEqual(countsOf(sweden.tables));
  });

  it('keeps decimals, big amounts, days and flags as they were', async () => {
    const one = async (text: string): Promise<unknown> => (await database.query(text)).rows[0];
    expect(await one(`SELECT value::text, value_as_published FROM published_results WHERE measure = 'inclusion' AND area = 'SE' AND year = 2018`)).toEqual({ value: '0.712', value_as_published: '71.2' });
    expect(await one(`SELECT total_sek::text, note_sv FROM agreements WHERE year = 2026`)).toEqual({ total_sek: '1005000000', note_sv: null });
    expect(await one(`SELECT valid_from::text, valid_from_stated, valid_to::text FROM pathway_limits WHERE valid_from_stated = '2018-02' LIMIT 1`)).toEqual({ valid_from: '2018-02-01', valid_from_stated: '2018-02', valid_to: '2024-05-13' });
    expect(await one(`SELECT counted, treatment FROM closing_codes WHERE suffix = '70'`)).toEqual({ counted: false, treatment: null });
  });

  it('twice changes nothing', async () => {
    const before = await everyRow();
    await inTransaction((sql) => replaceReference(sql, sweden));
    expect(await everyRow()).toEqual(before);
    expect((await database.query('SELECT content_hash, files FROM reference_loads')).rows).toEqual([{ content_hash: sweden.contentHash, files: [...sweden.files] }]);
  });

  it('another country takes the place of the first, and nothing of it is left', async () => {
    await inTransaction((sql) => replaceReference(sql, tiny));
    expect(await inTransaction((sql) => isLoaded(sql, tiny.contentHash))).toBe(true);
    expect(await inTransaction((sql) => isLoaded(sql, sweden.contentHash))).toBe(false);
    expect(Object.fromEntries(Object.entries(await everyRow()).map(([table, rows]) => [table, rows.length]))).toEqual(countsOf(tiny.tables));
  });

  it('that fails halfway leaves what was there', async () => {
    const before = await everyRow();
    const broken = { ...sweden, tables: { ...sweden.tables, pathway_limits: sweden.tables.pathway_limits.map((row) => ({ ...row, pathway: 'nowhere' })) } };
    await expect(inTransaction((sql) => replaceReference(sql, broken))).rejects.toThrow(/foreign key/);
    expect(await everyRow()).toEqual(before);
    expect(await inTransaction((sql) => isLoaded(sql, tiny.contentHash))).toBe(true);
  });
});

describe('tables, rows and entities agree', () => {
  interface ColumnShape {
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
  }

  async function columnsOf(table: string): Promise<ColumnShape[]> {
    const { rows } = await database.query<ColumnShape>(
      `SELECT column_name AS name, replace(data_type, 'timestamp with time zone', 'timestamptz') AS type, is_nullable = 'YES' AS nullable
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY column_name`,
      [table],
    );
    return rows;
  }

  it('each entity states the columns of its table, with type and whether they may be null', async () => {
    const storage = getMetadataArgsStorage();
    const names: string[] = [];
    for (const entity of ENTITIES) {
      const table = storage.tables.find(({ target }) => target === entity)?.name ?? '';
      const stated = storage.filterColumns(entity).map(({ options }) => ({ name: options.name ?? '', type: options.array === true ? 'ARRAY' : String(options.type), nullable: options.nullable === true }));
      expect(stated.sort((a, b) => (a.name < b.name ? -1 : 1)), table).toEqual(await columnsOf(table));
      names.push(table);
    }
    const { rows } = await database.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`);
    expect(names.sort()).toEqual(rows.map(({ name }) => name));
  });

  it('each row has exactly the columns of its table', async () => {
    for (const [table, rows] of Object.entries(sweden.tables) as [string, readonly object[]][]) {
      const columns = (await columnsOf(table)).map(({ name }) => name);
      for (const row of rows) expect(Object.keys(row).sort(), table).toEqual(columns);
    }
  });
});
