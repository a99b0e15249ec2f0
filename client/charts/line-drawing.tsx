import { memo } from 'react';
import { CartesianGrid, Line, LineChart as RechartsLineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { COLOUR, FONT, GOAL_DASH, TONE_COLOUR, TONE_STROKE } from './chart-theme.ts';
import type { EndLabel, LineLayout } from './line-layout.ts';
import { isolatedYears, type LineSeries, type SeriesLine } from './line.series.ts';

/** One year's values by unit code, as Recharts takes them; null is a gap in the line. */
interface YearPoint {
  readonly year: number;
  readonly values: ReadonlyMap<string, number | null>;
}

function yearPoints(series: LineSeries): YearPoint[] {
  return series.years.map((year, index) => ({
    year,
    values: new Map(series.lines.map((line) => [line.unitCode, line.points[index]?.value ?? null])),
  }));
}

const PLAIN_TONES = new Set<SeriesLine['tone']>(['other', 'neighbour']);

/** Dots at every year of lines that matter; elsewhere only where no line can be drawn. */
function dotsOf(line: SeriesLine) {
  const alone = isolatedYears(line.points);
  const dotsEverywhere = !PLAIN_TONES.has(line.tone);
  return function Dot({ cx, cy, payload }: { cx?: number; cy?: number; payload?: YearPoint }) {
    const key = `${line.unitCode}-${payload?.year}`;
    const isShown = payload !== undefined && cx !== undefined && typeof cy === 'number' && (dotsEverywhere || alone.has(payload.year));
    return isShown ? <circle key={key} cx={cx} cy={cy} r={dotsEverywhere ? 4 : 2.5} fill={TONE_COLOUR[line.tone]} stroke={COLOUR.card} strokeWidth={1} /> : <g key={key} />;
  };
}

function EndLabelText({ label, plotRight }: { label: EndLabel; plotRight: number }) {
  const first = label.y - ((label.textLines.length - 1) * 16) / 2;
  const isMoved = Math.abs(label.y - label.anchorY) > 5;
  return (
    <g>
      {isMoved ? <path d={`M${plotRight + 1} ${label.anchorY} L${plotRight + 8} ${label.y}`} stroke={COLOUR.neighbour} strokeWidth={1} fill="none" /> : null}
      {label.textLines.map((line, index) => (
        <text
          key={line}
          x={plotRight + 10}
          y={first + index * 16}
          dominantBaseline="central"
          fontSize={FONT.label}
          fontWeight={label.tone === 'neighbour' ? 400 : 650}
          fill={label.tone === 'goal' ? COLOUR.ink : TONE_COLOUR[label.tone]}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function TickText({ x, y, text, anchor }: { x: number; y: number; text: string; anchor: 'middle' | 'end' }) {
  return (
    <text x={x} y={y} textAnchor={anchor} dominantBaseline="central" fontSize={FONT.axis} fill={COLOUR.faint}>
      {text}
    </text>
  );
}

export interface LineDrawingProps {
  readonly series: LineSeries;
  readonly layout: LineLayout;
  /** Texts of the layout's ticks, in their order. */
  readonly axisTexts: readonly string[];
}

/**
 * The lines, drawn by Recharts inside the layout's plot; axes' texts and end labels lie where the layout says. Nothing
 * moves or fades, for any reader.
 */
export const LineDrawing = memo(function LineDrawing({ series, layout, axisTexts }: LineDrawingProps) {
  const { plot, scale, width, height } = layout;
  const [firstYear = 0, lastYear = 0] = [series.years[0], series.years.at(-1)];
  const isOneYear = firstYear === lastYear;
  const inset = layout.xOf(firstYear) - plot.left;
  return (
    <RechartsLineChart
      width={width}
      height={height}
      data={yearPoints(series)}
      margin={{ left: plot.left, right: width - plot.right, top: plot.top, bottom: height - plot.bottom }}
      accessibilityLayer={false}
      aria-hidden="true"
    >
      <CartesianGrid vertical={false} horizontalPoints={scale.ticks.map(layout.yOf)} stroke={COLOUR.grid} />
      <XAxis
        dataKey="year"
        type="number"
        domain={isOneYear ? [firstYear - 1, lastYear + 1] : [firstYear, lastYear]}
        padding={isOneYear ? undefined : { left: inset, right: inset }}
        hide
      />
      <YAxis type="number" domain={[scale.min, scale.max]} ticks={[...scale.ticks]} interval={0} allowDataOverflow width={0} tick={false} axisLine={false} tickLine={false} />
      {series.goals.map((goal) => (
        <ReferenceLine
          key={goal.from}
          segment={[
            { x: goal.from, y: goal.threshold },
            { x: goal.to, y: goal.threshold },
          ]}
          stroke={COLOUR.ink}
          strokeWidth={1.5}
          strokeDasharray={GOAL_DASH}
        />
      ))}
      {series.lines.map((line) => (
        <Line
          key={line.unitCode}
          type="linear"
          dataKey={(point: YearPoint) => point.values.get(line.unitCode) ?? null}
          stroke={TONE_COLOUR[line.tone]}
          strokeWidth={TONE_STROKE[line.tone]}
          dot={dotsOf(line)}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {scale.ticks.map((tick, index) => (
        <TickText key={tick} x={plot.left - 8} y={layout.yOf(tick)} text={axisTexts[index] ?? ''} anchor="end" />
      ))}
      {layout.yearTicks.map((year) => (
        <TickText key={year} x={layout.xOf(year)} y={plot.bottom + 16} text={String(year)} anchor="middle" />
      ))}
      {layout.endLabels.map((label) => (
        <EndLabelText key={label.id} label={label} plotRight={plot.right} />
      ))}
    </RechartsLineChart>
  );
});
