import type { Unit } from '@schema/domain/figure.ts';
import { FONT, NARROW_WIDTH } from './chart-theme.ts';
import { placeLabels } from './label-placement.ts';
import type { Plot } from './line-layout.ts';
import { stripValues, type StripRow, type StripSeries } from './strip.series.ts';
import { estimateTextWidth, wrapText } from './text-fit.ts';
import { positionOn, valueScale, type ValueScale } from './value-scale.ts';

export interface StripRowLayout {
  readonly row: StripRow;
  readonly top: number;
  readonly height: number;
  /** Baselines are middles; pixels. */
  readonly nameLines: readonly string[];
  readonly nameX: number;
  readonly nameY: number;
  /** Where dot and ring lie downwards. */
  readonly dotY: number;
  /** The reason of an absent figure, broken into lines that fit. */
  readonly reasonLines: readonly string[];
  readonly reasonX: number;
  readonly reasonY: number;
}

/** A vertical line with its label on top. */
export interface StripMark {
  readonly id: 'nation' | 'goal';
  readonly text: string;
  readonly x: number;
  readonly labelX: number;
}

export interface StripLayout {
  /** On a phone: names stand above their lines, and lines pass behind texts. */
  readonly isNarrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly rows: readonly StripRowLayout[];
  readonly marks: readonly StripMark[];
  /** Where the values are written, right-aligned. */
  readonly valueX: number;
  readonly xOf: (value: number) => number;
}

export interface StripWording {
  readonly value: (value: number) => string;
  /** "mål 80 %" */
  readonly goal: (threshold: number) => string;
  readonly noReason: string;
}

export const STRIP_LINE_HEIGHT = 16;
const HEADER_HEIGHT = 46;
const FOOT_HEIGHT = 6;
const ROW_HEIGHT = { wide: 27, narrow: 44 } as const;
const TICK_COUNT = { wide: 5, narrow: 2 } as const;
const NAME_GAP = 14;
const WIDEST_NAME = 200;
const EDGE = 8;

/**
 * Height in pixels of a strip of so many units, for the frame to keep while figures are fetched. Reasons of absent
 * figures that need more than one line add to it.
 */
export function stripHeight(unitCount: number, width: number): number {
  return HEADER_HEIGHT + unitCount * (width < NARROW_WIDTH ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide) + FOOT_HEIGHT;
}

interface Columns {
  readonly plot: Omit<Plot, 'top' | 'bottom'>;
  readonly isNarrow: boolean;
  readonly valueX: number;
}

function columnsOf(series: StripSeries, width: number, wording: StripWording): Columns {
  const isNarrow = width < NARROW_WIDTH;
  if (isNarrow) return { isNarrow, plot: { left: EDGE, right: width - EDGE }, valueX: width - EDGE };
  const names = series.rows.map((row) => estimateTextWidth(row.unitName, FONT.label, row.isChosen));
  const values = stripValues(series).map((value) => estimateTextWidth(wording.value(value), FONT.label, true));
  const nameWidth = Math.min(WIDEST_NAME, Math.max(0, ...names));
  return {
    isNarrow,
    plot: { left: Math.ceil(nameWidth + NAME_GAP + EDGE), right: Math.floor(width - Math.max(0, ...values) - 2 * EDGE - 6) },
    valueX: width - EDGE,
  };
}

function wideRow(row: StripRow, top: number, columns: Columns, noReason: string): StripRowLayout {
  const { plot, valueX } = columns;
  const fit = (text: string, maxWidth: number) => wrapText(text, { maxWidth, fontSize: FONT.label, bold: row.isChosen });
  const nameLines = fit(row.unitName, WIDEST_NAME);
  const reasonLines = row.current.value === null ? fit(row.current.absenceReason ?? noReason, valueX - plot.left) : [];
  const lineCount = Math.max(nameLines.length, reasonLines.length);
  const height = Math.max(ROW_HEIGHT.wide, lineCount * STRIP_LINE_HEIGHT + 11);
  const middleOf = (lines: readonly string[]) => top + height / 2 - ((lines.length - 1) * STRIP_LINE_HEIGHT) / 2;
  return {
    row,
    top,
    height,
    nameLines,
    nameX: plot.left - NAME_GAP,
    nameY: middleOf(nameLines),
    dotY: top + height / 2,
    reasonLines,
    reasonX: plot.left,
    reasonY: middleOf(reasonLines),
  };
}

