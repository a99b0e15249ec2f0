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

const PLACES = z.array(z.object({ place: z.string(), blocks: z.number() }));

/** Where the table's rows lie: in itself, or in its partitions; and in how many of the database's blocks. */
async function selectPlaces(sql: Sql, table: string): Promise<z.infer<typeof PLACES>> {
  const { rows } = await sql.query(
    `SELECT c.oid::regclass::text AS place, (pg_relation_size(c.oid) / current_setting('block_size')::integer)::integer AS blocks
       FROM pg_class c
      WHERE c.relkind = 'r' AND c.oid IN (SELECT $1::regclass UNION SELECT relid FROM pg_partition_tree($1::regclass))
      ORDER BY c.oid`,
    [quoted(table)],
  );
  return PLACES.parse(rows);
}

const ROW_TEXTS = z.array(z.object({ row: z.string() }));
const BLOCKS_AT_ONCE = 32;

/**
 * The table's rows as JSON texts, in chunks: neither memory nor the time of a statement grows with the table. By block
 * and not by cursor, since on the embedded database each statement is a transaction of its own; nothing is written
 * meanwhile, so no row changes its place.
 */
export async function* selectRowTexts(sql: Sql, table: string): AsyncGenerator<string[]> {
  for (const { place, blocks } of await selectPlaces(sql, table)) {
    for (let first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
      const { rows } = await sql.query(
        `SELECT row_to_json(t)::text AS row FROM ${place} t WHERE ctid >= '(${first},0)' AND ctid < '(${first + BLOCKS_AT_ONCE},0)'`,
      );
      yield ROW_TEXTS.parse(rows).map(({ row }) => row);
    }
  }
}

/** True where any of the tables has a row. */
export async function hasRows(sql: Sql, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) {
    const { rows } = await sql.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Tables whose rows the database refuses to change or remove: the audit. */
async function selectAppendOnly(sql: Sql): Promise<Set<string>> {
  const { rows } = await sql.query(`SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'append_only'`);
  return new Set(NAMES.parse(rows).map(({ name }) => name));
}

/** Empties the tables, children first, but for what is never removed: to it the backup's rows are added. */
export async function deleteRows(sql: Sql, tables: readonly string[]): Promise<void> {
  const kept = await selectAppendOnly(sql);
  for (const table of [...tables].reverse()) {
    if (!kept.has(table)) await sql.query(`DELETE FROM ${quoted(table)}`);
  }
}

/** Inserts rows as `selectRowTexts` gave them; in a table that is never emptied, those that it lacks. */
export async function insertRowTexts(sql: Sql, table: string, rows: readonly string[]): Promise<void> {
  const onlyMissing = (await selectAppendOnly(sql)).has(table) ? 'ON CONFLICT DO NOTHING' : '';
  await sql.query(`INSERT INTO ${quoted(table)} SELECT * FROM json_populate_recordset(null::${quoted(table)}, $1::json) ${onlyMissing}`, [`[${rows.join(',')}]`]);
}

/** Table names come from the database itself or a checksummed backup; quoting keeps any name a name. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
