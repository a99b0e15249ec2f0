import { binaryRows } from '@server/platform/database/copy-binary.ts';
import type { BuildAnswer, BuildReference, BuildRequest, BuiltPartition } from './build-messages.ts';
import { readCaseLine } from './case-lines.ts';
import { CellTally, type BucketName } from './cell-tally.ts';
import { packBucket, unpackBucket, type CellBucket } from './cells.ts';
import { countingRules, type CountingRules } from './counting-rules.ts';
import { expectedMonths } from './expected-spread.ts';
import { ALL_PATHWAYS } from './month-series.ts';
import { PARTITION_KINDS, partitionOf, type Partition } from './partitions.ts';
import { Places } from './places.ts';
import { rollUpYear, type SeriesRow } from './roll-up.ts';
import { firstStartOf } from './series-content.ts';
import { rollUpTotals, type TotalsRow } from './total-roll-up.ts';

type RollRequest = Extract<BuildRequest, { kind: 'roll' }>;
type RollAnswer = Extract<BuildAnswer, { kind: 'rolled' }>;

/** Counts the cases of a release, then sums them year by year. */
export class ReleaseCounter {
  private readonly places: Places;
  private readonly rules: CountingRules;
  private readonly tally: CellTally;
  private cases = 0;

  constructor({ counting, areas, memberships }: BuildReference) {
    this.places = new Places(areas, memberships);
    this.rules = countingRules(counting);
    this.tally = new CellTally(this.rules, this.places);
  }

  /** Counts every case of the lines once more, or once less. */
  count(lines: string, sign: 1 | -1): void {
    for (const line of lines.split('\n')) {
      if (this.tally.count(readCaseLine(line), sign)) this.cases += sign;
    }
  }

  /** What differs from the earlier release: regions' years by pathway, and the number of cases. */
  touched(): Extract<BuildAnswer, { kind: 'touched' }> {
    this.tally.cancelOut();
    return { kind: 'touched', buckets: this.tally.names(), cases: this.cases };
  }

  /** The year's partitions: the cells of the regions that were touched, and the series of the areas that were. */
  roll({ year, earlier, expected, totals, everyArea }: RollRequest): RollAnswer {
    const touched = this.tally.names().filter((name) => name.year === year);
    const regions = new Set(touched.map(({ region }) => region));
    const areas = everyArea ? null : this.tally.areasTouched(year);
    const buckets = this.bucketsOf(year, earlier, touched);
    const cells = [...regions].map((region) => cellsPartition(region, year, buckets));
    const series = rollUpYear({ buckets, expected: expectedMonths(expected, year), areas }, this.places, this.rules);
    const told = rollUpTotals(totals, { year, cases: buckets, places: this.places, rules: this.rules });
    const all = series.find(({ area, pathway }) => area === this.places.nation && pathway === ALL_PATHWAYS);
    return {
      kind: 'rolled',
      partitions: [...cells, ...seriesPartitions(series, year), ...totalsPartitions(told, year)].filter(({ rows }) => rows.length > 0).map(toBuilt),
      firstStart: all ? firstStartOf(all.content) : null,
      untouched: this.places.areas.flatMap(({ code: area }) => [
        ...(regions.has(area) ? [] : [{ kind: PARTITION_KINDS.cells, area }]),
        ...(areas === null || areas.has(area) ? [] : [{ kind: PARTITION_KINDS.series, area }]),
      ]),
    };
  }

  private bucketsOf(year: number, earlier: RollRequest['earlier'], touched: readonly BucketName[]): NamedBucket[] {
    const isTouched = new Set(touched.map(({ region, pathway }) => `${region}\t${pathway}`));
    const kept: NamedBucket[] = [];
    for (const { region, pathway, content } of earlier) {
      const bucket = unpackBucket(content);
      if (isTouched.has(`${region}\t${pathway}`)) this.tally.addBucket({ region, year, pathway }, bucket);
      else kept.push({ region, pathway, bucket });
    }
    for (const name of touched) {
      const bucket = this.tally.bucketOf(name);
      if (bucket.keys.length > 0) kept.push({ region: name.region, pathway: name.pathway, bucket });
      this.tally.drop(name);
    }
    // Sums of expected cases are the only ones that are not whole; a fixed order makes them the same everywhere.
    return kept.sort((a, b) => compare(a.region, b.region) || compare(a.pathway, b.pathway));
  }
}

interface NamedBucket {
  readonly region: string;
  readonly pathway: string;
  readonly bucket: CellBucket;
}

function cellsPartition(region: string, year: number, buckets: readonly NamedBucket[]): Partition {
  const own = buckets.filter((each) => each.region === region);
  const rows = own.map(({ pathway, bucket }) => ({ attribution: '', pathway, content: packBucket(bucket) }));
  return partitionOf(PARTITION_KINDS.cells, region, year, rows);
}

function seriesPartitions(series: readonly SeriesRow[], year: number): Partition[] {
  return [...byArea(series)].map(([area, rows]) => partitionOf(PARTITION_KINDS.series, area, year, rows));
}

/** Always of the whole year: they are few. */
function totalsPartitions(totals: readonly TotalsRow[], year: number): Partition[] {
  return [...byArea(totals)].map(([area, rows]) => partitionOf(PARTITION_KINDS.totals, area, year, rows.map(({ pathway, content }) => ({ attribution: '', pathway, content }))));
}

function byArea<Row extends { readonly area: string }>(all: readonly Row[]): Map<string, Row[]> {
  const areas = new Map<string, Row[]>();
  for (const row of all) {
    const rows = areas.get(row.area);
    if (rows) rows.push(row);
    else areas.set(row.area, [row]);
  }
  return areas;
}

function toBuilt({ kind, area, year, hash, rows }: Partition): BuiltPartition {
  return { kind, area, year, hash, rows: binaryRows(rows.map(({ attribution, pathway, content }) => [hash, attribution, pathway, content])) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
