import { figureFinder, goalIn, type ChartFigure, type ChartGoal, type ChartMeasure, type ChartRow, type ChartUnit } from './chart-rows.ts';
import { figureCell, valueColumn, type TableTwin } from './table-twin.ts';

/** `value`: highest first. `geographic`: as the units come. Units without a value stand last in both. */
export type StripOrder = 'value' | 'geographic';

export interface StripRow {
  readonly unitCode: string;
  readonly unitName: string;
  readonly current: ChartFigure;
  /** The comparison year's figure; null where no year is compared with. */
  readonly earlier: ChartFigure | null;
  readonly isChosen: boolean;
}

export interface StripSeries {
  readonly year: number;
  readonly comparisonYear: number | null;
  readonly rows: readonly StripRow[];
  readonly nation: { readonly name: string; readonly value: number } | null;
  readonly goal: number | null;
}

function byOrder(order: StripOrder): (a: StripRow, b: StripRow) => number {
  return (a, b) => {
    if (a.current.value === null || b.current.value === null) return Number(a.current.value === null) - Number(b.current.value === null);
    return order === 'value' ? b.current.value - a.current.value : 0;
  };
}

/**
 * One row a unit for one year, beside an earlier year, the nation and the goal. `units` are in geographic order; equal
 * values keep it.
 */
export function stripSeries({ rows, units, year, comparisonYear = null, nationCode, chosenCode = null, goals, order }: {
  rows: readonly ChartRow[];
  units: readonly ChartUnit[];
  year: number;
  comparisonYear?: number | null;
  nationCode: string;
  chosenCode?: string | null;
  goals: readonly ChartGoal[];
  order: StripOrder;
}): StripSeries {
  const figure = figureFinder(rows);
  const nation = rows.find((row) => row.unitCode === nationCode && row.year === year);
  const stripRows = units.map((unit) => ({
    unitCode: unit.code,
    unitName: unit.name,
    current: figure(unit.code, year),
    earlier: comparisonYear === null ? null : figure(unit.code, comparisonYear),
    isChosen: unit.code === chosenCode,
  }));
  return {
    year,
    comparisonYear,
    rows: stripRows.sort(byOrder(order)),
    nation: nation === undefined || nation.value === null ? null : { name: nation.unitName, value: nation.value },
    goal: goalIn(goals, year)?.threshold ?? null,
  };
}

/** Every value that is drawn: what the axis must hold. */
export function stripValues(series: StripSeries): readonly number[] {
  const values = [series.nation?.value, series.goal, ...series.rows.flatMap((row) => [row.current.value, row.earlier?.value])];
  return values.filter((value) => value !== null && value !== undefined);
}

/** Units as rows in the order of the drawing; the year and, where there is one, the comparison year as columns. */
export function stripTable(series: StripSeries, { measure, unitHeading }: { measure: ChartMeasure; unitHeading: string }): TableTwin {
  const years = series.comparisonYear === null ? [series.year] : [series.year, series.comparisonYear];
  return {
    headingLabel: unitHeading,
    columns: years.map((year) => valueColumn(String(year), String(year), measure)),
    rows: series.rows.map((row) => ({
      key: row.unitCode,
      heading: row.unitName,
      cells: (row.earlier === null ? [row.current] : [row.current, row.earlier]).map(figureCell),
    })),
  };
}
