import type { Format } from '@client/format/use-format.ts';
import type { ChartFigure, ChartMeasure } from './chart-rows.ts';

/** A figure with its 95 % interval, in the measure's unit; both ends are null where none can be computed. */
export interface IntervalFigure extends ChartFigure {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The figure and its interval in words: "47,3 % (44,1–50,5)"; null where the figure is absent. */
export function intervalText({ value, lower, upper }: IntervalFigure, measure: ChartMeasure, format: Format): string | null {
  if (value === null) return null;
  const shown = format.short(value, measure);
  return lower === null || upper === null ? shown : `${shown} (${format.bare(lower, measure)}–${format.bare(upper, measure)})`;
}

/** Every number that the figures draw, ends of intervals included: what an axis must hold. */
export function intervalValues(figures: readonly IntervalFigure[]): readonly number[] {
  return figures.flatMap(({ value, lower, upper }) => (value === null ? [] : [value, lower, upper].filter((number) => number !== null)));
}
