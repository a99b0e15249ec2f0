/** What the data leave possible for a value: both ends belong to it, in the unit of the value. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The level of an interval where nothing else is asked for: 0.95, the custom of the field. */
export const CONFIDENCE_LEVEL = 0.95;

/** A level near 1 is exact to some 16 decimals; what 1 − level shows beyond the fifteenth is noise. */
const DECIMALS_OF_LEVEL = 15;

/**
 * Chance left outside each end of an equal-tailed interval: (1 − level) / 2, without the floating noise of the
 * subtraction. A level that is not between 0 and 1, both excluded, throws `RangeError`. Worked example: 0.95 → 0.025.
 */
export function chanceOutsideEachEnd(level: number, caller: string): number {
  const outside = Number((1 - level).toFixed(DECIMALS_OF_LEVEL));
  if (!(outside > 0 && outside < 1)) throw new RangeError(`${caller}: level is ${level}, not between 0 and 1`);
  return outside / 2;
}

/** Refuses what cannot be the size of a group: negative, not whole, or beyond what a double counts exactly. */
export function requireCount(value: number, caller: string, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${caller}: ${name} is ${value}, not a count`);
}
