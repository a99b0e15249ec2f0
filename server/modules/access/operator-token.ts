import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATOR_ACTOR, PUBLIC_ACTOR, type Actor } from '@schema/domain/permissions.ts';
import { RequestError } from '@server/platform/request-error.ts';

const FILE = 'operator-token';

/** The token that the command line shows a running server: in a file that only its owner can read. */
export function operatorToken(dataFolder: string): string {
  const path = join(dataFolder, FILE);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const token = randomBytes(32).toString('base64url');
  writeFileSync(`${path}.new`, `${token}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return token;
}

/** The actor behind an `Authorization` header: none is the public, a wrong one is refused. */
export function actorOf(authorization: string | undefined, token: string): Actor {
  if (authorization === undefined) return PUBLIC_ACTOR;
  const given = Buffer.from(authorization.replace(/^Bearer\s+/i, ''));
  const expected = Buffer.from(token);
  if (given.length === expected.length && timingSafeEqual(given, expected)) return OPERATOR_ACTOR;
  throw new RequestError('UNAUTHENTICATED', 'The token in the Authorization header is not known here.');
}
