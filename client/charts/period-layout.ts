import { FONT, NARROW_WIDTH, type Tone } from './chart-theme.ts';
import { placeLabels } from './label-placement.ts';
import { lineHeight, type EndLabel, type Plot } from './line-layout.ts';
import { periodValues, presentRuns, provisionalRun, type PeriodLine, type PeriodSeries } from './period.series.ts';
import { estimateTextWidth, wrapText } from './text-fit.ts';
import { positionOn, valueScale, type ValueScale } from './value-scale.ts';

/** A text below the axis of time. */
export interface PeriodTick {
  readonly text: string;
  readonly x: number;
}

export interface DrawnLine {
  readonly line: PeriodLine;
  /** Path of the line, broken where a figure is absent. */
  readonly path: string;
  /** Path around the intervals, broken where one is absent. */
  readonly band: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Intervals of periods that stand alone, which no band can show. */
  readonly whiskers: readonly { readonly x: number; readonly from: number; readonly to: number }[];
}

export interface PeriodLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly ticks: readonly PeriodTick[];
  readonly lines: readonly DrawnLine[];
  readonly endLabels: readonly EndLabel[];
  /** The hatched part, left and right; null where all is final. */
  readonly provisional: { readonly left: number; readonly right: number } | null;
  readonly xOf: (index: number) => number;
  readonly yOf: (value: number) => number;
}

export interface PeriodWording {
  readonly value: (value: number) => string;
  readonly axis: (ticks: readonly number[]) => readonly string[];
  /** "mål 80 %" */
  readonly goal: (threshold: number) => string;
}

const LABEL_LINE_HEIGHT = 16;
const LABEL_ROOM = 12;
const AXIS_HEIGHT = 26;
/** Room above the plot for the word over the hatching. */
const TOP_MARGIN = 18;
const INSET = 8;
const TICK_GAP = 14;
const WIDEST_LABEL = { narrow: 84, wide: 130 } as const;
/** In a frame too small for anything the drawing runs over its edge rather than backwards. */
const NARROWEST_PLOT = 60;
/** Labels may reach so far below the plot: further down they would meet the axis of time. */
const LABELS_BELOW = 6;
/** With more periods than these, dots would be a string of pearls. */
const MOST_DOTS = 48;
const PRIORITY: Readonly<Record<Tone | 'goal', number>> = { nation: 5, chosen: 4, women: 4, men: 4, goal: 3, neighbour: 1, other: 0 };

function labelsOf(series: PeriodSeries, { width, wording, plot, yOf }: { width: number; wording: PeriodWording; plot: Pick<Plot, 'bottom'>; yOf: (value: number) => number }): readonly EndLabel[] {
  const newest = series.periods.length - 1;
  const ofLines = series.lines.flatMap((line) => {
    const index = line.figures.findLastIndex(({ value }) => value !== null);
    const value = line.figures[index]?.value ?? null;
    if (value === null) return [];
    const when = index === newest ? '' : ` (${series.periods[index]?.shortName})`;
    return [{ id: line.id, tone: line.tone as Tone | 'goal', text: `${line.name} ${wording.value(value)}${when}`, value }];
  });
  const goal = series.goal === null ? [] : [{ id: 'goal', tone: 'goal' as const, text: wording.goal(series.goal), value: series.goal }];
  const maxWidth = width < NARROW_WIDTH ? WIDEST_LABEL.narrow : WIDEST_LABEL.wide;
  const labels = [...ofLines, ...goal].map((label) => ({ ...label, textLines: wrapText(label.text, { maxWidth, fontSize: FONT.label, bold: true }) }));
  const wishes = labels.map(({ id, tone, textLines, value }) => ({ id, wanted: yOf(value), size: textLines.length * LABEL_LINE_HEIGHT, priority: PRIORITY[tone] }));
  const placed = new Map(placeLabels({ wishes, start: 0, end: plot.bottom + LABELS_BELOW, gap: 3 }).map(({ id, position }) => [id, position]));
  return labels.flatMap(({ id, tone, textLines, value }) => {
    const y = placed.get(id);
    return y === undefined ? [] : [{ id, tone, textLines, y, anchorY: yOf(value) }];
  });
}

