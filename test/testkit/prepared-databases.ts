/**
 * Databases that are prepared once for all tests of the project (a global setup of vitest, after `real-postgres.ts` where
 * the project has it) and copied for each: migrating and loading Sweden's files takes most of the time of a test that is not about it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleServer } from '@server/cli/bundle.ts';
import { PRODUCT_FOLDER } from '@server/product-folder.ts';
import { prepareDatabase, type PrepareOptions } from '@server/setup/prepare-database.ts';
import { startOrMakeEmbedded } from '@server/setup/embedded-folder.ts';
import { REFERENCE_FOLDER, testEnvironment } from './prepared-country.ts';
import { databaseUrl, runOnPostgres } from './postgres-server.ts';
import type { PostgresAccess } from './real-postgres.ts';

export interface PreparedDatabases {
  /** Folder of an embedded database that nobody opens. */
  readonly folder: string;
  /** Name of a database on the tests' Postgres that nobody is connected to; null where there is no Postgres. */
  readonly template: string | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    preparedDatabases: PreparedDatabases;
  }
}

const TEMPLATE = 'ledtid_test_prepared';

/** Called by vitest before the first test; what it answers, after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { postgres }: { postgres?: PostgresAccess } = project.getProvidedContext();
  const url = postgres?.url ?? null;
  // The database's thread starts from it, once in nearly every test.
  await bundleServer({ root: PRODUCT_FOLDER });
  const dataFolder = mkdtempSync(join(tmpdir(), 'ledtid-prepared-'));
  const [folder, template] = await Promise.all([prepareFolder(dataFolder), url === null ? null : prepareTemplate(url)]);
  project.provide('preparedDatabases', { folder, template });
  return async () => {
    rmSync(dataFolder, { recursive: true, force: true });
    if (url !== null) await runOnPostgres(url, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  };
}

async function prepareFolder(dataFolder: string): Promise<string> {
  const prepared = await prepareDatabase(await startOrMakeEmbedded(dataFolder, () => undefined), optionsOn(null));
  await prepared.close();
  return join(dataFolder, 'database');
}

async function prepareTemplate(url: string): Promise<string> {
  await runOnPostgres(url, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await runOnPostgres(url, `CREATE DATABASE ${TEMPLATE}`);
  const prepared = await prepareDatabase(null, optionsOn(databaseUrl(url, TEMPLATE)));
  await prepared.close();
  return TEMPLATE;
}

function optionsOn(url: string | null): PrepareOptions {
  return { environment: testEnvironment({ databaseUrl: url }), referenceFolder: REFERENCE_FOLDER, announce: () => undefined };
}
