import { lazy, Suspense, useMemo } from 'react';
import { useFormat } from '@client/format/use-format.ts';
import type { ChartMeasure } from './chart-rows.ts';
import { useChartTexts } from './chart-texts.ts';
import { DrawingArea } from './drawing-area.tsx';
import { DrawingBoundary } from './drawing-boundary.tsx';
import { lineHeight, lineLayout, type LineLayout } from './line-layout.ts';
import type { LineSeries } from './line.series.ts';
import { ScaleNote } from './scale-note.tsx';
import { PeriodProbe, type ProbeReading, type ProbePeriod } from './period-probe.tsx';

/** Recharts comes in a chunk of its own, fetched when the first line chart is drawn. */
const LineDrawing = lazy(async () => ({ default: (await import('./line-drawing.tsx')).LineDrawing }));

interface ProbeWording {
  readonly value: (value: number) => string;
  readonly threshold: (threshold: number) => string;
  readonly goal: string;
  readonly missing: string;
}

/** What is told of each year: the goal, and the lines that are not in the background. */
function probeYears(series: LineSeries, layout: LineLayout, wording: ProbeWording): readonly ProbePeriod[] {
  const told = series.lines.filter((line) => line.tone !== 'other').reverse();
  return series.years.map((year, index) => {
    const ofLines = told.map((line): ProbeReading => {
      const value = line.points[index]?.value ?? null;
      return {
        label: line.unitName,
        text: value === null ? wording.missing : wording.value(value),
        tone: line.tone,
        markAt: value === null ? null : layout.yOf(value),
      };
    });
    const goal = series.goals.find((stretch) => stretch.from <= year && year <= stretch.to);
    const ofGoal: ProbeReading[] = goal ? [{ label: wording.goal, text: wording.threshold(goal.threshold), tone: 'goal', markAt: null }] : [];
    return { name: String(year), x: layout.xOf(year), readings: [...ofLines, ...ofGoal] };
  });
}

function SizedLineChart({ series, measure, domain, width }: LineChartProps & { width: number }) {
  const format = useFormat();
  const texts = useChartTexts();
  const drawn = useMemo(() => {
    const value = (number: number) => format.short(number, measure);
    const threshold = (number: number) => format.exact(number, measure.unit);
    const axis = (ticks: readonly number[]) => format.axis(ticks, measure.unit);
    const goal = (number: number) => `${texts.goal} ${threshold(number)}`;
    const layout = lineLayout({ series, unit: measure.unit, domain: domain ?? null, width, wording: { value, axis, goal } });
    const years = probeYears(series, layout, { value, threshold, goal: texts.goal, missing: texts.missingLegend });
    return { layout, axisTexts: axis(layout.scale.ticks), years };
  }, [series, measure, domain, width, format, texts]);
  const { layout } = drawn;
  const reserved = <div style={{ height: layout.height }} />;
  return (
    <>
      <PeriodProbe periods={drawn.years} width={width} top={layout.plot.top} bottom={layout.plot.bottom}>
        <DrawingBoundary fallback={<p style={{ height: layout.height }}>{texts.drawingFailed}</p>}>
          <Suspense fallback={reserved}>
            <LineDrawing series={series} layout={layout} axisTexts={drawn.axisTexts} />
          </Suspense>
        </DrawingBoundary>
      </PeriodProbe>
      <ScaleNote scale={layout.scale} unit={measure.unit} />
    </>
  );
}

export interface LineChartProps {
  readonly series: LineSeries;
  readonly measure: ChartMeasure;
  /** The part of the axis that is shown, in the measure's unit; left out, the whole. The chart says that it is a part. */
  readonly domain?: readonly [number, number] | null;
}

/** Yearly values as lines. Keep `series` and `measure` the same object between renderings that change nothing. */
export function LineChart(props: LineChartProps) {
  return <DrawingArea heightFor={lineHeight}>{(width) => <SizedLineChart {...props} width={width} />}</DrawingArea>;
}
