import type { Actor } from '@schema/domain/permissions.ts';
import type { CacheableContext } from '@server/platform/answer-cache.ts';
import { readingBudget } from '@server/platform/query-limits.ts';

/** What every resolver gets: who asks, and a place for what one request needs to read once only. */
export interface RequestContext extends CacheableContext {
  readonly actor: Actor;
  /** Runs `load` the first time a request asks for `key` and answers with the same promise after that. */
  once<T>(key: string, load: () => Promise<T>): Promise<T>;
  /** Counts values read for this request; throws where they pass the limit. */
  charge(values: number): void;
}

/** A context for one request. `allowCaching` is told when the answer may be kept. */
export function requestContext(actor: Actor, allowCaching: () => void = () => undefined): RequestContext {
  const answers = new Map<string, Promise<unknown>>();
  return {
    actor,
    charge: readingBudget(),
    allowCaching,
    once: <T>(key: string, load: () => Promise<T>): Promise<T> => {
      const known = answers.get(key) as Promise<T> | undefined;
      if (known) return known;
      const answer = load();
      answers.set(key, answer);
      return answer;
    },
  };
}