/** As many of the periods' names as have room, evenly spaced, the newest always among them. */
function ticksOf(series: PeriodSeries, room: number, xOf: (index: number) => number): readonly PeriodTick[] {
  const widest = Math.max(0, ...series.periods.map(({ shortName }) => estimateTextWidth(shortName, FONT.axis))) + TICK_GAP;
  const every = Math.max(1, Math.ceil(series.periods.length / Math.max(1, Math.floor(room / widest))));
  return series.periods.flatMap(({ shortName }, index) => ((series.periods.length - 1 - index) % every === 0 ? [{ text: shortName, x: xOf(index) }] : []));
}

interface Places {
  readonly xOf: (index: number) => number;
  readonly yOf: (value: number) => number;
}

function pathThrough(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

function drawnLine(line: PeriodLine, { xOf, yOf }: Places): DrawnLine {
  const point = (index: number): readonly [number, number] => [xOf(index), yOf(line.figures[index]?.value ?? 0)];
  const places = (run: { first: number; last: number }) => Array.from({ length: run.last - run.first + 1 }, (_, offset) => run.first + offset);
  const runs = presentRuns(line.figures);
  const withInterval = line.figures.map(({ value, lower, upper }) => ({ value: lower === null || upper === null ? null : value }));
  const bands = presentRuns(withInterval);
  const edge = (index: number, end: 'lower' | 'upper'): readonly [number, number] => [xOf(index), yOf(line.figures[index]?.[end] ?? 0)];
  const isMany = line.figures.length > MOST_DOTS;
  return {
    line,
    path: runs.map((run) => pathThrough(places(run).map(point))).join(''),
    band: bands
      .filter(({ first, last }) => last > first)
      .map((run) => `${pathThrough([...places(run).map((index) => edge(index, 'upper')), ...places(run).reverse().map((index) => edge(index, 'lower'))])}Z`)
      .join(''),
    dots: runs.filter(({ first, last }) => !isMany || first === last).flatMap((run) => places(run).map(point)).map(([x, y]) => ({ x, y })),
    whiskers: bands.filter(({ first, last }) => first === last).map(({ first }) => ({ x: xOf(first), from: edge(first, 'lower')[1], to: edge(first, 'upper')[1] })),
  };
}

/** Where axes, lines, bands, hatching and end labels lie in a drawing `width` pixels wide. */
export function periodLayout({ series, width, wording }: { series: PeriodSeries; width: number; wording: PeriodWording }): PeriodLayout {
  const height = lineHeight(width);
  const scale = valueScale({ values: periodValues(series), unit: series.measure.unit });
  const [top, bottom] = [TOP_MARGIN, height - AXIS_HEIGHT];
  const yOf = (value: number): number => positionOn(scale, value, bottom, top);
  const endLabels = labelsOf(series, { width, wording, plot: { bottom }, yOf });
  const labelWidth = Math.max(0, ...endLabels.flatMap(({ textLines }) => textLines.map((line) => estimateTextWidth(line, FONT.label, true))));
  const axisWidth = Math.max(...wording.axis(scale.ticks).map((text) => estimateTextWidth(text, FONT.axis))) + 8;
  const left = Math.ceil(axisWidth);
  const plot: Plot = { left, right: Math.max(left + NARROWEST_PLOT, Math.floor(width - labelWidth - LABEL_ROOM)), top, bottom };
  const count = series.periods.length;
  const step = count > 1 ? (plot.right - plot.left - 2 * INSET) / (count - 1) : 0;
  const xOf = (index: number): number => (count > 1 ? plot.left + INSET + index * step : (plot.left + plot.right) / 2);
  const hatched = provisionalRun(series.periods);
  const half = count > 1 ? step / 2 : INSET;
  return {
    width,
    height,
    plot,
    scale,
    ticks: ticksOf(series, plot.right - plot.left, xOf),
    lines: series.lines.map((line) => drawnLine(line, { xOf, yOf })),
    endLabels,
    provisional: hatched && { left: Math.max(plot.left, xOf(hatched.first) - half), right: Math.min(plot.right, xOf(hatched.last) + half) },
    xOf,
    yOf,
  };
}
