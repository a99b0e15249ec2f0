import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { setup, type PostgresAccess } from '@test/testkit/real-postgres.ts';

/** A new, empty database on a real Postgres, or one sentence without a full stop that says why there is none. */
export type FreshPostgres = { readonly url: string; readonly close: () => Promise<void> } | { readonly absent: string };

/** Takes the Postgres of the tests: the one that TEST_DATABASE_URL names, or one started from the machine's programs. */
export async function freshPostgres(): Promise<FreshPostgres> {
  let access: PostgresAccess = { url: null, absent: 'the tests found no Postgres' };
  const project: Pick<TestProject, 'provide'> = { provide: (_name, given) => (access = given as PostgresAccess) };
  // The tests' set-up is called by vitest with a whole project, of which it uses this one function.
  const stop = await setup(project as TestProject);
  const { url, absent } = access as PostgresAccess;
  if (url === null) return { absent };
  const name = `ledtid_bench_${randomUUID().replaceAll('-', '')}`;
  await run(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    close: async () => {
      await run(url, `DROP DATABASE ${name} WITH (FORCE)`);
      await stop();
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
