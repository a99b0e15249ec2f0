import type { MessagePort } from 'node:worker_threads';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import { parsePeriod, type MonthSpan } from '@schema/domain/periods.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import { refusal } from '@schema/language/findings/refusals.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { AuditTrail } from '../access/audit-trail.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import { isWrong, nameOf, refusalOf } from './database-store.ts';
import type { ImportSource, ReadFile } from './import-messages.ts';
import { ImportCancelled } from './import-run.ts';
import { ImportRunner, type RunOptions } from './import-runner.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import type { Originals } from './originals.ts';
import { holdsPersonalIdentityNumber } from './personal-identity-number.ts';
import type { Warning } from './problems.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { FileOutlooks, type UsualRows } from './whole-file/file-outlook.ts';
import { insertReceived, insertSteps, selectByContent, selectLastSubmission, selectSubmissions, setRejected, type FactOrigin, type SubmissionRow } from './submissions.queries.ts';

/** A file, and what is said about it. */
export interface HandedIn {
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
  /** What its rows are where they are about cases; a database holds one kind only. */
  readonly origin: FactOrigin;
}

export type ImportRequest = HandedIn & Omit<RunOptions, 'origin'>;

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
  readonly originals: Originals;
  /** Where it is recorded who handed in what. */
  readonly audit: Pick<AuditTrail, 'record'>;
  /** What is usual, which files are looked at beside. */
  readonly usualRows: UsualRows;
}

/** The door for files that become facts at once: checks, stores and accepts them, one import at a time on a database. */
export class SubmissionsService {
  private readonly runner: ImportRunner;
  private readonly outlooks: FileOutlooks;

  constructor(private readonly parts: SubmissionsParts) {
    this.runner = new ImportRunner(parts.database);
    this.outlooks = new FileOutlooks(parts.database, parts.usualRows);
  }

  /**
   * Imports a file: all of its rows become facts at one moment, or nothing changes. Throws `RefusedSubmission`, which
   * says what is wrong, and `ImportCancelled` within a second of the signal.
   */
  async importFile(request: ImportRequest): Promise<Imported> {
    const { actor, kind, path, fileName } = request;
    assertAllowed(actor, 'submission.import');
    const source = sourceOf(request);
    const files = await recorded(this.parts.audit, { actor, operation: 'submission.import', filters: { kind } }, () =>
      importAlone(this.parts.database, request, async () => {
        let read: readonly ReadFile[] = [];
        const beforeAcceptance = async (file: ReadFile): Promise<ReadFile> => {
          await this.parts.originals.keep(path, file.sha256);
          return (await this.outlooks.lookedAt(actor, file)).file;
        };
        try {
          await this.runner.accept(source, { ...request, origin: originOf(request), checked: null, beforeAcceptance }, (settled) => (read = settled));
        } catch (error) {
          await keepRefused(this.parts, { actor, path, files: read, origin: originOf(request) });
          throw error;
        }
        return read;
      }),
    );
    const [file] = files;
    if (file === undefined) throw new Error(`Nothing was said of ${fileName}.`);
    const submission = await this.parts.database.read(actor, 'accepted submission', (sql) => selectByContent(sql, file.contentKey));
    if (submission === null) throw new Error(`Submission ${file.submission} is not accepted.`);
    const { rows, rowsNew, rowsChanged, rowsUnchanged, rowsGone, warnings, isKnown } = file;
    return { submission, rows, new: rowsNew, changed: rowsChanged, unchanged: rowsUnchanged, gone: rowsGone, warnings, alreadyKnown: isKnown };
  }

  /**
   * Imports many files in order, those of a kind and day together. What an earlier run has accepted is passed over, so
   * that a run that was stopped is finished by running it again. `port`: the taker's end of `delivery-port.ts`.
   * Their rows are checked as everybody's, but none of the files is looked at as a whole (late months, share judged, jumps):
   * that takes statements and time for each of thousands, and nobody is there to be warned.
   */
  async importDeliveries(port: MessagePort, options: RunOptions): Promise<ImportedDeliveries> {
    const { actor } = options;
    assertAllowed(actor, 'submission.import');
    const files = await recorded(this.parts.audit, { actor, operation: 'submission.import', filters: { deliveries: true } }, () =>
      importAlone(this.parts.database, options, async () => {
        let read: readonly ReadFile[] = [];
        // Their maker makes them again.
        await this.runner.accept({ kind: 'port', port }, { ...options, checked: null, beforeAcceptance: (file) => Promise.resolve(file) }, (settled) => (read = settled));
        return read;
      }),
    );
    return { files: files.length, alreadyKnown: files.filter(({ isKnown }) => isKnown).length, rows: files.reduce((sum, { rows }) => sum + rows, 0) };
  }

