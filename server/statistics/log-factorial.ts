/** From here on the asymptotic series gives all digits; below it a table is filled by recurrence, once. */
const SERIES_FROM = 16;

const SMALL_ERRORS = smallErrors();

/**
 * What Stirling's approximation of ln n! leaves out: ln n! − ((n + ½)·ln n − n + ½·ln 2π), for whole n ≥ 1.
 *
 * Formula: 1/(12n) − 1/(360n³) + 1/(1260n⁵) − 1/(1680n⁷) + 1/(1188n⁹) from 16 on; below, backwards from there by
 * δ(n) = δ(n + 1) + (n + ½)·ln(1 + 1/n) − 1. Error under 1e-15.
 *
 * Probabilities of large counts are computed from this small remainder and not from ln n! itself, which for 200 000 is
 * above two million: subtracting such logarithms from each other would lose seven of sixteen digits.
 *
 * References: Abramowitz M, Stegun IA. Handbook of mathematical functions. 1964, formula 6.1.41. Loader C. Fast and
 * accurate computation of binomial probabilities. Bell Laboratories, 2000 (no DOI).
 *
 * Worked example: n = 1: ln 1! = 0, so the error is 1 − ½·ln 2π = 0.0810614667953.
 */
export function stirlingError(n: number): number {
  return SMALL_ERRORS[n] ?? stirlingSeries(n);
}

/**
 * Natural logarithm of n!, n whole and ≥ 0: (n + ½)·ln n − n + ½·ln 2π + `stirlingError(n)`; zero for 0 and 1.
 * Worked example: ln 5! = ln 120 = 4.787491742782.
 */
export function logFactorial(n: number): number {
  if (n < 2) return 0;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + stirlingError(n);
}

function stirlingSeries(n: number): number {
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** By n; the place 0 is never asked for, as no formula takes the logarithm of zero. */
function smallErrors(): Float64Array {
  const errors = new Float64Array(SERIES_FROM + 1);
  errors[SERIES_FROM] = stirlingSeries(SERIES_FROM);
  for (let n = SERIES_FROM - 1; n >= 1; n -= 1) {
    errors[n] = errors[n + 1]! + (n + 0.5) * Math.log1p(1 / n) - 1;
  }
  return errors;
}
