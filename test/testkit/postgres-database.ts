import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** Why there is no real Postgres to test on; null where there is one. For tests of the projects that start one. */
export function postgresAbsent(): string | null {
  return inject('postgres').absent;
}

/** A new, empty database on the tests' Postgres, and how to remove it with all that is connected to it. */
export async function newPostgresDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `ledtid_test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOnServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Runs statements on a database outside Ledtid, to see or change what only an operator would. */
export async function runOnPostgres<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const { url, absent } = inject('postgres');
  if (url === null) throw new Error(absent);
  return url;
}

async function runOnServer(statement: string): Promise<void> {
  await runOnPostgres(serverUrl(), statement);
}
