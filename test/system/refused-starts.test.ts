import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { EmbeddedServer } from '@server/platform/database/embedded-server.ts';
import { connectEmbedded } from '@server/platform/database/open-database.ts';
import { newPostgresDatabase, postgresAbsent } from '@test/testkit/postgres-database.ts';
import { runOnPostgres } from '@test/testkit/postgres-server.ts';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';
import { describeUnless, itUnless } from '@test/testkit/skipping.ts';
import { copyOfLoaded, temporaryFolder } from '@test/testkit/temporary-folder.ts';

afterEach(killAll);

const NEWER_MIGRATION = `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`;
const FROM_A_NEWER_VERSION =
  'The database was made by a newer version of Ledtid (it has FromTheFuture9999999999999, unknown here). Start the newer version, or restore a backup of this one.';

/** Starts a server that must not start; answers the one sentence that it says. */
async function refusal(variables: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<string> {
  const server = ProductProcess.server(variables, args);
  expect(await server.exited).toEqual({ code: 1, signal: null });
  expect(server.stdout).not.toContain('serves');
  expect(server.stderr).not.toMatch(/\n\s+at |node:|node_modules|Error:/);
  const [sentence = '', rest] = server.stderr.split('\n');
  expect(rest).toBe('');
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  return sentence;
}

describe('a start that cannot be ends with exit code 1 and one sentence', () => {
  it('a port that is taken, found before anything is made', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const folder = temporaryFolder();
    expect(await refusal({ DATA_DIR: folder, PORT: port })).toBe(`Port ${port} on 127.0.0.1 is taken by another program. Stop it, or choose another port with PORT.`);
    expect(existsSync(join(folder, 'database'))).toBe(false);
  });

  it('an address that this machine has not', async () => {
    expect(await refusal({ DATA_DIR: temporaryFolder(), HOST: '192.0.2.1' })).toBe('This machine has no address 192.0.2.1. Choose another with HOST.');
  });

  it('a database that nothing answers for; its password is not told', async () => {
    const sentence = await refusal({ DATA_DIR: temporaryFolder(), DATABASE_URL: 'postgres://ledtid:a-secret@127.0.0.1:1/ledtid' });
    expect(sentence).toBe('The database ledtid at 127.0.0.1:1 cannot be opened: nothing answers there. Check DATABASE_URL and that Postgres is running.');
  });

  it.each([
    ['PORT', 'http', 'The environment variable PORT is "http": a whole number from 0 to 65535 is needed.'],
    ['LOG_LEVEL', 'loud', 'The environment variable LOG_LEVEL is "loud": one of fatal, error, warn, info, debug, trace, silent is needed.'],
    ['DEMO_END', '2025-13', 'The environment variable DEMO_END is "2025-13": a month such as 2025-06 is needed.'],
    ['DATABASE_URL', 'mysql://ledtid:a-secret@there/x', 'The environment variable DATABASE_URL is not usable: an address such as postgres://user:password@host:5432/ledtid is needed.'],
  ])('%s=%s', async (name, value, sentence) => {
    expect(await refusal({ DATA_DIR: temporaryFolder(), [name]: value })).toBe(sentence);
  });

  it('a country that there is none of, found before anything is made', async () => {
    const folder = temporaryFolder();
    expect(await refusal({ DATA_DIR: folder }, ['--pack', 'narnia'])).toMatch(/^There is no country "narnia" for --pack: one of .*scotland.* is needed\.$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('another country on the database of Sweden', async () => {
    const folder = copyOfLoaded();
    expect(await refusal({ DATA_DIR: folder }, ['--pack', 'scotland'])).toBe(
      `The database in ${folder} was made for another country (SE, and this start is for S92000003). Choose another folder with DATA_DIR, or start the country that it was made for.`,
    );
  });

  it('a data folder that cannot be made', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toMatch(/^The data folder \S+ cannot be made or written \(ENOTDIR\)\. Choose another with DATA_DIR\.$/);
  });

  itUnless(existsSync('/proc/self') ? null : 'the system has no /proc', 'a data folder where the system takes none, on either database', async () => {
    const sentence = /^The data folder \/proc\/ledtid\/data cannot be made or written \(E[A-Z]+\)\. Choose another with DATA_DIR\.$/;
    expect(await refusal({ DATA_DIR: '/proc/ledtid/data' })).toMatch(sentence);
    expect(await refusal({ DATA_DIR: '/proc/ledtid/data', DATABASE_URL: 'postgres://ledtid:a-secret@127.0.0.1:1/ledtid' })).toMatch(sentence);
  });

  it('an embedded database from a newer version', async () => {
    const folder = copyOfLoaded();
    const open = await connectEmbedded(await EmbeddedServer.start({ folder: join(folder, 'database') }));
    await open.dataSource.query(NEWER_MIGRATION);
    await open.close();
    expect(await refusal({ DATA_DIR: folder })).toBe(FROM_A_NEWER_VERSION);
  });

  it('an embedded database that is broken', async () => {
    const folder = copyOfLoaded();
    writeFileSync(join(folder, 'database/global/pg_control'), 'broken');
    expect(await refusal({ DATA_DIR: folder })).toMatch(/^The embedded database in \S+ cannot be opened .*Restore a backup with "npm run ledtid -- restore FILE --replace"/);
  });
});

describeUnless(postgresAbsent(), 'on a Postgres as well', () => {
  it('a database that does not exist', async () => {
    const { url, drop } = await newPostgresDatabase();
    await drop();
    expect(await refusal({ DATA_DIR: temporaryFolder(), DATABASE_URL: url })).toContain('there is no such database on that server');
  });

  it('a database from a newer version', async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    const variables = { DATA_DIR: temporaryFolder(), DATABASE_URL: url };
    const server = ProductProcess.server(variables);
    await server.address();
    await server.stop();
    await runOnPostgres(url, NEWER_MIGRATION);
    expect(await refusal(variables)).toBe(FROM_A_NEWER_VERSION);
  });
});