  /** The newest submissions, newest first; a user sees those about own units, and own ones. */
  async list(actor: Actor, { limit = 100, area = null }: { limit?: number; area?: string | null } = {}): Promise<readonly SubmissionRow[]> {
    assertAllowed(actor, 'submission.list');
    return this.parts.database.read(actor, 'submissions', (sql) => selectSubmissions(sql, { limit, area, seenBy: seenBy(actor) }));
  }
}

/** Which submissions somebody sees: null for all. */
export function seenBy(actor: Actor): { readonly areas: readonly string[]; readonly user: string } | null {
  return actor.kind === 'user' && actor.organisation !== null ? { areas: actor.units, user: actor.id } : null;
}

/** What the thread that reads files is told. Throws `RefusedSubmission` where what is said about the file cannot be. */
export function sourceOf(request: HandedIn): ImportSource {
  const { kind: fileKind, path, fileName, deliveredOn } = request;
  if (holdsPersonalIdentityNumber(fileName)) throw new RefusedSubmission(refusal('name-personal'));
  return { kind: 'path', path, fileName, fileKind, deliveredOn, completeMonths: completeMonthsOf(request) };
}

/** Published figures are neither a register's nor invented. */
export function originOf({ kind, origin }: HandedIn): FactOrigin | null {
  return KIND_DEFINITIONS[kind].origin === 'published' ? null : origin;
}

interface RefusedFiles {
  readonly actor: Actor;
  readonly path: string;
  readonly files: readonly ReadFile[];
  readonly origin: FactOrigin | null;
}

/** Keeps which file was refused, and why; nothing of one that names a person, or may. */
export async function keepRefused({ database, originals }: Pick<SubmissionsParts, 'database' | 'originals'>, { actor, path, files, origin }: RefusedFiles): Promise<SubmissionRow | null> {
  const wrong = files.find(isWrong);
  if (wrong === undefined) return null;
  // What could not be read to its end may name somebody in what was not read.
  if (!wrong.isPersonal && wrong.unreadable === null) await originals.keep(path, wrong.sha256);
  return database.write(actor, 'refused submission', async (sql) => {
    const file = { ...wrong, submission: (await selectLastSubmission(sql)) + 1 };
    const by = nameOf(actor);
    await insertReceived(sql, [file], by);
    await setRejected(sql, file, { refusal: refusalOf(file), origin });
    await insertSteps(sql, [file.submission], { state: 'rejected', by });
    const [row] = await selectSubmissions(sql, { limit: 1 });
    return row ?? null;
  });
}

interface Recording {
  readonly actor: Actor;
  readonly operation: string;
  readonly filters: Readonly<Record<string, unknown>>;
}

/** Records what came of it, without the file's name: names may tell of people. */
export async function recorded(audit: SubmissionsParts['audit'], { actor, operation, filters }: Recording, work: () => Promise<readonly ReadFile[]>): Promise<readonly ReadFile[]> {
  try {
    const files = await work();
    const submissions = files.filter(({ isKnown }) => !isKnown).map(({ submission }) => submission);
    audit.record({ actor, operation, outcome: 'done', filters: { ...filters, files: files.length, first: submissions[0] ?? null, last: submissions.at(-1) ?? null } });
    return files;
  } catch (error) {
    audit.record({ actor, operation, outcome: error instanceof RefusedSubmission ? 'refused' : 'failed', filters });
    throw error;
  }
}

function completeMonthsOf({ kind, completeFrom, completeTo }: HandedIn): MonthSpan | null {
  if (completeFrom === undefined && completeTo === undefined) return null;
  if (KIND_DEFINITIONS[kind].facts.monthColumn === null) throw new RefusedSubmission(refusal('never-complete', { kind }));
  const from = parsePeriod(completeFrom ?? '');
  const to = parsePeriod(completeTo ?? '');
  if (from?.grain !== 'MONTH' || to?.grain !== 'MONTH' || to.last < from.first) {
    throw new RefusedSubmission(refusal('complete-months', { from: completeFrom ?? '', to: completeTo ?? '' }));
  }
  return { first: from.first, last: to.last };
}

/** Does the work while no other import is at work on the database. */
export function importAlone<T>(database: Database, { signal }: Pick<RunOptions, 'signal'>, work: () => Promise<T>): Promise<T> {
  return untilAborted(database.exclusively('imports', work), signal);
}

/** Who cancels is told at once; what is under way ends behind, holding its turn until it has. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ImportCancelled());
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
