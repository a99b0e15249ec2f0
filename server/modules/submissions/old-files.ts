import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Another server on the same folder may be at work on a file; none takes a day. */
const OLD_MS = 86_400_000;

/** Removes files of the folder that nobody can be at work on any more, save those whose names are to stay. */
export async function removeOldFiles(folder: string, now: Date, staying: ReadonlySet<string> = new Set()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => !staying.has(each))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > OLD_MS) await rm(path, { force: true });
  }
}
