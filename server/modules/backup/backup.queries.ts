import { z } from 'zod';
import type { Sql } from '@server/platform/database/sql.ts';

const NAMES = z.array(z.object({ name: z.string() }));

/** Names of the migrations that the database has, oldest first; none in a new one. */
export async function selectMigrations(sql: Sql): Promise<string[]> {
  const { rows: tables } = await sql.query(`SELECT 'migrations' AS name WHERE to_regclass('migrations') IS NOT NULL`);
  if (tables.length === 0) return [];
  const { rows } = await sql.query('SELECT name FROM migrations ORDER BY id');
  return NAMES.parse(rows).map(({ name }) => name);
}

const TABLE = z.object({ name: z.string(), parents: z.array(z.string()) });

/** Every table of Ledtid, each after those it refers to. */
export async function selectTablesInOrder(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query(
    `SELECT t.relname AS name,
            array_remove(array_agg(DISTINCT p.relname::text) FILTER (WHERE p.relname <> t.relname), NULL) AS parents
       FROM pg_class t
       JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
       LEFT JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
       LEFT JOIN pg_class p ON p.oid = c.confrelid
      WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition AND t.relname <> 'migrations'
      GROUP BY t.relname ORDER BY t.relname`,
  );
  return parentsFirst(z.array(TABLE.extend({ parents: z.array(z.string()).nullable() })).parse(rows));
}

function parentsFirst(tables: readonly { name: string; parents: string[] | null }[]): string[] {
  const ordered: string[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const ready = left.filter(({ parents }) => (parents ?? []).every((parent) => ordered.includes(parent)));
    if (ready.length === 0) throw new Error(`Tables refer to each other in a ring: ${left.map(({ name }) => name).join(', ')}.`);
    ordered.push(...ready.map(({ name }) => name));
    left = left.filter(({ name }) => !ordered.includes(name));
  }
  return ordered;
}

const ROW_TEXTS = z.array(z.object({ row: z.string() }));
const ROWS_AT_ONCE = 2_000;

/** The table's rows as JSON texts, in chunks, so that memory does not grow with the table. */
export async function* selectRowTexts(sql: Sql, table: string): AsyncGenerator<string[]> {
  await sql.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${quoted(table)} t`);
  for (;;) {
    const { rows } = await sql.query(`FETCH ${ROWS_AT_ONCE} FROM backup_rows`);
    if (rows.length === 0) break;
    yield ROW_TEXTS.parse(rows).map(({ row }) => row);
  }
  await sql.query('CLOSE backup_rows');
}

/** True where any of the tables has a row. */
export async function hasRows(sql: Sql, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) {
    const { rows } = await sql.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Empties the tables, children first. */
export async function deleteRows(sql: Sql, tables: readonly string[]): Promise<void> {
  for (const table of [...tables].reverse()) await sql.query(`DELETE FROM ${quoted(table)}`);
}

/** Inserts rows as `selectRowTexts` gave them. */
export async function insertRowTexts(sql: Sql, table: string, rows: readonly string[]): Promise<void> {
  await sql.query(`INSERT INTO ${quoted(table)} SELECT * FROM json_populate_recordset(null::${quoted(table)}, $1::json)`, [`[${rows.join(',')}]`]);
}

/** Table names come from the database itself or a checksummed backup; quoting keeps any name a name. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