function narrowRow(row: StripRow, top: number, columns: Columns, noReason: string): StripRowLayout {
  const { plot, valueX } = columns;
  const fit = (text: string, maxWidth: number) => wrapText(text, { maxWidth, fontSize: FONT.label, bold: row.isChosen });
  const nameLines = fit(row.unitName, (valueX - plot.left) * 0.75);
  const reasonLines = row.current.value === null ? fit(row.current.absenceReason ?? noReason, valueX - plot.left) : [];
  const nameHeight = nameLines.length * STRIP_LINE_HEIGHT;
  const below = Math.max(reasonLines.length * STRIP_LINE_HEIGHT, ROW_HEIGHT.narrow - STRIP_LINE_HEIGHT - 8);
  return {
    row,
    top,
    height: nameHeight + below + 8,
    nameLines,
    nameX: plot.left,
    nameY: top + 4 + STRIP_LINE_HEIGHT / 2,
    dotY: top + 4 + nameHeight + 9,
    reasonLines,
    reasonX: plot.left,
    reasonY: top + 4 + nameHeight + STRIP_LINE_HEIGHT / 2,
  };
}

function marksOf(series: StripSeries, wording: StripWording, xOf: (value: number) => number, width: number): readonly StripMark[] {
  const wanted = [
    ...(series.nation ? [{ id: 'nation' as const, text: `${series.nation.name} ${wording.value(series.nation.value)}`, x: xOf(series.nation.value) }] : []),
    ...(series.goal === null ? [] : [{ id: 'goal' as const, text: wording.goal(series.goal), x: xOf(series.goal) }]),
  ];
  const wishes = wanted.map((mark) => ({ id: mark.id, wanted: mark.x, size: estimateTextWidth(mark.text, FONT.label, true), priority: mark.id === 'nation' ? 1 : 0 }));
  const placed = new Map(placeLabels({ wishes, start: 0, end: width, gap: 10 }).map((label) => [label.id, label.position]));
  return wanted.flatMap((mark) => {
    const labelX = placed.get(mark.id);
    return labelX === undefined ? [] : [{ ...mark, labelX }];
  });
}

/**
 * Where names, dots, values and the lines of nation and goal lie in a drawing `width` pixels wide. On a phone the name
 * stands above its line instead of beside it; no name is ever cut.
 */
export function stripLayout({ series, unit, domain, width, wording }: {
  series: StripSeries;
  unit: Unit;
  domain: readonly [number, number] | null;
  width: number;
  wording: StripWording;
}): StripLayout {
  const columns = columnsOf(series, width, wording);
  const scale = valueScale({ values: stripValues(series), unit, domain, tickCount: columns.isNarrow ? TICK_COUNT.narrow : TICK_COUNT.wide });
  const rowLayout = columns.isNarrow ? narrowRow : wideRow;
  const rows: StripRowLayout[] = [];
  let top = HEADER_HEIGHT;
  for (const row of series.rows) {
    const placed = rowLayout(row, top, columns, wording.noReason);
    rows.push(placed);
    top += placed.height;
  }
  const plot = { ...columns.plot, top: HEADER_HEIGHT, bottom: lastDrawn(rows) };
  const dotRoom = 6;
  const xOf = (value: number) => positionOn(scale, value, plot.left + dotRoom, plot.right - dotRoom);
  return { isNarrow: columns.isNarrow, width, height: top + FOOT_HEIGHT, plot, scale, rows, marks: marksOf(series, wording, xOf, width), valueX: columns.valueX, xOf };
}

/** Lines run down to the last row that has a value, and never across a reason. */
function lastDrawn(rows: readonly StripRowLayout[]): number {
  const last = rows.findLast((row) => row.row.current.value !== null);
  return last === undefined ? HEADER_HEIGHT : last.top + last.height;
}
