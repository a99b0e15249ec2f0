import type { Actor } from '@schema/domain/permissions.ts';
import { refusal } from '@schema/language/findings/refusals.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import { isWrong, nameOf, refusalOf } from './database-store.ts';
import type { ImportSource, ReadFile } from './import-messages.ts';
import { ImportRunner, type RunOptions } from './import-runner.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { FileOutlooks } from './whole-file/file-outlook.ts';
import { importAlone, keepRefused, originOf, recorded, seenBy, sourceOf, type ImportRequest, type SubmissionsParts } from './submissions.service.ts';
import {
  insertReceived,
  insertSteps,
  selectByContent,
  selectLaterOf,
  selectLastSequence,
  selectLastSubmission,
  selectSubmission,
  setChecked,
  setRejected,
  withdrawAccepted,
  withdrawChecked,
  type SubmissionRow,
} from './submissions.queries.ts';

/** Files that wait, checked, until somebody who has seen what they will do accepts them; and those taken back. */
export class WaitingSubmissionsService {
  private readonly runner: ImportRunner;
  private readonly outlooks: FileOutlooks;

  constructor(private readonly parts: SubmissionsParts) {
    this.runner = new ImportRunner(parts.database);
    this.outlooks = new FileOutlooks(parts.database, parts.usualRows);
  }

  /**
   * Checks a file and keeps it to be accepted, or keeps why it cannot be. Where the same content waits already or stands,
   * the answer is that submission. Throws `RefusedSubmission` where the file cannot even be looked at, `ImportCancelled`.
   */
  async check(request: ImportRequest): Promise<SubmissionRow> {
    const { actor, kind, path } = request;
    assertAllowed(actor, 'submission.import');
    const source = sourceOf(request);
    const origin = originOf(request);
    let row: SubmissionRow | null = null;
    await recorded(this.parts.audit, { actor, operation: 'submission.check', filters: { kind } }, () =>
      importAlone(this.parts.database, request, async () => {
        const files = await this.runner.check(source, { ...request, origin });
        row = (await keepRefused(this.parts, { actor, path, files, origin })) ?? (await this.keepChecked(files, { actor, path, origin }));
        return files;
      }),
    );
    if (row === null) throw new Error(`Nothing was said of ${request.fileName}.`);
    return row;
  }

  /**
   * Makes facts of a file that waits. Where other files of the kind have come since the check it is checked anew, and
   * where it would now do something else it goes on waiting, which `RefusedSubmission` says.
   */
  async accept(options: Omit<RunOptions, 'origin'>, id: number): Promise<SubmissionRow> {
    const { actor } = options;
    assertAllowed(actor, 'submission.import');
    const before = await this.one(actor, id);
    if (before.state === 'accepted' || before.state === 'replaced') return before;
    await recorded(this.parts.audit, { actor, operation: 'submission.accept', filters: { submission: id } }, () => importAlone(this.parts.database, options, () => this.acceptWaiting(options, id)));
    return this.one(actor, id);
  }

  /**
   * Takes a submission back. Of one that was accepted, all that it said is unsaid from the next release on, and what it
   * replaced stands again; earlier releases answer as they did.
   */
  async withdraw(actor: Actor, id: number): Promise<SubmissionRow> {
    assertAllowed(actor, 'submission.import');
    await this.one(actor, id);
    await recorded(this.parts.audit, { actor, operation: 'submission.withdraw', filters: { submission: id } }, () =>
      this.parts.database.exclusively('imports', async () => {
        const row = await this.one(actor, id);
        if (row.state === 'withdrawn') return [];
        if (row.state === 'rejected') throw new RefusedSubmission(refusal('nothing-to-withdraw', { submission: id }));
        const later = row.accepted_sequence === null ? null : await this.parts.database.read(actor, 'later submissions', (sql) => selectLaterOf(sql, row));
        if (later !== null) throw new RefusedSubmission(refusal('later-rests-on-it', { submission: id, later }));
        await this.parts.database.write(actor, 'withdraw a submission', async (sql) => {
          await (row.accepted_sequence === null ? withdrawChecked(sql, id) : withdrawAccepted(sql, id));
          await insertSteps(sql, [id], { state: 'withdrawn', by: nameOf(actor) });
        });
        return [];
      }),
    );
    return this.one(actor, id);
  }

  /** One submission; one that the actor may not know of is refused like one that is not there. */
  async one(actor: Actor, id: number): Promise<SubmissionRow> {
    assertAllowed(actor, 'submission.list');
    const row = await this.parts.database.read(actor, 'submission', (sql) => selectSubmission(sql, id));
    const seen = seenBy(actor);
    if (row === null || (seen !== null && row.received_by !== seen.user && !row.areas.some((area) => seen.areas.includes(area)))) {
      throw badArgument('id', String(id), 'there is no such submission among those that you may see');
    }
    return row;
  }

