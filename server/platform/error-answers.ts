import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from 'pino';
import { RequestError } from './request-error.ts';

/** Codes of GraphQL and Apollo whose messages are about the question's own text, so safe and useful to show. */
const ABOUT_THE_QUESTION = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']);

/** Turns every error that leaves the server into a sentence for its reader; what was not planned is logged and masked. */
export function errorAnswers(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const code = String(formatted.extensions?.code ?? '');
    if (original instanceof RequestError) return withoutInternals(formatted);
    if (ABOUT_THE_QUESTION.has(code) && original === error) return withoutInternals(formatted);
    const reference = randomUUID();
    log.error({ reference, path: formatted.path, err: original }, 'request failed');
    return {
      message: `Something went wrong on our side. Try again; if it stays, tell us the reference ${reference}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    };
  };
}

function withoutInternals({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const { code, argument } = (extensions ?? {}) as { code?: unknown; argument?: unknown };
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, ...(argument === undefined ? {} : { argument }) },
  };
}
