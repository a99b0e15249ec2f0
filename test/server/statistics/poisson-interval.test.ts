import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonLowerTail, poissonProbability, poissonUpperTail } from '@server/statistics/poisson-distribution.ts';
import { poissonInterval, ratioToExpected } from '@server/statistics/poisson-interval.ts';
import expected from '@test/expected/shares-and-counts.json' with { type: 'json' };

/** 95 % limits as commonly tabulated (Pearson ES, Hartley HO. Biometrika tables for statisticians, vol. 1, table 40). */
const PUBLISHED = [
  { count: 0, lower: 0, upper: 3.69 },
  { count: 1, lower: 0.0253, upper: 5.57 },
  { count: 2, lower: 0.242, upper: 7.22 },
  { count: 5, lower: 1.62, upper: 11.67 },
  { count: 10, lower: 4.8, upper: 18.39 },
  { count: 20, lower: 12.22, upper: 30.89 },
  { count: 50, lower: 37.11, upper: 65.92 },
];

describe('exact Poisson interval against values from elsewhere', () => {
  it.each(PUBLISHED)('is the tabulated one for $count', ({ count, lower, upper }) => {
    const interval = poissonInterval({ count });
    expect(Math.abs(interval.lower - lower)).toBeLessThan(0.0051);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(0.0051);
  });

  it.each(expected.garwood)('agrees with tails summed in 50 digits: $count at $level', ({ count, level, lower, upper }) => {
    const interval = poissonInterval({ count, level });
    expect(Math.abs(interval.lower - lower)).toBeLessThanOrEqual(1e-11 * lower);
    expect(Math.abs(interval.upper - upper)).toBeLessThanOrEqual(1e-11 * upper);
  });
});

describe('exact Poisson interval', () => {
  it('has a closed form for no events', () => {
    const { lower, upper } = poissonInterval({ count: 0 });
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(-Math.log(0.025), 12);
  });

  it('takes 95 % where no level is given', () => {
    expect(poissonInterval({ count: 7 })).toEqual(poissonInterval({ count: 7, level: 0.95 }));
  });

  it.each([
    [{ count: -1 }, 'count is -1'],
    [{ count: 2.5 }, 'count is 2.5'],
    [{ count: Number.NaN }, 'count is NaN'],
    [{ count: 3, level: 1 }, 'level is 1'],
    [{ count: 3, level: Number.NaN }, 'level is NaN'],
  ])('refuses %o', (given, reason) => {
    expect(() => poissonInterval(given)).toThrow(reason);
  });

  it('holds the count, and leaves each end its part of the chance, at any count and level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250_000 }), fc.double({ min: 0.01, max: 0.999999, noNaN: true }), (count, level) => {
        const { lower, upper } = poissonInterval({ count, level });
        const outside = (1 - level) / 2;
        expect(lower).toBeLessThanOrEqual(count);
        expect(upper).toBeGreaterThan(count);
        if (count > 0) expect(poissonUpperTail(count, lower) / outside).toBeCloseTo(1, 8);
        expect(poissonLowerTail(count, upper) / outside).toBeCloseTo(1, 8);
      }),
      { numRuns: 300, examples: [[1, 0.999999], [2, 0.999999], [1, 0.01], [250_000, 0.999999]] },
    );
  });

  it('rises with the count, and narrows beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 10_000 }), (count, more) => {
        const fewer = poissonInterval({ count });
        const greater = poissonInterval({ count: count + more });
        expect(greater.lower).toBeGreaterThan(fewer.lower);
        expect(greater.upper).toBeGreaterThan(fewer.upper);
        expect((greater.upper - greater.lower) / (count + more)).toBeLessThan((fewer.upper - fewer.lower) / count);
      }),
    );
  });

  it.each([0.3, 1, 2.7, 8, 25, 60.5, 140])('never covers a mean of %d less often than the level says', (mean) => {
    const counts = Array.from({ length: Math.ceil(mean + 20 * Math.sqrt(mean) + 20) }, (_, count) => count);
    const coverage = counts
      .filter((count) => poissonInterval({ count }).lower <= mean && mean <= poissonInterval({ count }).upper)
      .reduce((sum, count) => sum + poissonProbability(count, mean), 0);
    expect(coverage).toBeGreaterThanOrEqual(0.95);
    expect(coverage).toBeLessThan(1);
  });
});

describe('count over expected', () => {
  it('divides count and limits alike', () => {
    const { lower, upper } = poissonInterval({ count: 10, level: 0.9 });
    expect(ratioToExpected({ count: 10, expected: 8, level: 0.9 })).toEqual({ value: 1.25, lower: lower / 8, upper: upper / 8 });
  });

  it('may pass one', () => {
    expect(ratioToExpected({ count: 1200, expected: 1000 })?.lower).toBeGreaterThan(1);
  });

  it('has an upper end where nothing happened', () => {
    expect(ratioToExpected({ count: 0, expected: 2 })).toMatchObject({ value: 0, lower: 0 });
    expect(ratioToExpected({ count: 0, expected: 2 })?.upper).toBeCloseTo(1.8444, 4);
  });

  it('has nothing to say where nothing was expected', () => {
    expect(ratioToExpected({ count: 4, expected: 0 })).toBeNull();
    expect(ratioToExpected({ count: 4, expected: -2 })).toBeNull();
  });

  it('refuses what is not a number', () => {
    expect(() => ratioToExpected({ count: 4, expected: Number.NaN })).toThrow('expected is NaN');
    expect(() => ratioToExpected({ count: -4, expected: 0 })).toThrow('count is -4');
  });
});
