import type { DataSource } from 'typeorm';
import { StartError } from '../platform/start-error.ts';
import { selectExecutedMigrations } from './preparing.queries.ts';

/** How far a database has come, compared with this version of Ledtid. */
export interface MigrationState {
  /** Names of the migrations that the database has, oldest first; empty for a new database. */
  readonly executed: readonly string[];
  /** Names of those it lacks, oldest first. */
  readonly pending: readonly string[];
}

/** Reads the state; throws a `StartError` where a newer version has been at work on the database. */
export async function migrationState(dataSource: DataSource): Promise<MigrationState> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const executed = await selectExecutedMigrations(dataSource);
  const unknown = executed.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new StartError(
      `The database was made by a newer version of Ledtid (it has ${unknown.join(', ')}, unknown here). Start the newer version, or restore a backup of this one.`,
    );
  }
  return { executed, pending: known.filter((name) => !executed.includes(name)) };
}

/** Runs what is pending, all of it or nothing. */
export async function runMigrations(dataSource: DataSource): Promise<void> {
  await dataSource.runMigrations({ transaction: 'all' });
}
