import type { ChartMeasure } from './chart-rows.ts';
import type { Tone } from './chart-theme.ts';
import { intervalValues, type IntervalFigure } from './interval-figure.ts';

/** A period on the axis of time. */
export interface ChartPeriod {
  /** As the address writes it, each once: "2024-07". */
  readonly key: string;
  /** In full: "juli 2024". */
  readonly name: string;
  /** For the axis: "jul 24". */
  readonly shortName: string;
  /** Whether later registrations may still change its figures. */
  readonly isProvisional: boolean;
}

/** One line: a figure for every period of the chart, absent ones included. */
export interface PeriodLine {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly figures: readonly IntervalFigure[];
  /** What each figure rests on, in words, one a period; empty texts where nothing is to be said. */
  readonly asides: readonly string[];
}

/** Lines over periods of the same length, oldest first; what lies on top comes last. */
export interface PeriodSeries {
  readonly periods: readonly ChartPeriod[];
  readonly lines: readonly PeriodLine[];
  readonly measure: ChartMeasure;
  /** The goal over all of the chart; null where there is none. */
  readonly goal: number | null;
}

/** Every number that is drawn: what the axis must hold. */
export function periodValues({ lines, goal }: PeriodSeries): readonly number[] {
  const values = lines.flatMap(({ figures }) => intervalValues(figures));
  return goal === null ? values : [...values, goal];
}

/** First and last place of each run of figures that are there, in order: a line is broken where a figure is absent. */
export function presentRuns(figures: readonly Pick<IntervalFigure, 'value'>[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  figures.forEach(({ value }, index) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run && run.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}

/** First and last place of the periods that later registrations may still change; null where all are final. */
export function provisionalRun(periods: readonly ChartPeriod[]): { readonly first: number; readonly last: number } | null {
  const first = periods.findIndex(({ isProvisional }) => isProvisional);
  return first === -1 ? null : { first, last: periods.length - 1 };
}

/** The series' last `count` periods. */
export function newestPeriods(series: PeriodSeries, count: number): PeriodSeries {
  const from = Math.max(0, series.periods.length - count);
  return {
    ...series,
    periods: series.periods.slice(from),
    lines: series.lines.map((line) => ({ ...line, figures: line.figures.slice(from), asides: line.asides.slice(from) })),
  };
}
