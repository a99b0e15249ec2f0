import type { Problem } from './problems.ts';

/** Thrown where a file is not accepted; nothing has been changed. The message is for the person who handed it in. */
export class RefusedSubmission extends Error {
  override readonly name = 'RefusedSubmission';

  /** `problems` are the first of them, `problemCount` all. Both are empty where the file as a whole is refused. */
  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
    readonly problemCount = 0,
  ) {
    super(message);
  }
}
