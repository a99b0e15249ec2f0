import { FILE_KINDS, type FileKind } from '@schema/domain/file-kinds.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument, RequestError } from '@server/platform/request-error.ts';
import { withFileOf, type FileContent } from './file-content.ts';
import type { ImportAnswer } from './import-answers.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { outlookRows } from './outlook-rows.ts';
import { RefusedSubmission } from './refused-submission.ts';
import type { SubmissionRow } from './submissions.queries.ts';
import { selectOutlook, selectProblems, selectSteps } from './submission-details.queries.ts';
import type { ImportRequest, SubmissionsService } from './submissions.service.ts';
import type { FileProblem, Submission, SubmissionOutlook, SubmissionStep } from './submissions.types.ts';
import type { WaitingSubmissionsService } from './waiting-submissions.service.ts';

const MOST_LISTED = 1_000;

export interface SubmissionsAnswersParts {
  readonly database: Database;
  readonly submissions: SubmissionsService;
  readonly waiting: WaitingSubmissionsService;
  /** Where a file lies while it is read. */
  readonly uploadFolder: string;
  /** The day, `YYYY-MM-DD`, in the country's time. */
  readonly today: () => string;
}

/** A file as a mutation hands it in. */
export interface SubmittedFile extends FileContent {
  readonly kind: string;
  readonly fileName: string;
  readonly deliveredOn: string | null;
  readonly completeFrom: string | null;
  readonly completeTo: string | null;
  readonly origin: 'REGISTER' | 'SYNTHETIC' | 'PUBLISHED';
}

/** What the API says about files that are handed in. What a person can mend is told in its sentence. */
export class SubmissionsAnswers {
  constructor(private readonly parts: SubmissionsAnswersParts) {}

  async list(actor: Actor, { area, limit }: { area: string | null; limit: number }): Promise<Submission[]> {
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LISTED) throw badArgument('limit', limit, `a whole number from 1 to ${MOST_LISTED} is needed`);
    return (await this.parts.submissions.list(actor, { area, limit })).map(toSubmission);
  }

  async one(actor: Actor, id: string): Promise<Submission> {
    return toSubmission(await this.parts.waiting.one(actor, numberOf(id)));
  }

  async submit(actor: Actor, file: SubmittedFile): Promise<Submission> {
    const kind = kindOf(file.kind);
    const { fileName, origin } = file;
    if (fileName === '' || fileName.length > 255) throw badArgument('fileName', fileName, 'between 1 and 255 characters are needed');
    if (origin === 'PUBLISHED') throw badArgument('origin', origin, 'REGISTER or SYNTHETIC is needed');
    const deliveredOn = file.deliveredOn ?? this.parts.today();
    if (deliveredOn.length !== 10 || parsePartialDate(deliveredOn) === null) throw badArgument('deliveredOn', deliveredOn, 'a day such as 2024-01-31 is needed');
    const months = { completeFrom: file.completeFrom ?? undefined, completeTo: file.completeTo ?? undefined };
    return told(() =>
      withFileOf(file, this.parts.uploadFolder, async (path) => toSubmission(await this.parts.waiting.check({ actor, kind, path, fileName, deliveredOn, origin, ...months }))),
    );
  }

  /** Checks a file that lies on disk, as whoever follows it line by line is told. Throws `RefusedSubmission`. */
  async checked(file: ImportRequest): Promise<Extract<ImportAnswer, { readonly checked: Submission }>> {
    const checked = toSubmission(await this.parts.waiting.check(file));
    return { checked, problems: await this.problems(file.actor, checked.id) };
  }

  accept(actor: Actor, id: string): Promise<Submission> {
    return told(async () => toSubmission(await this.parts.waiting.accept({ actor }, numberOf(id))));
  }

  withdraw(actor: Actor, id: string): Promise<Submission> {
    return told(async () => toSubmission(await this.parts.waiting.withdraw(actor, numberOf(id))));
  }

  problems(actor: Actor, id: string): Promise<FileProblem[]> {
    return this.parts.database.read(actor, 'problems of a submission', (sql) => selectProblems(sql, numberOf(id)));
  }

  /** The same for who asks by the number alone: of a submission that the actor may see. */
  async problemsOf(actor: Actor, id: string): Promise<FileProblem[]> {
    await this.parts.waiting.one(actor, numberOf(id));
    return this.problems(actor, id);
  }

  async steps(actor: Actor, id: string): Promise<SubmissionStep[]> {
    const steps = await this.parts.database.read(actor, 'steps of a submission', (sql) => selectSteps(sql, numberOf(id)));
    return steps.map(({ state, at, by }) => ({ state: state.toUpperCase() as SubmissionStep['state'], at: at.toISOString(), by }));
  }

  async outlook(actor: Actor, id: string): Promise<SubmissionOutlook | null> {
    const outlook = await this.parts.database.read(actor, 'outlook of a submission', (sql) => selectOutlook(sql, numberOf(id)));
    return outlook === null ? null : outlookRows(outlook);
  }
}

/** A submission of a row, as the API tells of it. */
export function toSubmission(row: SubmissionRow): Submission {
  return {
    id: String(row.id),
    kind: row.kind,
    fileName: row.file_name,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    regions: row.areas,
    state: row.state.toUpperCase() as Submission['state'],
    origin: KIND_DEFINITIONS[row.kind].origin === 'published' ? 'PUBLISHED' : (row.origin ?? 'REGISTER'),
    deliveredOn: row.delivered_on,
    completeFrom: row.complete_from,
    completeTo: row.complete_to,
    receivedAt: row.received_at.toISOString(),
    receivedBy: row.received_by,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    rows: row.row_count,
    rowsNew: row.rows_new,
    rowsChanged: row.rows_changed,
    rowsUnchanged: row.rows_unchanged,
    rowsGone: row.rows_gone,
    rowsReplaced: row.rows_replaced,
    refusal: row.refusal,
    problemCount: row.problem_count,
    warnings: row.warnings,
  };
}

function kindOf(kind: string): FileKind {
  const known = FILE_KINDS.find((each) => each === kind);
  if (known === undefined) throw badArgument('kind', kind, `one of ${FILE_KINDS.join(', ')} is needed`);
  return known;
}

function numberOf(id: string): number {
  const number = Number(id);
  if (!/^\d{1,9}$/.test(id)) throw badArgument('id', id, 'the number of a submission is needed');
  return number;
}

/** What is refused is said as it stands; everything else is a fault of ours. */
async function told(work: () => Promise<Submission>): Promise<Submission> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RefusedSubmission ? new RequestError('BAD_USER_INPUT', error.message) : error;
  }
}
