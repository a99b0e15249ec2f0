import { figureFinder, yearsOf, type ChartFigure, type ChartGoal, type ChartMeasure, type ChartRow } from './chart-rows.ts';
import type { Tone } from './chart-theme.ts';
import { figureCell, valueColumn, type TableTwin } from './table-twin.ts';

export interface LinePoint extends ChartFigure {
  readonly year: number;
}

/** One line: a point for every year of the chart, absent years included. */
export interface SeriesLine {
  readonly unitCode: string;
  readonly unitName: string;
  readonly tone: Tone;
  readonly points: readonly LinePoint[];
}

/** A goal over those of the chart's years that it holds. */
export interface GoalStretch {
  readonly from: number;
  readonly to: number;
  readonly threshold: number;
}

export interface LineSeries {
  readonly years: readonly number[];
  /** In the order they are drawn: what matters most comes last and lies on top. */
  readonly lines: readonly SeriesLine[];
  readonly goals: readonly GoalStretch[];
}

const DRAWING_ORDER: readonly Tone[] = ['other', 'neighbour', 'men', 'women', 'nation', 'chosen'];

/** Goals as they hold over the years of a chart; a goal that holds in none of them is left out. */
export function goalStretches(goals: readonly ChartGoal[], years: readonly number[]): readonly GoalStretch[] {
  return goals.flatMap((goal) => {
    const held = years.filter((year) => goal.validFrom <= year && (goal.validTo === null || year <= goal.validTo));
    const [from, to] = [held[0], held.at(-1)];
    return from === undefined || to === undefined ? [] : [{ from, to, threshold: goal.threshold }];
  });
}

/** Lines sorted into drawing order; lines of one tone keep their order. */
function inDrawingOrder(lines: readonly SeriesLine[]): readonly SeriesLine[] {
  return [...lines].sort((a, b) => DRAWING_ORDER.indexOf(a.tone) - DRAWING_ORDER.indexOf(b.tone));
}

/** The points of one unit over the years; a year without a row is absent. */
export function pointsOf(figure: ReturnType<typeof figureFinder>, unitCode: string, years: readonly number[]): readonly LinePoint[] {
  return years.map((year) => ({ year, ...figure(unitCode, year) }));
}

/**
 * The lines of a yearly chart: nation, chosen unit, its neighbours and all the others. A unit without a single value
 * keeps its line, which draws nothing but stands in the table with its reasons.
 */
export function lineSeries({ rows, nationCode, chosenCode = null, neighbourCodes = [], goals }: {
  rows: readonly ChartRow[];
  nationCode: string;
  chosenCode?: string | null;
  neighbourCodes?: readonly string[];
  goals: readonly ChartGoal[];
}): LineSeries {
  const years = yearsOf(rows);
  const figure = figureFinder(rows);
  const names = new Map(rows.map((row) => [row.unitCode, row.unitName]));
  const toneOf = (code: string): Tone => {
    if (code === nationCode) return 'nation';
    if (code === chosenCode) return 'chosen';
    return neighbourCodes.includes(code) ? 'neighbour' : 'other';
  };
  const lines = [...names].map(([unitCode, unitName]) => ({
    unitCode,
    unitName,
    tone: toneOf(unitCode),
    points: pointsOf(figure, unitCode, years),
  }));
  return { years, lines: inDrawingOrder(lines), goals: goalStretches(goals, years) };
}

/** Every value that is drawn, goals included: what the axis must hold. */
export function drawnValues(series: LineSeries): readonly number[] {
  const points = series.lines.flatMap((line) => line.points.map((point) => point.value));
  return [...points.filter((value) => value !== null), ...series.goals.map((goal) => goal.threshold)];
}

/** Years whose value has no value beside it: a line cannot show them, so they get a dot of their own. */
export function isolatedYears(points: readonly LinePoint[]): ReadonlySet<number> {
  const alone = points.filter(
    (point, index) => point.value !== null && (points[index - 1]?.value ?? null) === null && (points[index + 1]?.value ?? null) === null,
  );
  return new Set(alone.map((point) => point.year));
}

/** The newest point with a value, or null. */
export function lastPoint(points: readonly LinePoint[]): { readonly year: number; readonly value: number } | null {
  const last = points.findLast((point) => point.value !== null);
  return last === undefined || last.value === null ? null : { year: last.year, value: last.value };
}

/** Units as rows, what matters most first, years as columns. */
export function lineTable(series: LineSeries, { measure, unitHeading }: { measure: ChartMeasure; unitHeading: string }): TableTwin {
  const rows = [...series.lines].sort((a, b) => DRAWING_ORDER.indexOf(b.tone) - DRAWING_ORDER.indexOf(a.tone));
  return {
    headingLabel: unitHeading,
    columns: series.years.map((year) => valueColumn(String(year), String(year), measure)),
    rows: rows.map((line) => ({ key: line.unitCode, heading: line.unitName, cells: line.points.map(figureCell) })),
  };
}
