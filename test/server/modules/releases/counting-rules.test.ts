import { describe, expect, it } from 'vitest';
import { countCase, countingRules, type CaseLine, type CodeEffect } from '@server/modules/releases/counting-rules.ts';
import { endingFields, unpackCell, packCell } from '@server/modules/releases/cells.ts';
import { COUNTERS } from '@server/modules/releases/month-series.ts';
import { MonthSums } from '@server/modules/releases/month-sums.ts';
import { packSeries, readAllSeries, readSeries } from '@server/modules/releases/series-content.ts';
import { caseOf, COUNTING, LIMITS } from '@test/testkit/small-release.ts';

const NO_FURTHER: CodeEffect = { kind: 'treated', treatment: 'OTHER', limitVariant: 'no_further_action', needsOwnLimit: true };
const RULES = countingRules({
  ...COUNTING,
  codes: new Map([...COUNTING.codes, ['73', NO_FURTHER], ['90', { kind: 'uncounted' }]]),
  limits: {
    byPathway: new Map([...Object.entries(LIMITS), ['lunga', [{ treatment: null, variant: 'no_further_action', limitDays: 21, firstDay: null, lastDay: null, assumed: false, setsNone: false }]]]),
    codeVariants: ['no_further_action'],
  },
});
const count = (changes: Partial<CaseLine>) => countCase(caseOf({ date: '2024-03-01', ...changes }), RULES);
const endingOf = (changes: Partial<CaseLine>) => count(changes)?.ending;

describe('how a case counts', () => {
  it('one that was never a case, or goes on in another region, does not', () => {
    expect([count({ closingCode: '70' }), count({ closingCode: '90' })]).toEqual([null, null]);
  });

  it('one that is open has begun and not ended', () => {
    expect(count({ closedAfterDays: null, closingCode: '' })).toEqual({ ageBand: 'A50_64', ending: null });
    expect(count({ birthYear: null })).toMatchObject({ ageBand: null });
  });

  it('no further action is a treatment where the pathway has a limit for it, else a closing', () => {
    expect(endingOf({ pathway: 'lunga', closingCode: '73' })).toEqual({ kind: 'clocked', treatment: 'OTHER', limitDays: 21, dismissal: false });
    expect(endingOf({ pathway: 'prostata', closingCode: '73' })).toEqual({ kind: 'other' });
  });

  it('a pathway with a final conversation stops at its codes alone, whatever was treated', () => {
    const conversation = { pathway: 'ospecifika-symtom' };
    expect(endingOf({ ...conversation, closingCode: '72' })).toEqual({ kind: 'clocked', treatment: null, limitDays: 22, dismissal: false });
    expect(endingOf({ ...conversation, closingCode: '78' })).toEqual({ kind: 'clocked', treatment: null, limitDays: 22, dismissal: true });
    expect(endingOf({ ...conversation, closingCode: '50' })).toEqual({ kind: 'other' });
    expect(endingOf({ closingCode: '78' })).toEqual({ kind: 'dismissed' });
    expect(endingOf({ closingCode: '72' })).toEqual({ kind: 'other' });
  });

  it('a code or a pathway that is unknown is an error, not a guess', () => {
    expect(() => count({ closingCode: '99' })).toThrow('The closing code 99');
    expect(() => count({ pathway: 'ny' })).toThrow('The pathway ny');
  });
});

/** The cell of a case that was treated after `days` with a limit of 28. */
function cellAfter(days: number, limitDays: number | null = 28) {
  const fields = endingFields({ kind: 'clocked', treatment: 'SURGERY', limitDays, dismissal: false }, days);
  return unpackCell(packCell({ month: 2, home: 0, reporting: 0, sex: 0, age: 0, ...fields }));
}

describe('bands beyond the limit', () => {
  it.each([
    [28, 'within'],
    [29, 'over25'],
    [35, 'over25'],
    [36, 'over50'],
    [42, 'over50'],
    [43, 'over75'],
    [49, 'over75'],
    [50, 'beyond75'],
  ] as const)('%i days of 28 are %s', (days, band) => {
    const sums = new MonthSums();
    sums.addCell(cellAfter(days), 3);
    const { counts, clockDays } = sums.result();
    for (const each of ['within', 'over25', 'over50', 'over75', 'beyond75'] as const) expect([each, counts[each][2]]).toEqual([each, each === band ? 3 : 0]);
    expect([counts.judged[2], counts.overtimeDays[2], clockDays[2]]).toEqual([3, 3 * Math.max(0, days - 28), { days: [days], counts: [3] }]);
  });

  it('without a limit nothing is judged', () => {
    const sums = new MonthSums();
    sums.addCell(cellAfter(90, null), 1);
    const { counts } = sums.result();
    expect([counts.treated[2], counts.clocked[2], counts.judged[2], counts.overtimeDays[2]]).toEqual([1, 1, 0, 0]);
  });
});

describe('stored series', () => {
  function sums(order: 1 | -1): MonthSums {
    const made = new MonthSums();
    for (const days of [28, 50, 28, 16_000].sort((a, b) => order * (a - b))) made.addCell(cellAfter(days), 1);
    made.addExpected(4, 1 / 3);
    return made;
  }

  it('are read as they were written, and equal ones are equal bytes whatever the order of their cases', () => {
    const content = packSeries([sums(1), undefined, sums(-1)]);
    expect(content).toEqual(packSeries([sums(-1), undefined, sums(1)]));
    const read = readSeries(content, { axis: 'all' });
    expect(read).toEqual(sums(1).result());
    expect([...readAllSeries(content).keys()]).toEqual([0, 2]);
    expect(readSeries(content, { axis: 'sex', value: 'FEMALE' })).toBeNull();
    const again = new MonthSums();
    if (read) again.addSeries(read);
    expect(packSeries([again])).toEqual(packSeries([sums(1)]));
    expect(Object.keys(read?.counts ?? {})).toEqual([...COUNTERS]);
  });
});
