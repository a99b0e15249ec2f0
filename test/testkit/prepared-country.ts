import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@server/environment.ts';

/** Sweden's files, which the product serves. */
export const REFERENCE_FOLDER = fileURLToPath(new URL('../../seed/reference', import.meta.url));

/** An environment of a server that is started inside a test. */
export function testEnvironment(changes: Partial<Environment> = {}): Environment {
  return { port: 0, host: '127.0.0.1', databaseUrl: null, dataFolder: tmpdir(), demo: 'off', demoEnd: null, logLevel: 'silent', ...changes };
}
