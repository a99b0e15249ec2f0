import type { Logger } from 'pino';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { AuditTrail } from './audit-trail.ts';
import { Identity } from './identity.ts';
import { SessionsService } from './sessions.service.ts';
import { TokensService } from './tokens.service.ts';

export interface AccessOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly operatorToken: string;
  readonly now: () => Date;
}

/** Who asks, how they sign in, and what is recorded of it: one of each a server. */
export interface Access {
  readonly identity: Identity;
  readonly audit: AuditTrail;
  readonly sessions: SessionsService;
  readonly tokens: TokensService;
}

export function makeAccess({ database, log, operatorToken, now }: AccessOptions): Access {
  const audit = new AuditTrail({ database, log, now });
  const identity = new Identity({ database, operatorToken, now });
  const parts = { database, identity, audit, now };
  return { identity, audit, sessions: new SessionsService(parts), tokens: new TokensService(parts) };
}

/**
 * Under what an answer is kept: who would be given the same. Two users of one role and organisation would; who has
 * stated no purpose is not given what somebody was who had.
 */
export function askerKey(actor: Actor): string {
  return actor.kind === 'user' ? JSON.stringify([actor.role, actor.organisation, actor.purpose !== null]) : actor.kind;
}
