/** Below this the power series is used, above it the continued fraction; both hold twelve digits where they meet. */
const SERIES_BELOW = 3;

/** Terms of the continued fraction; from z = 3 on, 120 terms settle all digits that a double has. */
const CONTINUED_FRACTION_TERMS = 120;

/**
 * Upper tail of the standard normal distribution, P(Z > z).
 *
 * Formula: for 0 ≤ z < 3, ½ − φ(z) · (z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …); from 3 on, the continued fraction
 * φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), which keeps its relative precision far out; P(Z > −z) = 1 − P(Z > z).
 * φ is the density. Infinite z gives 0 or 1; NaN throws `RangeError`.
 *
 * Reference: Marsaglia G. Evaluating the normal distribution. J Stat Softw 2004;11(4), doi:10.18637/jss.v011.i04
 * (series); Abramowitz M, Stegun IA. Handbook of mathematical functions. 1964, formula 26.2.14 (continued fraction).
 *
 * Worked example: z = 1.959963984540054 → 0.025.
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalUpperTail: z is NaN');
  if (z < 0) return 1 - normalUpperTail(-z);
  if (z === Infinity) return 0;
  return z < SERIES_BELOW ? 0.5 - density(z) * oddSeries(z) : density(z) / continuedFraction(z);
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function oddSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > Number.EPSILON * sum; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

function continuedFraction(z: number): number {
  let fraction = z;
  for (let numerator = CONTINUED_FRACTION_TERMS; numerator >= 1; numerator -= 1) fraction = z + numerator / fraction;
  return fraction;
}
