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
 * by home region. The nation is stored under closing alone: there both are the same. A cell is counted once for where it
 * was closed and once for where its patient lives; what gathers those places adds their sums.
 */
export function rollUpYear(parts: YearParts, places: Places, rules: CountingRules): SeriesRow[] {
  const sums = new YearSums(parts.areas);
  const placeSums = new Map<string, PlaceSums>();
  for (const each of parts.buckets) addBucket(each, placeSums, { sums, places });
  for (const each of placeSums.values()) gather(each, sums, { places, rules });
  addExpected(sums, parts.expected, places, rules);
  return sums.rows();
}

/** What was counted at one place: a unit, or a part of a divided one. */
interface PlaceSums {
  readonly unit: string;
  readonly part: string | null;
  readonly attribution: Attribution;
  /** The wanted areas that the place belongs to. */
  readonly areas: readonly string[];
  readonly byPathway: Map<string, Series>;
}

/** Sums by their place on the axes. */
type Series = (MonthSums | undefined)[];

function addBucket({ region, pathway, bucket }: YearParts['buckets'][number], placeSums: Map<string, PlaceSums>, { sums, places }: { sums: YearSums; places: Places }): void {
  const seriesOf = (unit: string, part: string | null, attribution: Attribution): Series | null => {
    const name = `${attribution}\t${unit}\t${part ?? ''}`;
    let place = placeSums.get(name);
    if (!place) {
      const areas = places.areasOf(unit, part).filter((area) => sums.isWanted(area) && !(attribution === 'HOME' && area === places.nation));
      placeSums.set(name, (place = { unit, part, attribution, areas, byPathway: new Map() }));
    }
    if (place.areas.length === 0) return null;
    let series = place.byPathway.get(pathway);
    if (!series) place.byPathway.set(pathway, (series = []));
    return series;
  };
  const closing: (Series | null)[] = [];
  const homes: (Series | null)[] = [];
  for (let at = 0; at < bucket.keys.length; at += 1) {
    const cell = unpackCell(bucket.keys[at] ?? 0);
    // Looked for when a cell first needs them: most regions' patients live in few of the places.
    if (closing[cell.reporting] === undefined) closing[cell.reporting] = seriesOf(region, bucket.parts[cell.reporting - 1] ?? null, 'CLOSING');
    if (homes[cell.home] === undefined) {
      const [unit = '', part = null] = (bucket.places[cell.home] ?? '').split('/');
      homes[cell.home] = seriesOf(unit, part, 'HOME');
    }
    addCell(closing[cell.reporting], homes[cell.home], cell, bucket.counts[at] ?? 0);
  }
}

function addCell(closing: Series | null | undefined, home: Series | null | undefined, cell: Cell, times: number): void {
  for (const axis of axesOf(cell)) {
    if (closing) sumsAt(closing, axis).addCell(cell, times);
    if (home) sumsAt(home, axis).addCell(cell, times);
  }
}

/** Adds a place's sums to the areas that it belongs to, pathway by pathway and all pathways together. */
function gather({ unit, attribution, areas, byPathway }: PlaceSums, sums: YearSums, { places, rules }: { places: Places; rules: CountingRules }): void {
  const all: Series = [];
  for (const [pathway, series] of byPathway) addSeries(all, series, rules.pathways.get(pathway)?.pooled ?? false);
  const isDivided = places.partsOf(unit).length > 0;
  for (const [pathway, series] of [...byPathway, [ALL_PATHWAYS, all] as const]) {
    for (const area of areas) {
      // Nothing else is added to a whole unit's own.
      if (area === unit && !isDivided) sums.put(area, attribution, pathway, series);
      else addSeries(sums.series(area, attribution, pathway), series);
    }
  }
}

