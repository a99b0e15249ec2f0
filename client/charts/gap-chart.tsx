import { useFormat } from '@client/format/use-format.ts';
import type { ChartMeasure } from './chart-rows.ts';
import { COLOUR, FONT } from './chart-theme.ts';
import { useChartTexts } from './chart-texts.ts';
import { DrawingArea } from './drawing-area.tsx';
import { useFrame } from './frame-context.tsx';
import { gapHeight, gapLayout, type GapBox } from './gap-layout.ts';
import type { GapSeries } from './gap.series.ts';

function GapBarDrawing({ box, text, yearY }: { box: GapBox; text: string; yearY: number }) {
  const { bar } = box;
  return (
    <g>
      {bar.gap === null ? null : <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={2} fill={bar.isNewest ? COLOUR.nation : COLOUR.other} />}
      <text x={box.middle} y={box.textY} textAnchor="middle" dominantBaseline="central" fontSize={FONT.label} fontWeight={bar.isNewest ? 700 : 500} fill={bar.isNewest ? COLOUR.nation : COLOUR.ink}>
        {text}
      </text>
      <text x={box.middle} y={yearY} textAnchor="middle" dominantBaseline="central" fontSize={FONT.axis} fill={COLOUR.faint}>
        {bar.year}
      </text>
    </g>
  );
}

function SizedGapChart({ series, measure, width }: GapChartProps & { width: number }) {
  const format = useFormat();
  const texts = useChartTexts();
  const { titleId, summaryId } = useFrame();
  const layout = gapLayout(series, width);
  const textOf = ({ bar }: GapBox) => (bar.gap === null ? '–' : format.bare(Math.abs(bar.gap), measure));
  return (
    <svg width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} role="img" aria-labelledby={titleId} aria-describedby={summaryId}>
      {layout.boxes.map((box) => (
        <GapBarDrawing key={box.bar.year} box={box} text={textOf(box)} yearY={layout.yearY} />
      ))}
      <line x1={0} x2={width} y1={layout.goalY} y2={layout.goalY} stroke={COLOUR.ink} strokeWidth={1.5} />
      {layout.upwards === 'beyond' ? (
        <g fontSize={FONT.small} fill={COLOUR.faint}>
          <text x={0} y={8} dominantBaseline="central">
            ↑ {texts.above}
          </text>
          {layout.isBothWays ? (
            <text x={width} y={8} textAnchor="end" dominantBaseline="central">
              ↓ {texts.below}
            </text>
          ) : null}
        </g>
      ) : null}
    </svg>
  );
}

export interface GapChartProps {
  readonly series: GapSeries;
  readonly measure: ChartMeasure;
}

/** How far it is to the goal, year by year, the newest year marked. Every bar carries its number. */
export function GapChart(props: GapChartProps) {
  return <DrawingArea heightFor={gapHeight}>{(width) => <SizedGapChart {...props} width={width} />}</DrawingArea>;
}
