import { ApolloLink } from '@apollo/client';
import { of, tap } from 'rxjs';
import { questionKey, type KnownAnswers } from '@client/ui/known-answers.ts';

/** Answers kept at a time: some pages back and forth. */
const MOST_KEPT = 40;

/**
 * Keeps whole answers by question and variables, so that a page one comes back to is there at once: of questions whose
 * context says `keepAnswer`. Answers of one version of the data do not change; `forget` is for when somebody else looks.
 */
export class AnswersKept implements KnownAnswers {
  private readonly answers: Map<string, ApolloLink.Result>;
  readonly link: ApolloLink;

  /** `first`: answers that came with the page itself, by `questionKey`. */
  constructor(first: Readonly<Record<string, ApolloLink.Result>> = {}) {
    this.answers = new Map(Object.entries(first));
    this.link = new ApolloLink((operation, forward) => {
      if (operation.getContext()['keepAnswer'] !== true) return forward(operation);
      const key = questionKey(operation.operationName ?? '', operation.variables);
      const known = this.answers.get(key);
      if (known) return of(known);
      return forward(operation).pipe(tap((answer) => this.keep(key, answer)));
    });
  }

  dataOf(question: string): unknown {
    return this.answers.get(question)?.data;
  }

  forget(): void {
    this.answers.clear();
  }

  private keep(key: string, answer: ApolloLink.Result): void {
    if ('errors' in answer && answer.errors !== undefined) return;
    // That there is nothing yet may be another answer the next time.
    if (Object.values(answer.data ?? {}).every((field) => field === null)) return;
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (oldest !== undefined && this.answers.size > MOST_KEPT) this.answers.delete(oldest);
  }
}
