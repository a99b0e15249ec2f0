import { casesIn, dayAtRank } from './histogram.ts';
import type { Histogram } from './histogram.ts';
import { requireFinite, withoutFloatingNoise } from './significant-digits.ts';

/**
 * Quantile of type 7 of a list in ascending order: what R, NumPy and spreadsheets give unless told otherwise.
 *
 * Formula: with h = (n − 1)·p + 1, the value of rank h; between two ranks on the straight line between their values.
 * p is a share, 0 to 1: 0.5 is the median, 0 the lowest and 1 the highest value. In the unit of the values.
 *
 * May lie between whole days where nobody was. Where a rule counts people ("within so many days"), use
 * `percentileOfHistogram`.
 *
 * No value: null. One value, or all equal: that value. A list that does not ascend, values that are not finite and a p
 * outside 0–1 throw `RangeError`.
 *
 * Reference: Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50:361–365,
 * doi:10.1080/00031305.1996.10473566 (definition 7).
 *
 * Worked example: 3, 7, 8, 20 at p = 0.9 → h = 3.7, 8 + 0.7·12 = 16.4.
 */
export function quantile7(ascending: readonly number[], p: number): number | null {
  requireShare(p, 'quantile7');
  requireFinite(ascending, 'quantile7');
  const fall = ascending.findIndex((value, place) => place > 0 && value < ascending[place - 1]!);
  if (fall >= 0) throw new RangeError(`quantile7: value ${fall} is lower than the one before it`);
  return interpolated(ascending.length, p, (rank) => ascending[rank - 1]!);
}

/**
 * `quantile7` of the list that a histogram stands for, without writing it out: the same number, and the same edges. In
 * days. Worked example: days 3 and 10, twice and once, are 3, 3, 10; at p = 0.75 → h = 2.5, 6.5 days.
 */
export function histogramQuantile7(histogram: Histogram, p: number): number | null {
  requireShare(p, 'histogramQuantile7');
  return interpolated(casesIn(histogram, 'histogramQuantile7'), p, (rank) => dayAtRank(histogram, rank));
}

/**
 * Percentile as a whole day that somebody had: the number of days within which at least the share p of the cases fell.
 *
 * Formula: the day of rank ⌈p·n⌉, the smallest at which at least that many lie at or under it (type 1 of Hyndman and Fan);
 * rank 1 for p = 0. The floating noise of p·n is taken off first: 0.55 of 100 is 55, not 56.
 *
 * Needs no interpolation, so it is exact, and the same whoever counts. The median of an even number is the lower of the
 * two in the middle. Empty: null. p outside 0–1 or a malformed histogram throw `RangeError`.
 *
 * Reference: Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50:361–365,
 * doi:10.1080/00031305.1996.10473566 (definition 1).
 *
 * Worked example: 3, 7, 8, 20 at p = 0.75 → rank 3, 8 days.
 */
export function percentileOfHistogram(histogram: Histogram, p: number): number | null {
  requireShare(p, 'percentileOfHistogram');
  const cases = casesIn(histogram, 'percentileOfHistogram');
  return cases === 0 ? null : dayAtRank(histogram, Math.max(1, Math.ceil(withoutFloatingNoise(p * cases))));
}

/** Refuses what is not a share of a whole. */
export function requireShare(p: number, caller: string): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${caller}: p is ${p}, not between 0 and 1`);
}

function interpolated(n: number, p: number, valueAtRank: (rank: number) => number): number | null {
  if (n === 0) return null;
  const place = withoutFloatingNoise((n - 1) * p + 1);
  const rank = Math.floor(place);
  const lower = valueAtRank(rank);
  if (rank === place) return lower;
  return withoutFloatingNoise(lower + (place - rank) * (valueAtRank(rank + 1) - lower));
}
