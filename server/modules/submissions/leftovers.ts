import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { removeAbandoned } from './abandoned-submissions.ts';
import { removeOldFiles } from './old-files.ts';
import { Originals } from './originals.ts';
import { selectNamedContents } from './submission-details.queries.ts';
import type { SubmissionFolders } from './submission-folders.ts';

/** Removes what imports that were killed have left, in the database and on disk. Nobody sees it, but it is about people and takes room. */
export async function removeLeftovers({ database, folders, now }: { database: Database; folders: SubmissionFolders; now: Date }): Promise<void> {
  await removeOldFiles(folders.uploads, now);
  await database.exclusively('imports', () => removeAbandoned(database, SYSTEM_ACTOR));
  const named = await database.read(SYSTEM_ACTOR, 'contents of submissions', selectNamedContents);
  await new Originals(folders.originals).removeUnnamed(named, now);
}
