import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { DeliveriesMessages } from './deliveries.messages.ts';

/** Why a file could not even be looked at. */
export type HandInFailure =
  /** In the server's own sentence, in the page's language. */
  | { readonly said: string }
  /** By the code of the error and the argument that it is about; neither where the connection was lost. */
  | { readonly code: string | null; readonly argument: string | null };

const BY_ARGUMENT: Readonly<Record<string, 'dayNeeded' | 'monthsNeeded' | 'nameNeeded'>> = { deliveredOn: 'dayNeeded', completeFrom: 'monthsNeeded', completeTo: 'monthsNeeded', fileName: 'nameNeeded' };

/** Errors about arguments and faults of the server are told in English, for programs; the page has sentences of its own for them. */
export function failureSentence(failure: HandInFailure, messages: DeliveriesMessages): string {
  if ('said' in failure) return failure.said;
  const { code, argument } = failure;
  if (code === null) return messages.broken;
  if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') return messages.mayNot;
  return messages[BY_ARGUMENT[argument ?? ''] ?? 'ourFault'];
}

/** Why a file was not accepted or taken back: the server's sentence where it is about the file. Of what broke on the way nobody knows how far it came. */
export function changeFailureSentence(error: unknown, messages: DeliveriesMessages): string {
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const { code, argument } = (first?.extensions ?? {}) as { code?: string; argument?: string };
  if (first !== undefined && code === 'BAD_USER_INPUT' && argument === undefined) return first.message;
  return code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' ? messages.mayNot : messages.unsure;
}
