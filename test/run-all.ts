/**
 * All checks and tests, in sections: `npm test`; with `--quick` the checks and the tests that need neither database nor
 * browser: `npm run check`. The last line is the sum of them; above it stands why something was skipped. Ends with exit
 * code 1 where anything failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTallies, lastLine, tallyOf, type JsonReport, type Tally } from './testkit/tally.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const QUICK = '--quick';

type Project = readonly [title: string, project: string];

/** Checks that either hold or do not; each counts as one. */
const CHECKS: readonly [title: string, command: string, ...args: string[]][] = [
  ['Types', 'tsc', '--noEmit'],
  ['Lint', 'eslint', '.', '--max-warnings=0'],
];

/** Projects of `vitest.config.ts`. The first needs one core alone for much of its time, which the checks use. */
const QUICK_PROJECT: Project = ['Unit, property and contract tests', 'unit'];
const PROJECTS: readonly Project[] = [
  ['Database and API', 'database'],
  ['Pages in a browser', 'browser'],
  ['Whole processes', 'system'],
];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a program of the project; `keep` gets what it says, which without it is shown. Answers whether it ended well. */
async function succeeds(command: string, args: readonly string[], keep?: (text: string) => void): Promise<boolean> {
  const program = command === 'node' ? process.execPath : join(ROOT, 'node_modules/.bin', command);
  const child = spawn(program, args, { cwd: ROOT, stdio: keep === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  if (keep !== undefined) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

interface Checked {
  readonly tally: Tally;
  readonly said: string;
}

/** Runs the checks one after the other, and keeps what they say for when it is their turn. */
function startChecks(): Promise<Checked>[] {
  let before: Promise<unknown> = Promise.resolve();
  return CHECKS.map(([, command, ...args]) => {
    const check = before.then(async () => {
      let said = '';
      const good = await succeeds(command, args, (text) => (said += text));
      return { tally: { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, reasons: [] }, said };
    });
    // Whoever awaits it gets the error; until then it must not count as unhandled.
    check.catch(() => undefined);
    before = check;
    return check;
  });
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
  const checks = startChecks();
  const projects = process.argv.includes(QUICK) ? [] : PROJECTS;
  await section(QUICK_PROJECT[0], () => test(QUICK_PROJECT[1], folder));
  for (const [index, checked] of checks.entries()) {
    await section(CHECKS[index]?.[0] ?? '', async () => {
      const { tally, said } = await checked;
      process.stdout.write(said);
      return tally;
    });
  }
  for (const [title, project] of projects) await section(title, () => test(project, folder));
  rmSync(folder, { recursive: true, force: true });

  const all = addTallies(tallies);
  say(`\nAll in ${Math.round((performance.now() - began) / 1000)} s.`);
  for (const reason of all.reasons) say(`Skipped: ${reason}.`);
  say(lastLine(all));
  process.exitCode = all.failed > 0 ? 1 : 0;
}

await main();
