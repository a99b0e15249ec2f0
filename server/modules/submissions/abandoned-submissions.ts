import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { deleteRowsAfter, deleteSubmission, selectAbandoned } from './submissions.queries.ts';

/** Lines whose rows are removed in one transaction. */
const LINES_AT_ONCE = 10_000;

/**
 * Removes submissions that were never accepted, and their rows, bit by bit. Only under the lock of imports: there, what
 * is not accepted has nobody at work on it.
 */
export async function removeAbandoned(database: Database, actor: Actor): Promise<void> {
  const abandoned = await database.read(actor, 'abandoned submissions', selectAbandoned);
  for (const { id: submission, kind } of abandoned) {
    const { facts } = KIND_DEFINITIONS[kind];
    let line = 0;
    let lastLine = 0;
    do {
      lastLine = await database.write(actor, 'remove rows of an abandoned submission', (sql) => deleteRowsAfter(sql, facts, { submission, line, lines: LINES_AT_ONCE }));
      line += LINES_AT_ONCE;
    } while (lastLine > 0);
    await database.write(actor, 'remove an abandoned submission', (sql) => deleteSubmission(sql, submission));
  }
}
