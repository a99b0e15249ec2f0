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

/** Halley steps from the start below; each cubes the error, so that two leave what the tail itself is wrong by, and one is spare. */
const QUANTILE_STEPS = 3;

/**
 * The z beyond which the given chance lies: the inverse of `normalUpperTail`.
 *
 * Formula: a rational start with an error under 0.00045, then Halley's method on P(Z > z) = chance: with
 * u = (P(Z > z) − chance) / φ(z), z grows by u / (1 − uz/2). Chances above ½ give the negative of the mirrored quantile.
 *
 * Error under 1e-13. Does not apply to 0 and 1, whose quantiles are infinite: these, what lies beyond them and NaN throw `RangeError`.
 *
 * Reference: Abramowitz M, Stegun IA. Handbook of mathematical functions. 1964, formula 26.2.23 (start).
 *
 * Worked example: chance 0.025 → 1.959963984540054.
 */
export function normalUpperQuantile(chance: number): number {
  if (!(chance > 0 && chance < 1)) throw new RangeError(`normalUpperQuantile: chance is ${chance}, not between 0 and 1`);
  if (chance > 0.5) return -normalUpperQuantile(1 - chance);
  let z = quantileStart(chance);
  for (let step = 0; step < QUANTILE_STEPS; step += 1) {
    const excess = (normalUpperTail(z) - chance) / density(z);
    z += excess / (1 - (excess * z) / 2);
  }
  return z;
}

function quantileStart(chance: number): number {
  const t = Math.sqrt(-2 * Math.log(chance));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
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
