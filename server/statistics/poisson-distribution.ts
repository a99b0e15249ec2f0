import { deviance } from './deviance.ts';
import { stirlingError } from './log-factorial.ts';

/** Terms below this part of the sum so far are left out; all that follow are smaller, and fall ever faster. */
const NEGLIGIBLE = 1e-17;

/**
 * P(N = count) of a Poisson count with the given mean.
 *
 * Formula: e^−m·mᵏ/k!, computed as exp(−`stirlingError(k)` − `deviance(k, m)`) / √(2πk), which keeps twelve digits where
 * the plain formula loses half of them (counts of some 100 000). Count whole and ≥ 0, mean ≥ 0 and finite; mean 0 has all
 * its probability at 0. Underflows to 0 far from the mean.
 *
 * Reference: Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000 (no DOI).
 *
 * Worked example: count 2, mean 3 → 4.5·e⁻³ = 0.224041807655.
 */
export function poissonProbability(count: number, mean: number): number {
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/**
 * P(N ≤ count): the regularised incomplete gamma function Q(count + 1, mean).
 *
 * Formula: P(N = k)·(1 + k/m + k(k − 1)/m² + …) where the mean is above the count; otherwise one minus the other tail. So
 * the smaller of the tails is always the one that is summed, and keeps its relative precision.
 *
 * Reference: Abramowitz M, Stegun IA. Handbook of mathematical functions. 1964, formulas 6.5.13 and 26.4.21.
 *
 * Worked example: count 1, mean 3 → 4·e⁻³ = 0.199148273471.
 */
export function poissonLowerTail(count: number, mean: number): number {
  if (mean <= count) return 1 - poissonUpperTail(count + 1, mean);
  const perMean = 1 / mean;
  let term = poissonProbability(count, mean);
  let sum = term;
  for (let below = count; below >= 1 && term > NEGLIGIBLE * sum; below -= 1) {
    term *= below * perMean;
    sum += term;
  }
  return sum;
}

/**
 * P(N ≥ count): the regularised incomplete gamma function P(count, mean).
 *
 * Formula: P(N = k)·(1 + m/(k + 1) + m²/((k + 1)(k + 2)) + …) where the mean is below the count; otherwise one minus the
 * other tail. Count 0 gives 1.
 *
 * Reference: Abramowitz M, Stegun IA. Handbook of mathematical functions. 1964, formulas 6.5.29 and 26.4.21.
 *
 * Worked example: count 2, mean 3 → 1 − 4·e⁻³ = 0.800851726529.
 */
export function poissonUpperTail(count: number, mean: number): number {
  if (count === 0) return 1;
  if (mean >= count) return 1 - poissonLowerTail(count - 1, mean);
  let term = poissonProbability(count, mean);
  let sum = term;
  for (let above = count + 1; term > NEGLIGIBLE * sum; above += 1) {
    term *= mean / above;
    sum += term;
  }
  return sum;
}
