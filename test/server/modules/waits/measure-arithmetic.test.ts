import { describe, expect, it } from 'vitest';
import { monthOf, type MonthSpan } from '@schema/domain/periods.ts';
import { COUNTERS, type Counter, type DayHistogram, type MonthSeries } from '@server/modules/releases/month-series.ts';
import { computeMeasure, WAIT_MEASURES, type Counted } from '@server/modules/waits/measure-arithmetic.ts';
import type { SeriesByYear } from '@server/modules/waits/span-sums.ts';

const NO_DAYS: DayHistogram = { days: [], counts: [] };

interface Month extends Partial<Record<Counter, number>> {
  readonly clockDays?: DayHistogram;
  readonly dismissalDays?: DayHistogram;
  readonly expected?: number;
}

/** A year with something in the months that are given, 1–12. */
function year(months: Readonly<Record<number, Month>>): MonthSeries {
  const each = <T>(read: (month: Month) => T | undefined, absent: T): T[] => Array.from({ length: 12 }, (_, place) => read(months[place + 1] ?? {}) ?? absent);
  return {
    counts: Object.fromEntries(COUNTERS.map((counter) => [counter, each((month) => month[counter], 0)])) as Record<Counter, number[]>,
    clockDays: each((month) => month.clockDays, NO_DAYS),
    dismissalDays: each((month) => month.dismissalDays, NO_DAYS),
    expected: each<number | null>((month) => month.expected, null),
  };
}

const SPRING: MonthSpan = { first: monthOf(2024, 3), last: monthOf(2024, 5) };

function counted(months: Readonly<Record<number, Month>>, changes: Partial<Counted> = {}): Counted {
  return { series: new Map([[2024, year(months)]]), span: SPRING, firstMonth: monthOf(2024, 1), totals: null, hasCases: true, ...changes };
}

const NOTHING = counted({}, { series: new Map([[2024, null]]) });

describe('counts', () => {
  it.each(['started', 'treated', 'judged'] as const)('%s adds up the months of the span and no other', (measure) => {
    const months = { 2: { [measure]: 100 }, 3: { [measure]: 4 }, 5: { [measure]: 7 }, 6: { [measure]: 100 } };
    expect(computeMeasure(measure, counted(months))).toEqual({ absence: null, value: 11, lower: null, upper: null, numerator: 11, denominator: null });
  });

  it.each(['started', 'treated', 'judged', 'open', 'overtime_days'] as const)('%s of nobody is 0: it was counted', (measure) => {
    expect(computeMeasure(measure, NOTHING)).toMatchObject({ absence: null, value: 0 });
  });

  it('open is what began since the release’s first month and has not closed at the end of the span', () => {
    const before = year({ 11: { started: 50, closed: 20 } });
    const during = year({ 3: { started: 10, closed: 5 }, 5: { started: 1 }, 6: { started: 100, closed: 3 } });
    const series: SeriesByYear = new Map([[2023, before], [2024, during]]);
    expect(computeMeasure('open', counted({}, { series, firstMonth: monthOf(2023, 11) }))).toMatchObject({ value: 36, numerator: 36 });
  });

  it('a span over the turn of a year takes its months from both', () => {
    const series: SeriesByYear = new Map([[2023, year({ 12: { started: 3 } })], [2024, year({ 1: { started: 4 }, 2: { started: 9 } })]]);
    expect(computeMeasure('started', counted({}, { series, span: { first: monthOf(2023, 12), last: monthOf(2024, 1) } }))).toMatchObject({ value: 7 });
  });

  it('a year that was not read is an error, never a 0', () => {
    expect(() => computeMeasure('started', counted({}, { series: new Map() }))).toThrow('2024');
  });
});

describe('shares of the judged', () => {
  it('lead time: 81 of 263 in time, with Wilson’s interval', () => {
    const outcome = computeMeasure('lead_time', counted({ 3: { clocked: 200, judged: 200, within: 80 }, 4: { clocked: 70, judged: 63, within: 1 } }));
    expect(outcome).toMatchObject({ absence: null, numerator: 81, denominator: 263 });
    expect(outcome).toMatchObject({ value: 81 / 263, lower: expect.closeTo(0.2553, 4), upper: expect.closeTo(0.3662, 4) });
  });

  it('over 75 percent counts the last band alone', () => {
    const months = { 4: { clocked: 10, judged: 10, within: 4, over25: 1, over50: 1, over75: 2, beyond75: 2 } };
    expect(computeMeasure('over_75_percent', counted(months))).toMatchObject({ value: 0.2, numerator: 2, denominator: 10 });
  });

  it('none in time is 0, which is a share; its interval begins there', () => {
    expect(computeMeasure('lead_time', counted({ 4: { clocked: 5, judged: 5 } }))).toMatchObject({ value: 0, lower: 0, numerator: 0, denominator: 5 });
  });

  it.each(['lead_time', 'over_75_percent', 'overtime_days'] as const)('%s is LIMIT_UNKNOWN where clocks stopped and no limit is known', (measure) => {
    expect(computeMeasure(measure, counted({ 4: { clocked: 5, treated: 5 } }))).toEqual({ absence: 'LIMIT_UNKNOWN' });
  });

  it.each(['lead_time', 'over_75_percent', 'yield', 'median_days', 'p90_days', 'days_to_dismissal'] as const)('%s of nobody is EMPTY_DENOMINATOR', (measure) => {
    expect(computeMeasure(measure, NOTHING)).toEqual({ absence: 'EMPTY_DENOMINATOR' });
  });
});

