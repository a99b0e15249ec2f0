/** Where count and mean differ by less than this part of their sum, the plain formula would cancel: a series is used. */
const SERIES_BELOW = 0.1;

/**
 * How far a count lies from its mean, as the exponent of its probability: x·ln(x/m) + m − x, zero where x = m.
 *
 * Formula: as written; near x = m, with v = (x − m)/(x + m), the series (x − m)·v + 2x·(v³/3 + v⁵/5 + v⁷/7 + …), which
 * keeps the relative precision. Zero count: m. Zero mean: infinite, unless the count is zero too.
 *
 * Reference: Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000 (no DOI).
 *
 * Worked example: count 20, mean 10 → 20·ln 2 − 10 = 3.86294361119891.
 */
export function deviance(count: number, mean: number): number {
  if (count === 0) return mean;
  const relative = (count - mean) / (count + mean);
  if (Math.abs(relative) >= SERIES_BELOW) return count * Math.log(count / mean) + mean - count;

  const square = relative * relative;
  let sum = (count - mean) * relative;
  let power = 2 * count * relative;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
