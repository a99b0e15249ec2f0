import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { EmbeddedServer } from '@server/platform/database/embedded-server.ts';
import { prepareDatabase, type PreparedDatabase } from '@server/setup/prepare-database.ts';
import { newPostgresDatabase, postgresAbsent } from './postgres-database.ts';
import { REFERENCE_FOLDER, testEnvironment } from './prepared-country.ts';
import { describeUnless } from './skipping.ts';

/** A new database, migrated and loaded by the product's own code; `close` also removes it. */
export type OpenTestDatabase = (referenceFolder?: string) => Promise<PreparedDatabase>;

/** A new embedded database in memory. */
export const openInMemory: OpenTestDatabase = async (referenceFolder = REFERENCE_FOLDER) => prepare(await EmbeddedServer.start({ folder: null }), referenceFolder);

/** A new embedded database; of Sweden, a copy of the one that the project has prepared. */
export const openEmbedded: OpenTestDatabase = async (referenceFolder) => {
  if (referenceFolder !== undefined) return openInMemory(referenceFolder);
  return openCopyOf(inject('preparedDatabases').folder);
};

/** A copy of Sweden's database in a folder that nobody has open. */
export async function openCopyOf(database: string): Promise<PreparedDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'ledtid-test-'));
  await cp(database, folder, { recursive: true });
  const prepared = await prepare(await EmbeddedServer.start({ folder }), REFERENCE_FOLDER);
  return closingAlso(prepared, () => rm(folder, { recursive: true, force: true }));
}

/** A new database on the tests' Postgres; of Sweden, a copy of the one that the project has prepared. */
export const openOnPostgres: OpenTestDatabase = async (referenceFolder) => {
  const { url, drop } = await newPostgresDatabase(referenceFolder === undefined ? inject('preparedDatabases').template : null);
  return closingAlso(await prepare(null, referenceFolder ?? REFERENCE_FOLDER, url), drop);
};

/** The same tests on the embedded database and on a real Postgres; the latter are skipped where there is none. */
export function describeOnBothDatabases(name: string, tests: (open: OpenTestDatabase) => void): void {
  describeUnless(null, `${name}, embedded`, () => tests(openEmbedded));
  describeUnless(postgresAbsent(), `${name}, on Postgres`, () => tests(openOnPostgres));
}

function prepare(embedded: EmbeddedServer | null, referenceFolder: string, databaseUrl: string | null = null): Promise<PreparedDatabase> {
  return prepareDatabase(embedded, { environment: testEnvironment({ databaseUrl }), referenceFolder, announce: () => undefined });
}

function closingAlso(prepared: PreparedDatabase, clear: () => Promise<void>): PreparedDatabase {
  return {
    ...prepared,
    close: async () => {
      await prepared.close();
      await clear();
    },
  };
}
