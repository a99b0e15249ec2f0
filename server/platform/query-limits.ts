import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { noFieldInsideItself } from './no-field-inside-itself.ts';
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
  /** The same from who has signed in and may hand in a file inside a question. */
  fileBodyBytes: 16 * 1024 * 1024,
} as const;

/**
 * Reports what goes too far together with GraphQL's own findings. Thrown, as the package does of itself, it would leave
 * the server as a fault of ours, with status 500.
 */
const REPORTED = {
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError): void =>
      context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, ''))),
  ],
};

/** GraphQL's own rules let a mutation through where there is none, and its execution then fails as a fault of ours. */
const operationKindRule: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`There is no ${node.operation} in this API.`, { nodes: [node] }));
  },
});

/** Rules that run with GraphQL's own validation. Their sentences name the limit. */
export function limitRules(): ValidationRule[] {
  const depth = maxDepthRule({ ...REPORTED, n: QUERY_LIMITS.depth, ignoreIntrospection: true, flattenFragments: true });
  const aliases = maxAliasesRule({ ...REPORTED, n: QUERY_LIMITS.aliases, allowList: [] });
  return [depth as unknown as ValidationRule, aliases as unknown as ValidationRule, operationKindRule, noFieldInsideItself];
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
