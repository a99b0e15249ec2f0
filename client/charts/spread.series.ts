import { difference, yearsOf, type ChartMeasure, type ChartRow } from './chart-rows.ts';
import type { ChartTexts } from './chart-texts.ts';
import { differenceColumn, figureCell, valueColumn, type TableTwin } from './table-twin.ts';

export interface SpreadDot {
  readonly unitCode: string;
  readonly unitName: string;
  readonly value: number;
}

export interface SpreadYear {
  readonly year: number;
  /** Lowest first. Empty where no unit has a value. */
  readonly dots: readonly SpreadDot[];
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Highest minus lowest; null where fewer than two units have a value. */
  readonly range: number | null;
  readonly nation: number | null;
  /** Why the nation has no value; null where it has one. */
  readonly nationAbsence: string | null;
}

export interface SpreadSeries {
  readonly years: readonly SpreadYear[];
  readonly nationName: string;
}

function spreadYear(rows: readonly ChartRow[], year: number, nationCode: string): SpreadYear {
  const ofYear = rows.filter((row) => row.year === year);
  const nation = ofYear.find((row) => row.unitCode === nationCode);
  const dots = ofYear
    .filter((row) => row.unitCode !== nationCode)
    .flatMap(({ unitCode, unitName, value }) => (value === null ? [] : [{ unitCode, unitName, value }]))
    .sort((a, b) => a.value - b.value);
  const lowest = dots[0]?.value ?? null;
  const highest = dots.at(-1)?.value ?? null;
  return {
    year,
    dots,
    lowest,
    highest,
    range: dots.length < 2 || lowest === null || highest === null ? null : difference(highest, lowest),
    nation: nation?.value ?? null,
    nationAbsence: nation?.absenceReason ?? null,
  };
}

/** The spread between units, year by year, with the nation beside. Units are not weighted. */
export function spreadSeries({ rows, nationCode }: { rows: readonly ChartRow[]; nationCode: string }): SpreadSeries {
  return {
    years: yearsOf(rows).map((year) => spreadYear(rows, year, nationCode)),
    nationName: rows.find((row) => row.unitCode === nationCode)?.unitName ?? '',
  };
}

/** Every value that is drawn: what the axis must hold. */
export function spreadValues(series: SpreadSeries): readonly number[] {
  return series.years.flatMap((year) => [...year.dots.map((dot) => dot.value), ...(year.nation === null ? [] : [year.nation])]);
}

/** The units at one end, ties included. */
export function unitsAt(year: SpreadYear, end: 'lowest' | 'highest'): readonly string[] {
  return year.dots.filter((dot) => dot.value === year[end]).map((dot) => dot.unitName);
}

/** Years as rows: lowest and highest with their units, the difference, and the nation. */
export function spreadTable(series: SpreadSeries, { measure, unitHeading, texts }: {
  measure: ChartMeasure;
  unitHeading: string;
  texts: Pick<ChartTexts, 'year' | 'lowest' | 'highest' | 'range' | 'tooFewUnits'>;
}): TableTwin {
  const cell = (value: number | null) => figureCell({ value, absenceReason: value === null ? texts.tooFewUnits : null });
  const names = (year: SpreadYear, end: 'lowest' | 'highest') => ({ kind: 'text' as const, text: unitsAt(year, end).join(', ') });
  return {
    headingLabel: texts.year,
    columns: [
      valueColumn('lowest', texts.lowest, measure),
      { key: 'lowest-units', label: `${unitHeading} (${texts.lowest.toLowerCase()})`, figures: null },
      valueColumn('highest', texts.highest, measure),
      { key: 'highest-units', label: `${unitHeading} (${texts.highest.toLowerCase()})`, figures: null },
      differenceColumn('range', texts.range, measure),
      valueColumn('nation', series.nationName, measure),
    ],
    rows: series.years.map((year) => ({
      key: String(year.year),
      heading: String(year.year),
      cells: [cell(year.lowest), names(year, 'lowest'), cell(year.highest), names(year, 'highest'), cell(year.range), figureCell({ value: year.nation, absenceReason: year.nationAbsence })],
    })),
  };
}
