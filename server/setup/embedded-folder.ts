import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EmbeddedServer } from '../platform/database/embedded-server.ts';
import { StartError } from '../platform/start-error.ts';

/**
 * The embedded database's folder in the data folder. Every function expects the data folder to be locked. What is
 * being made lies beside, under a name of its own, and is renamed when it is whole: a kill in the middle leaves
 * nothing that looks like a database.
 */

const UNFINISHED = '.unfinished';
const RESTORED = '.restored';

function databaseFolder(dataFolder: string): string {
  return join(dataFolder, 'database');
}

/** Starts the embedded database, made anew where there is none. */
export async function startOrMakeEmbedded(dataFolder: string, announce: (text: string) => void): Promise<EmbeddedServer> {
  await finishInterrupted(dataFolder);
  const folder = databaseFolder(dataFolder);
  if (!existsSync(folder)) {
    announce('Making the embedded database.');
    await rename(await makeEmpty(folder), folder);
  }
  return startWhole(folder);
}

/** Starts the embedded database, or throws a `StartError` where there is none. */
export async function startExistingEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  await finishInterrupted(dataFolder);
  const folder = databaseFolder(dataFolder);
  if (!existsSync(folder)) throw new StartError(`There is no database in ${dataFolder}. Choose the folder with DATA_DIR, or make one with "npm start".`);
  return startWhole(folder);
}

/**
 * Copies the closed database before a newer version changes it; answers the copy's folder. A copy is whole or not there.
 */
export async function copyBeforeMigrating(dataFolder: string, firstPending: string): Promise<string> {
  const copies = join(dataFolder, 'copies');
  const copy = join(copies, `before-${firstPending}-${timeInName()}`);
  await mkdir(copies, { recursive: true });
  const unfinished = `${copy}${UNFINISHED}`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(databaseFolder(dataFolder), unfinished, { recursive: true });
  await rename(unfinished, copy);
  return copy;
}

/**
 * Makes a new database with `fill`, which must close it, and puts it in place of the one that is there, which is kept
 * as a copy. A kill before the new one is whole leaves the old one; after that, the next start finishes the exchange.
 */
export async function replaceEmbedded<T>(
  dataFolder: string,
  replace: boolean,
  fill: (server: EmbeddedServer) => Promise<T>,
): Promise<{ filled: T; copy: string | null }> {
  await finishInterrupted(dataFolder);
  const folder = databaseFolder(dataFolder);
  if (existsSync(folder) && !replace) {
    throw new StartError(`There is a database in ${dataFolder} already. Add --replace to put the backup in its place; the old one is kept as a copy.`);
  }
  const unfinished = await makeEmpty(folder);
  const filled = await fill(await EmbeddedServer.start({ folder: unfinished }));
  await rename(unfinished, `${folder}${RESTORED}`);
  return { filled, copy: await exchange(dataFolder) };
}

async function startWhole(folder: string): Promise<EmbeddedServer> {
  try {
    return await EmbeddedServer.start({ folder });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new StartError(
      `The embedded database in ${folder} cannot be opened (${reason}). Restore a backup with "npm run ledtid -- restore FILE --replace", or move the folder away to begin anew.`,
    );
  }
}

/** An empty database beside `folder`, unpacked from the archive that PGlite publishes: a second's work instead of ten. */
async function makeEmpty(folder: string): Promise<string> {
  // Loaded here, since most starts find a database.
  const { dataDir: emptyDatabase } = await import('@electric-sql/pglite-prepopulatedfs');
  const { extract } = await import('tar');
  const unfinished = `${folder}${UNFINISHED}`;
  await mkdir(unfinished, { recursive: true });
  const archive = await emptyDatabase();
  await pipeline(Readable.from([Buffer.from(await archive.arrayBuffer())]), extract({ cwd: unfinished }));
  return unfinished;
}

/** Puts a whole restored database in place; answers where the old one is kept, if there was one. */
async function exchange(dataFolder: string): Promise<string | null> {
  const folder = databaseFolder(dataFolder);
  let copy: string | null = null;
  if (existsSync(folder)) {
    copy = join(dataFolder, 'copies', `before-restore-${timeInName()}`);
    await mkdir(join(dataFolder, 'copies'), { recursive: true });
    await rename(folder, copy);
  }
  await rename(`${folder}${RESTORED}`, folder);
  return copy;
}

/** The moment, in letters that every file system takes. */
function timeInName(): string {
  return new Date().toISOString().replace(/[:.]/g, '-');
}

async function finishInterrupted(dataFolder: string): Promise<void> {
  const folder = databaseFolder(dataFolder);
  await rm(`${folder}${UNFINISHED}`, { recursive: true, force: true });
  if (existsSync(`${folder}${RESTORED}`)) await exchange(dataFolder);
}
