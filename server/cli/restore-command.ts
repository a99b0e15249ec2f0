import { OPERATOR_ACTOR } from '@schema/domain/permissions.ts';
import { MIGRATIONS } from '@schema/migrations/registry.ts';
import type { Environment } from '../environment.ts';
import { BackupFileError, type BackupHeader } from '../modules/backup/backup-format.ts';
import { checkBackup, restoreRows, type RestoredRows } from '../modules/backup/backup.service.ts';
import { connectEmbedded, openPostgres, type OpenDatabase } from '../platform/database/open-database.ts';
import { lockFolder } from '../platform/folder-lock.ts';
import { replaceEmbedded } from '../setup/embedded-folder.ts';
import { runMigrations } from '../setup/migrate.ts';

export interface Restored {
  readonly rows: RestoredRows;
  /** Folder of the embedded database that the backup took the place of, or null. */
  readonly copy: string | null;
}

/** Puts the backup in `file` in place of the database. The file is read to its end before anything is touched. */
export async function restore(environment: Environment, file: string, replace: boolean): Promise<Restored> {
  const header = await checkBackup(file);
  const migrations = migrationsOf(file, header);
  if (environment.databaseUrl !== null) {
    const open = await openPostgres(environment.databaseUrl, migrations);
    return { rows: await fill(open, file, replace), copy: null };
  }
  await lockFolder(environment.dataFolder);
  const { filled, copy } = await replaceEmbedded(environment.dataFolder, replace, async (server) =>
    fill(await connectEmbedded(server, migrations), file, false),
  );
  return { rows: filled, copy };
}

/** Brings the database to the backup's version, puts the rows in, and closes it. */
async function fill({ dataSource, database, close }: OpenDatabase, file: string, replace: boolean): Promise<RestoredRows> {
  try {
    await runMigrations(dataSource);
    return await restoreRows(database, OPERATOR_ACTOR, file, replace);
  } finally {
    await close();
  }
}

/** The migrations that the backup's database had; a later start runs those that came after. */
function migrationsOf(file: string, header: BackupHeader): (typeof MIGRATIONS)[number][] {
  const known = new Map(MIGRATIONS.map((migration) => [new migration().name, migration]));
  return header.migrations.map((name) => {
    const migration = known.get(name);
    if (!migration) throw new BackupFileError(`${file} was made by a newer version of Ledtid (${name} is unknown here). Restore it with that version.`);
    return migration;
  });
}
