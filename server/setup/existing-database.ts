import type { Environment } from '../environment.ts';
import { connectEmbedded, openPostgres, type OpenDatabase } from '../platform/database/open-database.ts';
import { lockFolder } from '../platform/folder-lock.ts';
import { StartError } from '../platform/start-error.ts';
import { startExistingEmbedded } from './embedded-folder.ts';
import { migrationState } from './migrate.ts';

/** Opens the database that is there, for a command that works on it without a server; `close` gives it back. */
export async function openExistingDatabase({ databaseUrl, dataFolder }: Environment): Promise<OpenDatabase> {
  if (databaseUrl !== null) return openPostgres(databaseUrl);
  const lock = await lockFolder(dataFolder);
  try {
    const open = await connectEmbedded(await startExistingEmbedded(dataFolder));
    return { ...open, close: () => open.close().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The same, of this version; throws a `StartError` where the database has not been brought to it. */
export async function openCurrentDatabase(environment: Environment): Promise<OpenDatabase> {
  const open = await openExistingDatabase(environment);
  try {
    const { pending } = await migrationState(open.dataSource);
    if (pending.length > 0) throw new StartError('The database is from an earlier version of Ledtid. Start the server once, which brings it to this one.');
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}
