import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '@server/statistics/spread.ts';
import { FEWEST_VALUES_FOR_TREND, LONGEST_EXACT_SERIES, mannKendall, SIGNIFICANCE_LEVEL } from '@server/statistics/trend.ts';
import type { Trend } from '@server/statistics/trend.ts';
import expected from '@test/expected/mann-kendall.json' with { type: 'json' };
import expectedSpread from '@test/expected/spread.json' with { type: 'json' };

/** P(S ≥ s) as printed in Kendall MG, Rank correlation methods, 4th ed. 1970, appendix table 1. */
const PUBLISHED_UPPER_TAILS = [
  { n: 5, s: 8, tail: 0.042 },
  { n: 5, s: 10, tail: 0.0083 },
  { n: 6, s: 9, tail: 0.068 },
  { n: 6, s: 11, tail: 0.028 },
  { n: 6, s: 13, tail: 0.0083 },
  { n: 6, s: 15, tail: 0.0014 },
  { n: 8, s: 12, tail: 0.089 },
  { n: 8, s: 16, tail: 0.031 },
  { n: 8, s: 20, tail: 0.0071 },
];

/** An order of 1…n with the wanted score: begins ascending, then swaps neighbours; each swap takes 2 off the score. */
function orderWithScore(n: number, score: number): number[] {
  const order = Array.from({ length: n }, (_, index) => index + 1);
  let swaps = ((n * (n - 1)) / 2 - score) / 2;
  for (let pass = 0; pass < n && swaps > 0; pass += 1) {
    for (let place = 0; place + 1 < n - pass && swaps > 0; place += 1, swaps -= 1) {
      [order[place], order[place + 1]] = [order[place + 1]!, order[place]!];
    }
  }
  return order;
}

function tested(values: readonly number[]): Trend {
  const trend = mannKendall(values);
  if (trend === null) throw new Error(`no trend of ${values.join(', ')}`);
  return trend;
}

const series = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: FEWEST_VALUES_FOR_TREND, maxLength: 60 }).filter((values) => new Set(values).size > 1);

describe('Mann–Kendall against values from elsewhere', () => {
  it.each(PUBLISHED_UPPER_TAILS)('has the printed tail for n = $n and S = $s', ({ n, s, tail }) => {
    const { pValue, tau } = tested(orderWithScore(n, s));
    expect(tau).toBeCloseTo(s / ((n * (n - 1)) / 2), 12);
    expect((pValue / 2).toPrecision(2)).toBe(tail.toPrecision(2));
  });

  it.each([
    ['exact, no ties', expected.withoutTies, 'mann_kendall_exact', 10],
    ['exact, ties, every order listed', expected.withTies, 'mann_kendall_exact', 12],
    ['normal approximation', expected.long, 'mann_kendall_normal', 8],
  ] as const)('agrees with SciPy: %s', (_name, cases, method, digits) => {
    for (const { values, tau, pValue } of cases) {
      const trend = tested(values);
      expect(trend).toMatchObject({ method, n: values.length });
      expect(trend.tau).toBeCloseTo(tau, 10);
      expect(trend.pValue).toBeCloseTo(pValue, digits);
    }
  });
});

describe('Mann–Kendall on the official results', () => {
  const deviations = (measure: string) =>
    expectedSpread.years.filter((year) => year.measure === measure).map((year) => spread(year.values).standardDeviation ?? Number.NaN);

  it('finds that regions drew together in inclusion 2018–2024', () => {
    expect(tested(deviations('N70643'))).toMatchObject({ direction: 'falling', n: 7 });
  });

  it('finds no established trend of the spread in lead time 2020–2025', () => {
    expect(tested(deviations('N79198'))).toMatchObject({ direction: 'not_established', n: 6 });
  });
});

describe('Mann–Kendall', () => {
  it('has nothing to say of a series too short for any order to pass the level', () => {
    expect(mannKendall([1, 2, 3, 4])).toBeNull();
    expect(tested([1, 2, 3, 4, 5]).direction).toBe('rising');
  });

  it('has nothing to say where all values are equal', () => {
    expect(mannKendall([3, 3, 3, 3, 3, 3])).toBeNull();
  });

  it('refuses a missing value that was passed on as a number', () => {
    expect(() => mannKendall([1, 2, Number.NaN, 4, 5])).toThrow('mannKendall: value 2 is NaN');
  });

  it('gives a balanced series a p-value of one and no direction', () => {
    const balanced = [1, 3, 2, 2, 3, 1];
    expect(tested(balanced)).toMatchObject({ direction: 'not_established', tau: 0, pValue: 1 });
    expect(tested(Array.from({ length: 60 }, (_, index) => Math.abs(index - 29.5)))).toMatchObject({ tau: 0, pValue: 1 });
  });

  it('passes from counting to approximating at the documented length', () => {
    const climbing = (n: number) => Array.from({ length: n }, (_, index) => index);
    expect(tested(climbing(LONGEST_EXACT_SERIES)).method).toBe('mann_kendall_exact');
    expect(tested(climbing(LONGEST_EXACT_SERIES + 1)).method).toBe('mann_kendall_normal');
  });

  it('turns its sign and keeps its p-value when time is reversed', () => {
    fc.assert(
      fc.property(series, (values) => {
        const there = tested(values);
        const back = tested([...values].reverse());
        expect(back.tau).toBeCloseTo(-there.tau, 12);
        expect(back.pValue).toBeCloseTo(there.pValue, 12);
      }),
    );
  });

  it('stays within its bounds, and names a direction only below the level and in the sign of tau', () => {
    fc.assert(
      fc.property(series, (values) => {
        const { direction, tau, pValue } = tested(values);
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
        expect(direction).toBe(pValue < SIGNIFICANCE_LEVEL ? (tau > 0 ? 'rising' : 'falling') : 'not_established');
      }),
    );
  });

  it('sees only the order: a rising transform changes nothing', () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(mannKendall(values.map((value) => Math.exp(value / 3) - 5))).toEqual(mannKendall(values));
      }),
    );
  });

  it('has p-values whose share at or below any of them is that p-value, over all orders', () => {
    const pValues = ordersOf([1, 2, 2, 4, 5, 6]).map((order) => tested(order).pValue);
    for (const pValue of new Set(pValues)) {
      expect(pValues.filter((other) => other <= pValue + 1e-12).length / pValues.length).toBeCloseTo(pValue, 12);
    }
  });
});

function ordersOf(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((first, place) => ordersOf(values.toSpliced(place, 1)).map((rest) => [first, ...rest]));
}
