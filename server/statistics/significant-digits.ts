/**
 * Digits that a result keeps. A double carries some 16 significant digits; subtracting or averaging shares spoils the
 * last ones (0.62 − 0.35 gives 0.27 and a tail). Published values have at most six digits, so twelve keep all that is
 * known and drop all that is noise.
 */
export const KEPT_DIGITS = 12;

/**
 * The number without the noise of binary fractions: rounded to twelve significant digits, so that it serialises as a
 * reader would write it. Negative zero becomes zero. Worked example: 0.62 − 0.35 = 0.27000000000000002 → 0.27.
 */
export function withoutFloatingNoise(value: number): number {
  const rounded = Number(value.toPrecision(KEPT_DIGITS));
  return rounded === 0 ? 0 : rounded;
}

/** Refuses what is not a number; a missing value must be left out by the caller, never passed on as NaN or zero. */
export function requireFinite(values: readonly number[], caller: string): void {
  const position = values.findIndex((value) => !Number.isFinite(value));
  if (position >= 0) throw new RangeError(`${caller}: value ${position} is ${values[position]}, not a finite number`);
}
