import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { newPostgresDatabase, postgresAbsent } from '@test/testkit/postgres-database.ts';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { copyOfLoaded, temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { expectWhole } from './whole.ts';

type Variables = Readonly<Record<string, string>>;

let shared = '';
/** A data folder with a whole database, which is only read. */
let loaded = '';
/** A backup of it. */
let backup = '';

beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), 'ledtid-backup-'));
  loaded = join(shared, 'loaded');
  cpSync(inject('loadedFolder'), loaded, { recursive: true });
  backup = join(shared, 'whole.backup.gz');
  await run(['backup', backup], { DATA_DIR: loaded });
});
afterEach(killAll);
afterAll(() => rmSync(shared, { recursive: true, force: true }));

/** Runs a command that must succeed; answers what it says. */
async function run(args: readonly string[], variables: Variables): Promise<string> {
  const command = ProductProcess.command(args, variables);
  expect(await command.exited, command.stderr).toEqual({ code: 0, signal: null });
  return command.stdout;
}

/** Runs a command that must be refused; answers its one sentence. */
async function refusal(args: readonly string[], variables: Variables): Promise<string> {
  const command = ProductProcess.command(args, variables);
  expect((await command.exited).code).toBe(1);
  expect(command.stdout).toBe('');
  expect(command.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(command.stderr).not.toMatch(/node_modules|Error:/);
  return command.stderr.trim();
}

/** The lines of a backup but for the moment it was made and the checksum over it; each table's rows in any order. */
function contentOf(file: string): string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  let table = '';
  return lines
    .slice(1, -1)
    .map((line) => {
      if (line.startsWith('{"table":"') && Object.keys(JSON.parse(line) as object).length === 1) table = line;
      return `${table} ${line}`;
    })
    .sort();
}

async function servesEverything(variables: Variables): Promise<void> {
  const server = ProductProcess.server(variables);
  await expectWhole(await server.address());
  expect((await server.stop()).code).toBe(0);
}

describe('backup', () => {
  it('without a server: one file that only its owner can read, said in a sentence', async () => {
    const file = join(temporaryFolder(), 'b.gz');
    expect(await run(['backup', file], { DATA_DIR: loaded })).toMatch(/^The backup is in \S+b\.gz \(\d+ bytes\)\.\n$/);
    expect(contentOf(file)).toEqual(contentOf(backup));
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('from a running server: the same rows, and the server goes on', async () => {
    const folder = copyOfLoaded();
    const server = ProductProcess.server({ DATA_DIR: folder });
    const address = await server.address();
    const file = join(temporaryFolder(), 'b.gz');
    const facts = JSON.parse(await run(['backup', file, '--json'], { DATA_DIR: folder })) as { file: string; bytes: number };
    expect(facts).toEqual({ file, bytes: statSync(file).size });
    expect(contentOf(file)).toEqual(contentOf(backup));
    await expectWhole(address);
  });

  it('of a folder without a database is refused, and leaves no file', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'b.gz');
    expect(await refusal(['backup', file], { DATA_DIR: join(folder, 'nothing') })).toMatch(/^There is no database in/);
    expect(readdirSync(folder).filter((name) => name.startsWith('b.gz'))).toEqual([]);
  });

  it('to a place that does not exist is refused', async () => {
    expect(await refusal(['backup', join(temporaryFolder(), 'none/b.gz')], { DATA_DIR: loaded })).toMatch(/cannot be written to \S+ \(ENOENT\)/);
  });
});

