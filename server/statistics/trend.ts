import { normalUpperTail } from './normal-distribution.ts';
import { requireFinite } from './significant-digits.ts';

/** `not_established` is not "no change": the series does not show one beyond what chance in the order could make. */
export type TrendDirection = 'rising' | 'falling' | 'not_established';

/** How the p-value was computed. */
export type TrendMethod = 'mann_kendall_exact' | 'mann_kendall_normal';

export interface Trend {
  readonly direction: TrendDirection;
  /** Kendall's tau-b, −1 to 1: 1 where every later value is higher. */
  readonly tau: number;
  /** Two-sided. */
  readonly pValue: number;
  /** Number of values. */
  readonly n: number;
  readonly method: TrendMethod;
}

/**
 * A direction is called established below this p-value. The customary level: Fisher RA. Statistical methods for
 * research workers. 1925, chapter III. It is for one test; a page of many tests must say how many there were.
 */
export const SIGNIFICANCE_LEVEL = 0.05;

/**
 * Fewest values that can show a trend. The most extreme order of n untied values has the two-sided p-value 2 / n!:
 * 0.33 for three and 0.083 for four, so that no series of four can pass 0.05; five can (0.017).
 */
export const FEWEST_VALUES_FOR_TREND = 5;

/**
 * Longest series whose p-value is counted exactly, in some ten milliseconds. At this length the normal approximation
 * is within 0.001 of the exact value wherever that is below 0.1, unless nearly all values are equal.
 */
export const LONGEST_EXACT_SERIES = 50;

/**
 * Mann–Kendall test of a monotone trend over time, two-sided.
 *
 * Formula: S = Σ over pairs i < j of sign(x_j − x_i). Were there no trend, every order of the values would be equally
 * likely; the p-value is the share of orders whose |S| is at least as large. tau-b = S / √(P · (P − T)), where P is
 * the number of pairs and T of pairs with equal values. Up to 50 values the p-value is exact, ties included: the orders
 * are counted by their inversions, which the q-multinomial coefficient does without listing them. Beyond, z =
 * (|S| − 1) / √V with V = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18, t the sizes of the tied groups.
 *
 * Values are evenly spaced in time, oldest first; equal values must be equal numbers (round floating noise away
 * first). Does not apply where successive values depend on each other (it then finds trends too often: rolling means
 * above all), and sees no change that turns back. It says that there is a direction, not how steep it is.
 *
 * Null below five values, and where all values are equal: tau is then 0/0, and there is no order to test. Values that
 * are not finite throw `RangeError`.
 *
 * References: Mann HB. Nonparametric tests against trend. Econometrica 1945;13:245–259, doi:10.2307/1907187. Kendall MG.
 * A new measure of rank correlation. Biometrika 1938;30:81–93, doi:10.1093/biomet/30.1-2.81. Kendall MG. The treatment
 * of ties in ranking problems. Biometrika 1945;33:239–251, doi:10.1093/biomet/33.3.239. Counting by inversions:
 * Stanley RP. Enumerative combinatorics, vol. 1. 2011, proposition 1.7.1, doi:10.1017/CBO9781139058520.
 *
 * Worked example: 1, 2, 3, 5, 4 → S = 9 − 1 = 8, tau = 0.8; 1 + 4 of 120 orders reach 8, so p = 2 · 5/120 = 0.083.
 */
export function mannKendall(values: readonly number[]): Trend | null {
  requireFinite(values, 'mannKendall');
  const n = values.length;
  const groups = tiedGroups(values);
  if (n < FEWEST_VALUES_FOR_TREND || groups.length === 1) return null;

  const score = kendallScore(values);
  const pairs = pairCount(n);
  const untiedPairs = pairs - groups.reduce((sum, size) => sum + pairCount(size), 0);
  const exact = n <= LONGEST_EXACT_SERIES;
  const tail = exact ? exactUpperTail(score, untiedPairs, groups) : normalApproximation(score, n, groups);
  const pValue = Math.min(1, 2 * tail);
  return {
    direction: pValue < SIGNIFICANCE_LEVEL ? (score > 0 ? 'rising' : 'falling') : 'not_established',
    tau: score === 0 ? 0 : score / Math.sqrt(pairs * untiedPairs),
    pValue,
    n,
    method: exact ? 'mann_kendall_exact' : 'mann_kendall_normal',
  };
}

function pairCount(n: number): number {
  return (n * (n - 1)) / 2;
}

/** Sizes of the groups of equal values; a value that is alone is a group of one. */
function tiedGroups(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function kendallScore(values: readonly number[]): number {
  return values.reduce(
    (score, later, place) => score + values.slice(0, place).reduce((sum, earlier) => sum + Math.sign(later - earlier), 0),
    0,
  );
}

/**
 * Share of the orders whose score is at least |score|. An order with k inversions has score `untiedPairs` − 2k, so
 * these are the orders with at most (untiedPairs − |score|) / 2 inversions. The number of orders by inversions has the
 * generating function Π_{i≤n} (1 − q^i) / Π_groups Π_{j≤t} (1 − q^j), a polynomial; its first coefficients are had by
 * multiplying and dividing power series. Whole numbers throughout: they pass 2^53 at 19 values.
 */
function exactUpperTail(score: number, untiedPairs: number, groups: readonly number[]): number {
  const mostInversions = (untiedPairs - Math.abs(score)) / 2;
  const orders = new Array<bigint>(mostInversions + 1).fill(0n);
  orders[0] = 1n;
  let total = 1n;
  let placed = 0;
  for (const size of groups) {
    for (let inGroup = 1; inGroup <= size; inGroup += 1) {
      placed += 1;
      multiplyByOneMinusPower(orders, placed);
      divideByOneMinusPower(orders, inGroup);
      total = (total * BigInt(placed)) / BigInt(inGroup);
    }
  }
  const reaching = orders.reduce((sum, count) => sum + count, 0n);
  return Number(reaching) / Number(total);
}

function multiplyByOneMinusPower(series: bigint[], power: number): void {
  for (let k = series.length - 1; k >= power; k -= 1) series[k] = (series[k] ?? 0n) - (series[k - power] ?? 0n);
}

function divideByOneMinusPower(series: bigint[], power: number): void {
  for (let k = power; k < series.length; k += 1) series[k] = (series[k] ?? 0n) + (series[k - power] ?? 0n);
}

function normalApproximation(score: number, n: number, groups: readonly number[]): number {
  const weight = (size: number) => size * (size - 1) * (2 * size + 5);
  const variance = (weight(n) - groups.reduce((sum, size) => sum + weight(size), 0)) / 18;
  return score === 0 ? 0.5 : normalUpperTail((Math.abs(score) - 1) / Math.sqrt(variance));
}
