import type { ImportProgress } from './import-run.ts';
import type { Problem } from './problems.ts';
import type { Imported } from './submissions.service.ts';
import type { Submission } from './submissions.types.ts';

/** A file that is not accepted, and why: the first problems, and how many there are. */
export interface Refused {
  readonly message: string;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

/** A line of the answer to a file that is handed in: how far it has come, and last what came of it. */
export type ImportAnswer = { readonly progress: ImportProgress } | { readonly imported: Imported } | { readonly checked: Submission; readonly problems: readonly Problem[] } | { readonly refused: Refused };
