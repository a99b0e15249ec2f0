import type { Attribution } from '@schema/domain/waits.ts';
import { REGISTERED_SEXES, treatmentOfEnding, unpackCell, type Cell, type CellBucket } from './cells.ts';
import type { CountingRules } from './counting-rules.ts';
import { EVERY_SEX, type ExpectedMonth } from './expected-spread.ts';
import { ALL_PATHWAYS } from './month-series.ts';
import { MonthSums } from './month-sums.ts';
import type { Places } from './places.ts';
import { AXIS_ALL, AXIS_FIRST_AGE, AXIS_FIRST_SEX, AXIS_FIRST_TREATMENT } from './series-axes.ts';
import { packSeries } from './series-content.ts';

/** A stored row of a year's series: one area, attribution and pathway. */
export interface SeriesRow {
  readonly area: string;
  readonly attribution: Attribution;
  readonly pathway: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export interface YearParts {
  /** Every region's cells of the year. */
  readonly buckets: readonly { readonly region: string; readonly pathway: string; readonly bucket: CellBucket }[];
  readonly expected: readonly ExpectedMonth[];
  /** The areas to be summed; null: every area. */
  readonly areas: ReadonlySet<string> | null;
}

/**
 * Sums a year's cells into series: area × pathway (and all pathways) × each value on one axis at a time, by closing and
 * by home region. The nation is stored under closing alone: there both are the same.
 */
export function rollUpYear(parts: YearParts, places: Places, rules: CountingRules): SeriesRow[] {
  const sums = new YearSums(parts.areas);
  for (const { region, pathway, bucket } of parts.buckets) addBucket(sums, { region, pathway, bucket }, places, rules);
  addExpected(sums, parts.expected, places, rules);
  return sums.rows();
}

function addBucket(sums: YearSums, { region, pathway, bucket }: YearParts['buckets'][number], places: Places, rules: CountingRules): void {
  const pooled = rules.pathways.get(pathway)?.pooled ?? false;
  const owners = (areas: readonly string[], attribution: Attribution): Owner[] =>
    areas
      .filter((area) => sums.isWanted(area))
      .map((area) => ({ own: sums.series(area, attribution, pathway), all: sums.series(area, attribution, ALL_PATHWAYS) }));
  const closing = ['', ...bucket.parts].map((part) => owners(places.areasOf(region, part), 'CLOSING'));
  // Made when a cell first needs them: most regions' patients live in few of the places.
  const homes: Owner[][] = [];
  const homeOwners = (home: number): Owner[] => {
    const [unit = '', part = null] = (bucket.places[home] ?? '').split('/');
    const areas = places.areasOf(unit, part).filter((area) => area !== places.nation);
    return (homes[home] ??= owners(areas, 'HOME'));
  };
  for (let at = 0; at < bucket.keys.length; at += 1) {
    const cell = unpackCell(bucket.keys[at] ?? 0);
    const times = bucket.counts[at] ?? 0;
    const axes = axesOf(cell);
    for (const owner of closing[cell.reporting] ?? []) addCell(owner, axes, cell, times, pooled);
    for (const owner of homes[cell.home] ?? homeOwners(cell.home)) addCell(owner, axes, cell, times, pooled);
  }
}

/** The series of a pathway and of all pathways, of one area and attribution, by place on the axes. */
interface Owner {
  readonly own: (MonthSums | undefined)[];
  readonly all: (MonthSums | undefined)[];
}

function addCell({ own, all }: Owner, axes: readonly number[], cell: Cell, times: number, pooled: boolean): void {
  for (const axis of axes) {
    sumsAt(own, axis).addCell(cell, times);
    sumsAt(all, axis).addCell(cell, times, pooled);
  }
}

/** The series that a cell belongs to. A case without a known age or a treatment is in none of those axes' series. */
function axesOf(cell: Cell): number[] {
  const axes = [AXIS_ALL, AXIS_FIRST_SEX + Math.min(cell.sex, REGISTERED_SEXES.length - 1)];
  if (cell.age > 0) axes.push(AXIS_FIRST_AGE + cell.age - 1);
  const treatment = treatmentOfEnding(cell.ending);
  if (treatment >= 0) axes.push(AXIS_FIRST_TREATMENT + treatment);
  return axes;
}

/**
 * Expected cases go to their unit, its group and the nation. A divided unit's expected cases are split between its
 * groups by population, since the basis knows no parts. An area has expected cases of a month only where all its units
 * have, and of a sex only where all its units tell every pathway's by sex: a sum with something missing would be too
 * small a denominator.
 */
function addExpected(sums: YearSums, expected: readonly ExpectedMonth[], places: Places, rules: CountingRules): void {
  const covered = new Set(expected.map(({ region, month }) => `${region}\t${month}`));
  const notBySex = new Set(expected.filter(({ isBySex }) => !isBySex).map(({ region, month }) => `${region}\t${month}`));
  for (const row of expected) {
    const pathways = rules.pathways.get(row.pathway)?.inInclusion === true ? [row.pathway, ALL_PATHWAYS] : [row.pathway];
    for (const { area, share } of places.gatheringsOf(row.region)) {
      if (!sums.isWanted(area)) continue;
      const months = places.unitsOf(area).map((unit) => `${unit}\t${row.month}`);
      if (!months.every((month) => covered.has(month))) continue;
      const axes = axesOfExpected(row, months.some((month) => notBySex.has(month)));
      const attributions: readonly Attribution[] = area === places.nation ? ['CLOSING'] : ['CLOSING', 'HOME'];
      for (const attribution of attributions) {
        for (const pathway of pathways) {
          const series = sums.series(area, attribution, pathway);
          for (const axis of axes) sumsAt(series, axis).addExpected(row.month, row.cases * share);
        }
      }
    }
  }
}

function axesOfExpected({ sex, isInTotal }: ExpectedMonth, lacksSexes: boolean): number[] {
  const axes = isInTotal ? [AXIS_ALL] : [];
  if (sex !== EVERY_SEX && !lacksSexes) axes.push(AXIS_FIRST_SEX + REGISTERED_SEXES.indexOf(sex as (typeof REGISTERED_SEXES)[number]));
  return axes;
}

/** Sums of a year by area and attribution, pathway and place on the axes. */
class YearSums {
  private readonly byOwner = new Map<string, Map<string, (MonthSums | undefined)[]>>();

  constructor(private readonly areas: ReadonlySet<string> | null) {}

  isWanted(area: string): boolean {
    return this.areas === null || this.areas.has(area);
  }

  rows(): SeriesRow[] {
    const rows: SeriesRow[] = [];
    for (const [owner, pathways] of this.byOwner) {
      const [area = '', attribution = ''] = owner.split('\t');
      for (const [pathway, series] of pathways) {
        if (series.length > 0) rows.push({ area, attribution: attribution as Attribution, pathway, content: packSeries(series) });
      }
      // Months' sums are large; what is packed is not needed again.
      pathways.clear();
    }
    return rows;
  }

  series(area: string, attribution: Attribution, pathway: string): (MonthSums | undefined)[] {
    const owner = `${area}\t${attribution}`;
    let pathways = this.byOwner.get(owner);
    if (!pathways) this.byOwner.set(owner, (pathways = new Map()));
    let series = pathways.get(pathway);
    if (!series) pathways.set(pathway, (series = []));
    return series;
  }
}

function sumsAt(series: (MonthSums | undefined)[], axis: number): MonthSums {
  return (series[axis] ??= new MonthSums());
}
