import type { MessagePort } from 'node:worker_threads';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import { parsePeriod, type MonthSpan } from '@schema/domain/periods.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { AuditTrail } from '../access/audit-trail.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import { DatabaseStore } from './database-store.ts';
import type { ImportSource, ReadFile } from './import-messages.ts';
import { ImportCancelled, runImport, type ImportProgress } from './import-run.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import type { Warning } from './problems.ts';
import { selectCheckingReference } from './reference.queries.ts';
import { selectAccepted, selectByContent, selectFactOrigin, selectLastSubmission, selectSubmissions, type FactOrigin, type SubmissionRow } from './submissions.queries.ts';
import { removeAbandoned } from './abandoned-submissions.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { UnreadableFile } from './text-decoding.ts';

interface ImportOptions {
  readonly actor: Actor;
  /** What the rows are; a database holds one kind only. */
  readonly origin: FactOrigin;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportRequest extends ImportOptions {
  readonly kind: FileKind;
  /** Where the file lies; it is read and left as it is. */
  readonly path: string;
  /** Its name as its owner knows it. */
  readonly fileName: string;
  /** `YYYY-MM`, both or none: the file holds every case of its region with the suspicion in these months. */
  readonly completeFrom?: string | undefined;
  readonly completeTo?: string | undefined;
  /** The day that the file is from, `YYYY-MM-DD`. */
  readonly deliveredOn: string;
}

/** What an accepted file did. */
export interface Imported {
  readonly submission: SubmissionRow;
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly warnings: readonly Warning[];
  /** True where the same content had been accepted before; nothing was done. */
  readonly alreadyKnown: boolean;
}

/** What deliveries did, together. */
export interface ImportedDeliveries {
  readonly files: number;
  /** Files accepted by an earlier run. */
  readonly alreadyKnown: number;
  readonly rows: number;
}

export interface SubmissionsParts {
  readonly database: Database;
  /** Where it is recorded who handed in what. */
  readonly audit: Pick<AuditTrail, 'record'>;
}

/** The door for files: checks, stores and accepts them, one import at a time on a database. */
export class SubmissionsService {
  private readonly database: Database;
  private readonly audit: SubmissionsParts['audit'];

  constructor({ database, audit }: SubmissionsParts) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Imports a file: all of its rows become facts at one moment, or nothing changes. Throws `RefusedSubmission`, which
   * says what is wrong, and `ImportCancelled` within a second of the signal.
   */
  async importFile(request: ImportRequest): Promise<Imported> {
    assertAllowed(request.actor, 'submission.import');
    const { kind: fileKind, path, fileName, deliveredOn } = request;
    const source: ImportSource = { kind: 'path', path, fileName, fileKind, deliveredOn, completeMonths: completeMonthsOf(request) };
    const [file] = await this.recorded(request.actor, { kind: fileKind }, () => this.import(source, request));
    if (file === undefined) throw new Error(`Nothing was said of ${fileName}.`);
    const submission = await this.database.read(request.actor, 'accepted submission', (sql) => selectByContent(sql, file.contentKey));
    if (submission === null) throw new Error(`Submission ${file.submission} is not accepted.`);
    const { rows, rowsNew, rowsChanged, rowsUnchanged, rowsGone, warnings, isKnown } = file;
    return { submission, rows, new: rowsNew, changed: rowsChanged, unchanged: rowsUnchanged, gone: rowsGone, warnings, alreadyKnown: isKnown };
  }

  /**
   * Imports many files in order, those of a kind and day together. What an earlier run has accepted is passed over, so
   * that a run that was stopped is finished by running it again. `port`: the taker's end of `delivery-port.ts`.
   */
  async importDeliveries(port: MessagePort, options: ImportOptions): Promise<ImportedDeliveries> {
    assertAllowed(options.actor, 'submission.import');
    const files = await this.recorded(options.actor, { deliveries: true }, () => this.import({ kind: 'port', port }, options));
    return { files: files.length, alreadyKnown: files.filter(({ isKnown }) => isKnown).length, rows: files.reduce((sum, { rows }) => sum + rows, 0) };
  }

