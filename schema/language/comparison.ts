import { withoutFloatingNoise } from './numbers.ts';

/** A 95 % interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * What may be said of a later value beside an earlier one. `increased` and `decreased` are claims about what lies
 * behind the values; `higher` and `lower` only say how the two published numbers stand; `not_distinguishable` is
 * "about the same".
 */
export type ComparisonKind = 'increased' | 'decreased' | 'higher' | 'lower' | 'not_distinguishable';

export interface Comparison {
  readonly kind: ComparisonKind;
  /** Later minus earlier, in the unit of the values. */
  readonly difference: number;
}

export interface ComparedValues {
  readonly earlier: number;
  readonly later: number;
  /** Smallest step between two published values, in their unit; null where it is not known. */
  readonly resolution: number | null;
  readonly earlierInterval?: Interval | null;
  readonly laterInterval?: Interval | null;
}

/** Differences are told from one published step only when they pass it by more than this share of the step. */
const STEP_TOLERANCE = 1e-6;

/**
 * The grounds for every word of change in the product.
 *
 * With 95 % intervals on both values: `increased` or `decreased` where the intervals do not overlap, else
 * `not_distinguishable`. Intervals that merely touch overlap. The rule is cautious: it misses some real changes and
 * makes few false ones (Schenker N, Gentleman JF. On judging the significance of differences by examining the overlap
 * between confidence intervals. Am Stat 2001;55:182–186, doi:10.1198/000313001317097960).
 *
 * Without intervals (official yearly results publish no counts), nothing is known about chance, and the strongest words
 * are `higher` and `lower`. Each published value may be off by half a step, so that two may differ by up to one step
 * with nothing behind it: the difference must be more than one step. A step that is not known (null) gives no grounds
 * at all.
 *
 * With an interval on one value only: a value inside the other's interval is `not_distinguishable`; otherwise as
 * without intervals.
 *
 * Values that are not finite, negative steps and intervals upside down throw `RangeError`.
 *
 * Worked example: 0.45 → 0.47 in steps of 0.01 is `higher`, 0.46 → 0.47 `not_distinguishable`; with intervals
 * 0.44–0.46 and 0.465–0.475 the first is `increased`.
 */
export function compareValues({ earlier, later, resolution, earlierInterval, laterInterval }: ComparedValues): Comparison {
  check({ earlier, later, resolution, earlierInterval, laterInterval });
  const difference = withoutFloatingNoise(withoutFloatingNoise(later) - withoutFloatingNoise(earlier));
  if (earlierInterval && laterInterval) return { kind: compareIntervals(earlierInterval, laterInterval), difference };
  const covered = (earlierInterval && covers(earlierInterval, later)) || (laterInterval && covers(laterInterval, earlier));
  if (covered || resolution === null || !passesOneStep(difference, resolution)) return { kind: 'not_distinguishable', difference };
  return { kind: difference > 0 ? 'higher' : 'lower', difference };
}

function compareIntervals(earlier: Interval, later: Interval): ComparisonKind {
  if (later.lower > earlier.upper) return 'increased';
  if (later.upper < earlier.lower) return 'decreased';
  return 'not_distinguishable';
}

function covers(interval: Interval, value: number): boolean {
  return interval.lower <= value && value <= interval.upper;
}

function passesOneStep(difference: number, resolution: number): boolean {
  return difference !== 0 && Math.abs(difference) > resolution * (1 + STEP_TOLERANCE);
}

function check({ earlier, later, resolution, earlierInterval, laterInterval }: ComparedValues): void {
  for (const value of [earlier, later]) {
    if (!Number.isFinite(value)) throw new RangeError(`compareValues: ${value} is not a finite number`);
  }
  if (resolution !== null && !(resolution >= 0)) throw new RangeError(`compareValues: resolution ${resolution} is not a step`);
  for (const interval of [earlierInterval, laterInterval]) {
    if (interval && !(interval.lower <= interval.upper)) {
      throw new RangeError(`compareValues: interval ${interval.lower} to ${interval.upper} is upside down`);
    }
  }
}
