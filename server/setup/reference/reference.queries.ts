import { z } from 'zod';
import type { Sql } from '../../platform/database/sql.ts';
import type { ReferenceRows, ReferenceTables } from './reference-rows.ts';

/** The tables that a country's files fill, each after those that it refers to. */
const TABLES_IN_ORDER = [
  'sources',
  'country_words',
  'country_measures',
  'measure_words',
  'area_levels',
  'areas',
  'area_memberships',
  'populations',
  'pathways',
  'pathway_limits',
  'closing_codes',
  'pathway_counting',
  'assumed_limits',
  'delay_causes',
  'goals',
  'agreements',
  'agreement_lines',
  'calendar_events',
  'published_results',
] as const satisfies readonly (keyof ReferenceTables)[];

/** Rows in one statement: few round trips, and no parameter of many megabytes. */
const ROWS_PER_STATEMENT = 1_000;

/** True where the tables hold exactly what the files with this hash say. */
export async function isLoaded(sql: Sql, contentHash: string): Promise<boolean> {
  const { rows } = await sql.query('SELECT 1 FROM reference_loads WHERE content_hash = $1', [contentHash]);
  return rows.length > 0;
}

const NATION = z.array(z.object({ code: z.string() }));

/** Code of the country whose rows are loaded; null in a new database. */
export async function selectLoadedNation(sql: Sql): Promise<string | null> {
  const { rows } = await sql.query(`SELECT areas.code FROM areas JOIN area_levels ON area_levels.id = areas.level WHERE area_levels.role = 'nation'`);
  return NATION.parse(rows)[0]?.code ?? null;
}

/**
 * Puts a country's rows in place of all that were there; inside the caller's transaction, so that readers see the old
 * rows or the new ones. `reference_loads` then holds one row: what is loaded now, and when by the database's clock.
 */
export async function replaceReference(sql: Sql, { contentHash, files, tables }: ReferenceRows): Promise<void> {
  await sql.query('DELETE FROM reference_loads');
  for (const table of [...TABLES_IN_ORDER].reverse()) await sql.query(`DELETE FROM ${table}`);
  for (const table of TABLES_IN_ORDER) {
    const rows: readonly object[] = tables[table];
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const chunk = JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT));
      await sql.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1::json)`, [chunk]);
    }
  }
  await sql.query('INSERT INTO reference_loads (content_hash, loaded_at, files) VALUES ($1, now(), $2::jsonb)', [contentHash, JSON.stringify(files)]);
}
