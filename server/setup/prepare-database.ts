import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { MigrationClass } from '@schema/migrations/registry.ts';
import type { Environment } from '../environment.ts';
import type { Database } from '../platform/database/sql.ts';
import { StartError } from '../platform/start-error.ts';
import type { EmbeddedServer } from '../platform/database/embedded-server.ts';
import { connectEmbedded, openPostgres, type OpenDatabase } from '../platform/database/open-database.ts';
import { copyBeforeMigrating, startExistingEmbedded } from './embedded-folder.ts';
import { migrationState, runMigrations } from './migrate.ts';
import { giveBackAdvisoryLock, takeAdvisoryLock } from './preparing.queries.ts';
import { readFolderFiles } from './reference/folder-files.ts';
import { readReferenceFolder } from './reference/reference-files.ts';
import type { ReferenceRows } from './reference/reference-rows.ts';
import { isLoaded, replaceReference, selectLoadedNation } from './reference/reference.queries.ts';

export interface PrepareOptions {
  readonly environment: Environment;
  /** Folder with a country's reference rows and official results. */
  readonly referenceFolder: string;
  /** Tells a person at the terminal what takes time. */
  readonly announce: (text: string) => void;
  /** Migrations to know of; all of this version's where it is not said. */
  readonly migrations?: readonly MigrationClass[];
}

/** A database that is ready to be served from. */
export interface PreparedDatabase extends OpenDatabase {
  /** Changes when the rows that answers rest on do. */
  readonly version: string;
}

/** Number of the lock that keeps two servers from preparing the same Postgres at once; any fixed number would do. */
const PREPARING = 7_233_841;

/**
 * Brings the database to this version and loads the reference rows if they have changed. `embedded` is the embedded
 * database, started; null goes to the Postgres that the environment names. Every step is whole or undone, so a kill at
 * any moment leaves a database that the next start can finish.
 */
export async function prepareDatabase(embedded: EmbeddedServer | null, options: PrepareOptions): Promise<PreparedDatabase> {
  const { databaseUrl } = options.environment;
  if (embedded) return prepareEmbedded(embedded, options);
  if (databaseUrl === null) throw new Error('There is neither an embedded database nor the address of another.');
  const open = await openPostgres(databaseUrl, options.migrations);
  return closeOnFailure(open, async () => {
    const version = await holdingAdvisoryLock(open, async () => {
      await migrationState(open.dataSource);
      await runMigrations(open.dataSource);
      return loadReference(open.database, options);
    });
    return { ...open, version };
  });
}

async function prepareEmbedded(server: EmbeddedServer, options: PrepareOptions): Promise<PreparedDatabase> {
  const { environment, announce, migrations } = options;
  let open = await connectEmbedded(server, migrations);
  const { executed, pending } = await closeOnFailure(open, () => migrationState(open.dataSource));
  const [firstPending] = pending;
  if (firstPending !== undefined && executed.length > 0) {
    await open.close();
    const copy = await copyBeforeMigrating(environment.dataFolder, firstPending);
    announce(`The database is from an earlier version; a copy lies in ${copy}.`);
    open = await connectEmbedded(await startExistingEmbedded(environment.dataFolder), migrations);
  }
  return closeOnFailure(open, async () => {
    if (pending.length > 0) await runMigrations(open.dataSource);
    return { ...open, version: await loadReference(open.database, options) };
  });
}

/** Loads the files if they are not what is loaded; answers their hash. Unchanged files are hashed but not read row by row. */
async function loadReference(database: Database, { referenceFolder, announce, environment }: PrepareOptions): Promise<string> {
  const { contentHash } = await readFolderFiles(referenceFolder);
  const loaded = await database.read(SYSTEM_ACTOR, 'compare reference', (sql) => isLoaded(sql, contentHash));
  if (loaded) return contentHash;
  announce('Loading reference data and official results.');
  const rows = await readReferenceFolder(referenceFolder);
  await refuseOtherCountry(database, rows, environment);
  await database.write(SYSTEM_ACTOR, 'load reference', (sql) => replaceReference(sql, rows));
  return rows.contentHash;
}

/** A database keeps to its country: facts, releases and users of one would stand beside the areas of another. */
async function refuseOtherCountry(database: Database, { tables }: ReferenceRows, { databaseUrl, dataFolder }: Environment): Promise<void> {
  const loaded = await database.read(SYSTEM_ACTOR, 'whose database', selectLoadedNation);
  const level = tables.area_levels.find(({ role }) => role === 'nation')?.id;
  const nation = tables.areas.find((area) => area.level === level)?.code;
  if (loaded === null || loaded === nation) return;
  const [where, choice] = databaseUrl === null ? [`in ${dataFolder}`, 'folder with DATA_DIR'] : ['that DATABASE_URL names', 'one with DATABASE_URL'];
  throw new StartError(`The database ${where} was made for another country (${loaded}, and this start is for ${nation ?? 'none'}). Choose another ${choice}, or start the country that it was made for.`);
}

async function holdingAdvisoryLock<T>(open: OpenDatabase, work: () => Promise<T>): Promise<T> {
  const runner = open.dataSource.createQueryRunner();
  await takeAdvisoryLock(runner, PREPARING);
  try {
    return await work();
  } finally {
    await giveBackAdvisoryLock(runner, PREPARING);
    await runner.release();
  }
}

async function closeOnFailure<T>(open: OpenDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await open.close();
    throw error;
  }
}
