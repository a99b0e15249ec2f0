import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Histogram } from '@server/statistics/histogram.ts';
import { histogramQuantile7, percentileOfHistogram, quantile7 } from '@server/statistics/quantiles.ts';
import expected from '@test/expected/quantiles.json' with { type: 'json' };
import { histogramOf, waits } from './waits.ts';

const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100));

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

describe('quantiles against NumPy and exact fractions', () => {
  it.each(expected.quantiles)('agrees for $histogram at $p', ({ histogram: name, p, quantile7: type7, percentile }) => {
    const histogram = expected.histograms[name as keyof typeof expected.histograms];
    const values = histogram.days.flatMap((day, place) => new Array<number>(histogram.counts[place]!).fill(day));
    expect(histogramQuantile7(histogram, p)).toBeCloseTo(type7, 10);
    expect(quantile7(values, p)).toBeCloseTo(type7, 10);
    expect(percentileOfHistogram(histogram, p)).toBe(percentile);
  });
});

describe('quantiles', () => {
  it('have nothing to say of nobody', () => {
    const nobody: Histogram = { days: [], counts: [] };
    expect([quantile7([], 0.5), histogramQuantile7(nobody, 0.5), percentileOfHistogram(nobody, 0.5)]).toEqual([null, null, null]);
  });

  it('take the noise off the rank: 0.55 of a hundred is 55, of 900 000 it is 495 000', () => {
    const hundred = histogramOf(Array.from({ length: 100 }, (_, place) => place + 1));
    expect(Math.ceil(0.55 * 100)).toBe(56);
    expect(percentileOfHistogram(hundred, 0.55)).toBe(55);
    expect(0.55 * 900_000).not.toBe(495_000);
    expect(histogramQuantile7({ days: [0, 900], counts: [495_001, 405_000] }, 0.55)).toBe(0);
  });

  it('are the same number from a histogram as from the sorted list', () => {
    fc.assert(
      fc.property(waits, share, (values, p) => {
        expect(histogramQuantile7(histogramOf(values), p)).toBe(quantile7(ascending(values), p));
      }),
    );
  });

  it('are the same from typed arrays, as they lie in a release', () => {
    fc.assert(
      fc.property(waits, share, (values, p) => {
        const { days, counts } = histogramOf(values);
        const typed = { days: Uint16Array.from(days), counts: Uint32Array.from(counts) };
        expect(histogramQuantile7(typed, p)).toBe(histogramQuantile7({ days, counts }, p));
        expect(percentileOfHistogram(typed, p)).toBe(percentileOfHistogram({ days, counts }, p));
      }),
    );
  });

  it('rise with the share, between the shortest and the longest wait', () => {
    fc.assert(
      fc.property(waits, share, share, (values, one, other) => {
        const histogram = histogramOf(values);
        const [low, high] = ascending([one, other]) as [number, number];
        expect(histogramQuantile7(histogram, low)).toBeLessThanOrEqual(histogramQuantile7(histogram, high)!);
        expect(percentileOfHistogram(histogram, low)).toBeLessThanOrEqual(percentileOfHistogram(histogram, high)!);
        expect(histogramQuantile7(histogram, 0)).toBe(Math.min(...values));
        expect(histogramQuantile7(histogram, 1)).toBe(Math.max(...values));
      }),
    );
  });

  it('count people: at least the share lies at or under the percentile, and less than it under', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const day = percentileOfHistogram(histogramOf(values), percent / 100)!;
        expect(values).toContain(day);
        expect(values.filter((value) => value <= day).length * 100).toBeGreaterThanOrEqual(percent * values.length);
        expect(values.filter((value) => value < day).length * 100).toBeLessThan(percent * values.length);
      }),
    );
  });

  it.each([-0.01, 1.01, 50, Number.NaN])('refuse %s as a share', (p) => {
    expect(() => quantile7([1, 2], p)).toThrow(`p is ${p}`);
    expect(() => histogramQuantile7({ days: [1], counts: [1] }, p)).toThrow(`p is ${p}`);
    expect(() => percentileOfHistogram({ days: [1], counts: [1] }, p)).toThrow(`p is ${p}`);
  });

  it('refuse a list that is not sorted or holds what is not a number', () => {
    expect(() => quantile7([1, 3, 2], 0.5)).toThrow('value 2 is lower');
    expect(() => quantile7([1, Number.NaN], 0.5)).toThrow('value 1 is NaN');
  });

  it.each([
    [{ days: [1, 2], counts: [1] }, '2 days, 1 counts'],
    [{ days: [2, 1], counts: [1, 1] }, 'day 1 at 1 does not ascend'],
    [{ days: [1, 1], counts: [1, 1] }, 'day 1 at 1 does not ascend'],
    [{ days: [Number.NaN], counts: [1] }, 'day NaN at 0'],
    [{ days: [Infinity], counts: [1] }, 'day Infinity at 0'],
    [{ days: [1], counts: [0] }, 'day 1 has no cases'],
    [{ days: [1], counts: [-2] }, 'count of day 1 is -2'],
    [{ days: [1], counts: [1.5] }, 'count of day 1 is 1.5'],
  ])('refuse the histogram %o', (histogram, reason) => {
    expect(() => histogramQuantile7(histogram, 0.5)).toThrow(reason);
    expect(() => percentileOfHistogram(histogram, 0.5)).toThrow(reason);
  });
});
