import { useMemo } from 'react';
import { useFormat, type Format } from '@client/format/use-format.ts';
import type { ChartMeasure } from './chart-rows.ts';
import { COLOUR, FONT, GOAL_DASH } from './chart-theme.ts';
import { useChartTexts, type ChartTexts } from './chart-texts.ts';
import { ChoosableRows } from './choosable-rows.tsx';
import { DrawingArea } from './drawing-area.tsx';
import { useFrame } from './frame-context.tsx';
import { ScaleNote } from './scale-note.tsx';
import { STRIP_LINE_HEIGHT, stripHeight, stripLayout, type StripLayout, type StripMark, type StripRowLayout } from './strip-layout.ts';
import type { StripRow, StripSeries } from './strip.series.ts';

const TICK_Y = 10;
const MARK_LABEL_Y = 31;

function ValueAxis({ layout, axisTexts }: { layout: StripLayout; axisTexts: readonly string[] }) {
  const { plot, scale, xOf, isNarrow } = layout;
  const anchorOf = (index: number) => {
    if (!isNarrow) return 'middle';
    return index === 0 ? 'start' : index === scale.ticks.length - 1 ? 'end' : 'middle';
  };
  return (
    <g>
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={xOf(tick)} x2={xOf(tick)} y1={plot.top} y2={plot.bottom} stroke={COLOUR.grid} />
          <text x={xOf(tick)} y={TICK_Y} textAnchor={anchorOf(index)} dominantBaseline="central" fontSize={FONT.axis} fill={COLOUR.faint}>
            {axisTexts[index]}
          </text>
        </g>
      ))}
    </g>
  );
}

function MarkLine({ mark, plot }: { mark: StripMark; plot: StripLayout['plot'] }) {
  const isGoal = mark.id === 'goal';
  const colour = isGoal ? COLOUR.ink : COLOUR.nation;
  return (
    <g>
      <line x1={mark.x} x2={mark.x} y1={plot.top - 5} y2={plot.bottom} stroke={colour} strokeWidth={isGoal ? 1.5 : 2} strokeDasharray={isGoal ? GOAL_DASH : undefined} />
      <text x={mark.labelX} y={MARK_LABEL_Y} textAnchor="middle" dominantBaseline="central" fontSize={FONT.label} fontWeight={650} fill={colour}>
        {mark.text}
      </text>
    </g>
  );
}

function TextLines({ lines, x, y, anchor, colour }: { lines: readonly string[]; x: number; y: number; anchor: 'start' | 'end'; colour: string }) {
  return lines.map((line, index) => (
    <text key={line} x={x} y={y + index * STRIP_LINE_HEIGHT} textAnchor={anchor} fill={colour}>
      {line}
    </text>
  ));
}