it('overtime days are added up', () => {
  expect(computeMeasure('overtime_days', counted({ 3: { clocked: 1, judged: 1, overtimeDays: 5 }, 5: { clocked: 2, judged: 2, overtimeDays: 7 } }))).toMatchObject({ value: 12, numerator: 12 });
});

it('yield is those treated of those closed, for any reason', () => {
  expect(computeMeasure('yield', counted({ 3: { closed: 30, treated: 12 }, 4: { closed: 10, treated: 4 } }))).toMatchObject({ value: 0.4, numerator: 16, denominator: 40 });
});

describe('inclusion', () => {
  it('is those treated of those expected, with the exact Poisson interval: 10 of 8', () => {
    const outcome = computeMeasure('inclusion', counted({ 3: { treated: 4, expected: 2.5 }, 4: { treated: 6, expected: 2.5 }, 5: { expected: 3 } }));
    expect(outcome).toMatchObject({ value: 1.25, numerator: 10, denominator: 8, lower: expect.closeTo(0.599, 3), upper: expect.closeTo(2.299, 3) });
  });

  it('is NOT_COLLECTED where a month of the span has no expected cases: a part of them is too small a denominator', () => {
    expect(computeMeasure('inclusion', counted({ 3: { treated: 4, expected: 2 }, 4: { treated: 6, expected: 2 }, 5: { treated: 1 } }))).toEqual({ absence: 'NOT_COLLECTED' });
    expect(computeMeasure('inclusion', NOTHING)).toEqual({ absence: 'NOT_COLLECTED' });
  });

  it('of nobody expected is EMPTY_DENOMINATOR', () => {
    expect(computeMeasure('inclusion', counted({ 3: { expected: 0 }, 4: { expected: 0 }, 5: { expected: 0 } }))).toEqual({ absence: 'EMPTY_DENOMINATOR' });
  });

  it('sums of expected cases carry no floating noise', () => {
    expect(computeMeasure('inclusion', counted({ 3: { expected: 0.1 }, 4: { expected: 0.2 }, 5: { expected: 0.4 } }))).toMatchObject({ denominator: 0.7, value: 0 });
  });
});

describe('percentiles', () => {
  const months = { 3: { clockDays: { days: [3, 8], counts: [1, 1] } }, 5: { clockDays: { days: [7, 20], counts: [1, 1] } }, 6: { clockDays: { days: [900], counts: [9] } } };

  it('the median of 3, 7, 8 and 20 days is 7.5; the ninetieth percentile 16.4', () => {
    expect(computeMeasure('median_days', counted(months))).toMatchObject({ value: 7.5, numerator: null, denominator: 4 });
    expect(computeMeasure('p90_days', counted(months))).toMatchObject({ value: expect.closeTo(16.4, 10), denominator: 4 });
  });

  it('has no interval with too few patients, and two of the waits as its ends with enough: ranks 2 and 9 of ten', () => {
    expect(computeMeasure('median_days', counted(months))).toMatchObject({ lower: null, upper: null });
    const ten = { 4: { clockDays: { days: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], counts: Array.from({ length: 10 }, () => 1) } } };
    expect(computeMeasure('median_days', counted(ten))).toMatchObject({ value: 5.5, lower: 2, upper: 9, denominator: 10 });
  });

  it('months’ equal days are added together', () => {
    const twice = { 3: { dismissalDays: { days: [5], counts: [2] } }, 4: { dismissalDays: { days: [5, 9], counts: [1, 2] } } };
    expect(computeMeasure('days_to_dismissal', counted(twice))).toMatchObject({ value: 5, denominator: 5 });
  });
});

it('every measure answers, with a number or a reason and never both', () => {
  for (const measure of WAIT_MEASURES) {
    for (const each of [NOTHING, counted({ 4: { started: 2, closed: 1, treated: 1, clocked: 1, judged: 1, within: 1 } })]) {
      const outcome = computeMeasure(measure, each);
      expect('value' in outcome, measure).toBe(outcome.absence === null);
    }
  }
});