function addSeries(to: Series, series: Series, pooled = true): void {
  series.forEach((each, axis) => each && sumsAt(to, axis).addSums(each, pooled));
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
  const coverage = new Coverage(expected, places);
  let targets: readonly ExpectedTarget[] = [];
  let last: ExpectedMonth | null = null;
  for (const row of expected) {
    // Rows stand in order, and those of a pathway go to the same series.
    if (row.region !== last?.region || row.pathway !== last.pathway) targets = expectedTargets(sums, row, places, rules);
    last = row;
    for (const { area, share, series } of targets) {
      const { isWhole, lacksSexes } = coverage.of(area, row.month);
      if (!isWhole) continue;
      for (const axis of axesOfExpected(row, lacksSexes)) {
        for (const each of series) sumsAt(each, axis).addExpected(row.month, row.cases * share);
      }
    }
  }
}

/** An area that a unit's expected cases are part of: which share of them, and the series that they go to. */
interface ExpectedTarget {
  readonly area: string;
  readonly share: number;
  readonly series: readonly Series[];
}

function expectedTargets(sums: YearSums, { region, pathway }: ExpectedMonth, places: Places, rules: CountingRules): ExpectedTarget[] {
  const pathways = rules.pathways.get(pathway)?.inInclusion === true ? [pathway, ALL_PATHWAYS] : [pathway];
  const attributionsOf = (area: string): readonly Attribution[] => (area === places.nation ? ['CLOSING'] : ['CLOSING', 'HOME']);
  return places
    .gatheringsOf(region)
    .filter(({ area }) => sums.isWanted(area))
    .map(({ area, share }) => ({ area, share, series: attributionsOf(area).flatMap((attribution) => pathways.map((each) => sums.series(area, attribution, each))) }));
}

/** For which months of an area a year's expected cases are told; each is found out once, since rows are many. */
class Coverage {
  private readonly covered: ReadonlySet<string>;
  private readonly notBySex: ReadonlySet<string>;
  private readonly found = new Map<string, { readonly isWhole: boolean; readonly lacksSexes: boolean }[]>();

  constructor(
    expected: readonly ExpectedMonth[],
    private readonly places: Places,
  ) {
    this.covered = new Set(expected.map(({ region, month }) => `${region}\t${month}`));
    this.notBySex = new Set(expected.filter(({ isBySex }) => !isBySex).map(({ region, month }) => `${region}\t${month}`));
  }

  /** Whether all units of the area tell the month, and whether any of them tells it without sexes. */
  of(area: string, month: number): { readonly isWhole: boolean; readonly lacksSexes: boolean } {
    const months = this.found.get(area) ?? [];
    this.found.set(area, months);
    return (months[month] ??= this.find(area, month));
  }

  private find(area: string, month: number): { readonly isWhole: boolean; readonly lacksSexes: boolean } {
    const told = this.places.unitsOf(area).map((unit) => `${unit}\t${month}`);
    return { isWhole: told.every((each) => this.covered.has(each)), lacksSexes: told.some((each) => this.notBySex.has(each)) };
  }
}

function axesOfExpected({ sex, isInTotal }: ExpectedMonth, lacksSexes: boolean): number[] {
  const axes = isInTotal ? [AXIS_ALL] : [];
  if (sex !== EVERY_SEX && !lacksSexes) axes.push(AXIS_FIRST_SEX + REGISTERED_SEXES.indexOf(sex as (typeof REGISTERED_SEXES)[number]));
  return axes;
}

/** Sums of a year by area and attribution, pathway and place on the axes. */
class YearSums {
  private readonly byOwner = new Map<string, Map<string, Series>>();

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

  series(area: string, attribution: Attribution, pathway: string): Series {
    const pathways = this.pathwaysOf(area, attribution);
    let series = pathways.get(pathway);
    if (!series) pathways.set(pathway, (series = []));
    return series;
  }

  put(area: string, attribution: Attribution, pathway: string, series: Series): void {
    this.pathwaysOf(area, attribution).set(pathway, series);
  }

  private pathwaysOf(area: string, attribution: Attribution): Map<string, Series> {
    const owner = `${area}\t${attribution}`;
    let pathways = this.byOwner.get(owner);
    if (!pathways) this.byOwner.set(owner, (pathways = new Map()));
    return pathways;
  }
}

function sumsAt(series: Series, axis: number): MonthSums {
  return (series[axis] ??= new MonthSums());
}
