import { useMemo } from 'react';
import { useFormat, type Format } from '@client/format/use-format.ts';
import type { ChartMeasure } from './chart-rows.ts';
import { COLOUR, FONT } from './chart-theme.ts';
import { useChartTexts, type ChartTexts } from './chart-texts.ts';
import { DrawingArea } from './drawing-area.tsx';
import { ScaleNote } from './scale-note.tsx';
import { spreadHeight, spreadLayout, type SpreadLayout } from './spread-layout.ts';
import { unitsAt, type SpreadSeries, type SpreadYear } from './spread.series.ts';
import { ValueGrid } from './value-grid.tsx';
import { PeriodProbe, type ProbeReading, type ProbePeriod } from './period-probe.tsx';

const BAR_WIDTH = 12;
const MOST_NAMES = 2;
/** Keeps grid lines from crossing a text. */
const RIM = { stroke: COLOUR.card, strokeWidth: 5, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;

function YearColumn({ year, x, layout }: { year: SpreadYear; x: number; layout: SpreadLayout }) {
  const rangeText = layout.rangeTexts.get(year.year);
  return (
    <g>
      {year.lowest === null || year.highest === null ? null : (
        <rect
          x={x - BAR_WIDTH / 2}
          y={layout.yOf(year.highest) - BAR_WIDTH / 2}
          width={BAR_WIDTH}
          height={layout.yOf(year.lowest) - layout.yOf(year.highest) + BAR_WIDTH}
          rx={BAR_WIDTH / 2}
          fill={COLOUR.other}
          fillOpacity={0.55}
        />
      )}
      {year.dots.map((dot) => (
        <circle key={dot.unitCode} cx={x} cy={layout.yOf(dot.value)} r={2.5} fill={COLOUR.neighbour} />
      ))}
      {year.nation === null ? null : <circle cx={x} cy={layout.yOf(year.nation)} r={6} fill={COLOUR.nation} stroke={COLOUR.card} strokeWidth={1.5} />}
      {rangeText !== undefined && year.highest !== null ? (
        <text x={x} y={layout.yOf(year.highest) - BAR_WIDTH / 2 - 9} textAnchor="middle" dominantBaseline="central" fontSize={FONT.small} fontWeight={650} fill={COLOUR.ink} {...RIM}>
          {rangeText}
        </text>
      ) : null}
      {layout.labelledYears.has(year.year) ? (
        <text x={x} y={layout.plot.bottom + 16} textAnchor="middle" dominantBaseline="central" fontSize={FONT.axis} fill={COLOUR.faint}>
          {year.year}
        </text>
      ) : null}
    </g>
  );
}

function NationLabel({ layout }: { layout: SpreadLayout }) {
  const { nationLabel, plot } = layout;
  if (nationLabel === null) return null;
  return nationLabel.textLines.map((line, index) => (
    <text
      key={line}
      x={plot.right + 10}
      y={nationLabel.y + (index - (nationLabel.textLines.length - 1) / 2) * 16}
      dominantBaseline="central"
      fontSize={FONT.label}
      fontWeight={650}
      fill={COLOUR.nation}
    >
      {line}
    </text>
  ));
}

function withUnits(word: string, year: SpreadYear, end: 'lowest' | 'highest'): string {
  const units = unitsAt(year, end);
  return units.length > MOST_NAMES ? `${word} (${units.length})` : `${word}: ${units.join(', ')}`;
}

/** What is told of each year: both ends with their units, the nation, and the difference. */
function probeYears(series: SpreadSeries, layout: SpreadLayout, measure: ChartMeasure, { format, texts }: { format: Format; texts: ChartTexts }): readonly ProbePeriod[] {
  return series.years.map((year, index) => {
    const { lowest, highest, nation, range } = year;
    const readings: (ProbeReading | null)[] = [
      highest === null ? null : { label: withUnits(texts.highest, year, 'highest'), text: format.short(highest, measure), tone: 'neighbour', markAt: layout.yOf(highest) },
      nation === null ? null : { label: series.nationName, text: format.short(nation, measure), tone: 'nation', markAt: layout.yOf(nation) },
      lowest === null ? null : { label: withUnits(texts.lowest, year, 'lowest'), text: format.short(lowest, measure), tone: 'neighbour', markAt: layout.yOf(lowest) },
      range === null ? null : { label: texts.range, text: format.shortDifference(range, measure), tone: 'other', markAt: null },
    ];
    return { name: String(year.year), x: layout.xOf(index), readings: readings.filter((reading) => reading !== null) };
  });
}

function SizedSpreadChart({ series, measure, domain, width }: SpreadChartProps & { width: number }) {
  const format = useFormat();
  const texts = useChartTexts();
  const layout = useMemo(
    () =>
      spreadLayout({
        series,
        unit: measure.unit,
        domain: domain ?? null,
        width,
        wording: {
          value: (value) => format.short(value, measure),
          range: (range) => format.shortDifference(range, measure),
          bareRange: (range) => format.bare(range, measure),
          axis: (ticks) => format.axis(ticks, measure.unit),
        },
      }),
    [series, measure, domain, width, format],
  );
  const years = useMemo(() => probeYears(series, layout, measure, { format, texts }), [series, layout, measure, format, texts]);
  return (
    <>
      <PeriodProbe periods={years} width={width} top={layout.plot.top} bottom={layout.plot.bottom}>
        <svg width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} aria-hidden="true">
          <ValueGrid scale={layout.scale} plot={layout.plot} unit={measure.unit} />
          {series.years.map((year, index) => (
            <YearColumn key={year.year} year={year} x={layout.xOf(index)} layout={layout} />
          ))}
          <NationLabel layout={layout} />
        </svg>
      </PeriodProbe>
      <ScaleNote scale={layout.scale} unit={measure.unit} />
    </>
  );
}

export interface SpreadChartProps {
  readonly series: SpreadSeries;
  readonly measure: ChartMeasure;
  /** The part of the axis that is shown; left out, the whole. */
  readonly domain?: readonly [number, number] | null;
}

/** Each year's units between the lowest and the highest, with the difference on top and the nation marked. */
export function SpreadChart(props: SpreadChartProps) {
  return <DrawingArea heightFor={spreadHeight}>{(width) => <SizedSpreadChart {...props} width={width} />}</DrawingArea>;
}
