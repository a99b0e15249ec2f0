import { FILE_KINDS, type FileKind } from '@schema/domain/file-kinds.ts';
import type { Language } from '@schema/domain/language.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument, RequestError } from '@server/platform/request-error.ts';
import { withFileOf, type FileContent } from './file-content.ts';
import type { ImportAnswer } from './import-answers.ts';
import { outlookRows } from './outlook-rows.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { toSubmission, toldSubmission } from './submission-answer.ts';
import { selectOutlook, selectProblems, selectSteps } from './submission-details.queries.ts';
import type { ImportRequest, SubmissionsService } from './submissions.service.ts';
import type { FileProblem, Submission, SubmissionOutlook, SubmissionStep } from './submissions.types.ts';
import { toldProblem, toldRow, toldWarning, type ToldProblem, type ToldRow } from './told-findings.ts';
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
  /** The language of what is said where it is refused. */
  readonly language: Language;
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
    const { fileName, origin, language } = file;
    if (fileName === '' || fileName.length > 255) throw badArgument('fileName', fileName, 'between 1 and 255 characters are needed');
    if (origin === 'PUBLISHED') throw badArgument('origin', origin, 'REGISTER or SYNTHETIC is needed');
    const deliveredOn = file.deliveredOn ?? this.parts.today();
    if (deliveredOn.length !== 10 || parsePartialDate(deliveredOn) === null) throw badArgument('deliveredOn', deliveredOn, 'a day such as 2024-01-31 is needed');
    const months = { completeFrom: file.completeFrom ?? undefined, completeTo: file.completeTo ?? undefined };
    return told(language, () =>
      withFileOf(file, this.parts.uploadFolder, async (path) => toSubmission(await this.parts.waiting.check({ actor, kind, path, fileName, deliveredOn, origin, ...months }))),
    );
  }

  /** Checks a file that lies on disk, as whoever follows it line by line is told. Throws `RefusedSubmission`. */
  async checked(file: ImportRequest, language: Language): Promise<Extract<ImportAnswer, { readonly checked: unknown }>> {
    const checked = toldSubmission(await this.parts.waiting.check(file), language);
    return { checked, problems: await this.toldProblems(file.actor, checked.id, language) };
  }

  /** Makes facts of a file that lies on disk, as whoever follows it line by line is told. Throws `RefusedSubmission`. */
  async imported(file: ImportRequest, language: Language): Promise<Extract<ImportAnswer, { readonly imported: unknown }>> {
    const { submission, warnings, ...counts } = await this.parts.submissions.importFile(file);
    return { imported: { ...counts, submission: toldRow(submission, language), warnings: warnings.map((each) => toldWarning(each, language)) } };
  }

  /** The newest submissions as rows, as whoever lists them from outside is told: in English. */
  async rows(actor: Actor): Promise<ToldRow[]> {
    return (await this.parts.submissions.list(actor)).map((row) => toldRow(row, 'en'));
  }

  accept(actor: Actor, id: string, language: Language): Promise<Submission> {
    return told(language, async () => toSubmission(await this.parts.waiting.accept({ actor }, numberOf(id))));
  }

  withdraw(actor: Actor, id: string, language: Language): Promise<Submission> {
    return told(language, async () => toSubmission(await this.parts.waiting.withdraw(actor, numberOf(id))));
  }

  async problems(actor: Actor, id: string): Promise<FileProblem[]> {
    const problems = await this.parts.database.read(actor, 'problems of a submission', (sql) => selectProblems(sql, numberOf(id)));
    return problems.map((kept) => ({ line: kept.line, column: kept.column, kept }));
  }

  /** The same in sentences, for who asks by the number alone: of a submission that the actor may see. */
  async problemsOf(actor: Actor, id: string, language: Language): Promise<ToldProblem[]> {
    await this.parts.waiting.one(actor, numberOf(id));
    return this.toldProblems(actor, id, language);
  }

  private async toldProblems(actor: Actor, id: string, language: Language): Promise<ToldProblem[]> {
    return (await this.problems(actor, id)).map(({ kept }) => toldProblem(kept, language));
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
async function told(language: Language, work: () => Promise<Submission>): Promise<Submission> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RefusedSubmission ? new RequestError('BAD_USER_INPUT', error.sentence(language)) : error;
  }
}
