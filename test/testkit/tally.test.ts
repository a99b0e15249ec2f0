import { describe, expect, it } from 'vitest';
import { nameOfSkipped, skippedBecause } from './skipping-reason.ts';
import { addTallies, lastLine, tallyOf } from './tally.ts';

function file(status: string, tests: readonly [status: string, ...titles: string[]][]): Parameters<typeof tallyOf>[0] {
  return {
    testResults: [{ name: 'some.test.ts', status, assertionResults: tests.map(([each, ...titles]) => ({ status: each, title: titles.at(-1) ?? '', ancestorTitles: titles.slice(0, -1) })) }],
  };
}

describe('the sum of a test run', () => {
  it('counts each test once', () => {
    expect(tallyOf(file('failed', [['passed', 'a'], ['passed', 'b'], ['failed', 'c']]))).toEqual({ passed: 2, failed: 1, skipped: 0, reasons: [] });
  });

  it('a file that could not be loaded has no tests and has failed all the same', () => {
    expect(tallyOf(file('failed', []))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('a file whose tests were left out because a hook failed has failed', () => {
    expect(tallyOf(file('failed', [['skipped', 'group', 'a']]))).toMatchObject({ failed: 1, skipped: 1 });
  });

  it('says once why tests were skipped', () => {
    const group = nameOfSkipped('on Postgres', 'there is none (really)');
    expect(tallyOf(file('passed', [['skipped', group, 'a'], ['pending', group, 'inner', 'b']])).reasons).toEqual(['there is none (really)']);
    expect(tallyOf(file('passed', [['skipped', 'a group', 'a']])).reasons).toEqual(['"a group > a" does not say why']);
  });

  it('ends in one line, in which skipped tests stand only where there are some', () => {
    expect(lastLine({ passed: 3, failed: 0, skipped: 0, reasons: [] })).toBe('3 passed, 0 failed');
    expect(lastLine(addTallies([{ passed: 3, failed: 1, skipped: 0, reasons: ['x'] }, { passed: 1, failed: 0, skipped: 2, reasons: ['x'] }]))).toBe('4 passed, 1 failed, 2 skipped');
  });
});

describe('the reason in a name', () => {
  it('is had back from it, and only from such a name', () => {
    expect(skippedBecause(nameOfSkipped('in Chromium', 'there is none'))).toBe('there is none');
    expect(skippedBecause('in Chromium (all of it)')).toBeNull();
    expect(skippedBecause('skipped: not so')).toBeNull();
  });
});
