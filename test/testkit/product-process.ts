import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * These processes live for seconds, in which compiling the embedded database well takes longer than running it as it is
 * compiled at first.
 */
const ENGINE = '--liftoff-only';

/**
 * Environment variables of a child: what it needs to run at all, and nothing that the tests' own shell may hold. Without
 * the demonstration unless a test asks for it: it would load a country beside what is tested.
 */
function childEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, PORT: '0', DEMO: 'off', ...variables };
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const running = new Set<ChildProcess>();
process.once('exit', killAll);

/** Ends every process that is still running; for after each test. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A process of the product, with all that it has said so far. */
export class ProductProcess {
  stdout = '';
  stderr = '';
  readonly exited: Promise<Exit>;
  private readonly child: ChildProcess;

  private constructor(args: readonly string[], variables: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [ENGINE, ...args], { cwd: ROOT, env: childEnvironment(variables), stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(this.child);
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.exited = once(this.child, 'close').then(([code, signal]) => {
      running.delete(this.child);
      return { code: code as number | null, signal: signal as NodeJS.Signals | null };
    });
  }

  /** Starts the server as `npm start -- <args>` does, but without the pages, on a free port unless PORT is given. */
  static server(variables: Readonly<Record<string, string>>, args: readonly string[] = []): ProductProcess {
    return new ProductProcess(['server/start.mjs', '--without-client', ...args], variables);
  }

  /** Runs a command of the command line, as `npm run ledtid` does. */
  static command(args: readonly string[], variables: Readonly<Record<string, string>>): ProductProcess {
    return new ProductProcess(['server/cli/ledtid.mjs', ...args], variables);
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends the process and waits until it has. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Exit> {
    this.kill(signal);
    return this.exited;
  }

  /** Waits until the text has been said; throws with everything said where the process ends before. */
  async says(text: string): Promise<void> {
    const ended = this.exited.then(({ code, signal }) => {
      if (!this.stdout.includes(text)) throw new Error(`The process ended (${code ?? signal}) before it said "${text}":\n${this.stdout}${this.stderr}`);
    });
    while (!this.stdout.includes(text)) await Promise.race([once(this.child.stdout ?? this.child, 'data'), ended]);
    ended.catch(() => undefined);
  }

  /** Waits until the server serves; answers its address. */
  async address(): Promise<string> {
    await this.says('Ledtid serves at ');
    const [, port = ''] = /Ledtid serves at http:\/\/[^:]+:(\d+)/.exec(this.stdout) ?? [];
    return `http://127.0.0.1:${port}`;
  }
}
