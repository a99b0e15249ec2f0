import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl, runOnPostgres } from './postgres-server.ts';

/** Why there is no real Postgres to test on; null where there is one. For tests of the projects that start one. */
export function postgresAbsent(): string | null {
  return inject('postgres').absent;
}

/** A new database on the tests' Postgres, empty or a copy of the template, and how to remove it with all that is connected to it. */
export async function newPostgresDatabase(template: string | null = null): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `ledtid_test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(`CREATE DATABASE ${name}${template === null ? '' : ` TEMPLATE ${template}`}`);
  return { url: databaseUrl(serverUrl(), name), drop: () => runOnServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

function serverUrl(): string {
  const { url, absent } = inject('postgres');
  if (url === null) throw new Error(absent);
  return url;
}

async function runOnServer(statement: string): Promise<void> {
  await runOnPostgres(serverUrl(), statement);
}
