import { MONTHS_OF_GRAIN, monthLabel, monthOfDate, parsePeriod, periodOf, periodsWithin, type Grain } from '@schema/domain/periods.ts';
import type { ReleaseExtentQuery } from '@client/generated/release-extent.ts';
import { NEWEST_YEAR, type WaitsSearch } from './waits-search.ts';

/** What a release can be asked: its periods, what its figures can be cut by, and what its numbers were told as. */
export type ReleaseExtent = Pick<NonNullable<ReleaseExtentQuery['release']>, 'basis' | 'grains' | 'cuts' | 'firstMonth' | 'lastMonth' | 'notes'>;

/** A release of cases tells of everything; so it is taken to be while there is none. */
export const OF_CASES: ReleaseExtent = {
  basis: 'CASES',
  grains: ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'ROLLING_12'],
  cuts: ['SEX', 'AGE', 'TREATMENT', 'HOME'],
  firstMonth: null,
  lastMonth: null,
  notes: [],
};

/** The shortest period that the release tells of. */
export function finestGrain({ grains }: Pick<ReleaseExtent, 'grains'>): Grain {
  return grains[0] ?? 'MONTH';
}

/** How many periods of the finest grain a page shows of the newest ones. */
const NEWEST_PERIODS = 12;

/** The newest periods as a series asks for them: twelve of the finest grain, so twelve months or twelve quarters. */
export function newestPeriodsOf(extent: ReleaseExtent): { readonly from: string; readonly to: string; readonly grain: Grain } {
  const grain = finestGrain(extent);
  const [first] = told(extent, grain).slice(-NEWEST_PERIODS);
  return { from: grain === 'MONTH' ? NEWEST_YEAR : (first ?? NEWEST_YEAR), to: NEWEST_YEAR, grain };
}

/**
 * What figures of one period are about where nobody chose: the newest twelve months, since a single month leaves much to
 * chance; of a release that tells of no months, its newest period, as its publisher tells it.
 */
export function newestPeriod(extent: ReleaseExtent): string {
  const grain = finestGrain(extent);
  return grain === 'MONTH' ? NEWEST_YEAR : (told(extent, grain).at(-1) ?? NEWEST_YEAR);
}

/** Labels of the periods that lie wholly within the release, oldest first. */
function told({ firstMonth, lastMonth }: ReleaseExtent, grain: Grain): string[] {
  if (firstMonth === null || lastMonth === null) return [];
  return periodsWithin({ first: monthOfDate(firstMonth), last: monthOfDate(lastMonth) }, grain).map(({ label }) => label);
}

/** Whether the release has nothing of single patients: no days, and so no median. */
export function isOfTotals({ basis }: Pick<ReleaseExtent, 'basis'>): boolean {
  return basis === 'TOTALS';
}

/** The choices with those that the release has nothing of replaced by the nearest that it has. */
export function nearestChoices(search: WaitsSearch, extent: ReleaseExtent): WaitsSearch {
  const { grains, cuts } = extent;
  const { sex, attribution, grain, measure, period, order } = search;
  const withoutDays = isOfTotals(extent);
  return {
    ...search,
    sex: cuts.includes('SEX') ? sex : undefined,
    attribution: cuts.includes('HOME') ? attribution : undefined,
    grain: grain !== undefined && grains.includes(grain) ? grain : undefined,
    measure: withoutDays ? undefined : measure,
    order: withoutDays && (order === 'median' || order === 'p90') ? undefined : order,
    period: period === undefined ? undefined : nearestPeriod(period, extent),
  };
}

/** True where the release has all that the choices ask for. */
export function hasAll(search: WaitsSearch, extent: ReleaseExtent): boolean {
  const nearest = nearestChoices(search, extent);
  return (Object.keys(nearest) as (keyof WaitsSearch)[]).every((choice) => nearest[choice] === search[choice]);
}

/** The period itself where the release tells of its length, else the one of the finest grain that it lies in. */
function nearestPeriod(label: string, extent: ReleaseExtent): string {
  const period = parsePeriod(label);
  if (period === null) return label;
  const step = MONTHS_OF_GRAIN[finestGrain(extent)];
  if (period.grain !== 'ROLLING_12') return extent.grains.includes(period.grain) ? label : periodOf(finestGrain(extent), period.last).label;
  const after = (period.last + 1) % step;
  return after === 0 ? label : `R12-${monthLabel(period.last + step - after)}`;
}

/** True for twelve months that end where a period of the finest grain does, and for any other period: of the rest nothing can be told. */
export function isTellable(label: string, extent: Pick<ReleaseExtent, 'grains'>): boolean {
  const period = parsePeriod(label);
  return period?.grain !== 'ROLLING_12' || (period.last + 1) % MONTHS_OF_GRAIN[finestGrain(extent)] === 0;
}
