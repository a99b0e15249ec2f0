import { ROLES_WITH_PURPOSE, PUBLIC_ACTOR, SYSTEM_ACTOR, type Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument, RequestError } from '@server/platform/request-error.ts';
import { deleteSession, insertSession, type UserRow } from './access.queries.ts';
import type { AuditTrail } from './audit-trail.ts';
import { usersWithDemonstration } from './demo-users.ts';
import type { Identity } from './identity.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A working day: who comes back the next morning says anew what the figures are for. */
export const SESSION_SECONDS = 12 * 3_600;
export const LONGEST_PURPOSE = 300;

export interface AccessParts {
  readonly database: Database;
  readonly identity: Identity;
  readonly audit: AuditTrail;
  readonly now: () => Date;
}

/** What somebody who signs in says. */
export interface SignIn {
  readonly user: string;
  readonly purpose: string | null;
  /** The session that the browser had; it ends. */
  readonly previous: string | null;
}

/** Signing in for trying out, and signing out. */
export class SessionsService {
  constructor(private readonly parts: AccessParts) {}

  /** Begins a session of a demonstration's user; answers its secret id, always a new one. */
  async signIn({ user: id, purpose, previous }: SignIn): Promise<string> {
    const { database, identity, audit, now } = this.parts;
    const users = await usersWithDemonstration(database, now());
    const user = users.find((each) => each.id === id && each.demo);
    if (!user) {
      audit.record({ actor: PUBLIC_ACTOR, operation: 'session.start', outcome: 'refused' });
      throw new RequestError('FORBIDDEN', unknownUser(users));
    }
    const stated = statedPurpose(user, purpose);
    const secret = newSecret();
    const session = { hash: hashOf(secret), user: id, purpose: stated, now: now(), expiresAt: new Date(now().getTime() + SESSION_SECONDS * 1_000) };
    await database.write(SYSTEM_ACTOR, 'sign in', async (sql) => {
      if (previous !== null) await deleteSession(sql, hashOf(previous));
      await insertSession(sql, session);
    });
    identity.forget();
    audit.record({ actor: { kind: 'user', id, role: user.role, organisation: user.organisation, units: [], purpose: stated }, operation: 'session.start', outcome: 'done' });
    return secret;
  }

  /** Ends the session, if it is one. */
  async signOut(actor: Actor, id: string): Promise<void> {
    const { database, identity, audit } = this.parts;
    await database.write(SYSTEM_ACTOR, 'sign out', (sql) => deleteSession(sql, hashOf(id)));
    identity.forget();
    if (actor.kind === 'user') audit.record({ actor, operation: 'session.end', outcome: 'done' });
  }
}

/** The purpose as it is kept; throws where one is needed and none is stated. */
export function statedPurpose({ role }: Pick<UserRow, 'role'>, purpose: string | null): string | null {
  const stated = purpose?.trim() ?? '';
  if (stated.length > LONGEST_PURPOSE) throw badArgument('purpose', stated, `at most ${LONGEST_PURPOSE} characters are kept`);
  if (stated === '' && ROLES_WITH_PURPOSE.includes(role)) throw badArgument('purpose', purpose, 'state in words what the figures are for, since it is recorded with each unpublished answer');
  return stated === '' ? null : stated;
}

function unknownUser(users: readonly UserRow[]): string {
  const known = users.filter(({ demo }) => demo).map(({ id }) => id);
  if (known.length === 0) return 'Nobody can sign in here: only a demonstration on synthetic data has users to try out.';
  return `There is no such user to try out; there are ${known.join(', ')}.`;
}
