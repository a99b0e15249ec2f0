import { binomialLowerTail, binomialProbability } from './binomial-distribution.ts';
import { chanceOutsideEachEnd, CONFIDENCE_LEVEL } from './confidence.ts';
import type { Interval } from './confidence.ts';
import { casesIn, dayAtRank } from './histogram.ts';
import type { Histogram } from './histogram.ts';
import { normalUpperQuantile } from './normal-distribution.ts';
import { requireShare } from './quantiles.ts';

/** In days; both ends are days that somebody had. */
export interface QuantileInterval extends Interval {
  /** Chance that the interval covers the quantile, at least the level: ranks are whole, so it cannot be met exactly. */
  readonly coverage: number;
}

/** Chances that are equal in theory may differ by floating noise; this part of them is let pass. */
const NOISE = 1e-12;

/**
 * Distribution-free interval of a quantile (p = 0.5: the median), from the order of the cases alone.
 *
 * Formula: how many of n cases lie at or under the true quantile is binomial with n and p. The interval runs from the case
 * of rank l to that of rank u: l is the highest rank for which P(B ≤ l − 1) ≤ (1 − level)/2, u the lowest for which
 * P(B ≥ u) ≤ (1 − level)/2. Equal-tailed: it is the shortest in ranks of which neither end is passed more often than half
 * of what the level leaves; a shorter one may exist that puts more of it on one side. coverage = P(l ≤ B ≤ u − 1), exact
 * for values that never tie; days tie, and then the chance is at least that.
 *
 * The binomial is exact at every n, a million included; nothing is approximated. Does not apply to cases that follow one
 * another's waits (a common queue narrows them), nor while those still waiting are left out of the histogram.
 *
 * Null where n is too small for the level: no case lies far enough out. That is n < 6 for a median at 0.95, n < 36 for the
 * 90th percentile; and always for an empty histogram and for p = 0 or 1. A level not between 0 and 1, p outside 0–1 or a
 * malformed histogram throw `RangeError`.
 *
 * References: Thompson WR. On confidence ranges for the median and other expectation distributions for populations of
 * unknown distribution form. Ann Math Stat 1936;7:122–128, doi:10.1214/aoms/1177732502. Ties: Scheffé H, Tukey JW.
 * Non-parametric estimation I. Ann Math Stat 1945;16:187–192, doi:10.1214/aoms/1177731119.
 *
 * Worked example: median of ten cases at 0.95 → ranks 2 and 9, as P(B ≤ 1) = 11/1024 = 0.0107 and P(B ≤ 2) = 0.0547;
 * coverage 1 − 2·0.0107 = 0.979.
 */
export function quantileInterval(histogram: Histogram, p: number, level: number = CONFIDENCE_LEVEL): QuantileInterval | null {
  requireShare(p, 'quantileInterval');
  const outside = chanceOutsideEachEnd(level, 'quantileInterval');
  const cases = casesIn(histogram, 'quantileInterval');
  if (cases === 0 || p === 0 || p === 1) return null;

  const below = lastWithin({ trials: cases, chance: p, outside });
  // B cases at or under the quantile leave n − B above it: the upper end is the lower end counted from the top.
  const above = lastWithin({ trials: cases, chance: 1 - p, outside });
  if (below === null || above === null) return null;
  return {
    lower: dayAtRank(histogram, below.successes + 1),
    upper: dayAtRank(histogram, cases - above.successes),
    coverage: 1 - below.tail - above.tail,
  };
}

interface Tail {
  readonly successes: number;
  /** P(B ≤ successes). */
  readonly tail: number;
}

/**
 * The most successes k for which P(B ≤ k) is at most `outside`; null where not even none at all is that rare. One tail is
 * summed near where the normal approximation puts k, and the rest is single steps from there.
 */
function lastWithin({ trials, chance, outside }: { trials: number; chance: number; outside: number }): Tail | null {
  const allowed = outside * (1 + NOISE);
  const mean = trials * chance;
  const start = Math.floor(mean - normalUpperQuantile(outside) * Math.sqrt(mean * (1 - chance)));
  let successes = Math.max(0, start);
  let tail = binomialLowerTail({ successes, trials, chance });
  while (tail > allowed) {
    if (successes === 0) return null;
    tail -= binomialProbability({ successes, trials, chance });
    successes -= 1;
  }
  for (;;) {
    const next = tail + binomialProbability({ successes: successes + 1, trials, chance });
    if (next > allowed) return { successes, tail };
    successes += 1;
    tail = next;
  }
}
