import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import { refusal, type Refusal } from '@schema/language/findings/refusals.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { selectFactOrigin } from '../access/access.queries.ts';
import { selectCountingReference } from '../releases/counting.queries.ts';
import { removeAbandoned } from './abandoned-submissions.ts';
import { AcceptingStore, CheckStore, type AcceptingOptions } from './database-store.ts';
import type { ImportSource, ReadFile } from './import-messages.ts';
import { ImportCancelled, runImport, type ImportProgress } from './import-run.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { selectCheckingReference } from './reference.queries.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { selectAccepted, selectLastSubmission, type FactOrigin } from './submissions.queries.ts';

/** Who wants a file read, and how it is followed. */
export interface RunOptions {
  readonly actor: Actor;
  /** What rows about cases are; a database holds one kind only. Null where the file has none. */
  readonly origin: FactOrigin | null;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export type AcceptOptions = RunOptions & Pick<AcceptingOptions, 'checked' | 'beforeAcceptance'>;

/** Runs the thread that reads files beside the database, one at a time on a database: the caller holds the lock of imports. */
export class ImportRunner {
  constructor(private readonly database: Database) {}

  /** Finds out what the file would do; nothing is changed. */
  async check(source: ImportSource, options: RunOptions): Promise<readonly ReadFile[]> {
    const store = new CheckStore(this.database, options.actor);
    await this.run(source, options, { store, number: null });
    return store.settled;
  }

  /** Makes facts of the files' rows, all of them or none. Throws `RefusedSubmission`; the store then says what was found. */
  async accept(source: ImportSource, options: AcceptOptions, onSettled: (files: readonly ReadFile[]) => void): Promise<void> {
    const store = new AcceptingStore(this.database, options);
    try {
      await this.run(source, options, { store, number: options.checked });
    } catch (error) {
      // Where this fails too, the next import or start does it.
      await removeAbandoned(this.database, options.actor).catch(() => undefined);
      throw error;
    } finally {
      onSettled(store.settled);
    }
  }

  private async run(source: ImportSource, { actor, origin, signal, onProgress }: RunOptions, { store, number }: { store: CheckStore; number: number | null }): Promise<void> {
    if (signal?.aborted) throw new ImportCancelled();
    await removeAbandoned(this.database, actor);
    const { found, reference, accepted, lastSubmission, counting } = await this.database.read(actor, 'before import', async (sql) => ({
      found: await selectFactOrigin(sql),
      reference: await selectCheckingReference(sql),
      accepted: await selectAccepted(sql),
      lastSubmission: await selectLastSubmission(sql),
      counting: source.kind === 'path' && origin !== null ? await selectCountingReference(sql, origin) : null,
    }));
    if (origin !== null && found !== null && found !== origin) throw new RefusedSubmission(OTHER_ORIGIN[found]);
    const regionsOf = (kind: FileKind): ReadonlySet<string> => new Set(accepted.filter((each) => each.kind === kind && !each.is_withdrawn).flatMap(({ areas }) => areas));
    // A run of deliveries passes over all that an earlier run accepted; a person's file says something new once it no longer stands as it was.
    const known = source.kind === 'port' ? accepted : accepted.filter((each) => !each.is_changed && !each.is_withdrawn);
    const data = {
      source,
      reference,
      acceptedKeys: new Set(known.map(({ content_key: key }) => key)),
      knownRegions: Object.fromEntries(Object.values(KIND_DEFINITIONS).map(({ kind }) => [kind, regionsOf(kind)])) as Record<FileKind, ReadonlySet<string>>,
      allowedRegions: regionsOfActor(actor),
      counting,
      nextSubmission: number ?? lastSubmission + 1,
    };
    await runImport({ data, store, signal, onProgress });
  }
}

/** The regions that somebody may hand in for; null for all. */
function regionsOfActor(actor: Actor): ReadonlySet<string> | null {
  return actor.kind === 'user' ? new Set(actor.units) : null;
}

/** Why files of the other origin are not taken. */
const OTHER_ORIGIN: Readonly<Record<FactOrigin, Refusal>> = { SYNTHETIC: refusal('holds-invented'), PUBLISHED: refusal('holds-open-data'), REGISTER: refusal('holds-real') };
