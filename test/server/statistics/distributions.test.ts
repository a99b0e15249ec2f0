import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialLowerTail, binomialProbability } from '@server/statistics/binomial-distribution.ts';
import { deviance } from '@server/statistics/deviance.ts';
import { logFactorial, stirlingError } from '@server/statistics/log-factorial.ts';
import { normalUpperQuantile, normalUpperTail } from '@server/statistics/normal-distribution.ts';
import { poissonLowerTail, poissonProbability, poissonUpperTail } from '@server/statistics/poisson-distribution.ts';
import expected from '@test/expected/distributions.json' with { type: 'json' };

/** How far off, as a part of the expected value. */
function relativeError(actual: number, wanted: number): number {
  return wanted === 0 ? Math.abs(actual) : Math.abs(actual / wanted - 1);
}

describe('parts of the distributions, computed in 60 digits elsewhere', () => {
  it.each(expected.logFactorial)('has ln n! of $n, and what Stirling leaves out of it', ({ n, logFactorial: wanted, error }) => {
    expect(relativeError(logFactorial(n), wanted)).toBeLessThan(1e-14);
    expect(Math.abs(stirlingError(n) - error)).toBeLessThan(1e-15);
  });

  it('takes ln 0! as ln 1', () => {
    expect(logFactorial(0)).toBe(0);
  });

  it.each(expected.deviance)('has the deviance of $count from $mean', ({ count, mean, deviance: wanted }) => {
    expect(relativeError(deviance(count, mean), wanted)).toBeLessThan(1e-13);
  });

  it('has no deviance where count and mean agree', () => {
    expect(deviance(17, 17)).toBe(0);
    expect(deviance(0, 0)).toBe(0);
  });
});

describe('quantile of the normal distribution', () => {
  it.each(expected.normalQuantile)('agrees with mpmath at $chance', ({ chance, z }) => {
    expect(Math.abs(normalUpperQuantile(chance) - z)).toBeLessThan(1e-13 * Math.max(1, Math.abs(z)));
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])('refuses a chance of %s', (chance) => {
    expect(() => normalUpperQuantile(chance)).toThrow(RangeError);
  });

  it('leads back through the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (chance) => {
        expect(relativeError(normalUpperTail(normalUpperQuantile(chance)), chance)).toBeLessThan(1e-11);
      }),
    );
  });
});

describe('Poisson distribution', () => {
  it.each(expected.poisson)('agrees with mpmath for $count at mean $mean', ({ count, mean, probability, lowerTail, upperTail }) => {
    expect(relativeError(poissonProbability(count, mean), probability)).toBeLessThan(1e-12);
    expect(relativeError(poissonLowerTail(count, mean), lowerTail)).toBeLessThan(1e-12);
    expect(relativeError(poissonUpperTail(count, mean), upperTail)).toBeLessThan(1e-12);
  });

  it('is all at zero where the mean is', () => {
    expect([poissonProbability(0, 0), poissonProbability(1, 0), poissonLowerTail(0, 0), poissonUpperTail(1, 0)]).toEqual([1, 0, 1, 0]);
  });

  it('knows a tail for certain where the count lies far from the mean', () => {
    expect(poissonLowerTail(2000, 1)).toBe(1);
    expect(poissonUpperTail(1, 2000)).toBe(1);
    expect(poissonUpperTail(2000, 1)).toBe(0);
  });

  it('splits the whole between the two tails, and has its probabilities as their steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0.01, max: 400, noNaN: true }), (count, mean) => {
        expect(poissonLowerTail(count, mean) + poissonUpperTail(count + 1, mean)).toBeCloseTo(1, 12);
        expect(poissonUpperTail(count, mean) - poissonUpperTail(count + 1, mean)).toBeCloseTo(poissonProbability(count, mean), 12);
      }),
    );
  });
});

describe('binomial distribution', () => {
  it.each(expected.binomial)('agrees for $successes of $trials at chance $chance', ({ successes, trials, chance, probability, lowerTail }) => {
    // 0.9 is no binary fraction: at a million trials that alone moves a probability in its eleventh digit.
    const tolerance = trials > 10_000 ? 1e-10 : 1e-12;
    expect(relativeError(binomialProbability({ successes, trials, chance }), probability)).toBeLessThan(tolerance);
    expect(relativeError(binomialLowerTail({ successes, trials, chance }), lowerTail)).toBeLessThan(tolerance);
  });

  it('is certain at its ends', () => {
    expect(binomialLowerTail({ successes: -1, trials: 5, chance: 0.5 })).toBe(0);
    expect(binomialLowerTail({ successes: 5, trials: 5, chance: 0.5 })).toBe(1);
    expect(binomialLowerTail({ successes: 0, trials: 5, chance: 0 })).toBe(1);
    expect(binomialLowerTail({ successes: 4, trials: 5, chance: 1 })).toBe(0);
    expect(binomialProbability({ successes: 0, trials: 0, chance: 0.3 })).toBe(1);
  });

  it('adds up to one, and mirrors when failures are counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.nat(), (trials, chance, seed) => {
        const all = Array.from({ length: trials + 1 }, (_, successes) => binomialProbability({ successes, trials, chance }));
        expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 11);
        const successes = seed % (trials + 1);
        const mirrored = { successes: trials - successes - 1, trials, chance: 1 - chance };
        expect(binomialLowerTail({ successes, trials, chance }) + binomialLowerTail(mirrored)).toBeCloseTo(1, 11);
        expect(binomialLowerTail({ successes, trials, chance })).toBeCloseTo(all.slice(0, successes + 1).reduce((sum, each) => sum + each, 0), 11);
      }),
    );
  });
});
