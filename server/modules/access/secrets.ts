import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. Without salt or stretching, since nobody can go through 256 random bits. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
