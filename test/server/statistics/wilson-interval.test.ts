import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialProbability } from '@server/statistics/binomial-distribution.ts';
import type { Interval } from '@server/statistics/confidence.ts';
import { wilsonInterval } from '@server/statistics/wilson-interval.ts';
import type { Proportion } from '@server/statistics/wilson-interval.ts';
import expected from '@test/expected/shares-and-counts.json' with { type: 'json' };

/** Method 3 in table I of Newcombe RG, Stat Med 1998;17:857–872, as printed. */
const PUBLISHED = [
  { numerator: 81, denominator: 263, lower: '0.2553', upper: '0.3662' },
  { numerator: 15, denominator: 148, lower: '0.0624', upper: '0.1605' },
  { numerator: 0, denominator: 20, lower: '0.0000', upper: '0.1611' },
  { numerator: 1, denominator: 29, lower: '0.0061', upper: '0.1718' },
];

function intervalOf(proportion: Proportion): Interval {
  const interval = wilsonInterval(proportion);
  if (interval === null) throw new Error(`no interval of ${proportion.numerator} of ${proportion.denominator}`);
  return interval;
}

const proportion = fc
  .integer({ min: 1, max: 200_000 })
  .chain((denominator) => fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }));

describe('Wilson’s interval against values from elsewhere', () => {
  it.each(PUBLISHED)('is the printed one for $numerator of $denominator', ({ numerator, denominator, lower, upper }) => {
    const interval = intervalOf({ numerator, denominator });
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
  });

  it.each(expected.wilson)('holds what $numerator of $denominator does not contradict at $level', ({ lower, upper, ...given }) => {
    const interval = intervalOf(given);
    expect(Math.abs(interval.lower - lower)).toBeLessThanOrEqual(1e-13 * lower);
    expect(Math.abs(interval.upper - upper)).toBeLessThanOrEqual(1e-13 * upper);
  });
});

describe('Wilson’s interval', () => {
  it('has nothing to say of an empty group', () => {
    expect(wilsonInterval({ numerator: 0, denominator: 0 })).toBeNull();
  });

  it('ends at exactly zero for none and one for all, and leaves the other end open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (denominator) => {
        const none = intervalOf({ numerator: 0, denominator });
        const all = intervalOf({ numerator: denominator, denominator });
        expect([none.lower, all.upper]).toEqual([0, 1]);
        expect(none.upper).toBeGreaterThan(0);
        expect(all.lower).toBeLessThan(1);
      }),
    );
  });

  it.each([
    [{ numerator: 3, denominator: 2 }, '3 of 2 is impossible'],
    [{ numerator: 1, denominator: 0 }, '1 of 0 is impossible'],
    [{ numerator: -1, denominator: 2 }, 'numerator is -1'],
    [{ numerator: 1.5, denominator: 2 }, 'numerator is 1.5'],
    [{ numerator: 1, denominator: Number.NaN }, 'denominator is NaN'],
    [{ numerator: 1, denominator: 2, level: 1 }, 'level is 1'],
    [{ numerator: 1, denominator: 2, level: 0 }, 'level is 0'],
    [{ numerator: 1, denominator: 2, level: 95 }, 'level is 95'],
  ])('refuses %o', (given, reason) => {
    expect(() => wilsonInterval(given)).toThrow(reason);
  });

  it('holds the share, and stays within nothing and everything', () => {
    fc.assert(
      fc.property(proportion, ({ numerator, denominator }) => {
        const { lower, upper } = intervalOf({ numerator, denominator });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(numerator / denominator);
        expect(upper).toBeGreaterThanOrEqual(numerator / denominator);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is mirrored when those without are counted instead', () => {
    fc.assert(
      fc.property(proportion, ({ numerator, denominator }) => {
        const { lower, upper } = intervalOf({ numerator, denominator });
        const mirrored = intervalOf({ numerator: denominator - numerator, denominator });
        expect(mirrored.lower).toBeCloseTo(1 - upper, 13);
        expect(mirrored.upper).toBeCloseTo(1 - lower, 13);
      }),
    );
  });

  it('narrows as the group grows and widens with the level', () => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 2, max: 50 }), ({ numerator, denominator }, times) => {
        const width = (given: Proportion) => intervalOf(given).upper - intervalOf(given).lower;
        expect(width({ numerator: numerator * times, denominator: denominator * times })).toBeLessThan(width({ numerator, denominator }));
        expect(width({ numerator, denominator, level: 0.998 })).toBeGreaterThan(width({ numerator, denominator, level: 0.95 }));
      }),
    );
  });

  it.each([20, 50, 200])('covers the true share 95 times in 100 on the average, for groups of %d', (trials) => {
    const intervals = Array.from({ length: trials + 1 }, (_, numerator) => intervalOf({ numerator, denominator: trials }));
    const shares = Array.from({ length: 499 }, (_, place) => (place + 1) / 500);
    const coverages = shares.map((chance) =>
      intervals.reduce(
        (sum, { lower, upper }, successes) => (lower <= chance && chance <= upper ? sum + binomialProbability({ successes, trials, chance }) : sum),
        0,
      ),
    );
    expect(coverages.reduce((sum, each) => sum + each, 0) / shares.length).toBeCloseTo(0.95, 2);
    expect(Math.min(...coverages)).toBeGreaterThan(0.83);
  });
});
