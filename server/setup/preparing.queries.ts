import { z } from 'zod';
import type { DataSource, QueryRunner } from 'typeorm';

/**
 * What is asked of a database before it is known to be ours and migrated, and so before `Database` may be used: on the
 * connections that TypeORM migrates with.
 */

const PRESENT = z.array(z.object({ present: z.boolean() }));
const NAMES = z.array(z.object({ name: z.string() }));

/** Names of the migrations that the database has, oldest first; none in a new one. */
export async function selectExecutedMigrations(dataSource: DataSource): Promise<string[]> {
  const [table] = PRESENT.parse(await dataSource.query(`SELECT to_regclass('migrations') IS NOT NULL AS present`));
  if (!table?.present) return [];
  return NAMES.parse(await dataSource.query('SELECT name FROM migrations ORDER BY id')).map(({ name }) => name);
}

/** Waits for the lock of this number and holds it for as long as the runner's connection does, or until it is given back. */
export async function takeAdvisoryLock(runner: QueryRunner, number: number): Promise<void> {
  await runner.query('SELECT pg_advisory_lock($1)', [number]);
}

export async function giveBackAdvisoryLock(runner: QueryRunner, number: number): Promise<void> {
  await runner.query('SELECT pg_advisory_unlock($1)', [number]);
}
