import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { deleteRowsInBlocks, deleteSubmissions, selectAbandoned, selectBlocks } from './submissions.queries.ts';

/** Blocks looked through in one transaction: some ten thousand rows. */
const BLOCKS_AT_ONCE = 250;

/**
 * Removes submissions that were never accepted, and their rows, bit by bit. Only under the lock of imports: there, what
 * is not accepted has nobody at work on it.
 */
export async function removeAbandoned(database: Database, actor: Actor): Promise<void> {
  const abandoned = await database.read(actor, 'abandoned submissions', selectAbandoned);
  if (abandoned.length === 0) return;
  for (const { kind, facts } of Object.values(KIND_DEFINITIONS)) {
    const submissions = abandoned.filter((each) => each.kind === kind).map(({ id }) => id);
    if (submissions.length === 0) continue;
    const blocks = await database.read(actor, 'size of a table of facts', (sql) => selectBlocks(sql, facts));
    for (let first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
      await database.write(actor, 'remove rows of abandoned submissions', (sql) => deleteRowsInBlocks(sql, facts, { submissions, first, count: BLOCKS_AT_ONCE }));
    }
    await database.write(actor, 'remove abandoned submissions', (sql) => deleteSubmissions(sql, submissions));
  }
}
