import { mayReadExact } from '@schema/domain/permissions.ts';
import { monthLabel, monthOfDate } from '@schema/domain/periods.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument, RequestError } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { RegionsService } from '../regions/regions.service.ts';
import type { Region } from '../regions/regions.types.ts';
import { toRelease } from '../releases/release-answer.ts';
import { ReleaseSeries } from '../releases/release-series.ts';
import { selectPublishedIds, selectPublishedRelease, type ReleaseRow } from '../releases/releases.queries.ts';
import { KIND_DEFINITIONS } from '../submissions/kind-registry.ts';
import { UNSETTLED_MONTHS } from '../submissions/usual.ts';
import { isLate, jumpsIn, shareOf, USUAL_MONTHS, usualBefore } from './quality-figures.ts';
import { selectDeliveries, type DeliveryRow } from './quality.queries.ts';
import type { DataQuality, QualityNumbers, RegionQuality } from './quality.types.ts';

const YEAR_MONTHS = 12;
const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;

/** Columns that may rightly be empty: a pathway that is open has no closing, and most were not delayed or divided. */
const RIGHTLY_EMPTY = ['closing_region', 'closing_part', 'home_part', 'closing_date', 'closing_code', 'variant', 'delay_causes'];

/** How good the data are that a release rests on, region by region. */
export class QualityService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
  ) {}

  /** `release`: null for the newest that is published. Numbers are given to whoever may read the region's exact figures. */
  async quality(context: RequestContext, { release: id, region }: { release: string | null; region: string | null }): Promise<DataQuality> {
    assertAllowed(context.actor, 'waits.read');
    const release = await this.release(context, id);
    const units = await this.regions.withRole(context, 'unit');
    const wanted = region === null ? units : units.filter(({ code }) => code === region);
    if (wanted.length === 0) throw badArgument('region', region, `one of ${units.map(({ code }) => code).join(', ')} is needed`);
    const from = new Date(Date.parse(release.extractedOn) - (YEAR_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
    const deliveries = await this.database.read(context.actor, 'deliveries of regions', (sql) => selectDeliveries(sql, { from, to: release.extractedOn, asOf: release.asOf }));
    const series = await ReleaseSeries.of(this.database, release.id);
    const rows: RegionQuality[] = [];
    for (const each of wanted) rows.push(await this.rowOf(context, { region: each, release, series, delivery: deliveries.find(({ area }) => area === each.code) }));
    return { release: toRelease(release), from, rows };
  }

  private async release({ actor }: RequestContext, id: string | null): Promise<ReleaseRow> {
    const release = await this.database.read(actor, 'release', (sql) => selectPublishedRelease(sql, id));
    if (release !== null) return release;
    const known = await this.database.read(actor, 'published releases', selectPublishedIds);
    if (known.length === 0) throw new RequestError('NO_RELEASE', 'No release is published yet.');
    throw badArgument('release', id, `known releases are ${known.join(', ')}`);
  }

  private async rowOf(context: RequestContext, { region, release, series, delivery }: RowParts): Promise<RegionQuality> {
    const lastDelivery = delivery?.last_delivery ?? null;
    const timing = { region, lastDelivery, monthsDelivered: delivery?.months_delivered ?? 0, isLate: isLate(lastDelivery, release.extractedOn, release.finestGrain), ofTotals: delivery?.of_totals ?? false };
    if (!mayReadExact(context.actor, { code: region.code, unitsWithin: [region.code] }, release.origin)) return { ...timing, numbers: null, absence: 'SUPPRESSED' };
    if (release.origin !== 'PUBLISHED') context.unpublished({ release: release.id });
    return { ...timing, numbers: await numbersOf({ region, release, series, delivery }), absence: null };
  }
}

interface RowParts {
  readonly region: Region;
  readonly release: ReleaseRow;
  readonly series: ReleaseSeries;
  /** Undefined where the region has never handed anything in. */
  readonly delivery: DeliveryRow | undefined;
}

async function numbersOf({ region, release, series, delivery }: RowParts): Promise<QualityNumbers> {
  const last = release.lastMonth ?? monthOfDate(release.extractedOn);
  // A year to look at, and one before it that says what is usual.
  const first = last - YEAR_MONTHS - USUAL_MONTHS + 1;
  const counts = await series.counts(region.code, { first, end: last + 1 });
  const started = counts?.get('started') ?? [];
  const inYear = (counter: 'treated' | 'judged' | 'clocked'): number => (counts?.get(counter) ?? []).slice(-YEAR_MONTHS).reduce((sum, count) => sum + count, 0);
  const settled = started.length - 1 - UNSETTLED_MONTHS;
  const usual = settled < 0 ? 0 : usualBefore(started, settled);
  const rows = delivery?.rows ?? 0;
  return {
    rows,
    correctedLater: shareOf(delivery?.rows_replaced ?? 0, rows),
    corrections: shareOf(delivery?.rows_changed ?? 0, rows),
    warnings: delivery?.warnings ?? 0,
    rejectedFiles: delivery?.rejected ?? 0,
    missing: missingOf(delivery),
    completeness: shareOf(started[settled] ?? 0, usual),
    judged: shareOf(inYear('judged'), inYear('clocked')),
    // Totals are in none of the counters of cases: what is not there is not nobody.
    againstExpected: delivery?.of_totals ? null : await againstExpected(region, { series, last }),
    jumps: jumpsIn(started.slice(0, settled + 1)).map(({ index, count, usual: before }) => ({ month: monthLabel(first + index), started: count, usual: before })),
    sinceRelease: delivery?.since_release ?? 0,
  };
}

async function againstExpected(region: Region, { series, last }: { series: ReleaseSeries; last: number }): Promise<number | null> {
  const { expected, treated } = await series.expected(region.code, { first: last - YEAR_MONTHS + 1, end: last + 1 });
  return expected === null ? null : shareOf(treated, expected);
}

function missingOf(delivery: DeliveryRow | undefined): QualityNumbers['missing'] {
  // Of files from before this was counted nothing is known, which is not nothing missing.
  if (delivery === undefined || delivery.rows_looked_through === 0) return [];
  return KIND_DEFINITIONS['svf-cases'].columns
    .filter(({ name, needed }) => !needed && !RIGHTLY_EMPTY.includes(name))
    .map(({ name }) => ({ column: name, share: (delivery.rows_without[name] ?? 0) / delivery.rows_looked_through }));
}
