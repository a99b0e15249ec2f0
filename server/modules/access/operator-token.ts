import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** One sentence for every token that does not work: who guesses learns nothing, not even that one has expired. */
export const UNKNOWN_TOKEN = 'The token in the Authorization header is not known here.';

/** True for the operator's token; takes as long for a wrong one. */
export function isOperatorToken(given: string, token: string): boolean {
  const [shown, expected] = [Buffer.from(given), Buffer.from(token)];
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}
