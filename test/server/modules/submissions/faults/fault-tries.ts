import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole, type WholeReading } from '../whole-reading.ts';
import { Chance } from './chance.ts';
import { DELIVERED_ON, goodCases, goodExpected, textOf, type Table } from './good-files.ts';
import { saidBy } from './knowable.ts';
import { realReference } from './real-reference.ts';
import { SINGLE_FAULTS } from './single-faults.ts';

/** What came of the tries of one kind of fault in one kind of file. */
export interface FaultCount {
  readonly kind: Table['kind'];
  readonly fault: string;
  tries: number;
  /** The file says something else than the good one. */
  changing: number;
  /** Of those, the ones that can be known to be wrong. */
  knowable: number;
  /** Of those, the ones that a problem or a warning tells. */
  found: number;
  /** Found, although it takes more than the file and the reference to know. */
  foundBeyond: number;
}

export interface FaultTries {
  readonly counts: readonly FaultCount[];
  /** Each knowable one that was not found, in words. */
  readonly missed: readonly string[];
  /** Files that were taken in silence and yet gave other rows than the good file though they say the same, or the same though they say another. */
  readonly misread: readonly string[];
  /** Good files that were not taken in silence. */
  readonly doubted: readonly string[];
}

/** How often the faulty file is one of cases. */
const SHARE_OF_CASES = 0.75;
/** A good file is made anew after so many tries. */
const TRIES_PER_FILE = 20;

/** Puts single faults into good files, again and again, and reads each as an import does; `folder` is for the files. */
export async function tryFaults({ seed, tries, folder }: { seed: number; tries: number; folder: string }): Promise<FaultTries> {
  const chance = new Chance(seed);
  const reference = realReference();
  const path = join(folder, 'faulty.csv');
  const read = (table: Table): Promise<WholeReading> => {
    writeFileSync(path, textOf(table));
    return readWhole(path, { kind: table.kind, reference, deliveredOn: DELIVERED_ON });
  };
  const counts = new Map<string, FaultCount>();
  const found = { missed: [] as string[], misread: [] as string[], doubted: [] as string[] };
  let good: Table = goodCases(chance);
  let goodRows = '';
  let before = saidBy(good);
  for (let done = 0; done < tries; done += 1) {
    if (done % TRIES_PER_FILE === 0) {
      good = chance.happens(SHARE_OF_CASES) ? goodCases(chance) : goodExpected(chance);
      before = saidBy(good);
      const reading = await read(good);
      goodRows = reading.rows.join('\n');
      const doubt = reading.unreadable ?? reading.problems[0]?.problem ?? reading.warnings[0]?.warning ?? before.broken;
      if (doubt !== null) found.doubted.push(`${good.kind}: ${doubt}`);
    }
    const { fault, table } = faultIn(good, chance);
    const count = counted(counts, good.kind, fault);
    const after = saidBy(table);
    const isChanging = before.meaning.join('\n') !== after.meaning.join('\n') || table.rows.length !== good.rows.length;
    const reading = await read(table);
    const isFound = reading.unreadable !== null || reading.problemCount > 0 || reading.warnings.length > 0;
    count.tries += 1;
    if (!isFound && (reading.rows.join('\n') === goodRows) === isChanging) found.misread.push(told(fault, good, table));
    if (!isChanging) continue;
    count.changing += 1;
    if (after.broken === null) count.foundBeyond += isFound ? 1 : 0;
    else {
      count.knowable += 1;
      if (isFound) count.found += 1;
      else found.missed.push(`${after.broken}: ${told(fault, good, table)}`);
    }
  }
  rmSync(path, { force: true });
  return { counts: [...counts.values()].sort((a, b) => `${a.kind} ${a.fault}`.localeCompare(`${b.kind} ${b.fault}`, 'en')), ...found };
}

function faultIn(good: Table, chance: Chance): { fault: string; table: Table } {
  for (;;) {
    const fault = chance.one(Object.keys(SINGLE_FAULTS));
    const table = SINGLE_FAULTS[fault]?.(good, chance) ?? null;
    if (table !== null) return { fault, table };
  }
}

function counted(counts: Map<string, FaultCount>, kind: Table['kind'], fault: string): FaultCount {
  const key = `${kind} ${fault}`;
  const count = counts.get(key) ?? { kind, fault, tries: 0, changing: 0, knowable: 0, found: 0, foundBeyond: 0 };
  counts.set(key, count);
  return count;
}

/** The fault with the first row that is another. The files are invented, so that their values may be told. */
function told(fault: string, good: Table, table: Table): string {
  const at = table.rows.findIndex((row, index) => row.join('|') !== good.rows[index]?.join('|'));
  return `${table.kind}, ${fault}: ${good.rows[at]?.join('|') ?? 'nothing'} → ${table.rows[at]?.join('|') ?? 'nothing'}`;
}

/** The sum over all kinds. */
export function total(counts: readonly FaultCount[], of: 'tries' | 'changing' | 'knowable' | 'found' | 'foundBeyond'): number {
  return counts.reduce((sum, count) => sum + count[of], 0);
}
