import { BUNDLE } from './bundle.ts';
import { DEMONSTRATION } from './demonstration.ts';
import { FAULTS } from './faults.ts';
import { IMPORT } from './import.ts';
import { INJECTED_FAULTS } from './injected-faults.ts';
import type { Bench } from './measurement.ts';
import { OVERVIEW } from './overview.ts';
import { PAGE } from './page.ts';
import { asTable, thisMachine, writeResult } from './report.ts';
import { RELEASES } from './releases.ts';
import { START } from './start.ts';
import { WAITS } from './waits.ts';

/**
 * `npm run bench` measures everything but what is long, `npm run bench -- NAME` what is named. It measures and does not judge: a bar
 * that is missed is said in its line, and the exit code is 0; 1 means that something could not be run at all.
 */
const BENCHES: readonly Bench[] = [BUNDLE, OVERVIEW, START, PAGE, IMPORT, DEMONSTRATION, RELEASES, WAITS];
/** Too long to be measured unless they are named. */
const LONG_BENCHES: readonly Bench[] = [FAULTS, INJECTED_FAULTS];
const ALL_BENCHES = [...BENCHES, ...LONG_BENCHES];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function chosen(names: readonly string[]): readonly Bench[] | null {
  if (names.length === 0) return BENCHES;
  const found = names.map((name) => ALL_BENCHES.find((bench) => bench.name === name));
  return found.every((bench) => bench !== undefined) ? found : null;
}

async function main(): Promise<void> {
  const benches = chosen(process.argv.slice(2));
  if (benches === null) {
    process.stderr.write(`There is no such benchmark. Choose among ${ALL_BENCHES.map(({ name }) => name).join(', ')}.\n`);
    process.exitCode = 1;
    return;
  }
  for (const bench of benches) {
    const machine = thisMachine();
    say(`\n${bench.name}: ${bench.about}`);
    const measurements = await bench.measure();
    say(asTable(measurements));
    writeResult(bench, { machine, measurements, now: new Date() });
  }
  const { processor, cores, memoryGiB, system, node } = thisMachine();
  say(`\n${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}. Written to bench/results/.`);
}

// By their own handlers, processes that were started end with this one, and folders go.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
await main();
