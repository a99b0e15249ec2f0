import type { Language } from '@schema/domain/language.ts';
import { refusalSentence, type Refusal } from '@schema/language/findings/refusals.ts';
import type { Problem } from './problems.ts';

/** Thrown where a file is not accepted; nothing has been changed. Its sentence is for the person who handed it in; the message is the English one. */
export class RefusedSubmission extends Error {
  override readonly name = 'RefusedSubmission';

  /** `problems` are the first of them, `problemCount` all. Both are empty where the file as a whole is refused. */
  constructor(
    private readonly refusal: Refusal,
    readonly problems: readonly Problem[] = [],
    readonly problemCount = 0,
  ) {
    super(refusalSentence(refusal, 'en'));
  }

  sentence(language: Language): string {
    return refusalSentence(this.refusal, language);
  }
}
