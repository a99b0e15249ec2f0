import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationRule } from 'graphql';
import { RequestError } from './request-error.ts';

/**
 * What one question may ask for. The pages' own questions lie far below; the limits keep a single question from
 * occupying the server.
 */
export const QUERY_LIMITS = {
  /** Longest text, in tokens: a syntax limit, so that parsing cannot be made costly. */
  tokens: 5_000,
  depth: 10,
  /** Aliases let one question ask the same field over and over. */
  aliases: 60,
  /** Values that one question may read from the database, whatever its shape. */
  values: 200_000,
  /** Bytes of a request's body. */
  bodyBytes: 256 * 1024,
} as const;

/** Rules that run with GraphQL's own validation. Their sentences name the limit. */
export function limitRules(): ValidationRule[] {
  const depth = maxDepthRule({ n: QUERY_LIMITS.depth, ignoreIntrospection: true, flattenFragments: true, exposeLimits: true });
  const aliases = maxAliasesRule({ n: QUERY_LIMITS.aliases, allowList: [], exposeLimits: true });
  return [depth as unknown as ValidationRule, aliases as unknown as ValidationRule];
}

/** Counts what one request reads and stops it at the limit. */
export function readingBudget(): (values: number) => void {
  let left: number = QUERY_LIMITS.values;
  return (values) => {
    left -= values;
    if (left < 0) {
      throw new RequestError('BAD_USER_INPUT', `The question asks for more than ${QUERY_LIMITS.values} values; ask for fewer regions, measures or years.`);
    }
  };
}
