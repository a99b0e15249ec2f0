import { requireFinite, withoutFloatingNoise } from './significant-digits.ts';

/** The lowest or highest value, with the place in the input of every unit that has it. */
export interface Extreme {
  readonly value: number;
  /** Places in the input, ascending; more than one where units tie. */
  readonly indices: readonly number[];
}

/** How far units lie apart. All in the unit of the input; null where too few values were given to say. */
export interface Spread {
  readonly count: number;
  readonly lowest: Extreme | null;
  readonly highest: Extreme | null;
  /** Highest minus lowest. */
  readonly range: number | null;
  /** Each unit counts once, whatever its size. It is not the nation's value. */
  readonly mean: number | null;
  readonly standardDeviation: number | null;
}

/** Range and standard deviation say nothing about one unit: it does not differ from itself. */
export const FEWEST_VALUES_FOR_SPREAD = 2;

/**
 * Unweighted spread between units (regions) in one period: range, mean and standard deviation.
 *
 * Formula: range = max − min; mean = Σx / n; standard deviation = √(Σ(x − mean)² / n). It divides by n and not by
 * n − 1 because the units are all there are, not a sample from more of them; nothing is estimated. Each unit counts
 * once: no counts of patients are published, so neither weights nor intervals can be had.
 *
 * Does not apply to judge chance: small units vary more by chance alone, and that part is inside both figures. The
 * range also grows with the number of units, so years with different numbers reported are not quite alike.
 *
 * No value: everything null. One value: it is lowest, highest and mean; range and standard deviation are null, never
 * zero. Values that are not finite throw `RangeError`. Results are rounded to twelve significant digits.
 *
 * Reference: Schlotheuber A, Hosseinpoor AR. Summary measures of health inequality. Int J Environ Res Public Health
 * 2022;19(6):3697, doi:10.3390/ijerph19063697 (difference; between-group standard deviation, here with equal weights).
 *
 * Worked example: 0.35, 0.62, 0.62, 0.37 → range 0.27, mean 0.49, standard deviation √(0.0678 / 4) = 0.130,
 * lowest at index 0, highest at indices 1 and 2.
 */
export function spread(values: readonly number[]): Spread {
  requireFinite(values, 'spread');
  const clean = values.map(withoutFloatingNoise);
  const count = clean.length;
  if (count === 0) {
    return { count, lowest: null, highest: null, range: null, mean: null, standardDeviation: null };
  }
  const lowest = extreme(clean, Math.min(...clean));
  const highest = extreme(clean, Math.max(...clean));
  const mean = clean.reduce((sum, value) => sum + value, 0) / count;
  const comparable = count >= FEWEST_VALUES_FOR_SPREAD;
  return {
    count,
    lowest,
    highest,
    range: comparable ? withoutFloatingNoise(highest.value - lowest.value) : null,
    mean: withoutFloatingNoise(mean),
    standardDeviation: comparable ? standardDeviation(clean, lowest.value === highest.value ? lowest.value : mean) : null,
  };
}

function extreme(values: readonly number[], value: number): Extreme {
  return { value, indices: values.flatMap((candidate, index) => (candidate === value ? [index] : [])) };
}

function standardDeviation(values: readonly number[], mean: number): number {
  const sumOfSquares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return withoutFloatingNoise(Math.sqrt(sumOfSquares / values.length));
}
