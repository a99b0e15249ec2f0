import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { monthOfDate, yearOfMonth } from '@schema/domain/periods.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { ALL_PATHWAYS } from '../releases/month-series.ts';
import { PARTITION_KINDS } from '../releases/partitions.ts';
import { selectContent, selectManifest, selectPublishedRelease } from '../releases/releases.queries.ts';
import { readSeries } from '../releases/series-content.ts';
import type { Outlook, OutlookCell } from './outlook.ts';

const MONTHS = 12;

/**
 * Cases that the areas usually have in a month: the median of the twelve months before the last that the file tells of,
 * by the month of suspicion, in the newest published release. Nothing where there is no release, or no such month in it.
 */
export async function usualRows(database: Database, areas: readonly string[], cells: readonly OutlookCell[]): Promise<Pick<Outlook, 'usual' | 'usualInAll'>> {
  const last = cells.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const nothing = { usual: {}, usualInAll: null };
  if (last === '') return nothing;
  const release = await database.read(SYSTEM_ACTOR, 'newest release', (sql) => selectPublishedRelease(sql, null));
  if (release === null) return nothing;
  const end = monthOfDate(`${last}-01`);
  const reader = new StartedCounts(database, release.id, await database.read(SYSTEM_ACTOR, 'release manifest', (sql) => selectManifest(sql, release.id)));
  const usual: Record<string, number> = {};
  for (const pathway of new Set(cells.map((cell) => cell.pathway))) {
    const median = await reader.median(areas, pathway, end);
    if (median !== null) usual[pathway] = median;
  }
  return { usual, usualInAll: await reader.median(areas, ALL_PATHWAYS, end) };
}

/** Pathways that started, by month, as a release has them. */
class StartedCounts {
  private readonly hashes: ReadonlyMap<string, string>;

  constructor(
    private readonly database: Database,
    private readonly release: string,
    manifest: readonly { readonly kind: string; readonly area: string; readonly year: number; readonly hash: string }[],
  ) {
    this.hashes = new Map(manifest.filter(({ kind }) => kind === PARTITION_KINDS.series).map(({ area, year, hash }) => [`${area}\t${year}`, hash]));
  }

  /** The median of the twelve months before `end`, all areas together; null where the release tells of none of them. */
  async median(areas: readonly string[], pathway: string, end: number): Promise<number | null> {
    const first = end - MONTHS;
    const sums = new Array<number>(MONTHS).fill(0);
    let isKnown = false;
    for (const area of areas) {
      for (const year of new Set([yearOfMonth(first), yearOfMonth(end - 1)])) {
        const started = await this.started(area, year, pathway);
        isKnown ||= started !== null;
        for (let month = Math.max(first, year * MONTHS); month < Math.min(end, (year + 1) * MONTHS); month += 1) {
          sums[month - first] = (sums[month - first] ?? 0) + (started?.[month - year * MONTHS] ?? 0);
        }
      }
    }
    if (!isKnown) return null;
    const sorted = sums.sort((a, b) => a - b);
    return ((sorted[MONTHS / 2 - 1] ?? 0) + (sorted[MONTHS / 2] ?? 0)) / 2;
  }

  private async started(area: string, year: number, pathway: string): Promise<readonly number[] | null> {
    const hash = this.hashes.get(`${area}\t${year}`);
    if (hash === undefined) return null;
    const content = await this.database.read(SYSTEM_ACTOR, `starts of ${this.release}`, (sql) => selectContent(sql, hash, { attribution: 'CLOSING', pathway }));
    return content === null ? null : (readSeries(content, { axis: 'all' })?.counts.started ?? null);
  }
}
