import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { total, tryFaults, type FaultTries } from './faults/fault-tries.ts';

const SEED = 20_241_231;
const TRIES = 2_000;
const TIMEOUT_MS = 5 * 60_000;
/** The least share of faults that change meaning and can be known to be wrong that must be found. */
const LEAST_FOUND = 0.99;

let tried: FaultTries;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-test-'));
  try {
    tried = await tryFaults({ seed: SEED, tries: TRIES, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const lines = tried.counts.map(({ kind, fault, tries, changing, knowable, found }) => `${kind}: ${fault}: ${tries} tries, ${changing} change what is said, ${knowable} can be known, ${found} found`);
  process.stdout.write(`${lines.join('\n')}\n`);
}, TIMEOUT_MS);

describe(`${TRIES} single faults in good files, what can be known of them being told in knowable.ts`, () => {
  it('good files are taken without a word', () => {
    expect(tried.doubted).toEqual([]);
  });

  it('a file that is taken without a word gives the good file’s rows when it says the same, and only then', () => {
    expect(tried.misread).toEqual([]);
  });

  it('many of each kind change what the file says, and most of them can be known to be wrong', () => {
    expect(total(tried.counts, 'tries')).toBe(TRIES);
    expect(total(tried.counts, 'changing') / TRIES).toBeGreaterThan(0.75);
    expect(total(tried.counts, 'knowable') / TRIES).toBeGreaterThan(0.5);
    expect(tried.counts.filter(({ fault, changing }) => changing === 0 && !['two rows swapped', 'two columns swapped with their names'].includes(fault))).toEqual([]);
  });

  it('of those that can be known to be wrong at least 99 % are found', () => {
    expect(total(tried.counts, 'found') / total(tried.counts, 'knowable'), tried.missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(LEAST_FOUND);
  });
});
