import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '@schema/migrations/registry.ts';
import { startOrMakeEmbedded } from '@server/setup/embedded-folder.ts';
import { prepareDatabase, type PreparedDatabase } from '@server/setup/prepare-database.ts';
import { testEnvironment } from '@test/testkit/prepared-country.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { TINY_COUNTRY } from './reference/tiny-country.ts';

/** A migration that a later version could bring. */
export class Later9000000000001 implements MigrationInterface {
  name = 'Later9000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE later (word text)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE later');
  }
}

export interface Preparation {
  readonly migrations?: readonly MigrationClass[];
  readonly referenceFolder?: string;
}

/** Prepares the embedded database in the data folder, of the tiny country where no other is named; `said` is what a person was told. */
export async function inFolder(dataFolder: string, { migrations, referenceFolder = TINY_COUNTRY }: Preparation = {}): Promise<{ prepared: PreparedDatabase; said: string[] }> {
  const said: string[] = [];
  const announce = (text: string): void => void said.push(text);
  const server = await startOrMakeEmbedded(dataFolder, announce);
  const prepared = await prepareDatabase(server, { environment: testEnvironment({ dataFolder }), referenceFolder, announce, ...(migrations && { migrations }) });
  return { prepared, said };
}

let made: Promise<string> | null = null;

/** A data folder for one test with a database of the tiny country, as this version leaves it when it is closed. */
export async function existingFolder(): Promise<string> {
  const folder = temporaryFolder();
  cpSync(await (made ??= makeOnce()), folder, { recursive: true });
  return folder;
}

async function makeOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-tiny-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await (await inFolder(folder)).prepared.close();
  return folder;
}

/** How many goals the database holds. */
export async function goalsIn({ dataSource }: PreparedDatabase): Promise<number> {
  const [row] = await dataSource.query<{ count: string }[]>('SELECT count(*) AS count FROM goals');
  return Number(row?.count);
}

export async function hasTable({ dataSource }: PreparedDatabase, table: string): Promise<boolean> {
  const [row] = await dataSource.query<{ present: boolean }[]>('SELECT to_regclass($1) IS NOT NULL AS present', [table]);
  return row?.present === true;
}
