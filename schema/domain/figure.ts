/**
 * A figure is a number or the reason there is none. Missing is never zero: `value` and `absence` exclude each other,
 * from the database row to the chart, the file and the sentence.
 */

/** Why there is no number. The list is fixed by the API contract. */
export const ABSENCES = [
  'SUPPRESSED',
  'NOT_REPORTED',
  'NOT_COLLECTED',
  'EMPTY_DENOMINATOR',
  'NOT_APPLICABLE',
  'LIMIT_UNKNOWN',
  'TOO_FEW',
] as const;
export type Absence = (typeof ABSENCES)[number];

/** Where a figure comes from: a region's register data, an official publication, or the invented country. */
export const ORIGINS = ['REGISTER', 'PUBLISHED', 'SYNTHETIC'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * What the number counts. `SHARE` is 0–1 and may pass 1 where the denominator is modelled; `INDEX_0_100` is a survey
 * index; `PER_100000` is age-standardised unless its measure says otherwise; `YES_NO` is 1 or 0; `TEXT` has no number.
 */
export const UNITS = ['SHARE', 'INDEX_0_100', 'PER_100000', 'DAYS', 'COUNT', 'SEK', 'YES_NO', 'TEXT'] as const;
export type Unit = (typeof UNITS)[number];

/** How a figure stands against its goal. */
export const VERDICTS = ['MET', 'NOT_MET', 'WAITING', 'CANNOT_BE_SHOWN'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which way a measure is better; `NEITHER` where it must not be read as good or bad. */
export const DIRECTIONS = ['HIGHER', 'LOWER', 'NEITHER'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface ValueAgainstGoal {
  readonly value: number | null;
  readonly threshold: number | null;
  readonly direction: Direction;
}

/**
 * The verdict of a value against the threshold of a goal: the least that meets it where higher is better, the most
 * where lower is. The exact value decides, never a rounded one: 69.96 % does not meet 70 %. Null where no goal holds,
 * no value is there, or neither way is better.
 */
export function verdictAgainst({ value, threshold, direction }: ValueAgainstGoal): Verdict | null {
  if (value === null || threshold === null || direction === 'NEITHER') return null;
  const met = direction === 'HIGHER' ? value >= threshold : value <= threshold;
  return met ? 'MET' : 'NOT_MET';
}
