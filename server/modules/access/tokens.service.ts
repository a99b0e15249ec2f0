import { randomBytes } from 'node:crypto';
import type { Actor } from '@schema/domain/permissions.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { insertToken, revokeToken, selectTokensInUse, type TokenRow, type UserRow } from './access.queries.ts';
import { usersWithDemonstration } from './demo-users.ts';
import { assertAllowed } from './permission-checks.ts';
import { hashOf, newSecret } from './secrets.ts';
import { statedPurpose, type AccessParts } from './sessions.service.ts';

const DAY_MS = 86_400_000;
export const LONGEST_DAYS = 365;

/** A user as those who keep accounts see them. */
export interface ListedUser {
  readonly id: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly demo: boolean;
  readonly tokens: readonly { readonly id: string; readonly purpose: string; readonly expiresAt: string }[];
}

/** A token that has just been made: the only time that it is seen. */
export interface IssuedToken {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

export interface TokenRequest {
  readonly user: string;
  readonly purpose: string;
  readonly days: number;
}

/** Users, and the tokens with which machines act as one. */
export class TokensService {
  constructor(private readonly parts: Omit<AccessParts, 'identity'> & { readonly identity: { forget(): void } }) {}

  /** Every user that may act, with the tokens that can be used. */
  async users(actor: Actor): Promise<ListedUser[]> {
    assertAllowed(actor, 'user.manage');
    const { database, now } = this.parts;
    const users = await usersWithDemonstration(database, now());
    const tokens = await database.read(actor, 'tokens', (sql) => selectTokensInUse(sql, now()));
    return users.map((user) => listed(user, tokens));
  }

  /** Makes a token for a user; `days` is how long it can be used. */
  async issue(actor: Actor, { user: id, purpose, days }: TokenRequest): Promise<IssuedToken> {
    assertAllowed(actor, 'user.issueToken');
    const { database, audit, now } = this.parts;
    const users = await usersWithDemonstration(database, now());
    const user = users.find((each) => each.id === id);
    if (!user) throw badArgument('user', id, users.length === 0 ? 'there are no users here' : `known users are ${users.map((each) => each.id).join(', ')}`);
    const stated = statedPurpose(user, purpose);
    if (stated === null) throw badArgument('purpose', purpose, 'state in words what the token is for');
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) throw badArgument('days', days, `a whole number from 1 to ${LONGEST_DAYS} is needed`);
    const [token, tokenId] = [newSecret(), randomBytes(6).toString('hex')];
    const expiresAt = new Date(now().getTime() + days * DAY_MS);
    await database.write(actor, 'issue token', (sql) => insertToken(sql, { id: tokenId, hash: hashOf(token), user: id, purpose: stated, now: now(), expiresAt }));
    audit.record({ actor, operation: 'user.issueToken', outcome: 'done', filters: { user: id, token: tokenId, purpose: stated, days } });
    return { id: tokenId, token, expiresAt: expiresAt.toISOString() };
  }

  /** Ends a token; answers whose it was. */
  async revoke(actor: Actor, tokenId: string): Promise<{ user: string }> {
    assertAllowed(actor, 'user.manage');
    const { database, identity, audit, now } = this.parts;
    const user = await database.write(actor, 'revoke token', (sql) => revokeToken(sql, tokenId, now()));
    identity.forget();
    if (user === null) throw badArgument('token', tokenId, 'no token with this id is in use');
    audit.record({ actor, operation: 'user.revokeToken', outcome: 'done', filters: { user, token: tokenId } });
    return { user };
  }
}

function listed({ id, role, organisation, demo }: UserRow, tokens: readonly TokenRow[]): ListedUser {
  const own = tokens.filter((token) => token.user_id === id);
  return { id, role, organisation, demo, tokens: own.map((token) => ({ id: token.id, purpose: token.purpose, expiresAt: token.expires_at.toISOString() })) };
}
