import { figureFinder, yearsOf, type ChartMeasure, type ChartRow } from './chart-rows.ts';
import type { ChartTexts } from './chart-texts.ts';
import { pointsOf, type LineSeries, type SeriesLine } from './line.series.ts';
import { figureCell, valueColumn, type TableTwin } from './table-twin.ts';

/** One sex's rows for one unit, with the word for it ("kvinnor"). */
export interface PairSide {
  readonly label: string;
  readonly rows: readonly ChartRow[];
}

/**
 * Women and men of one unit as two lines. Years are those that either has a row for; where one side lacks a year, its
 * line has a gap.
 */
export function pairSeries({ women, men, unitCode }: { women: PairSide; men: PairSide; unitCode: string }): LineSeries {
  const ofUnit = (side: PairSide) => side.rows.filter((row) => row.unitCode === unitCode);
  const years = yearsOf([...ofUnit(women), ...ofUnit(men)]);
  const line = (tone: 'women' | 'men', side: PairSide): SeriesLine => ({
    unitCode: tone,
    unitName: side.label,
    tone,
    points: pointsOf(figureFinder(side.rows), unitCode, years),
  });
  return { years, lines: [line('men', men), line('women', women)], goals: [] };
}

/** Years as rows, women and men as columns. */
export function pairTable(series: LineSeries, { measure, texts }: { measure: ChartMeasure; texts: Pick<ChartTexts, 'year'> }): TableTwin {
  const sides = [...series.lines].reverse();
  return {
    headingLabel: texts.year,
    columns: sides.map((side) => valueColumn(side.unitCode, side.unitName, measure)),
    rows: series.years.map((year, index) => ({
      key: String(year),
      heading: String(year),
      cells: sides.map((side) => figureCell(side.points[index] ?? { value: null, absenceReason: null })),
    })),
  };
}
