import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { StartError } from '../../platform/start-error.ts';

/** The files of a country, read but not yet understood. */
export interface FolderFiles {
  /** The folder as messages name it, relative where that is possible; never an absolute path. */
  readonly label: string;
  /** Bytes of each `.csv` file by its name inside the folder, with `/` between folders; in order of name. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** SHA-256 over names and bytes; the same on every machine. */
  readonly contentHash: string;
}

/**
 * Raised by one whenever the same files give other rows than before, so that a database loaded by an earlier version
 * is loaded again.
 */
const READING_VERSION = 5;

/** Reads every `.csv` file below the folder; other files there are for people. */
export async function readFolderFiles(folder: string): Promise<FolderFiles> {
  const label = folderLabel(folder);
  const names = await csvNames(folder, label);
  const files = new Map<string, Buffer>();
  for (const name of names) files.set(name, await readFile(join(folder, ...name.split('/'))));
  return { label, files, contentHash: hashOf(files) };
}

async function csvNames(folder: string, label: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new StartError(`${label}: the folder with reference data cannot be read.`);
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function folderLabel(folder: string): string {
  const fromHere = relative(process.cwd(), folder).split(sep).join('/');
  return fromHere === '' || fromHere.startsWith('..') ? basename(folder) : fromHere;
}

/** Lengths go into the hash, so that no two different folders run together into the same bytes. */
function hashOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256').update(`${READING_VERSION}\n`);
  for (const [name, bytes] of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
