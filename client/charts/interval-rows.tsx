import { useId, useMemo } from 'react';
import { useFormat, type Format } from '@client/format/use-format.ts';
import { COLOUR, FONT, GOAL_DASH } from './chart-theme.ts';
import { useChartTexts, type ChartTexts } from './chart-texts.ts';
import { ChoosableRows } from './choosable-rows.tsx';
import { DrawingArea } from './drawing-area.tsx';
import { useFrame } from './frame-context.tsx';
import { hatchFill, HatchPattern } from './hatch.tsx';
import { intervalText } from './interval-figure.ts';
import { HEAD, intervalRowsHeight, intervalRowsLayout, ROW_LINE_HEIGHT, type IntervalRowsLayout, type IntervalRowsWording, type PanelLayout, type PlacedRow } from './interval-rows-layout.ts';
import { figureOf, type IntervalMark, type IntervalPanel, type IntervalRow, type IntervalRowsSeries, type MarkShape } from './interval-rows.series.ts';
import { estimateTextWidth } from './text-fit.ts';

const CAP = 3;
const RADIUS = 4.5;

/** Room between a mark and its words, and after them, in pixels. */
const KEY_ROOM = 10;
const KEY_GAP = 16;

/** What each mark of the panel stands for; beside how it looks, where there are several. */
function PanelHead({ layout }: { layout: PanelLayout }) {
  const { marks } = layout.panel;
  const y = layout.headTop + HEAD.label;
  const isSingle = marks.length === 1;
  const starts = marks.map((_, index) => marks.slice(0, index).reduce((x, { label }) => x + KEY_ROOM + estimateTextWidth(label, FONT.label, true) + KEY_GAP, layout.left));
  return marks.map((mark, index) => {
    const x = starts[index] ?? layout.left;
    return (
      <g key={mark.id}>
        {isSingle ? null : <MarkDot x={x + RADIUS} y={y} shape={mark.shape} radius={RADIUS} />}
        <text x={isSingle ? x : x + KEY_ROOM + RADIUS} y={y} dominantBaseline="central" fontSize={FONT.label} fontWeight={650} fill={COLOUR.ink}>
          {mark.label}
        </text>
      </g>
    );
  });
}

function MarkDot({ x, y, shape, radius }: { x: number; y: number; shape: MarkShape; radius: number }) {
  const isDot = shape === 'dot';
  return <circle cx={x} cy={y} r={radius} fill={isDot ? COLOUR.ink : COLOUR.card} stroke={isDot ? COLOUR.card : COLOUR.ink} strokeWidth={isDot ? 1 : 2} />;
}

function PanelAxis({ layout, axisTexts }: { layout: PanelLayout; axisTexts: readonly string[] }) {
  const last = layout.scale.ticks.length - 1;
  return (
    <g>
      {layout.scale.ticks.map((tick, index) => (
        <g key={tick}>
          {layout.stretches.map(({ top, bottom }) => (
            <line key={top} x1={layout.xOf(tick)} x2={layout.xOf(tick)} y1={top} y2={bottom} stroke={COLOUR.grid} />
          ))}
          <text
            x={layout.xOf(tick)}
            y={layout.headTop + HEAD.ticks}
            textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
            dominantBaseline="central"
            fontSize={FONT.small}
            fill={COLOUR.faint}
          >
            {axisTexts[index]}
          </text>
        </g>
      ))}
    </g>
  );
}

function PanelLines({ layout }: { layout: PanelLayout }) {
  return layout.lines.map((line) => {
    const isGoal = line.id === 'goal';
    const colour = isGoal ? COLOUR.ink : COLOUR.nation;
    return (
      <g key={line.id}>
        {layout.stretches.map(({ top, bottom }) => (
          <line key={top} x1={line.x} x2={line.x} y1={top} y2={bottom} stroke={colour} strokeWidth={isGoal ? 1.5 : 2} strokeDasharray={isGoal ? GOAL_DASH : undefined} />
        ))}
        <text x={line.labelX} y={layout.headTop + HEAD.lines} textAnchor="middle" dominantBaseline="central" fontSize={FONT.small} fontWeight={650} fill={colour}>
          {line.text}
        </text>
      </g>
    );
  });
}

function Mark({ row, mark, panel, y }: { row: IntervalRow; mark: IntervalMark; panel: PanelLayout; y: number }) {
  const { value, lower, upper } = figureOf(row, mark);
  if (value === null) return null;
  const ends = lower === null || upper === null ? [] : [panel.xOf(lower), panel.xOf(upper)];
  return (
    <g stroke={COLOUR.ink}>
      {ends.length === 2 ? <line x1={ends[0]} x2={ends[1]} y1={y} y2={y} strokeWidth={1.5} /> : null}
      {ends.map((x, index) => (
        <line key={index} x1={x} x2={x} y1={y - CAP} y2={y + CAP} strokeWidth={1.5} />
      ))}
      <MarkDot x={panel.xOf(value)} y={y} shape={mark.shape} radius={row.isChosen ? RADIUS + 1 : RADIUS} />
    </g>
  );
}

