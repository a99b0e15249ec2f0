import type { Unit } from '@schema/domain/figure.ts';
import { FONT, NARROW_WIDTH } from './chart-theme.ts';
import { yearTicks, type Plot } from './line-layout.ts';
import { spreadValues, type SpreadSeries, type SpreadYear } from './spread.series.ts';
import { estimateTextWidth, wrapText } from './text-fit.ts';
import { positionOn, valueScale, type ValueScale } from './value-scale.ts';

export interface SpreadLayout {
  readonly height: number;
  readonly plot: Plot;
  readonly scale: ValueScale;
  /** Years that are written below; all where there is room. */
  readonly labelledYears: ReadonlySet<number>;
  /** What is written above each year's bar: with its unit where all of them have room, else the number alone. */
  readonly rangeTexts: ReadonlyMap<number, string>;
  readonly nationLabel: { readonly textLines: readonly string[]; readonly y: number } | null;
  readonly xOf: (index: number) => number;
  readonly yOf: (value: number) => number;
}

export interface SpreadWording {
  readonly value: (value: number) => string;
  /** "27 p.e." */
  readonly range: (range: number) => string;
  /** "27" */
  readonly bareRange: (range: number) => string;
  readonly axis: (ticks: readonly number[]) => readonly string[];
}

const TOP_MARGIN = 26;
const BOTTOM_MARGIN = 26;
const NATION_LABEL_WIDTH = 84;
const LABEL_OFFSET = 10;
const RANGE_GAP = 6;
const LEAST_EDGE = 14;

/** Height in pixels of a spread chart of this width. */
export function spreadHeight(width: number): number {
  return width < NARROW_WIDTH ? 290 : 320;
}

function textsOf(series: SpreadSeries, write: (range: number) => string): Map<number, string> {
  return new Map(series.years.flatMap((year) => (year.range === null ? [] : [[year.year, write(year.range)] as const])));
}

function widestOf(texts: ReadonlyMap<number, string>): number {
  return Math.max(0, ...[...texts.values()].map((text) => estimateTextWidth(text, FONT.small, true)));
}

function lastWithNation(series: SpreadSeries): SpreadYear | null {
  return series.years.findLast((year) => year.nation !== null) ?? null;
}

/** Where the years' bars, dots and texts lie in a drawing `width` pixels wide. */
export function spreadLayout({ series, unit, domain, width, wording }: {
  series: SpreadSeries;
  unit: Unit;
  domain: readonly [number, number] | null;
  width: number;
  wording: SpreadWording;
}): SpreadLayout {
  const height = spreadHeight(width);
  const scale = valueScale({ values: spreadValues(series), unit, domain });
  const last = lastWithNation(series);
  const nationText = last === null || last.nation === null ? '' : `${series.nationName} ${wording.value(last.nation)}`;
  const nationLines = wrapText(nationText, { maxWidth: NATION_LABEL_WIDTH, fontSize: FONT.label, bold: true });
  const nationWidth = Math.max(0, ...nationLines.map((line) => estimateTextWidth(line, FONT.label, true)));
  const axisWidth = Math.max(...wording.axis(scale.ticks).map((text) => estimateTextWidth(text, FONT.axis))) + 8;
  const plot: Plot = { left: Math.ceil(axisWidth), right: Math.floor(width - nationWidth - 2 * LABEL_OFFSET), top: TOP_MARGIN, bottom: height - BOTTOM_MARGIN };
  const fullTexts = textsOf(series, wording.range);
  const isRoomForUnits = (widestOf(fullTexts) + RANGE_GAP) * series.years.length <= plot.right - plot.left;
  const rangeTexts = isRoomForUnits ? fullTexts : textsOf(series, wording.bareRange);
  const edge = Math.max(LEAST_EDGE, widestOf(rangeTexts) / 2);
  const step = series.years.length < 2 ? 0 : (plot.right - plot.left - 2 * edge) / (series.years.length - 1);
  const yOf = (value: number) => positionOn(scale, value, plot.bottom, plot.top);
  return {
    height,
    plot,
    scale,
    labelledYears: new Set(yearTicks(series.years.map((year) => year.year), plot.right - plot.left)),
    rangeTexts,
    nationLabel: last === null || last.nation === null ? null : { textLines: nationLines, y: yOf(last.nation) },
    xOf: (index) => (series.years.length < 2 ? (plot.left + plot.right) / 2 : plot.left + edge + index * step),
    yOf,
  };
}
