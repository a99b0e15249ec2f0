import type { Language } from '@schema/domain/language.ts';
import { problemSentences } from '@schema/language/findings/problems.ts';
import { refusalSentence } from '@schema/language/findings/refusals.ts';
import { warningSentence } from '@schema/language/findings/warnings.ts';
import type { KeptProblem, KeptWarning } from './kept-findings.ts';
import type { ProblemPlace, WarningExtent } from './problems.ts';
import type { RefusedSubmission } from './refused-submission.ts';
import type { SubmissionRow } from './submissions.queries.ts';

/** What was found in files, in sentences for who reads them. What was kept as English sentences stays English. */

export interface ToldProblem extends ProblemPlace {
  readonly problem: string;
  readonly expected: string;
}

export interface ToldWarning extends WarningExtent {
  readonly warning: string;
}

export function toldProblem(kept: KeptProblem, language: Language): ToldProblem {
  const { line, column } = kept;
  const [problem, expected] = 'code' in kept ? problemSentences(kept, language) : [kept.problem, kept.expected];
  return { line, column, problem, expected };
}

export function toldWarning(kept: KeptWarning, language: Language): ToldWarning {
  const { column, count, firstLine } = kept;
  return { column, warning: 'code' in kept ? warningSentence(kept, language) : kept.warning, count, firstLine };
}

/** Why a submission was refused; null where it was not. */
export function toldRefusal({ refusal, refusal_reason: reason }: Pick<SubmissionRow, 'refusal' | 'refusal_reason'>, language: Language): string | null {
  return reason === null ? refusal : refusalSentence(reason, language);
}

/** A submission's row with sentences in the place of codes. */
export type ToldRow = Omit<SubmissionRow, 'refusal_reason' | 'warnings'> & { readonly warnings: readonly ToldWarning[] };

export function toldRow({ refusal_reason: reason, warnings, ...row }: SubmissionRow, language: Language): ToldRow {
  return { ...row, refusal: toldRefusal({ refusal: row.refusal, refusal_reason: reason }, language), warnings: warnings.map((each) => toldWarning(each, language)) };
}

/** A file that is not accepted, and why: the first problems, and how many there are. */
export interface Refused {
  readonly message: string;
  readonly problems: readonly ToldProblem[];
  readonly problemCount: number;
}

export function toldRefused(refused: RefusedSubmission, language: Language): Refused {
  return { message: refused.sentence(language), problems: refused.problems.map((each) => toldProblem(each, language)), problemCount: refused.problemCount };
}
