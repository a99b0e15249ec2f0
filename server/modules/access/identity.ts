import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { OPERATOR_ACTOR, PUBLIC_ACTOR, SYSTEM_ACTOR, type Actor, type UserActor } from '@schema/domain/permissions.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import { RequestError } from '@server/platform/request-error.ts';
import { selectSession, selectToken, updateLastSeen, type ActingRow } from './access.queries.ts';
import { isOperatorToken, UNKNOWN_TOKEN } from './operator-token.ts';
import { hashOf } from './secrets.ts';
import { sessionIdOf } from './session-cookie.ts';

export interface IdentityParts {
  readonly database: Database;
  readonly operatorToken: string;
  readonly now: () => Date;
}

/** For how long a user is taken for what they were; changes made by this process show at once. */
const REMEMBERED_MS = 1_000;
const MOST_REMEMBERED = 1_000;
const HOUR_MS = 3_600_000;

interface Known {
  readonly actor: UserActor;
  readonly expiresAt: Date;
}

/** Tells who asks: from the session's cookie, or from the token in the `Authorization` header. */
export class Identity {
  private readonly remembered = new LRUCache<string, Known>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  private readonly asked = new WeakMap<FastifyRequest, Promise<Actor>>();

  constructor(private readonly parts: IdentityParts) {}

  /** The request's actor, looked up once. An unknown token is refused; a session that is no more is the public's. */
  actorOf(request: FastifyRequest): Promise<Actor> {
    const known = this.asked.get(request);
    if (known !== undefined) return known;
    const actor = this.lookUp(request);
    this.asked.set(request, actor);
    return actor;
  }

  /** To be called when a user, session or token has changed. */
  forget(): void {
    this.remembered.clear();
  }

  private async lookUp(request: FastifyRequest): Promise<Actor> {
    const { authorization } = request.headers;
    const session = sessionIdOf(request);
    const actor = authorization !== undefined ? await this.byToken(authorization) : session !== null ? await this.bySession(session) : PUBLIC_ACTOR;
    return seenAs(actor, request.headers['x-ledtid-as']);
  }

  private async byToken(authorization: string): Promise<Actor> {
    const token = authorization.replace(/^Bearer\s+/i, '');
    if (isOperatorToken(token, this.parts.operatorToken)) return OPERATOR_ACTOR;
    const actor = await this.acting(`token ${hashOf(token)}`, (sql) => selectToken(sql, hashOf(token)));
    if (actor === null) throw new RequestError('UNAUTHENTICATED', UNKNOWN_TOKEN);
    return actor;
  }

  private async bySession(id: string): Promise<Actor> {
    const hash = hashOf(id);
    const actor = await this.acting(`session ${hash}`, async (sql) => {
      const row = await selectSession(sql, hash);
      if (row?.last_seen_at && this.parts.now().getTime() - row.last_seen_at.getTime() > HOUR_MS) this.markSeen(hash);
      return row;
    });
    return actor ?? PUBLIC_ACTOR;
  }

  /** Afterwards, and without a word where it fails: nothing rests on it. */
  private markSeen(hash: string): void {
    setImmediate(() => void this.parts.database.write(SYSTEM_ACTOR, 'session seen', (sql) => updateLastSeen(sql, hash, this.parts.now())).catch(() => undefined));
  }

  private async acting(key: string, select: (sql: Sql) => Promise<ActingRow | null>): Promise<UserActor | null> {
    let known = this.remembered.get(key);
    if (known === undefined) {
      const row = await this.parts.database.read(SYSTEM_ACTOR, 'who asks', select);
      if (row === null) return null;
      const { id, role, organisation, units, purpose, expires_at: expiresAt } = row;
      known = { actor: { kind: 'user', id, role, organisation, units, purpose }, expiresAt };
      this.remembered.set(key, known);
    }
    return known.expiresAt > this.parts.now() ? known.actor : null;
  }
}

/** What the header `x-ledtid-as` makes of an actor: the public, and nobody else, so that it can only take rights away. */
function seenAs(actor: Actor, as: string | string[] | undefined): Actor {
  if (as === undefined) return actor;
  if (as !== 'public') throw new RequestError('BAD_USER_INPUT', 'The header x-ledtid-as can only be "public".');
  return PUBLIC_ACTOR;
}
