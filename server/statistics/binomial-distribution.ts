import { deviance } from './deviance.ts';
import { stirlingError } from './log-factorial.ts';

/** How many of `trials` succeed when each does with the same chance, independently. */
export interface BinomialOutcome {
  /** Whole, 0 to `trials`. */
  readonly successes: number;
  /** Whole and ≥ 0. */
  readonly trials: number;
  /** 0 to 1. */
  readonly chance: number;
}

/** Terms below this part of the sum so far are left out; all that follow are smaller, and fall ever faster. */
const NEGLIGIBLE = 1e-17;

/**
 * P(B = successes) of a binomial count.
 *
 * Formula: n!/(k!(n − k)!)·pᵏ(1 − p)ⁿ⁻ᵏ, computed from `stirlingError` and `deviance` of k and n − k against np and
 * n(1 − p), which keeps twelve digits for a million trials. All or none: pⁿ or (1 − p)ⁿ. Underflows to 0 far out.
 *
 * Reference: Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000 (no DOI).
 *
 * Worked example: 2 of 3 at chance ½ → 0.375.
 */
export function binomialProbability({ successes, trials, chance }: BinomialOutcome): number {
  const failures = trials - successes;
  if (successes === 0) return (1 - chance) ** trials;
  if (failures === 0) return chance ** trials;
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, trials * chance) -
    deviance(failures, trials * (1 - chance));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}

/**
 * P(B ≤ successes): the regularised incomplete beta function I with 1 − p, n − k and k + 1.
 *
 * Formula: P(B = k)·(1 + r(k) + r(k)·r(k − 1) + …), r(k) = k(1 − p) / ((n − k + 1)p), where k is below the mean np;
 * otherwise one minus the other tail, got by counting failures. So the tail that is summed is the one that falls from its
 * first term on. Exact for any number of trials; the terms that count are some six standard deviations of it.
 *
 * Reference: Abramowitz M, Stegun IA. Handbook of mathematical functions. 1964, formula 26.5.24.
 *
 * Worked example: at most 1 of 3 at chance ½ → 0.5.
 */
export function binomialLowerTail({ successes, trials, chance }: BinomialOutcome): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  const failures = trials - successes;
  if (successes > trials * chance) {
    return 1 - binomialLowerTail({ successes: failures - 1, trials, chance: 1 - chance });
  }
  const odds = (1 - chance) / chance;
  let term = binomialProbability({ successes, trials, chance });
  let sum = term;
  for (let below = successes; below >= 1 && term > NEGLIGIBLE * sum; below -= 1) {
    term *= (below * odds) / (trials - below + 1);
    sum += term;
  }
  return sum;
}