  /** The newest submissions, newest first. */
  async list(actor: Actor, limit = 100): Promise<readonly SubmissionRow[]> {
    assertAllowed(actor, 'submission.list');
    return this.database.read(actor, 'submissions', (sql) => selectSubmissions(sql, limit));
  }

  /** Records what came of an import, without its file's name: names may tell of people. */
  private async recorded(actor: Actor, what: Readonly<Record<string, unknown>>, work: () => Promise<readonly ReadFile[]>): Promise<readonly ReadFile[]> {
    const operation = 'submission.import';
    try {
      const files = await work();
      const submissions = files.filter(({ isKnown }) => !isKnown).map(({ submission }) => submission);
      this.audit.record({ actor, operation, outcome: 'done', filters: { ...what, files: files.length, first: submissions[0] ?? null, last: submissions.at(-1) ?? null } });
      return files;
    } catch (error) {
      this.audit.record({ actor, operation, outcome: error instanceof RefusedSubmission ? 'refused' : 'failed', filters: what });
      throw error;
    }
  }

  private import(source: ImportSource, options: ImportOptions): Promise<readonly ReadFile[]> {
    const work = this.database.exclusively('imports', () => this.importAlone(source, options));
    return options.signal === undefined ? work : untilAborted(work, options.signal);
  }

  private async importAlone(source: ImportSource, { actor, origin, signal, onProgress }: ImportOptions): Promise<readonly ReadFile[]> {
    if (signal?.aborted) throw new ImportCancelled();
    await removeAbandoned(this.database, actor);
    const { found, reference, accepted, lastSubmission } = await this.database.read(actor, 'before import', async (sql) => ({
      found: await selectFactOrigin(sql),
      reference: await selectCheckingReference(sql),
      accepted: await selectAccepted(sql),
      lastSubmission: await selectLastSubmission(sql),
    }));
    if (found !== null && found !== origin) throw new RefusedSubmission(OTHER_ORIGIN[found]);
    const regionsOf = (kind: FileKind): ReadonlySet<string> => new Set(accepted.filter((each) => each.kind === kind).flatMap(({ areas }) => areas));
    const store = new DatabaseStore(this.database, actor, origin);
    const data = {
      source,
      reference,
      acceptedKeys: new Set(accepted.map(({ content_key: key }) => key)),
      knownRegions: Object.fromEntries(Object.values(KIND_DEFINITIONS).map(({ kind }) => [kind, regionsOf(kind)])) as Record<FileKind, ReadonlySet<string>>,
      nextSubmission: lastSubmission + 1,
    };
    try {
      await runImport({ data, store, signal, onProgress });
    } catch (error) {
      // Where this fails too, the next import or start does it.
      await removeAbandoned(this.database, actor).catch(() => undefined);
      throw error instanceof UnreadableFile ? new RefusedSubmission(error.message) : error;
    }
    return store.settled;
  }
}

const OTHER_ORIGIN: Readonly<Record<FactOrigin, string>> = {
  SYNTHETIC: 'This database holds the invented demonstration country and takes no real files. Start Ledtid with DEMO=off on a new, empty DATA_DIR or database, and hand the file in there.',
  REGISTER: 'This database holds real data and takes no invented ones. Make the demonstration in a database of its own.',
};

function completeMonthsOf({ kind, completeFrom, completeTo }: ImportRequest): MonthSpan | null {
  if (completeFrom === undefined && completeTo === undefined) return null;
  if (KIND_DEFINITIONS[kind].facts.monthColumn === null) throw new RefusedSubmission(`A file of the kind ${kind} is never complete for months; leave them out.`);
  const from = parsePeriod(completeFrom ?? '');
  const to = parsePeriod(completeTo ?? '');
  if (from?.grain !== 'MONTH' || to?.grain !== 'MONTH' || to.last < from.first) {
    throw new RefusedSubmission(`The months of a complete file are "${completeFrom ?? ''}" to "${completeTo ?? ''}"; two months such as 2024-01 and 2024-06, the first no later than the last, are needed.`);
  }
  return { first: from.first, last: to.last };
}

/** Who cancels is told at once; what is under way ends behind, holding its turn until it has. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ImportCancelled());
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
