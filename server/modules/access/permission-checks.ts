import { isAllowed, ROLES_WITH_PURPOSE, type Action, type Actor, type UserActor } from '@schema/domain/permissions.ts';
import { RequestError } from '@server/platform/request-error.ts';

/** Throws where the actor may not do the action. Services call it before anything else. */
export function assertAllowed(actor: Actor, action: Action): void {
  if (isAllowed(actor, action)) return;
  throw new RequestError('FORBIDDEN', `You may not do this (${action}) ${actor.kind === 'user' ? 'in your role' : 'without signing in'}.`);
}

/** Throws where the user's role must have said what unpublished figures are for, and the session or token has not. */
export function assertPurposeStated({ role, purpose }: UserActor): void {
  if (purpose !== null || !ROLES_WITH_PURPOSE.includes(role)) return;
  throw new RequestError(
    'FORBIDDEN',
    'Unpublished figures are given for a stated purpose. Sign in with one (POST /session with { "user", "purpose" }), or have a token made with --purpose.',
  );
}
