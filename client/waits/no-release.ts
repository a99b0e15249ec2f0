import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** True where the API has no release to answer from: the country is still loading, or nothing has been handed in. */
export function hasNoRelease(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'NO_RELEASE');
}
