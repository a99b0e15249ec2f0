import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@server/environment.ts';
import { EmbeddedServer } from '@server/platform/database/embedded-server.ts';
import { prepareDatabase, type PreparedDatabase } from '@server/setup/prepare-database.ts';
import { newPostgresDatabase, postgresAbsent } from './postgres-database.ts';
import { describeUnless } from './skipping.ts';

/** Sweden's files, which the product serves. */
export const REFERENCE_FOLDER = fileURLToPath(new URL('../../seed/reference', import.meta.url));

/** A new database, migrated and loaded by the product's own code; `close` also removes it. */
export type OpenTestDatabase = (referenceFolder?: string) => Promise<PreparedDatabase>;

/** An environment of a server that is started inside a test. */
export function testEnvironment(changes: Partial<Environment> = {}): Environment {
  return { port: 0, host: '127.0.0.1', databaseUrl: null, dataFolder: tmpdir(), demo: 'off', demoEnd: null, logLevel: 'silent', ...changes };
}

/** A new embedded database in memory. */
export const openEmbedded: OpenTestDatabase = async (referenceFolder = REFERENCE_FOLDER) =>
  prepareDatabase(await EmbeddedServer.start({ folder: null }), { environment: testEnvironment(), referenceFolder, announce: () => undefined });

/** A new database on the tests' Postgres. */
export const openOnPostgres: OpenTestDatabase = async (referenceFolder = REFERENCE_FOLDER) => {
  const { url, drop } = await newPostgresDatabase();
  const prepared = await prepareDatabase(null, { environment: testEnvironment({ databaseUrl: url }), referenceFolder, announce: () => undefined });
  return {
    ...prepared,
    close: async () => {
      await prepared.close();
      await drop();
    },
  };
};

/** The same tests on the embedded database and on a real Postgres; the latter are skipped where there is none. */
export function describeOnBothDatabases(name: string, tests: (open: OpenTestDatabase) => void): void {
  describeUnless(null, `${name}, embedded`, () => tests(openEmbedded));
  describeUnless(postgresAbsent(), `${name}, on Postgres`, () => tests(openOnPostgres));
}
