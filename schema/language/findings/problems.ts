import type { Language } from '../../domain/language.ts';
import { CASE_PROBLEMS } from './case-problems.ts';
import { COUNT_PROBLEMS } from './count-problems.ts';
import { FIGURE_PROBLEMS } from './figure-problems.ts';
import type { Coded, ParametersGiven, ProblemSentences, Spoken } from './spoken.ts';
import { TABLE_PROBLEMS } from './table-problems.ts';
import { VALUE_PROBLEMS } from './value-problems.ts';

/**
 * Everything that may be wrong at a place in a file that is handed in, in both languages. Codes and parameters are stored
 * with submissions: a code that has been used keeps its meaning.
 */
export const PROBLEMS = { ...TABLE_PROBLEMS, ...VALUE_PROBLEMS, ...CASE_PROBLEMS, ...COUNT_PROBLEMS, ...FIGURE_PROBLEMS } satisfies Record<string, Spoken<never, ProblemSentences>>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemParameters<Code extends ProblemCode> = ParametersGiven<(typeof PROBLEMS)[Code]>;
/** What is wrong, wherever it is. */
export type CodedProblem = Coded<typeof PROBLEMS>;

/** What is wrong and what would be right, each a sentence. */
export function problemSentences({ code, parameters }: CodedProblem, language: Language): ProblemSentences {
  const entry: Spoken<never, ProblemSentences> = PROBLEMS[code];
  return entry[language](parameters as never);
}
