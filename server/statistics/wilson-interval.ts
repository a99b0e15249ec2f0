import { chanceOutsideEachEnd, CONFIDENCE_LEVEL, requireCount } from './confidence.ts';
import type { Interval } from './confidence.ts';
import { normalUpperQuantile } from './normal-distribution.ts';

/** How many of a group have what is asked about: whole numbers, 0 ≤ numerator ≤ denominator. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
  /** Between 0 and 1; 0.95 unless told. */
  readonly level?: number;
}

/**
 * Wilson's score interval of a proportion, without continuity correction. Shares 0–1.
 *
 * Formula: the shares p that the observed k of n does not contradict, |k − np| ≤ z·√(np(1 − p)). They lie between the
 * roots of a quadratic: (k + z²/2 ± z·√(k(n − k)/n + z²/4)) / (n + z²), with z the normal quantile of the level. It stays
 * within 0–1, and swapping what is counted mirrors it. On the average over shares it covers the true one as often as the
 * level says; for single shares near 0 or 1 in small groups it may cover it somewhat less often.
 *
 * Does not apply where the numerator is no part of the denominator (treated over a modelled expectation: see
 * `ratioToExpected`), nor to means of scales. It takes the group as drawn from what the same care would give others; as a
 * plain description of these patients a share has no interval.
 *
 * Empty denominator: null, since nothing is known. None or all of a group: one end is exactly 0 or 1, the other is not.
 * One of one: 0.207 to 1. A numerator above the denominator, or counts that are not whole and ≥ 0: `RangeError`.
 *
 * References: Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc
 * 1927;22:209–212, doi:10.1080/01621459.1927.10502953. Newcombe RG. Two-sided confidence intervals for the single
 * proportion. Stat Med 1998;17:857–872, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E. Brown LD,
 * Cai TT, DasGupta A. Interval estimation for a binomial proportion. Stat Sci 2001;16:101–133,
 * doi:10.1214/ss/1009213286.
 *
 * Worked example: 81 of 263 → 0.308, interval 0.2553 to 0.3662 (Newcombe's table I).
 */
export function wilsonInterval({ numerator, denominator, level = CONFIDENCE_LEVEL }: Proportion): Interval | null {
  requireCount(numerator, 'wilsonInterval', 'numerator');
  requireCount(denominator, 'wilsonInterval', 'denominator');
  const z = normalUpperQuantile(chanceOutsideEachEnd(level, 'wilsonInterval'));
  if (numerator > denominator) throw new RangeError(`wilsonInterval: ${numerator} of ${denominator} is impossible`);
  if (denominator === 0) return null;

  const others = denominator - numerator;
  const halfWidth = z * Math.sqrt((numerator * others) / denominator + (z * z) / 4);
  const raised = numerator + (z * z) / 2 + halfWidth;
  return {
    // The product of the roots is k² / (n(n + z²)): so had, the lower end keeps its digits near zero and is zero for none.
    lower: (numerator / raised) * (numerator / denominator),
    upper: others === 0 ? 1 : raised / (denominator + z * z),
  };
}
