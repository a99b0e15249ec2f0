import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileInterval } from '@server/statistics/quantile-interval.ts';
import { histogramQuantile7, percentileOfHistogram } from '@server/statistics/quantiles.ts';
import expected from '@test/expected/quantiles.json' with { type: 'json' };
import { histogramOf, waits } from './waits.ts';

/** Untied cases whose days are their ranks. */
function ranksTo(n: number): { days: number[]; counts: number[] } {
  return { days: Array.from({ length: n }, (_, place) => place + 1), counts: new Array<number>(n).fill(1) };
}

/** Chances from 0 to 1 in a fixed order (Lehmer's generator, modulus 2³¹ − 1). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('interval of a quantile against ranks found by trying all', () => {
  it.each(expected.intervals)('has the ranks and the coverage for $n cases, p = $p, level $level', ({ n, p, level, ranks, coverage }) => {
    const interval = quantileInterval(ranksTo(n), p, level);
    if (ranks === null || coverage === null) {
      expect(interval).toBeNull();
    } else {
      expect(interval).toMatchObject({ lower: ranks[0], upper: ranks[1] });
      expect(interval?.coverage).toBeCloseTo(coverage, n > 10_000 ? 9 : 12);
    }
  });

  it('has the ranks 40 and 61 for the median of a hundred, as printed in Campbell and Gardner, BMJ 1988;296:1454', () => {
    expect(quantileInterval(ranksTo(100), 0.5)).toMatchObject({ lower: 40, upper: 61 });
  });
});

describe('interval of a quantile', () => {
  it('has nothing to say of nobody, of too few, or of the very ends', () => {
    expect(quantileInterval({ days: [], counts: [] }, 0.5)).toBeNull();
    expect(quantileInterval({ days: [14], counts: [1] }, 0.5)).toBeNull();
    expect(quantileInterval(ranksTo(5), 0.5)).toBeNull();
    expect(quantileInterval(ranksTo(35), 0.9)).toBeNull();
    expect(quantileInterval(ranksTo(1000), 0)).toBeNull();
    expect(quantileInterval(ranksTo(1000), 1)).toBeNull();
  });

  it('is a single day where all waited equally long', () => {
    expect(quantileInterval({ days: [21], counts: [40] }, 0.5)).toMatchObject({ lower: 21, upper: 21 });
  });

  it('lets a tail be just what the level leaves: (1/2)⁵ on each side of five cases at 0.9375', () => {
    expect(quantileInterval(ranksTo(5), 0.5, 0.9375)).toEqual({ lower: 1, upper: 5, coverage: 0.9375 });
  });

  it('refuses a level or share that is none, and a malformed histogram', () => {
    expect(() => quantileInterval(ranksTo(9), 0.5, 1)).toThrow('level is 1');
    expect(() => quantileInterval(ranksTo(9), 1.5)).toThrow('p is 1.5');
    expect(() => quantileInterval({ days: [2, 1], counts: [1, 1] }, 0.5)).toThrow('day 1 at 1 does not ascend');
  });

  it('holds the percentile, and reaches the level', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 50, max: 99 }), (values, percent, level) => {
        const histogram = histogramOf(values);
        const interval = quantileInterval(histogram, percent / 100, level / 100);
        if (interval === null) return;
        const day = percentileOfHistogram(histogram, percent / 100);
        expect(interval.lower).toBeLessThanOrEqual(day!);
        expect(interval.upper).toBeGreaterThanOrEqual(day!);
        expect(interval.coverage).toBeGreaterThanOrEqual(level / 100 - 1e-12);
        expect(interval.coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('holds the interpolated median too', () => {
    fc.assert(
      fc.property(waits, (values) => {
        const histogram = histogramOf(values);
        const interval = quantileInterval(histogram, 0.5);
        if (interval === null) return;
        expect(interval.lower).toBeLessThanOrEqual(histogramQuantile7(histogram, 0.5)!);
        expect(interval.upper).toBeGreaterThanOrEqual(histogramQuantile7(histogram, 0.5)!);
      }),
    );
  });

  it('is mirrored when time runs backwards', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 99 }), (values, percent) => {
        const there = quantileInterval(histogramOf(values), percent / 100);
        const back = quantileInterval(histogramOf(values.map((value) => 1000 - value)), 1 - percent / 100);
        expect(back === null).toBe(there === null);
        if (there === null || back === null) return;
        expect([1000 - back.upper, 1000 - back.lower]).toEqual([there.lower, there.upper]);
        expect(back.coverage).toBeCloseTo(there.coverage, 12);
      }),
    );
  });

  it('narrows as the group grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 3000 }), fc.constantFrom(0.1, 0.5, 0.9), (n, p) => {
        const width = (times: number) => {
          const { days, counts } = ranksTo(n);
          const interval = quantileInterval({ days, counts: counts.map((count) => count * times) }, p);
          return interval!.upper - interval!.lower;
        };
        expect(width(9)).toBeLessThan(width(1));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    { n: 25, p: 0.5, median: 21 },
    { n: 60, p: 0.9, median: 21 },
    { n: 400, p: 0.75, median: 9 },
  ])('covers the true quantile as often as it says, in 2 000 drawn groups of $n at p = $p', ({ n, p, median }) => {
    const next = chances(20_240_819 + n);
    const truth = Math.floor((median * Math.log(1 - p)) / Math.log(0.5));
    let covered = 0;
    for (let group = 0; group < 2_000; group += 1) {
      const days = Array.from({ length: n }, () => Math.floor((median * Math.log(1 - next())) / Math.log(0.5)));
      const { lower, upper } = quantileInterval(histogramOf(days), p)!;
      if (lower <= truth && truth <= upper) covered += 1;
    }
    // Three standard errors of 2 000 draws at 0.95 are 0.015; whole days tie, so that the coverage is above the level.
    expect(covered / 2_000).toBeGreaterThan(0.935);
    expect(covered / 2_000).toBeLessThan(1);
  });
});