  private async keepChecked([read]: readonly ReadFile[], { actor, path, origin }: { actor: Actor; path: string; origin: SubmissionRow['origin'] }): Promise<SubmissionRow | null> {
    if (read === undefined) return null;
    const { database, originals } = this.parts;
    const known = await database.read(actor, 'submission of the content', (sql) => selectByContent(sql, read.contentKey));
    if (read.isKnown) return known;
    await originals.keep(path, read.sha256);
    const { file, outlook } = await this.outlooks.lookedAt(actor, read);
    const waits = known?.state === 'checked' ? known.id : null;
    return database.write(actor, 'checked submission', async (sql) => {
      const submission = waits ?? (await selectLastSubmission(sql)) + 1;
      const by = nameOf(actor);
      if (waits === null) await insertReceived(sql, [{ ...file, submission }], by);
      await setChecked(sql, { ...file, submission }, { atSequence: await selectLastSequence(sql, file.kind), outlook, origin });
      await insertSteps(sql, [submission], { state: 'checked', by });
      return selectSubmission(sql, submission);
    });
  }

  private async acceptWaiting(options: Omit<RunOptions, 'origin'>, id: number): Promise<readonly ReadFile[]> {
    const { actor } = options;
    const row = await this.one(actor, id);
    if (row.state !== 'checked') {
      if (row.state === 'accepted' || row.state === 'replaced') return [];
      throw new RefusedSubmission(refusal('not-waiting', { submission: id, state: row.state }));
    }
    const path = await this.parts.originals.find(row.sha256);
    if (path === null) throw new RefusedSubmission(refusal('no-longer-kept', { submission: id }));
    const source = sourceAgain(row, path);
    await this.stopWhereOther(row, source, options);
    let read: readonly ReadFile[] = [];
    const beforeAcceptance = async (file: ReadFile): Promise<ReadFile> => {
      if (file.sha256 !== row.sha256) throw new RefusedSubmission(refusal('no-longer-the-same', { submission: id }));
      return (await this.outlooks.lookedAt(actor, file)).file;
    };
    try {
      await this.runner.accept(source, { ...options, origin: row.origin, checked: id, beforeAcceptance }, (settled) => (read = settled));
    } catch (error) {
      const [file] = read;
      // What it is checked against has changed since.
      if (file !== undefined && isWrong(file)) await this.reject(actor, { ...file, submission: id }, row.origin);
      throw error;
    }
    return read;
  }

  /** Throws where files that came since the check make this one do something else; what it would do is then kept anew. */
  private async stopWhereOther(row: SubmissionRow, source: ImportSource, options: Omit<RunOptions, 'origin'>): Promise<void> {
    const { actor } = options;
    const { database } = this.parts;
    if ((await database.read(actor, 'newest acceptance', (sql) => selectLastSequence(sql, row.kind))) === row.checked_at_sequence) return;
    const files = await this.runner.check(source, { ...options, origin: row.origin });
    const [file] = files;
    if (file === undefined || isWrong(file) || file.isKnown) return;
    await this.keepChecked(files, { actor, path: source.kind === 'path' ? source.path : '', origin: row.origin });
    if (file.rowsNew === row.rows_new && file.rowsChanged === row.rows_changed && file.rowsGone === row.rows_gone && file.rowsUnchanged === row.rows_unchanged) return;
    const { rowsNew, rowsChanged, rowsUnchanged, rowsGone } = file;
    throw new RefusedSubmission(refusal('others-came-between', { submission: row.id, rowsNew, rowsChanged, rowsUnchanged, rowsGone }));
  }

  private async reject(actor: Actor, file: ReadFile, origin: SubmissionRow['origin']): Promise<void> {
    await this.parts.database.write(actor, 'refused submission', async (sql) => {
      await setRejected(sql, file, { refusal: refusalOf(file), origin });
      await insertSteps(sql, [file.submission], { state: 'rejected', by: nameOf(actor) });
    });
  }
}

/** What the thread that reads files was told when the file was checked. */
function sourceAgain({ kind, file_name: fileName, delivered_on: deliveredOn, complete_from: from, complete_to: to, origin }: SubmissionRow, path: string): ImportSource {
  return sourceOf({ kind, path, fileName, deliveredOn, origin: origin ?? 'REGISTER', ...(from === null || to === null ? {} : { completeFrom: from, completeTo: to }) });
}
