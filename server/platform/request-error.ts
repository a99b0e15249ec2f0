import { GraphQLError } from 'graphql';

/** The codes that an answer's `extensions.code` may carry, with what each means to the asker. */
export const ERROR_CODES = [
  /** An argument is not usable; the message names it and says what is allowed. */
  'BAD_USER_INPUT',
  /** The actor may not do this. */
  'FORBIDDEN',
  /** No release is published yet, so there is nothing computed to answer with. */
  'NO_RELEASE',
  /** The token is not known. */
  'UNAUTHENTICATED',
  /** It cannot be answered at this moment, and may be later. */
  'UNAVAILABLE',
  /** A fault of ours; the message carries a reference to the log and nothing else. */
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The status of a request that is refused whole; a single field's error leaves the answer's status as it is. */
const REFUSED: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401 };

/** An error that the asker is meant to read. Everything else is masked on its way out. */
export class RequestError extends GraphQLError {
  constructor(code: ErrorCode, message: string, argument?: string) {
    const status = REFUSED[code];
    super(message, {
      extensions: { code, ...(argument === undefined ? {} : { argument }), ...(status === undefined ? {} : { http: { status } }) },
    });
  }
}

/** Thrown by a service when an argument's value is not allowed; shown to the asker as it stands. */
export function badArgument(argument: string, seen: unknown, allowed: string): RequestError {
  return new RequestError('BAD_USER_INPUT', `The argument ${argument} is ${shown(seen)}; ${allowed}.`, argument);
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
