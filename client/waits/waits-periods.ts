import { monthOfDate, periodsWithin, type Grain } from '@schema/domain/periods.ts';
import type { ReleaseExtent } from './release-extent.ts';
import { NEWEST_YEAR } from './waits-search.ts';

/** Kinds of periods that a reader may choose for the tables, and how many of the newest of each. */
const CHOICES: readonly { readonly grain: Grain; readonly most: number }[] = [
  { grain: 'YEAR', most: 12 },
  { grain: 'HALF_YEAR', most: 8 },
  { grain: 'QUARTER', most: 8 },
  { grain: 'MONTH', most: 24 },
];

/** Labels of the periods that the release tells of and that lie wholly within it, newest first within each kind; the chosen one is always among them. */
export function choosablePeriods({ firstMonth, lastMonth, grains }: Pick<ReleaseExtent, 'firstMonth' | 'lastMonth' | 'grains'>, chosen: string | null): readonly string[] {
  if (firstMonth === null || lastMonth === null) return chosen === null ? [] : [chosen];
  const span = { first: monthOfDate(firstMonth), last: monthOfDate(lastMonth) };
  const labels = CHOICES.filter(({ grain }) => grains.includes(grain)).flatMap(({ grain, most }) =>
    periodsWithin(span, grain)
      .reverse()
      .slice(0, most)
      .map(({ label }) => label),
  );
  return chosen === null || chosen === NEWEST_YEAR || labels.includes(chosen) ? labels : [chosen, ...labels];
}

/** How many of the newest periods a series shows unless all are asked for; null: all. */
export const NEWEST_SHOWN: Readonly<Record<Grain, number | null>> = { MONTH: 36, QUARTER: 20, HALF_YEAR: null, YEAR: null, ROLLING_12: 60 };