/** The row's texts, with a rim in the colour behind them so that a line passing behind does not cross the letters. */
function RowTexts({ placed, layout, valueText }: { placed: StripRowLayout; layout: StripLayout; valueText: (value: number) => string }) {
  const { row } = placed;
  const { value } = row.current;
  const rim = { stroke: row.isChosen ? COLOUR.grid : COLOUR.card, strokeWidth: 5, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;
  return (
    <g {...rim} dominantBaseline="central" fontSize={FONT.label} fontWeight={row.isChosen ? 700 : 400}>
      <TextLines lines={placed.nameLines} x={placed.nameX} y={placed.nameY} anchor={layout.isNarrow ? 'start' : 'end'} colour={COLOUR.ink} />
      <TextLines lines={placed.reasonLines} x={placed.reasonX} y={placed.reasonY} anchor="start" colour={COLOUR.faint} />
      {value === null ? null : <TextLines lines={[valueText(value)]} x={layout.valueX} y={layout.isNarrow ? placed.nameY : placed.dotY} anchor="end" colour={COLOUR.ink} />}
    </g>
  );
}

function ChosenBand({ placed, layout }: { placed: StripRowLayout; layout: StripLayout }) {
  return <rect x={0} y={placed.top} width={layout.width} height={placed.height} rx={4} fill={COLOUR.grid} />;
}

function RowMarks({ placed, layout }: { placed: StripRowLayout; layout: StripLayout }) {
  const { row, dotY } = placed;
  const { value } = row.current;
  const earlier = row.earlier?.value ?? null;
  if (value === null) return null;
  return (
    <g>
      {earlier === null ? null : (
        <>
          <line x1={layout.xOf(earlier)} x2={layout.xOf(value)} y1={dotY} y2={dotY} stroke={COLOUR.neighbour} strokeWidth={1.5} />
          <circle cx={layout.xOf(earlier)} cy={dotY} r={3.5} fill={COLOUR.card} stroke={COLOUR.neighbour} strokeWidth={1.5} />
        </>
      )}
      <circle cx={layout.xOf(value)} cy={dotY} r={row.isChosen ? 6.5 : 5} fill={COLOUR.ink} stroke={COLOUR.card} strokeWidth={1} />
    </g>
  );
}

function spokenRow(row: StripRow, series: StripSeries, measure: ChartMeasure, format: Format, texts: ChartTexts): string {
  const { value, absenceReason } = row.current;
  const now = value === null ? (absenceReason ?? texts.noReason) : format.value(value, measure);
  const earlier = row.earlier?.value ?? null;
  const before = earlier === null || series.comparisonYear === null ? '' : `, ${series.comparisonYear}: ${format.value(earlier, measure)}`;
  return `${texts.of(row.unitName, now)}${before}`;
}

function SizedStripChart({ series, measure, domain, onChoose, width }: StripChartProps & { width: number }) {
  const format = useFormat();
  const texts = useChartTexts();
  const { titleId, summaryId } = useFrame();
  const layout = useMemo(() => {
    const wording = { value: (value: number) => format.short(value, measure), goal: (threshold: number) => `${texts.goal} ${format.exact(threshold, measure.unit)}`, noReason: texts.noReason };
    return stripLayout({ series, unit: measure.unit, domain: domain ?? null, width, wording });
  }, [series, measure, domain, width, format, texts]);
  const chosen = layout.rows.find((placed) => placed.row.isChosen);
  const buttons = layout.rows.map(({ row, top, height }) => ({ key: row.unitCode, top, height, isChosen: row.isChosen, spoken: spokenRow(row, series, measure, format, texts) }));
  const heard = onChoose ? { 'aria-hidden': true } : { role: 'img', 'aria-labelledby': titleId, 'aria-describedby': summaryId };
  return (
    <>
      <ChoosableRows rows={buttons} onChoose={onChoose}>
        <svg width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} {...heard}>
          {chosen ? <ChosenBand placed={chosen} layout={layout} /> : null}
          <ValueAxis layout={layout} axisTexts={format.axis(layout.scale.ticks, measure.unit)} />
          {layout.marks.map((mark) => (
            <MarkLine key={mark.id} mark={mark} plot={layout.plot} />
          ))}
          {layout.rows.map((placed) => (
            <RowTexts key={placed.row.unitCode} placed={placed} layout={layout} valueText={(value) => format.short(value, measure)} />
          ))}
          {layout.rows.map((placed) => (
            <RowMarks key={placed.row.unitCode} placed={placed} layout={layout} />
          ))}
        </svg>
      </ChoosableRows>
      <ScaleNote scale={layout.scale} unit={measure.unit} />
    </>
  );
}

export interface StripChartProps {
  readonly series: StripSeries;
  readonly measure: ChartMeasure;
  /** The part of the axis that is shown; left out, the whole. */
  readonly domain?: readonly [number, number] | null;
  /** Called with the unit that the reader chooses, null when the chosen one is chosen again. Left out: rows cannot be chosen. */
  readonly onChoose?: (unitCode: string | null) => void;
}

/** Units as rows on one scale: a dot for the year, a ring for the year compared with, lines for nation and goal. */
export function StripChart(props: StripChartProps) {
  return <DrawingArea heightFor={(width) => stripHeight(props.series.rows.length, width)}>{(width) => <SizedStripChart {...props} width={width} />}</DrawingArea>;
}