/** The row's texts, with a rim in the colour behind them, so that no line crosses their letters. */
function RowTexts({ placed, layout }: { placed: PlacedRow; layout: IntervalRowsLayout }) {
  const { row } = placed;
  const rim = { stroke: row.isChosen ? COLOUR.grid : COLOUR.card, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;
  return (
    <g {...rim} dominantBaseline="central" fontSize={FONT.label} fontWeight={row.isChosen ? 700 : 400} fill={COLOUR.ink}>
      {placed.nameLines.map((line, index) => (
        <text key={line} x={layout.nameX} y={placed.nameY + index * ROW_LINE_HEIGHT}>
          {line}
        </text>
      ))}
      <text x={placed.asideX} y={placed.asideY} textAnchor="end" fontSize={FONT.small} fill={COLOUR.faint}>
        {row.aside}
      </text>
      {placed.figures.map((figures, index) => (
        <g key={figures.panelId}>
          <text x={layout.panels[index]?.valueX} y={figures.y} textAnchor="end">
            {figures.valueText}
          </text>
          {figures.reasonLines.map((line, lineIndex) => (
            <text key={line} x={layout.panels[index]?.left} y={figures.y + (lineIndex - (figures.reasonLines.length - 1) / 2) * ROW_LINE_HEIGHT} fontSize={FONT.small} fontWeight={400} fill={COLOUR.faint}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

function Row({ placed, layout }: { placed: PlacedRow; layout: IntervalRowsLayout }) {
  const { row } = placed;
  return (
    <g>
      <RowTexts placed={placed} layout={layout} />
      {layout.panels.flatMap((panel, index) =>
        panel.panel.marks.map((mark) => <Mark key={`${panel.panel.id} ${mark.id}`} row={row} mark={mark} panel={panel} y={placed.figures[index]?.y ?? 0} />),
      )}
    </g>
  );
}

/** A row as it is heard: every figure with its interval, or why it is absent, and what they rest on. */
function spokenRow(row: IntervalRow, { panels, asideLabel }: IntervalRowsSeries, format: Format, texts: ChartTexts): string {
  const figures = panels.flatMap((panel) =>
    panel.marks.map((mark) => {
      const figure = figureOf(row, mark);
      return texts.of(mark.label, intervalText(figure, panel.measure, format) ?? figure.absenceReason ?? texts.noReason);
    }),
  );
  return `${row.name}. ${[...figures, ...(row.aside === '' ? [] : [texts.of(asideLabel, row.aside)])].join('; ')}`;
}

function wordingOf(format: Format, texts: ChartTexts): IntervalRowsWording {
  const shown = (panel: IntervalPanel, value: number): string => format.short(value, panel.measure);
  return {
    values: (panel, row) =>
      panel.marks
        .map((mark) => figureOf(row, mark).value)
        .filter((value) => value !== null)
        .map((value) => shown(panel, value))
        .join(' · '),
    goal: (panel, threshold) => `${texts.goal} ${format.exact(threshold, panel.measure.unit)}`,
    reference: (panel) => (panel.reference === null ? '' : `${panel.reference.label} ${shown(panel, panel.reference.value)}`),
    noReason: texts.noReason,
  };
}

function SizedIntervalRows({ series, onChoose, width }: IntervalRowsProps & { width: number }) {
  const format = useFormat();
  const texts = useChartTexts();
  const hatchId = useId();
  const { titleId, summaryId } = useFrame();
  const layout = useMemo(() => intervalRowsLayout({ series, width, wording: wordingOf(format, texts) }), [series, width, format, texts]);
  const chosen = layout.rows.find(({ row }) => row.isChosen);
  const buttons = layout.rows.map(({ row, top, height }) => ({ key: row.key, top, height, isChosen: row.isChosen, spoken: spokenRow(row, series, format, texts) }));
  const heard = onChoose ? { 'aria-hidden': true } : { role: 'img', 'aria-labelledby': titleId, 'aria-describedby': summaryId };
  return (
    <ChoosableRows rows={buttons} onChoose={onChoose}>
      <svg width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} {...heard}>
        <HatchPattern id={hatchId} />
        {chosen ? <rect x={0} y={chosen.top} width={width} height={chosen.height} rx={4} fill={COLOUR.grid} /> : null}
        {layout.panels.map((panel) => (
          <g key={panel.panel.id}>
            {series.isProvisional
              ? panel.stretches.map(({ top, bottom }) => (
                  <rect key={top} x={panel.left} y={top} width={panel.right - panel.left} height={bottom - top} fill={hatchFill(hatchId)} fillOpacity={0.5} />
                ))
              : null}
            <PanelHead layout={panel} />
            <PanelAxis layout={panel} axisTexts={format.axis(panel.scale.ticks, panel.panel.measure.unit)} />
            <PanelLines layout={panel} />
          </g>
        ))}
        {layout.asideHeadX === null ? null : (
          <text x={layout.asideHeadX} y={HEAD.label} textAnchor="end" dominantBaseline="central" fontSize={FONT.small} fill={COLOUR.faint}>
            {series.asideLabel}
          </text>
        )}
        {layout.rows.map((placed) => (
          <Row key={placed.row.key} placed={placed} layout={layout} />
        ))}
      </svg>
    </ChoosableRows>
  );
}

export interface IntervalRowsProps {
  readonly series: IntervalRowsSeries;
  /** Called with the key of the row that the reader chooses, null when the chosen one is chosen again. Left out: rows cannot be chosen. */
  readonly onChoose?: (key: string | null) => void;
}

/** Rows of figures with their 95 % intervals as whiskers, on one scale a panel. */
export function IntervalRows(props: IntervalRowsProps) {
  const { rows, panels } = props.series;
  return <DrawingArea heightFor={(width) => intervalRowsHeight({ rows: rows.length, panels: panels.length, width })}>{(width) => <SizedIntervalRows {...props} width={width} />}</DrawingArea>;
}
