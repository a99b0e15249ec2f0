import { useId, useMemo } from 'react';
import { useFormat, type Format } from '@client/format/use-format.ts';
import { COLOUR, FONT, GOAL_DASH, TONE_COLOUR, TONE_STROKE } from './chart-theme.ts';
import { useChartTexts, type ChartTexts } from './chart-texts.ts';
import { DrawingArea } from './drawing-area.tsx';
import { hatchFill, HatchPattern } from './hatch.tsx';
import { intervalText } from './interval-figure.ts';
import { lineHeight, type EndLabel } from './line-layout.ts';
import { periodLayout, type DrawnLine, type PeriodLayout } from './period-layout.ts';
import { PeriodProbe, type ProbePeriod, type ProbeReading } from './period-probe.tsx';
import type { PeriodSeries } from './period.series.ts';
import { ValueGrid } from './value-grid.tsx';

const LABEL_LINE_HEIGHT = 16;

/** What is told of each period: every line's figure with its interval and what it rests on, and the goal. */
function probePeriods(series: PeriodSeries, layout: PeriodLayout, { format, texts }: { format: Format; texts: ChartTexts }): readonly ProbePeriod[] {
  const goal: readonly ProbeReading[] = series.goal === null ? [] : [{ label: texts.goal, text: format.exact(series.goal, series.measure.unit), tone: 'goal', markAt: null }];
  return series.periods.map(({ name }, index) => ({
    name,
    x: layout.xOf(index),
    readings: [
      ...series.lines.flatMap((line): ProbeReading[] => {
        const figure = line.figures[index];
        if (figure === undefined) return [];
        const aside = line.asides[index] ?? '';
        const text = intervalText(figure, series.measure, format);
        const spoken = text === null ? texts.missingLegend : [text, aside].filter(Boolean).join(', ');
        return [{ label: line.name, text: spoken, tone: line.tone, markAt: figure.value === null ? null : layout.yOf(figure.value) }];
      }),
      ...goal,
    ],
  }));
}

function LineDrawing({ drawn }: { drawn: DrawnLine }) {
  const { tone } = drawn.line;
  const colour = TONE_COLOUR[tone];
  return (
    <g>
      <path d={drawn.band} fill={colour} fillOpacity={0.16} stroke="none" />
      {drawn.whiskers.map(({ x, from, to }) => (
        <line key={x} x1={x} x2={x} y1={from} y2={to} stroke={colour} strokeWidth={1.5} />
      ))}
      <path d={drawn.path} fill="none" stroke={colour} strokeWidth={TONE_STROKE[tone]} strokeLinejoin="round" strokeLinecap="round" />
      {drawn.dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={3.5} fill={colour} stroke={COLOUR.card} strokeWidth={1} />
      ))}
    </g>
  );
}

function EndLabelText({ label, plotRight }: { label: EndLabel; plotRight: number }) {
  const first = label.y - ((label.textLines.length - 1) * LABEL_LINE_HEIGHT) / 2;
  const isMoved = Math.abs(label.y - label.anchorY) > 5;
  return (
    <g>
      {isMoved ? <path d={`M${plotRight + 1} ${label.anchorY} L${plotRight + 8} ${label.y}`} stroke={COLOUR.neighbour} strokeWidth={1} fill="none" /> : null}
      {label.textLines.map((line, index) => (
        <text
          key={line}
          x={plotRight + 11}
          y={first + index * LABEL_LINE_HEIGHT}
          dominantBaseline="central"
          fontSize={FONT.label}
          fontWeight={650}
          fill={label.tone === 'goal' ? COLOUR.ink : TONE_COLOUR[label.tone]}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** What may still change is hatched, and says so where it stands. */
function ProvisionalPart({ part, plot }: { part: NonNullable<PeriodLayout['provisional']>; plot: PeriodLayout['plot'] }) {
  const hatchId = useId();
  const texts = useChartTexts();
  return (
    <g>
      <HatchPattern id={hatchId} />
      <rect x={part.left} y={plot.top} width={part.right - part.left} height={plot.bottom - plot.top} fill={hatchFill(hatchId)} fillOpacity={0.8} />
      <text x={part.right} y={plot.top - 9} textAnchor="end" dominantBaseline="central" fontSize={FONT.small} fill={COLOUR.faint}>
        {texts.provisional}
      </text>
    </g>
  );
}

function PeriodDrawing({ series, layout }: { series: PeriodSeries; layout: PeriodLayout }) {
  const { plot, provisional, width, height } = layout;
  const goalY = series.goal === null ? null : layout.yOf(series.goal);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {provisional ? <ProvisionalPart part={provisional} plot={plot} /> : null}
      <ValueGrid scale={layout.scale} plot={plot} unit={series.measure.unit} />
      {goalY === null ? null : <line x1={plot.left} x2={plot.right} y1={goalY} y2={goalY} stroke={COLOUR.ink} strokeWidth={1.5} strokeDasharray={GOAL_DASH} />}
      {layout.lines.map((drawn) => (
        <LineDrawing key={drawn.line.id} drawn={drawn} />
      ))}
      {layout.ticks.map(({ text, x }) => (
        <text key={x} x={x} y={plot.bottom + 16} textAnchor="middle" dominantBaseline="central" fontSize={FONT.axis} fill={COLOUR.faint}>
          {text}
        </text>
      ))}
      {layout.endLabels.map((label) => (
        <EndLabelText key={label.id} label={label} plotRight={plot.right} />
      ))}
    </svg>
  );
}

function SizedPeriodChart({ series, width }: PeriodChartProps & { width: number }) {
  const format = useFormat();
  const texts = useChartTexts();
  const layout = useMemo(() => {
    const wording = {
      value: (value: number) => format.short(value, series.measure),
      axis: (ticks: readonly number[]) => format.axis(ticks, series.measure.unit),
      goal: (threshold: number) => `${texts.goal} ${format.exact(threshold, series.measure.unit)}`,
    };
    return periodLayout({ series, width, wording });
  }, [series, width, format, texts]);
  const periods = useMemo(() => probePeriods(series, layout, { format, texts }), [series, layout, format, texts]);
  return (
    <PeriodProbe periods={periods} width={width} top={layout.plot.top} bottom={layout.plot.bottom}>
      <PeriodDrawing series={series} layout={layout} />
    </PeriodProbe>
  );
}

export interface PeriodChartProps {
  /** Keep the same object between renderings that change nothing. */
  readonly series: PeriodSeries;
}

/** Figures period by period as lines in bands of their 95 % intervals; what may still change is hatched. */
export function PeriodChart(props: PeriodChartProps) {
  return <DrawingArea heightFor={lineHeight}>{(width) => <SizedPeriodChart {...props} width={width} />}</DrawingArea>;
}
