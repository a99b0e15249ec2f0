import { requireCount } from './confidence.ts';

/**
 * How many cases took each number of days: the additive form of a list of waits. Both lists are equally long; `days`
 * ascending without repeats, `counts` whole and above zero. Days that nobody had are left out.
 */
export interface Histogram {
  readonly days: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** Number of cases; 0 for an empty histogram. One that breaks the shape above throws `RangeError`. */
export function casesIn({ days, counts }: Histogram, caller: string): number {
  if (days.length !== counts.length) throw new RangeError(`${caller}: ${days.length} days, ${counts.length} counts`);
  let total = 0;
  let previous = -Infinity;
  for (let place = 0; place < days.length; place += 1) {
    const day = days[place]!;
    const count = counts[place]!;
    if (!(day > previous && day < Infinity)) throw new RangeError(`${caller}: day ${day} at ${place} does not ascend`);
    if (count === 0) throw new RangeError(`${caller}: day ${day} has no cases`);
    requireCount(count, caller, `count of day ${day}`);
    total += count;
    previous = day;
  }
  return total;
}

/** The day of the case with this rank, the shortest wait being 1. A rank that no case has throws `RangeError`. */
export function dayAtRank({ days, counts }: Histogram, rank: number): number {
  let reached = 0;
  for (let place = 0; place < days.length; place += 1) {
    reached += counts[place]!;
    if (rank >= 1 && reached >= rank) return days[place]!;
  }
  throw new RangeError(`dayAtRank: rank ${rank} of ${reached} cases`);
}
