import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { monthOfDate } from '@schema/domain/periods.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { ReleaseSeries } from '../releases/release-series.ts';
import { selectPublishedRelease } from '../releases/releases.queries.ts';
import type { Outlook, OutlookCell } from './outlook.ts';
import { usualOf } from './usual.ts';

const MONTHS = 12;

/**
 * Cases that the areas usually have in a month: the median of the twelve months before the last that the file tells of,
 * by the month of suspicion, in the newest published release. Nothing where there is no release, or no such month in it.
 */
export async function usualRows(database: Database, areas: readonly string[], cells: readonly OutlookCell[]): Promise<Pick<Outlook, 'usual' | 'usualInAll'>> {
  const last = cells.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const release = last === '' ? null : await database.read(SYSTEM_ACTOR, 'newest release', (sql) => selectPublishedRelease(sql, null));
  if (release === null) return { usual: {}, usualInAll: null };
  const end = monthOfDate(`${last}-01`);
  const series = await ReleaseSeries.of(database, release.id);
  const usualIn = async (pathway?: string): Promise<number | null> => {
    const sums = new Array<number>(MONTHS).fill(0);
    let isKnown = false;
    for (const area of areas) {
      const started = (await series.counts(area, { first: end - MONTHS, end, ...(pathway === undefined ? {} : { pathway }) }))?.get('started');
      started?.forEach((count, month) => (sums[month] = (sums[month] ?? 0) + count));
      isKnown ||= started !== undefined;
    }
    return isKnown ? usualOf(sums) : null;
  };
  const usual: Record<string, number> = {};
  for (const pathway of new Set(cells.map((cell) => cell.pathway))) {
    const known = await usualIn(pathway);
    if (known !== null) usual[pathway] = known;
  }
  return { usual, usualInAll: await usualIn() };
}
