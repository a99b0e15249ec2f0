/**
 * All checks and tests, in sections: `npm test`. The last line is the sum of them; above it stands why something was
 * skipped. Ends with exit code 1 where anything failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTallies, lastLine, tallyOf, type JsonReport, type Tally } from './testkit/tally.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Checks that either hold or do not; each counts as one. */
const CHECKS: readonly [title: string, command: string, ...args: string[]][] = [
  ['Types', 'tsc', '--noEmit'],
  ['Lint', 'eslint', '.', '--max-warnings=0'],
  ['Generated files', 'node', '--import', 'tsx', 'codegen.ts', '--check'],
];

/** Projects of `vitest.config.ts`. */
const PROJECTS: readonly [title: string, project: string][] = [
  ['Unit, property and contract tests', 'unit'],
  ['Database and API', 'database'],
  ['Pages in a browser', 'browser'],
  ['Whole processes', 'system'],
];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a program of the project with its output shown; answers whether it ended well. */
async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  const program = command === 'node' ? process.execPath : join(ROOT, 'node_modules/.bin', command);
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function check(command: string, args: readonly string[]): Promise<Tally> {
  const good = await succeeds(command, args);
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, reasons: [] };
}

async function test(project: string, folder: string): Promise<Tally> {
  const report = join(folder, `${project}.json`);
  const good = await succeeds('vitest', ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]);
  const tally = existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, 'utf8')) as JsonReport) : { passed: 0, failed: 0, skipped: 0, reasons: [] };
  // Something outside every test: a setup that failed, an error that nobody caught, or no tests at all.
  return !good && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-test-reports-'));
  const began = performance.now();
  const tallies: Tally[] = [];
  const section = async (title: string, run: () => Promise<Tally>): Promise<void> => {
    say(`\n── ${title} ──`);
    const tally = await run();
    tallies.push(tally);
    say(`${title}: ${lastLine(tally)}`);
  };
  for (const [title, command, ...args] of CHECKS) await section(title, () => check(command, args));
  for (const [title, project] of PROJECTS) await section(title, () => test(project, folder));
  rmSync(folder, { recursive: true, force: true });

  const all = addTallies(tallies);
  say(`\nAll in ${Math.round((performance.now() - began) / 1000)} s.`);
  for (const reason of all.reasons) say(`Skipped: ${reason}.`);
  say(lastLine(all));
  process.exitCode = all.failed > 0 ? 1 : 0;
}

await main();
