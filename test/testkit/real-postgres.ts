/**
 * A real Postgres for a whole test run (a global setup of vitest): the server that TEST_DATABASE_URL names, or one
 * started from the server programs of the machine in a temporary folder and stopped at the end.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';

/** Where the tests' Postgres answers, or one sentence without a full stop that says why there is none. */
export type PostgresAccess = { readonly url: string; readonly absent: null } | { readonly url: null; readonly absent: string };

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresAccess;
  }
}

/** Debian and its kin keep each version's programs in a folder of its own, outside the path. */
const DEBIAN_VERSIONS = '/usr/lib/postgresql';
/** Postgres refuses to run as root; any of these will do. */
const UNPRIVILEGED = ['postgres', 'nobody'];

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Called by vitest before the first test. */
export async function setup(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    project.provide('postgres', { url: given, absent: null });
    return async () => undefined;
  }
  const started = await startHere();
  project.provide('postgres', typeof started === 'string' ? { url: null, absent: started } : { url: started.url, absent: null });
  return async () => {
    if (typeof started !== 'string') await started.stop();
  };
}

/** Starts a server of the newest version found; a text says why there is none. */
async function startHere(): Promise<{ url: string; stop: () => Promise<void> } | string> {
  const programs = programFolder();
  if (programs === null) return 'TEST_DATABASE_URL is not set, and there are no Postgres server programs on this machine';
  const user = process.getuid?.() === 0 ? unprivilegedUser() : null;
  if (user === 'none') return `Postgres refuses to run as root, and this machine has no user ${UNPRIVILEGED.join(' or ')}`;
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  // Another language's order of letters than the embedded database's: what leans on the order of texts shows.
  const initialise = ['-D', join(folder, 'data'), '--username=ledtid', '--auth=trust', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=sv-SE', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initialise, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=200', 'autovacuum=off'];
  const server = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopWithUs = (): void => void server.kill('SIGQUIT');
  process.once('exit', stopWithUs);
  await untilReady(server);
  return {
    url: `postgres://ledtid@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', stopWithUs);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // "Fast shutdown": sessions that a failed test left open do not delay it.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function programFolder(): string | null {
  const versions = existsSync(DEBIAN_VERSIONS) ? readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN_VERSIONS, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))) ?? null;
}

function unprivilegedUser(): User | 'none' {
  for (const name of UNPRIVILEGED) {
    try {
      const number = (what: string): number => Number(execFileSync('id', [what, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      // No such user on this machine.
    }
  }
  return 'none';
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`The Postgres of the tests did not start:\n${said}`)));
  });
}
