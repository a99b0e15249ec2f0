import type { ImportProgress } from './import-run.ts';
import type { Imported } from './submissions.service.ts';
import type { ToldSubmission } from './submission-answer.ts';
import type { Refused, ToldProblem, ToldRow, ToldWarning } from './told-findings.ts';

/** What an accepted file did, in sentences where something is odd. */
export type ToldImport = Omit<Imported, 'submission' | 'warnings'> & { readonly submission: ToldRow; readonly warnings: readonly ToldWarning[] };

/** A line of the answer to a file that is handed in: how far it has come, and last what came of it. */
export type ImportAnswer = { readonly progress: ImportProgress } | { readonly imported: ToldImport } | { readonly checked: ToldSubmission; readonly problems: readonly ToldProblem[] } | { readonly refused: Refused };
