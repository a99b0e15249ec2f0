import { isAllowed, type Action, type Actor } from '@schema/domain/permissions.ts';
import { RequestError } from '@server/platform/request-error.ts';

/** Throws where the actor may not do the action. Services call it before anything else. */
export function assertAllowed(actor: Actor, action: Action): void {
  if (!isAllowed(actor, action)) throw new RequestError('FORBIDDEN', `You may not do this (${action}) without signing in.`);
}
