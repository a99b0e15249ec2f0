import type { Unit } from '@schema/domain/figure.ts';
import { FONT, NARROW_WIDTH, type Tone } from './chart-theme.ts';
import { placeLabels, type LabelWish } from './label-placement.ts';
import { drawnValues, lastPoint, type LineSeries } from './line.series.ts';
import { estimateTextWidth, wrapText } from './text-fit.ts';
import { positionOn, valueScale, type ValueScale } from './value-scale.ts';

/** A rectangle in pixels, from the drawing's top left corner. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label beside the end of its line. */
export interface EndLabel {
  readonly id: string;
  readonly tone: Tone | 'goal';
  readonly textLines: readonly string[];
  /** Middle of the label, in pixels. */
  readonly y: number;
  /** Where its line ends, in pixels. */
  readonly anchorY: number;
}

export interface LineLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly yearTicks: readonly number[];
  readonly endLabels: readonly EndLabel[];
  readonly xOf: (year: number) => number;
  readonly yOf: (value: number) => number;
}

/** How the layout's numbers and goal are worded; given by the drawing, in the reader's language. */
export interface LineWording {
  readonly value: (value: number) => string;
  readonly axis: (ticks: readonly number[]) => readonly string[];
  /** "mål 80 %" */
  readonly goal: (threshold: number) => string;
}

const LABEL_LINE_HEIGHT = 16;
const LABEL_OFFSET = 10;
const LABEL_GAP = 3;
const YEAR_AXIS_HEIGHT = 26;
const YEAR_LABEL_WIDTH = 34;
const TOP_MARGIN = 12;
const WIDEST_LABEL = { narrow: 92, wide: 150 } as const;
const PRIORITY: Readonly<Record<Tone | 'goal', number>> = { nation: 5, chosen: 4, women: 4, men: 4, goal: 3, neighbour: 1, other: 0 };

/** Height in pixels of a line chart of this width. */
export function lineHeight(width: number): number {
  return width < NARROW_WIDTH ? 270 : 310;
}

/** The years written below the axis: as many as have room, evenly spaced, the newest always among them. */
export function yearTicks(years: readonly number[], room: number): readonly number[] {
  const most = Math.max(1, Math.floor(room / YEAR_LABEL_WIDTH));
  const every = Math.ceil(years.length / most);
  return years.filter((_, index) => (years.length - 1 - index) % every === 0);
}

interface LabelText {
  readonly id: string;
  readonly tone: Tone | 'goal';
  readonly text: string;
  readonly value: number;
}

function labelTexts(series: LineSeries, wording: LineWording): readonly LabelText[] {
  const newest = series.years.at(-1);
  const ofLines = series.lines
    .filter((line) => line.tone !== 'other')
    .flatMap((line): LabelText[] => {
      const last = lastPoint(line.points);
      if (last === null) return [];
      const when = last.year === newest ? '' : ` (${last.year})`;
      return [{ id: line.unitCode, tone: line.tone, text: `${line.unitName} ${wording.value(last.value)}${when}`, value: last.value }];
    });
  const goal = series.goals.at(-1);
  return goal === undefined ? ofLines : [...ofLines, { id: 'goal', tone: 'goal', text: wording.goal(goal.threshold), value: goal.threshold }];
}

function placedLabels(texts: readonly (LabelText & { textLines: readonly string[] })[], plot: Plot, yOf: (value: number) => number): readonly EndLabel[] {
  const wishes = texts.map(
    (text): LabelWish => ({ id: text.id, wanted: yOf(text.value), size: text.textLines.length * LABEL_LINE_HEIGHT, priority: PRIORITY[text.tone] }),
  );
  const positions = new Map(
    placeLabels({ wishes, start: 0, end: plot.bottom + YEAR_AXIS_HEIGHT, gap: LABEL_GAP }).map((placed) => [placed.id, placed.position]),
  );
  return texts.flatMap(({ id, tone, textLines, value }) => {
    const y = positions.get(id);
    return y === undefined ? [] : [{ id, tone, textLines, y, anchorY: yOf(value) }];
  });
}

/** Where axes, lines and end labels of a line chart lie in a drawing `width` pixels wide. */
export function lineLayout({ series, unit, domain, width, wording }: {
  series: LineSeries;
  unit: Unit;
  domain: readonly [number, number] | null;
  width: number;
  wording: LineWording;
}): LineLayout {
  const height = lineHeight(width);
  const scale = valueScale({ values: drawnValues(series), unit, domain });
  const widest = width < NARROW_WIDTH ? WIDEST_LABEL.narrow : WIDEST_LABEL.wide;
  const texts = labelTexts(series, wording).map((text) => ({ ...text, textLines: wrapText(text.text, { maxWidth: widest, fontSize: FONT.label, bold: true }) }));
  const labelWidth = Math.max(0, ...texts.flatMap((text) => text.textLines.map((line) => estimateTextWidth(line, FONT.label, true))));
  const axisWidth = Math.max(...wording.axis(scale.ticks).map((text) => estimateTextWidth(text, FONT.axis))) + 8;
  const plot: Plot = {
    left: Math.ceil(axisWidth),
    right: Math.floor(width - (labelWidth > 0 ? labelWidth + LABEL_OFFSET : LABEL_OFFSET)),
    top: TOP_MARGIN,
    bottom: height - YEAR_AXIS_HEIGHT,
  };
  const [first = 0, last = 0] = [series.years[0], series.years.at(-1)];
  const inset = 6;
  const xOf = (year: number) =>
    first === last ? (plot.left + plot.right) / 2 : plot.left + inset + ((year - first) / (last - first)) * (plot.right - plot.left - 2 * inset);
  const yOf = (value: number) => positionOn(scale, value, plot.bottom, plot.top);
  return {
    width,
    height,
    plot,
    scale,
    yearTicks: yearTicks(series.years, plot.right - plot.left),
    endLabels: placedLabels(texts, plot, yOf),
    xOf,
    yOf,
  };
}
