import { cell, NumbersByKey, numberIn, type AssumptionFiles } from './assumption-files.ts';

const NATION = '_total';
/** Growth a year beyond the last year that a file describes. */
const GROWTH = 1.015;

/** What holds in one pathway and region in some years, whatever the region's and the pathway's own level. */
export interface FixedShare {
  readonly pathway: string;
  readonly region: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly withinShare: number;
}

/** The numbers that change by the year. Beyond the last year known, volumes grow and shares stay. */
export class YearNumbers {
  readonly fixedShares: readonly FixedShare[];
  /** Years for which the country's days beyond the limit are published. */
  readonly yearsWithOverdueDays: readonly number[];
  private readonly nation = new NumbersByKey();
  private readonly regions = new Map<string, Map<number, number>>();
  private readonly pathways = new NumbersByKey();
  private readonly lastYear: number;

  constructor(files: AssumptionFiles) {
    const years = files.own('years.csv');
    for (const row of years) this.nation.set(`${cell(row, 'measure')} ${cell(row, 'year')}`, numberIn(row, 'value'));
    this.lastYear = Math.max(...years.map((row) => numberIn(row, 'year')));
    for (const measure of ['inclusion', 'lead_time']) {
      for (const row of files.reference(`official/${measure}.csv`)) this.setRegion(cell(row, 'region'), measure, numberIn(row, 'year'), numberIn(row, 'value') / 100);
    }
    for (const row of files.own('region-years.csv')) this.setRegion(cell(row, 'region'), cell(row, 'measure'), numberIn(row, 'year'), numberIn(row, 'value'));
    const ofPathways = files.own('pathway-years.csv');
    const overdue = ofPathways.filter((row) => cell(row, 'pathway') === NATION && cell(row, 'measure') === 'overdue_days');
    this.yearsWithOverdueDays = overdue.map((row) => numberIn(row, 'year'));
    for (const row of ofPathways) {
      this.pathways.set(`${cell(row, 'pathway')} ${cell(row, 'measure')} ${cell(row, 'year')}`, numberIn(row, 'value'));
    }
    this.fixedShares = files.own('pathway-region-waits.csv').map((row) => ({
      pathway: cell(row, 'pathway'),
      region: cell(row, 'region'),
      fromYear: numberIn(row, 'from_year'),
      toYear: numberIn(row, 'to_year'),
      withinShare: numberIn(row, 'within_share'),
    }));
  }

  /** A nationwide volume: `started` or `expected`. */
  volume(measure: string, year: number): number {
    if (year <= this.lastYear) return this.nation.get(`${measure} ${String(year)}`);
    return this.nation.get(`${measure} ${String(this.lastYear)}`) * GROWTH ** (year - this.lastYear);
  }

  /** A nationwide number of just that year, if there is one. */
  nationwide(measure: string, year: number): number | undefined {
    return this.nation.find(`${measure} ${String(year)}`);
  }

  /** A region's share: the year's own, else the nearest year's before it, else the first one after. */
  regionShare(region: string, measure: string, year: number): number {
    const known = this.regions.get(`${region} ${measure}`) ?? new Map<number, number>();
    const years = [...known.keys()].sort((a, b) => a - b);
    const nearest = years.filter((each) => each <= year).at(-1) ?? years[0];
    const value = nearest === undefined ? undefined : known.get(nearest);
    if (value === undefined) throw new Error(`The country's files have no ${measure} for ${region}.`);
    return value;
  }

  /** A region's share of just that year. */
  regionShareOnly(region: string, measure: string, year: number): number | undefined {
    return this.regions.get(`${region} ${measure}`)?.get(year);
  }

  /** A pathway's number of just that year. */
  pathwayNumber(pathway: string, measure: string, year: number): number | undefined {
    return this.pathways.find(`${pathway} ${measure} ${String(year)}`);
  }

  /** Days beyond the limit in the whole country, in a year for which they are published. */
  nationOverdueDays(year: number): number | undefined {
    return this.pathwayNumber(NATION, 'overdue_days', year);
  }

  private setRegion(region: string, measure: string, year: number, value: number): void {
    const key = `${region} ${measure}`;
    const known = this.regions.get(key) ?? new Map<number, number>();
    known.set(year, value);
    this.regions.set(key, known);
  }
}
