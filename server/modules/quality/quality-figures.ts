import { MONTHS_OF_GRAIN, type Grain } from '@schema/domain/periods.ts';
import { isFarFromUsual, usualOf } from '../submissions/usual.ts';

/** Months before the judged one that say what is usual. */
export const USUAL_MONTHS = 12;
/** Beside the period that a delivery tells of: a whole period and some days without a file is late. */
const GRACE_DAYS = 4;
const LONGEST_MONTH_DAYS = 31;
const DAY_MS = 86_400_000;

/** A share, or null where there is nothing to have a share of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Days from one calendar day to another, `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Whether nothing has come for longer than a delivery each period of the grain allows: 35 days where they are months. */
export function isLate(lastDelivery: string | null, asOf: string, grain: Grain = 'MONTH'): boolean {
  return lastDelivery === null || daysBetween(lastDelivery, asOf) > MONTHS_OF_GRAIN[grain] * LONGEST_MONTH_DAYS + GRACE_DAYS;
}

/** A month whose count lies far from what is usual. */
export interface Jump {
  /** Place of the month in the list. */
  readonly index: number;
  readonly count: number;
  /** The median of the twelve months before. */
  readonly usual: number;
}

/** Months that lie far from the twelve before them; the first twelve can only say what is usual. */
export function jumpsIn(counts: readonly number[]): Jump[] {
  const jumps: Jump[] = [];
  for (let index = USUAL_MONTHS; index < counts.length; index += 1) {
    const usual = usualBefore(counts, index);
    const count = counts[index] ?? 0;
    if (isFarFromUsual(count, usual)) jumps.push({ index, count, usual });
  }
  return jumps;
}

/** The median of the twelve months before the one at `index`. */
export function usualBefore(counts: readonly number[], index: number): number {
  return usualOf(counts.slice(Math.max(0, index - USUAL_MONTHS), index)) ?? 0;
}
