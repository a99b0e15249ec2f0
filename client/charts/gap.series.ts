import { difference, goalIn, type ChartGoal, type ChartMeasure, type ChartRow } from './chart-rows.ts';
import type { ChartTexts } from './chart-texts.ts';
import { differenceColumn, figureCell, valueColumn, type TableTwin } from './table-twin.ts';

export interface GapBar {
  readonly year: number;
  /** Goal minus value, in the measure's unit: above zero is left to the goal, below zero is beyond it. Null: absent. */
  readonly gap: number | null;
  readonly value: number | null;
  readonly absenceReason: string | null;
  /** The newest year that has a gap. */
  readonly isNewest: boolean;
}

export interface GapSeries {
  readonly bars: readonly GapBar[];
}

/** How far one unit has to the goal, year by year. Years without a goal are left out: there is nothing to be far from. */
export function gapSeries({ rows, unitCode, goals }: { rows: readonly ChartRow[]; unitCode: string; goals: readonly ChartGoal[] }): GapSeries {
  const bars = rows
    .filter((row) => row.unitCode === unitCode)
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, value, absenceReason }) => {
      const goal = goalIn(goals, year);
      if (goal === null) return [];
      return [{ year, value, absenceReason, gap: value === null ? null : difference(goal.threshold, value) }];
    });
  const newest = bars.findLast((bar) => bar.gap !== null);
  return { bars: bars.map((bar) => ({ ...bar, isNewest: bar === newest })) };
}

/** Years as rows: what is left to the goal, and the value itself. */
export function gapTable(series: GapSeries, { measure, valueHeading, texts }: {
  measure: ChartMeasure;
  /** The measure's short name. */
  valueHeading: string;
  texts: Pick<ChartTexts, 'year' | 'left'>;
}): TableTwin {
  return {
    headingLabel: texts.year,
    columns: [differenceColumn('gap', texts.left, measure), valueColumn('value', valueHeading, measure)],
    rows: series.bars.map((bar) => ({
      key: String(bar.year),
      heading: String(bar.year),
      cells: [figureCell({ value: bar.gap, absenceReason: bar.absenceReason }), figureCell(bar)],
    })),
  };
}