describe('restore', () => {
  it('into an empty folder: the next start serves everything and loads nothing', async () => {
    const folder = temporaryFolder();
    expect(await run(['restore', backup], { DATA_DIR: folder })).toMatch(/^\d+ rows in \d+ tables are restored\.\n$/);
    const server = ProductProcess.server({ DATA_DIR: folder });
    await expectWhole(await server.address());
    expect(server.stdout).not.toContain('Loading reference data');
  });

  it('over a database is refused without --replace, and nothing is changed', async () => {
    const folder = copyOfLoaded();
    expect(await refusal(['restore', backup], { DATA_DIR: folder })).toContain('--replace');
    expect(existsSync(join(folder, 'copies'))).toBe(false);
    await servesEverything({ DATA_DIR: folder });
  });

  it('over a database with --replace keeps the old one as a copy that opens', async () => {
    const folder = copyOfLoaded();
    expect(await run(['restore', backup, '--replace'], { DATA_DIR: folder })).toMatch(/What was there lies in \S+copies\/before-restore-/);
    await servesEverything({ DATA_DIR: folder });
    const [copy = ''] = readdirSync(join(folder, 'copies'));
    const old = temporaryFolder();
    cpSync(join(folder, 'copies', copy), join(old, 'database'), { recursive: true });
    await servesEverything({ DATA_DIR: old });
  });

  it('while a server runs is refused, and the server goes on', async () => {
    const folder = copyOfLoaded();
    const server = ProductProcess.server({ DATA_DIR: folder });
    const address = await server.address();
    expect(await refusal(['restore', backup, '--replace'], { DATA_DIR: folder })).toMatch(/^The data folder \S+ is in use/);
    await expectWhole(address);
  });

  const broken: readonly [what: string, make: (whole: Buffer) => Buffer, says: RegExp][] = [
    ['cut off in the middle', (whole) => whole.subarray(0, whole.length / 2), /is cut off: the end of the backup is missing\.$/],
    ['cut off between two lines', (whole) => gzipSync(gunzipSync(whole).toString('utf8').split('\n').slice(0, 500).join('\n')), /is cut off: the end of the backup is missing\.$/],
    ['with one figure changed', (whole) => gzipSync(gunzipSync(whole).toString('utf8').replace('"0.712"', '"0.912"').replace(':0.712,', ':0.912,')), /has been changed or damaged: its checksum does not agree\.$/],
    ['garbled', (whole) => Buffer.concat([whole.subarray(0, 2_000), Buffer.alloc(2_000, 7), whole.subarray(4_000)]), /is not a Ledtid backup|is cut off|has been changed/],
    ['of another program', () => gzipSync('{"format":"elsewhere","version":1}\n'), /is not a Ledtid backup/],
    ['that is plain text', () => Buffer.from('name;value\n'), /is not a Ledtid backup/],
    ['that is empty', () => Buffer.alloc(0), /is cut off/],
    ['of a newer version', (whole) => newerBackup(whole), /was made by a newer version of Ledtid \(FromTheFuture9999999999999 is unknown here\)/],
  ];

  it.each(broken)('a file %s is refused with one sentence, and nothing is changed', async (_what, make, says) => {
    const folder = copyOfLoaded();
    const file = join(temporaryFolder(), 'broken.gz');
    writeFileSync(file, make(readFileSync(backup)));
    expect(await refusal(['restore', file, '--replace'], { DATA_DIR: folder })).toMatch(says);
    expect(existsSync(join(folder, 'copies'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('database'))).toEqual(['database']);
  });

  it('a file that is not there is refused', async () => {
    expect(await refusal(['restore', '/nowhere/b.gz'], { DATA_DIR: temporaryFolder() })).toBe('There is no file /nowhere/b.gz.');
  });
});

/** A whole backup, checksum and all, of a database with one migration more. */
function newerBackup(whole: Buffer): Buffer {
  const lines = gunzipSync(whole).toString('utf8').trimEnd().split('\n');
  const header = JSON.parse(lines[0] ?? '') as { migrations: string[] };
  header.migrations.push('FromTheFuture9999999999999');
  const trailer = JSON.parse(lines.at(-1) ?? '') as { end: { sha256: string } };
  const body = [JSON.stringify(header), ...lines.slice(1, -1)].map((line) => `${line}\n`).join('');
  trailer.end.sha256 = createHash('sha256').update(body).digest('hex');
  return gzipSync(`${body}${JSON.stringify(trailer)}\n`);
}

describeUnless(postgresAbsent(), 'between the databases', () => {
  it('from the embedded one to a Postgres and back, every row is the same', async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    const folder = temporaryFolder();
    const onPostgres = { DATA_DIR: folder, DATABASE_URL: url };
    await run(['restore', backup], onPostgres);
    await servesEverything(onPostgres);

    const file = join(folder, 'from-postgres.gz');
    await run(['backup', file], onPostgres);
    expect(contentOf(file)).toEqual(contentOf(backup));

    const back = temporaryFolder();
    await run(['restore', file], { DATA_DIR: back });
    await servesEverything({ DATA_DIR: back });
  });

  it('over a Postgres with data is refused without --replace, and done with it', async () => {
    const { url, drop } = await newPostgresDatabase();
    onTestFinished(drop);
    const variables = { DATA_DIR: temporaryFolder(), DATABASE_URL: url };
    await run(['restore', backup], variables);
    expect(await refusal(['restore', backup], variables)).toContain('--replace');
    await run(['restore', backup, '--replace'], variables);
    await servesEverything(variables);
  });
});
