import type { ChartMeasure } from './chart-rows.ts';
import { LineChart } from './line-chart.tsx';
import type { LineSeries } from './line.series.ts';

/** Women and men of one unit as two labelled lines; the hues are fixed and differ in lightness too. */
export function PairChart({ series, measure, domain }: { series: LineSeries; measure: ChartMeasure; domain?: readonly [number, number] | null }) {
  return <LineChart series={series} measure={measure} domain={domain} />;
}
