import { verdictAgainst, type Unit } from '@schema/domain/figure.ts';
import { spread } from '@server/statistics/spread.ts';
import { mannKendall } from '@server/statistics/trend.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import { goalIn, type MeasuresService } from '../measures/measures.service.ts';
import type { Goal } from '../measures/measures.types.ts';
import type { RegionsService } from '../regions/regions.service.ts';
import type { Region } from '../regions/regions.types.ts';
import type { Figure } from '../releases/figure.types.ts';
import { selectPublishedResults, type PublishedResultFilter, type PublishedResultRow } from './official.queries.ts';
import { resultsLoader, type PublishedResultsQuestion, type ResultsLoader } from './results-loader.ts';
import type { Extreme, PublishedResult, PublishedSpread, SpreadPoint, Trend } from './official.types.ts';

/** Officially published results: served as their source publishes them, apart from what Ledtid computes from register data. */
export class OfficialService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly measures: MeasuresService,
  ) {}

  /**
   * Results in the order year, then area; missing ones are there with their reason. `wholeYears`: none about a single
   * pathway or a part of a year, which are not to be compared with whole years.
   */
  async results(context: RequestContext, question: PublishedResultsQuestion, wholeYears: boolean): Promise<PublishedResult[]> {
    assertAllowed(context.actor, 'official.read');
    await this.check(context, question);
    const all = await (await this.loader(context)).load(question);
    const rows = wholeYears ? all.filter(({ pathway, period }) => pathway === null && period === null) : all;
    context.charge(rows.length);
    const goals = await this.measures.goals(context);
    const { byCode } = await this.regions.areas(context);
    const goalsOf = new Map([...new Set(rows.map(({ measure }) => measure))].map((id) => [id, goals.filter(({ measureId }) => measureId === id)]));
    return rows.map((row) => toPublishedResult(row, goalsOf.get(row.measure) ?? [], byCode));
  }

  /** How far apart the regions are, year by year, each counted the same. */
  async spread(context: RequestContext, measureId: string, from: number | null, to: number | null): Promise<PublishedSpread> {
    const results = await this.results(context, { measure: measureId, region: null, from, to }, true);
    const units = await this.regions.withRole(context, 'unit');
    const ofUnits = results.filter(({ region }) => region !== null && units.includes(region));
    const years = [...new Set(ofUnits.map(({ year }) => year))].sort((a, b) => a - b);
    const points = years
      .map((year) => spreadPoint(year, ofUnits.filter((result) => result.year === year), units.length))
      .filter((point) => point !== null);
    return {
      measure: this.measures.withId(measureId, 'measure'),
      origin: 'PUBLISHED',
      points,
      rangeTrend: trendOf(points.map(({ range }) => range)),
      standardDeviationTrend: trendOf(points.map(({ standardDeviation }) => standardDeviation)),
    };
  }

  /** One statement for all the questions that a request asks at once, as a page does for its many measures. */
  private loader(context: RequestContext): Promise<ResultsLoader> {
    const read = (filter: PublishedResultFilter): Promise<PublishedResultRow[]> =>
      this.database.read(context.actor, 'published results', (sql) => selectPublishedResults(sql, filter));
    return context.once('published results', () => Promise.resolve(resultsLoader(read)));
  }

  private async check(context: RequestContext, { measure, region, from, to }: PublishedResultsQuestion): Promise<void> {
    if (measure !== null) this.measures.withId(measure, 'measure');
    if (region !== null) await this.regions.withCode(context, region, 'region');
    if (from !== null && to !== null && from > to) throw badArgument('from', from, `it may not be later than to, which is ${to}`);
  }
}

/** The result as a figure. Official results come without counts, so without an interval. */
export function figureOf({ value, unit, absence, text }: PublishedResult): Figure {
  return {
    value,
    lower: null,
    upper: null,
    boundsLower: null,
    boundsUpper: null,
    numerator: null,
    denominator: null,
    unit,
    absence: absence ?? (value === null && text !== null ? 'NOT_APPLICABLE' : null),
    provisional: false,
    origin: 'PUBLISHED',
    release: null,
  };
}

/** `goals` are those of the row's measure. */
function toPublishedResult(row: PublishedResultRow, goals: readonly Goal[], byCode: ReadonlyMap<string, Region>): PublishedResult {
  const value = row.value === null ? null : Number(row.value);
  const goal = goalIn(goals, row.year);
  return {
    measure: row.measure,
    level: row.level,
    year: row.year,
    period: row.period,
    value,
    text: row.text_value,
    unit: row.unit satisfies Unit,
    absence: row.absence,
    valueAsPublished: row.value_as_published,
    unitAsPublished: row.unit_as_published,
    qualifier: row.qualifier,
    keyAsPublished: row.key_as_published,
    origin: 'PUBLISHED',
    source: row.source,
    verdict: goal === null ? null : verdictAgainst({ ...goal, value }),
    region: row.area === null ? null : (byCode.get(row.area) ?? null),
    pathwayCode: row.pathway,
    notes: { sv: row.note_sv, en: row.note_en },
    absenceReasons: { sv: row.absence_reason_sv, en: row.absence_reason_en },
  };
}

function spreadPoint(year: number, results: readonly PublishedResult[], unitCount: number): SpreadPoint | null {
  const present = results.flatMap(({ region, value }) => (region === null || value === null ? [] : [{ region, value }]));
  const { count, lowest, highest, range, mean, standardDeviation } = spread(present.map(({ value }) => value));
  if (lowest === null || highest === null || mean === null) return null;
  const extreme = ({ value, indices }: typeof lowest): Extreme => ({
    value,
    regions: indices.flatMap((index) => present[index]?.region ?? []),
  });
  return {
    year,
    regionsCounted: count,
    regionsAbsent: unitCount - count,
    lowest: extreme(lowest),
    highest: extreme(highest),
    range,
    standardDeviation,
    mean,
  };
}

function trendOf(values: readonly (number | null)[]): Trend | null {
  const test = mannKendall(values.filter((value) => value !== null));
  if (test === null) return null;
  return {
    direction: test.direction.toUpperCase() as Trend['direction'],
    tau: test.tau,
    pValue: test.pValue,
    years: test.n,
    method: test.method,
  };
}
