import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

/** What a request's context must let the cache do. */
export interface CacheableContext {
  /** Says that the answer depends on nothing but the question, the asker's key and the version of the data. */
  allowCaching(): void;
}

/**
 * Headers by which a question may be refused: sent by a foreign page's form, or wanting another kind of answer. Part of
 * the key: what would be refused is not answered because somebody else's was kept.
 */
const TELLING_HEADERS = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** Most characters of answers kept; the overview's is some 95 000. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

interface Kept<Duty> {
  readonly text: string;
  readonly duty: Duty | null;
}

/** Whoever asks, as the cache must know them. */
export interface Asker<Duty> {
  /** The same for those who are given the same answers. */
  readonly key: string;
  /** Does what the answer was kept with; false where that cannot be done now, so that the question is answered anew. */
  readonly meet: (duty: Duty) => boolean;
}

/**
 * Keeps whole answers as the text that was sent, in front of everything that would parse, validate or execute. The key
 * holds the version of the data and who asks, so an answer is never older than its data, never crosses from one asker
 * to another, and needs no invalidation. With an answer may be kept a duty: what must be done each time it is given.
 */
export class AnswerCache<Duty extends object> {
  private readonly answers = new LRUCache<string, Kept<Duty>>({ maxSize: MOST_CHARACTERS, sizeCalculation: ({ text }) => text.length + 1 });
  /** Keys of questions under way, and of those whose answer may be kept. */
  private readonly pending = new WeakMap<FastifyRequest, string>();
  private readonly allowed = new WeakMap<FastifyRequest, { readonly key: string; readonly duty: Duty | null }>();

  constructor(private readonly version: () => string) {}

  /** Sends the kept answer, if there is one; else remembers the question's key for `allow` and `keep`. */
  answer(request: FastifyRequest, reply: FastifyReply, asker: Asker<Duty>): FastifyReply | undefined {
    const key = this.keyOf(request, asker.key);
    const known = this.answers.get(key);
    if (known === undefined || (known.duty !== null && !asker.meet(known.duty))) {
      this.pending.set(request, key);
      return undefined;
    }
    return reply.type('application/json; charset=utf-8').send(known.text);
  }

  /** Marks the request's answer as one to keep, with its duty if it has one. */
  allow(request: FastifyRequest, duty: Duty | null): void {
    const key = this.pending.get(request);
    if (key !== undefined) this.allowed.set(request, { key, duty });
  }

  /** Keeps what is being sent, where it was allowed. */
  keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const { key, duty } = this.allowed.get(request) ?? {};
    if (key !== undefined && duty !== undefined && reply.statusCode === 200 && typeof payload === 'string') this.answers.set(key, { text: payload, duty });
  }

  private keyOf({ method, url, headers, body }: FastifyRequest, asker: string): string {
    const telling = TELLING_HEADERS.map((name) => headers[name] ?? null);
    return createHash('sha256')
      .update(JSON.stringify([this.version(), asker, method, url, telling, body ?? null]))
      .digest('base64');
  }
}

/** Lets answers of queries without errors be kept; never a mutation's, never one with an error. */
export function cacheQueries<Context extends CacheableContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ operation, response: { body }, contextValue }) => {
          const clean = body.kind === 'single' && body.singleResult.errors === undefined;
          if (operation?.operation === 'query' && clean) contextValue.allowCaching();
          return Promise.resolve();
        },
      }),
  };
}
