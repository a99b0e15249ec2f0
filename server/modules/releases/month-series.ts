import type { Treatment } from '@schema/domain/treatment.ts';
import type { AgeBand } from '@schema/domain/waits.ts';

/**
 * What is counted, month by month of one year, for one series: an area, an attribution, a pathway (or all pathways) and
 * one value on one axis. Every number is a sum over cases, so series add up: regions to the nation, months to a year.
 */

/**
 * The counts kept by month. `started` by the month of the suspicion; the rest by the month of closing.
 *
 * - `closed`: pathways closed in any way that counts (not 70, not 90).
 * - `treated`: closed by start of treatment.
 * - `clocked`: closed by what stops the clock: the treatment, or the final conversation in pathways that end so.
 * - `judged`: clocked, with a known limit. `within`: judged and in time.
 * - `over25` … `beyond75`: judged and late by up to 25, 50, 75 and by more than 75 percent of the limit.
 * - `overtimeDays`: days beyond the limit, summed over the judged.
 * - `dismissed`: closed because the suspicion was dismissed.
 */
export const COUNTERS = [
  'started',
  'closed',
  'treated',
  'clocked',
  'judged',
  'within',
  'over25',
  'over50',
  'over75',
  'beyond75',
  'overtimeDays',
  'dismissed',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** How many cases took how many days: days ascending, counts over 0. */
export interface DayHistogram {
  readonly days: readonly number[];
  readonly counts: readonly number[];
}

/** One series in one year. Every list has twelve places, January first. */
export interface MonthSeries {
  readonly counts: Readonly<Record<Counter, readonly number[]>>;
  /** Days to what stopped the clock, of the clocked. */
  readonly clockDays: readonly DayHistogram[];
  /** Days to dismissal, of the dismissed. */
  readonly dismissalDays: readonly DayHistogram[];
  /** Expected cases, a modelled constant; null where the basis says nothing of the month or the series. */
  readonly expected: readonly (number | null)[];
}

/** One value on one axis; a series of a (area, attribution, pathway) is named by it. */
export type SeriesAxis =
  | { readonly axis: 'all' }
  | { readonly axis: 'sex'; readonly value: 'FEMALE' | 'MALE' | 'UNKNOWN' }
  | { readonly axis: 'age'; readonly value: AgeBand }
  | { readonly axis: 'treatment'; readonly value: Treatment };

/** What stands in a stored row's pathway column for all pathways that are pooled. */
export const ALL_PATHWAYS = '*';
