import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createServer, resolveConfig, type ViteDevServer } from 'vite';
import { processEnvironment, type Environment } from '../environment.ts';
import { StartError } from '../platform/start-error.ts';

/**
 * For development: the server starts anew when one of its files changes, the pages change in place. What is only read
 * and never imported (the reference files) needs a new start.
 */

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = join(ROOT, 'client/vite.config.ts');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The server of the API, in a group of processes of its own: Ctrl-C reaches it once, from us, so that it closes its database. */
function startServer(): ChildProcess {
  return spawn(process.execPath, ['--watch', '--import', 'tsx', 'server/main.ts', '--without-client', ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
}

/** The pages' own server, which hands what is not a page on to the address at which the API is served. */
async function startPages({ host, port }: Environment): Promise<ViteDevServer> {
  const target = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
  const { server } = await resolveConfig({ configFile: CONFIG }, 'serve');
  const proxy = Object.fromEntries(Object.keys(server.proxy ?? {}).map((path) => [path, target]));
  const pages = await createServer({ configFile: CONFIG, clearScreen: false, server: { proxy } });
  await pages.listen();
  return pages;
}

async function main(): Promise<void> {
  const environment = processEnvironment();
  const pages = await startPages(environment);
  const server = startServer();
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await Promise.all([ended, pages.close()]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  process.once('exit', () => server.kill('SIGTERM'));
  say(`Pages, with reload: ${pages.resolvedUrls?.local[0] ?? ''}oversikt`);
  say(`API, starting anew when it changes: http://localhost:${environment.port}/graphql`);
  say('Ctrl-C stops both.');
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
