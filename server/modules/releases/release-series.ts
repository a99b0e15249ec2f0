import { yearOfMonth } from '@schema/domain/periods.ts';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { ALL_PATHWAYS, type Counter, type MonthSeries } from './month-series.ts';
import { PARTITION_KINDS } from './partitions.ts';
import { selectContent, selectManifest } from './releases.queries.ts';
import { readSeries } from './series-content.ts';

const MONTHS = 12;

/** Reads a release's series of areas by closing region, both sexes together, month by month. */
export class ReleaseSeries {
  private readonly years = new Map<string, Promise<MonthSeries | null>>();

  private constructor(
    private readonly database: Database,
    private readonly hashes: ReadonlyMap<string, string>,
  ) {}

  static async of(database: Database, release: string): Promise<ReleaseSeries> {
    const manifest = await database.read(SYSTEM_ACTOR, 'release manifest', (sql) => selectManifest(sql, release));
    return new ReleaseSeries(database, new Map(manifest.filter(({ kind }) => kind === PARTITION_KINDS.series).map(({ area, year, hash }) => [`${area}\t${year}`, hash])));
  }

  /** The months from `first` before `end`, oldest first; a month without a case is 0. Null where the release tells nothing of the area in any of their years. */
  async counts(area: string, { first, end, pathway = ALL_PATHWAYS }: { first: number; end: number; pathway?: string }): Promise<ReadonlyMap<Counter, readonly number[]> | null> {
    const sums = new Map<Counter, number[]>();
    let isKnown = false;
    for (let year = yearOfMonth(first); year <= yearOfMonth(end - 1); year += 1) {
      const series = await this.year(area, year, pathway);
      if (series === null) continue;
      isKnown = true;
      for (const [counter, counts] of Object.entries(series.counts) as [Counter, readonly number[]][]) {
        const months = sums.get(counter) ?? new Array<number>(end - first).fill(0);
        sums.set(counter, months);
        for (let month = Math.max(first, year * MONTHS); month < Math.min(end, (year + 1) * MONTHS); month += 1) months[month - first] = counts[month % MONTHS] ?? 0;
      }
    }
    return isKnown ? sums : null;
  }

  /**
   * The treated of the pathways that are in the inclusion measure, and the expected cases, of the months from `first` before
   * `end`; null expected where any month of them has none. Both stand in the pooled series.
   */
  async expected(area: string, { first, end }: { first: number; end: number }): Promise<{ treated: number; expected: number | null }> {
    let treated = 0;
    let expected: number | null = 0;
    for (let month = first; month < end; month += 1) {
      const series = await this.year(area, yearOfMonth(month), ALL_PATHWAYS);
      treated += series?.counts.treated[month % MONTHS] ?? 0;
      const ofMonth = series?.expected[month % MONTHS] ?? null;
      expected = expected === null || ofMonth === null ? null : expected + ofMonth;
    }
    return { treated, expected };
  }

  private year(area: string, year: number, pathway: string): Promise<MonthSeries | null> {
    const name = `${area}\t${year}\t${pathway}`;
    const known = this.years.get(name) ?? this.read(area, year, pathway);
    this.years.set(name, known);
    return known;
  }

  private async read(area: string, year: number, pathway: string): Promise<MonthSeries | null> {
    const hash = this.hashes.get(`${area}\t${year}`);
    if (hash === undefined) return null;
    const content = await this.database.read(SYSTEM_ACTOR, 'series of a release', (sql) => selectContent(sql, hash, { attribution: 'CLOSING', pathway }));
    return content === null ? null : readSeries(content, { axis: 'all' });
  }
}
