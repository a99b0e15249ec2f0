import { ApolloLink } from '@apollo/client';
import { print } from 'graphql';
import { of, tap } from 'rxjs';

/** Answers kept at a time: some pages back and forth. */
const MOST_KEPT = 40;

/**
 * Keeps whole answers by question and variables, so that a page one comes back to is there at once: of questions whose
 * context says `keepAnswer`. Answers of one version of the data do not change; `forget` is for when somebody else looks.
 */
export class AnswersKept {
  private readonly answers = new Map<string, ApolloLink.Result>();
  readonly link: ApolloLink;

  constructor() {
    this.link = new ApolloLink((operation, forward) => {
      if (operation.getContext()['keepAnswer'] !== true) return forward(operation);
      const key = JSON.stringify([print(operation.query), operation.variables]);
      const known = this.answers.get(key);
      if (known) return of(known);
      return forward(operation).pipe(tap((answer) => this.keep(key, answer)));
    });
  }

  forget(): void {
    this.answers.clear();
  }

  private keep(key: string, answer: ApolloLink.Result): void {
    if ('errors' in answer && answer.errors !== undefined) return;
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (oldest !== undefined && this.answers.size > MOST_KEPT) this.answers.delete(oldest);
  }
}
