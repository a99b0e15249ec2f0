import type { Language } from '@schema/domain/language.ts';
import { overTimeSummary, overTimeTitle, type GroupOverTime, type OverTimeInput } from '@schema/language/sentences/waits-over-time.ts';
import type { AreaWords } from '@schema/language/sentences/subjects.ts';
import type { GroupPoints } from './period-lines.ts';
import { measuredValue, type FigureFields, type ReleaseFields } from './wait-figure.ts';

/** The newest twelve months of a release, as words of two groups beside each other. */

/** A group month by month, and over all twelve months together. */
export interface GroupOfMonths extends GroupPoints {
  readonly together: FigureFields;
}

/** The label of the newest twelve months of a release; null where it tells of none. */
export function newestYearOf({ lastMonth }: Pick<ReleaseFields, 'lastMonth'>): string | null {
  return lastMonth === null ? null : `R12-${lastMonth}`;
}

export interface MonthsToTell {
  readonly area: AreaWords;
  /** "Andel i tid", "Inklusion". */
  readonly measureName: string;
  readonly groups: readonly GroupOfMonths[];
  readonly release: ReleaseFields;
  readonly language: Language;
}

/** The finding: all twelve months of both groups beside each other, since a single month leaves more to chance. */
export function monthsTitle({ groups, release, ...told }: MonthsToTell): string {
  const year = newestYearOf(release);
  return overTimeTitle(inputOf(told, year === null ? [] : topFirst(groups).map(({ name, together }) => over(name, [{ period: year, figure: together }]))));
}

/** What the lines show, for those who do not see them. */
export function monthsSummary({ groups, ...told }: MonthsToTell): string {
  return overTimeSummary(inputOf(told, topFirst(groups).map(({ name, points }) => over(name, points))));
}

/** What lies on top is what the reader looks for first. */
function topFirst(groups: readonly GroupOfMonths[]): readonly GroupOfMonths[] {
  return [...groups].reverse();
}

function inputOf({ area, measureName, language }: Pick<MonthsToTell, 'area' | 'measureName' | 'language'>, groups: readonly GroupOverTime[]): OverTimeInput {
  return { area, measure: { shortName: measureName, unit: 'SHARE' }, groups, language };
}

function over(name: string, points: GroupPoints['points']): GroupOverTime {
  return { name, periods: points.map(({ period, figure }) => ({ period, measured: measuredValue(figure), provisional: figure.provisional })) };
}
