import { chanceOutsideEachEnd, CONFIDENCE_LEVEL, requireCount } from './confidence.ts';
import type { Interval } from './confidence.ts';
import { logFactorial } from './log-factorial.ts';
import { normalUpperQuantile } from './normal-distribution.ts';
import { poissonLowerTail, poissonProbability, poissonUpperTail } from './poisson-distribution.ts';

export interface PoissonCount {
  /** Whole and ≥ 0. */
  readonly count: number;
  /** Between 0 and 1; 0.95 unless told. */
  readonly level?: number;
}

/** A count against what was expected of it, the expectation being known and not itself counted. */
export interface CountAgainstExpected extends PoissonCount {
  /** Same unit as the count; need not be whole. */
  readonly expected: number;
}

export interface RatioToExpected extends Interval {
  /** Count over expected: 1 where they agree; may pass 1. */
  readonly value: number;
}

/** A Newton step this small, as part of the limit, leaves an error of its square: under 1e-11 up to millions. */
const LAST_STEP = 1e-7;

/**
 * Exact interval of the mean of a Poisson count (Garwood's; equal-tailed, from chi-square quantiles).
 *
 * Formula: lower is the mean of which the count or more has the chance (1 − level)/2, half the chi-square quantile with
 * 2k degrees of freedom; upper the mean of which the count or less has it, half the quantile with 2k + 2. Relative error
 * under 1e-10 for counts to a million.
 *
 * Exact in that it never covers the true mean less often than the level says; it covers it more often where counts are
 * small. Does not apply to counts whose events bring each other about or are seen more than once, nor to a count
 * out of a known group (a share: see `wilsonInterval`).
 *
 * Count 0: lower is 0, upper −ln((1 − level)/2), 3.69. Count 1: 0.0253 to 5.57. A count that is not whole and ≥ 0 throws
 * `RangeError`.
 *
 * References: Garwood F. Fiducial limits for the Poisson distribution. Biometrika 1936;28:437–442,
 * doi:10.1093/biomet/28.3-4.437. Start of the search: Wilson EB, Hilferty MM. The distribution of chi-square. Proc Natl
 * Acad Sci USA 1931;17:684–688, doi:10.1073/pnas.17.12.684.
 *
 * Worked example: count 10 → 4.795 to 18.39.
 */
export function poissonInterval({ count, level = CONFIDENCE_LEVEL }: PoissonCount): Interval {
  requireCount(count, 'poissonInterval', 'count');
  const outside = chanceOutsideEachEnd(level, 'poissonInterval');
  return { lower: lowerLimit(count, outside), upper: upperLimit(count, outside) };
}

/**
 * A count over what was expected of it, with the exact Poisson interval of the count over the same (the standardised
 * incidence or mortality ratio is of this kind).
 *
 * Formula: value = count / expected; its limits are `poissonInterval`'s over expected. The expectation is taken as known:
 * how uncertain it is itself is not in the interval. Does not apply where both are counts of the same period's chance.
 *
 * Expected 0 or less: null, as nothing can be measured against it. Count 0: value and lower are 0, upper is not. An
 * expectation that is not finite throws `RangeError`.
 *
 * Reference: Liddell FDK. Simple exact analysis of the standardised mortality ratio. J Epidemiol Community Health
 * 1984;38:85–88, doi:10.1136/jech.38.1.85.
 *
 * Worked example: 10 against 8 expected → 1.25, interval 0.599 to 2.30.
 */
export function ratioToExpected({ count, expected, level = CONFIDENCE_LEVEL }: CountAgainstExpected): RatioToExpected | null {
  if (!Number.isFinite(expected)) throw new RangeError(`ratioToExpected: expected is ${expected}, not a finite number`);
  const { lower, upper } = poissonInterval({ count, level });
  return expected <= 0 ? null : { value: count / expected, lower: lower / expected, upper: upper / expected };
}

/**
 * Newton's method on ln P(N ≥ count) against ln mean, which is concave and rising: whatever the start, the second point
 * lies below the root, and the rest climb to it.
 */
function lowerLimit(count: number, outside: number): number {
  if (count === 0) return 0;
  // P(N ≥ k) is at most mᵏ/k!, so this start is never above the root; the other is close, but falls below zero for small counts.
  const safeStart = Math.exp((Math.log(outside) + logFactorial(count)) / count);
  let mean = Math.max(safeStart, chiSquareStart(count, -normalUpperQuantile(outside)));
  for (let step = Infinity; Math.abs(step) > LAST_STEP; ) {
    const reached = poissonUpperTail(count, mean);
    step = (Math.log(outside / reached) * reached) / (count * poissonProbability(count, mean));
    mean *= Math.exp(step);
  }
  return mean;
}

/** Newton's method on ln P(N ≤ count) against the mean, concave and falling: from the second point on it nears the root from above. */
function upperLimit(count: number, outside: number): number {
  let mean = chiSquareStart(count + 1, normalUpperQuantile(outside));
  for (let step = Infinity; Math.abs(step) > LAST_STEP * mean; ) {
    const reached = poissonLowerTail(count, mean);
    step = (Math.log(reached / outside) * reached) / poissonProbability(count, mean);
    mean += step;
  }
  return mean;
}

/** Wilson and Hilferty: the cube root of chi-square is nearly normal. Half the quantile with twice `shape` degrees of freedom. */
function chiSquareStart(shape: number, z: number): number {
  return shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}
