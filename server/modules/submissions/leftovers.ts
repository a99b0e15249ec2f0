import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { removeAbandoned } from './abandoned-submissions.ts';
import { Originals } from './originals.ts';
import { selectNamedContents } from './submission-details.queries.ts';
import type { SubmissionFolders } from './submission-folders.ts';

/** Another server on the same folder may be taking a file in; none takes a day. */
const OLD_MS = 86_400_000;

/** Removes what imports that were killed have left, in the database and on disk. Nobody sees it, but it is about people and takes room. */
export async function removeLeftovers({ database, folders, now }: { database: Database; folders: SubmissionFolders; now: Date }): Promise<void> {
  await removeAbandonedUploads(folders.uploads, now);
  await database.exclusively('imports', () => removeAbandoned(database, SYSTEM_ACTOR));
  const named = await database.read(SYSTEM_ACTOR, 'contents of submissions', selectNamedContents);
  await new Originals(folders.originals).removeUnnamed(named, now);
}

async function removeAbandonedUploads(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > OLD_MS) await rm(path, { force: true });
  }
}
