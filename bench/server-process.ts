import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface ServerProcess {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly address: string;
  /** From the start of the process to the first 200 on `/ready`, in milliseconds. */
  readonly readyMs: number;
  readonly pid: number;
  /** Asks it to stop as Ctrl-C does and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  /** Folder of the product's files. */
  readonly root: string;
  readonly dataFolder: string;
  readonly withClient: boolean;
  /** Environment variables beside those that this sets. */
  readonly variables?: Readonly<Record<string, string>>;
}

const POLL_MS = 10;

/** Starts the server as `npm start` does, on a free port, and waits until it serves. Throws where it ends instead. */
export async function startServer({ root, dataFolder, withClient, variables = {} }: ServerOptions): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, ['server/start.mjs', ...(withClient ? [] : ['--without-client'])], {
    cwd: root,
    // An empty variable counts as absent, so that nothing of the shell's environment reaches the server.
    env: { ...process.env, HOST: '', DATABASE_URL: '', LOG_LEVEL: '', ...variables, PORT: String(port), DATA_DIR: dataFolder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', stopWithUs);
  await Promise.race([untilReady(address), earlyEnd(child)]);
  const readyMs = performance.now() - began;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : null;
    child.kill(signal);
    await ended;
    process.off('exit', stopWithUs);
  };
  return { address, readyMs, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function untilReady(address: string): Promise<void> {
  while (!(await isReady(address))) await wait(POLL_MS);
}

async function isReady(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(`${address}/ready`);
    return status === 200;
  } catch {
    // Nothing listens yet.
    return false;
  }
}

function earlyEnd(child: ChildProcess): Promise<never> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it served:\n${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (bound === null || typeof bound === 'string') throw new Error('The system gave no free port.');
  return bound.port;
}
