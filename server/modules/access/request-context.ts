import type { Actor } from '@schema/domain/permissions.ts';
import type { CacheableContext } from '@server/platform/answer-cache.ts';
import { readingBudget } from '@server/platform/query-limits.ts';
import type { AuditEntry, AuditTrail } from './audit-trail.ts';
import { assertPurposeStated } from './permission-checks.ts';

/** What an answer with unpublished figures leaves in the audit, whoever is given it. */
export type UnpublishedAnswer = Required<Pick<AuditEntry, 'filters' | 'releases'>>;

/** What every resolver gets: who asks, and a place for what one request needs to read once only. */
export interface RequestContext extends CacheableContext {
  readonly actor: Actor;
  /** Runs `load` the first time a request asks for `key` and answers with the same promise after that. */
  once<T>(key: string, load: () => Promise<T>): Promise<T>;
  /** Counts values read for this request; throws where they pass the limit. */
  charge(values: number): void;
  /**
   * Says that the answer will hold an exact fine figure of a release; to be called before the figure is given, as often
   * as one is. Throws where it must not be: no purpose is stated, or no record can be made.
   */
  unpublished(figures: { readonly release: string }): void;
  /** Releases whose exact fine figures the answer holds. */
  readonly unpublishedReleases: ReadonlySet<string>;
  /** Records that the answer, with unpublished figures, is given; what is kept of the answer keeps this too. */
  giveUnpublished(answer: UnpublishedAnswer): void;
  /** Says that the answer rests on more than question, role and data, such as the hour or the user's name. */
  refuseCaching(): void;
}

export interface ContextParts {
  readonly actor: Actor;
  readonly audit: AuditTrail;
  /** Told when the answer may be kept, with what must be recorded each time it is given. */
  readonly keep: (unpublished: UnpublishedAnswer | null) => void;
}

/** The record of an unpublished answer. */
export function unpublishedEntry(actor: Actor, answer: UnpublishedAnswer): AuditEntry {
  return { actor, operation: 'waits.readExact', outcome: 'done', ...answer };
}

/** A context for one request. */
export function requestContext({ actor, audit, keep }: ContextParts): RequestContext {
  const answers = new Map<string, Promise<unknown>>();
  const releases = new Set<string>();
  let given: UnpublishedAnswer | null = null;
  let isCacheable = true;
  return {
    actor,
    charge: readingBudget(),
    unpublishedReleases: releases,
    unpublished: ({ release }) => {
      if (actor.kind !== 'user') throw new Error(`Exact fine figures were about to be given to the actor "${actor.kind}".`);
      assertPurposeStated(actor);
      audit.assertReliable();
      releases.add(release);
    },
    giveUnpublished: (answer) => {
      given = answer;
      audit.record(unpublishedEntry(actor, answer));
    },
    refuseCaching: () => {
      isCacheable = false;
    },
    allowCaching: () => {
      if (isCacheable) keep(given);
    },
    once: <T>(key: string, load: () => Promise<T>): Promise<T> => {
      const known = answers.get(key) as Promise<T> | undefined;
      if (known) return known;
      const answer = load();
      answers.set(key, answer);
      return answer;
    },
  };
}
