import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** True where the API refuses the value of this argument: what was asked for does not exist, and asking again is no use. */
export function refusesArgument(error: unknown, argument: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT' && extensions['argument'] === argument);
}
