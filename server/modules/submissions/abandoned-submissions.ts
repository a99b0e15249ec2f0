import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { deleteRowsInBlocks, selectBlocks } from './current-facts.queries.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { deleteSubmissions, selectAbandoned, setState } from './submissions.queries.ts';

/** Blocks looked through in one transaction: some ten thousand rows. */
const BLOCKS_AT_ONCE = 250;

/**
 * Removes the rows of submissions that did not come to be accepted, bit by bit: one that was checked before waits again,
 * others are gone. Only under the lock of imports: there, what is on its way has nobody at work on it.
 */
export async function removeAbandoned(database: Database, actor: Actor): Promise<void> {
  const abandoned = await database.read(actor, 'abandoned submissions', selectAbandoned);
  if (abandoned.length === 0) return;
  for (const { kind, facts } of Object.values(KIND_DEFINITIONS)) {
    const ofKind = abandoned.filter((each) => each.kind === kind);
    if (ofKind.length === 0) continue;
    const submissions = ofKind.map(({ id }) => id);
    const blocks = await database.read(actor, 'size of a table of facts', (sql) => selectBlocks(sql, facts));
    for (let first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
      await database.write(actor, 'remove rows of abandoned submissions', (sql) => deleteRowsInBlocks(sql, facts, { submissions, first, count: BLOCKS_AT_ONCE }));
    }
    await database.write(actor, 'remove abandoned submissions', async (sql) => {
      for (const { id, state } of ofKind) if (state === 'accepting') await setState(sql, id, 'checked');
      await deleteSubmissions(sql, ofKind.filter(({ state }) => state === 'received').map(({ id }) => id));
    });
  }
}
