import { FONT } from './chart-theme.ts';
import { figureOf, panelValues, type IntervalMark, type IntervalPanel, type IntervalRow, type IntervalRowsSeries } from './interval-rows.series.ts';
import { placeLabels } from './label-placement.ts';
import { estimateTextWidth, wrapText } from './text-fit.ts';
import { positionOn, valueScale, type ValueScale } from './value-scale.ts';

/** A vertical line through a panel, with its label on top. */
export interface PanelLine {
  readonly id: 'goal' | 'reference';
  readonly text: string;
  readonly x: number;
  readonly labelX: number;
}

/** From where to where downwards a panel's axis and lines are drawn, in pixels. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

export interface PanelLayout {
  readonly panel: IntervalPanel;
  readonly left: number;
  readonly right: number;
  /** Where the panel's head begins. */
  readonly headTop: number;
  /** Rows below each other are one; on a phone each is its own. None where a row has no figure. */
  readonly stretches: readonly Stretch[];
  readonly scale: ValueScale;
  readonly lines: readonly PanelLine[];
  /** Where the values are written, right-aligned. */
  readonly valueX: number;
  readonly xOf: (value: number) => number;
}

/** The figures of one panel in one row. */
export interface PlacedFigures {
  readonly panelId: string;
  /** Middle of marks and whiskers, in pixels. */
  readonly y: number;
  readonly valueText: string;
  /** Why nothing is drawn, broken into lines that fit; empty where something is. */
  readonly reasonLines: readonly string[];
}

export interface PlacedRow {
  readonly row: IntervalRow;
  readonly top: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  /** Middle of the first line of the name. */
  readonly nameY: number;
  readonly asideX: number;
  readonly asideY: number;
  readonly figures: readonly PlacedFigures[];
}

export interface IntervalRowsLayout {
  readonly isNarrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly nameX: number;
  readonly panels: readonly PanelLayout[];
  readonly rows: readonly PlacedRow[];
  /** Right edge of the head of the asides' column; null where they stand beside the names. */
  readonly asideHeadX: number | null;
}

export interface IntervalRowsWording {
  /** The figures of a panel in a row, as they are written beside it: "47,3 %", "41 · 98". */
  readonly values: (panel: IntervalPanel, row: IntervalRow) => string;
  /** "mål 80 %" */
  readonly goal: (panel: IntervalPanel, threshold: number) => string;
  /** "riket 47,3 %" */
  readonly reference: (panel: IntervalPanel) => string;
  readonly noReason: string;
}

export const ROW_LINE_HEIGHT = 16;
/** Heights from the top of a panel's head: its name, the numbers of its axis, the labels of its lines; then the rows. */
export const HEAD = { label: 10, ticks: 30, lines: 49, height: 62 } as const;
const FOOT_HEIGHT = 6;
/** Below this width (pixels) the panels of a row always stand below each other. */
const NARROW_ROWS = 760;
/** No plot is narrower than this where panels stand beside each other; else they stand below each other. */
const NARROWEST_PLOT = 90;
const ROW_HEIGHT = 27;
const NARROW_PANEL_HEIGHT = 24;
const GAP = 18;
const EDGE = 8;
const WIDEST_NAME = 220;
const DOT_ROOM = 6;
/** How far lines reach up towards their labels. */
const LINE_START = 5;

/** Height in pixels of so many rows, for the frame to keep while figures are fetched; long names and reasons add to it. */
export function intervalRowsHeight({ rows, panels, width }: { rows: number; panels: number; width: number }): number {
  const isNarrow = width < NARROW_ROWS;
  const rowHeight = isNarrow ? ROW_LINE_HEIGHT + 10 + panels * NARROW_PANEL_HEIGHT : ROW_HEIGHT;
  return headHeight(panels, isNarrow) + rows * rowHeight + FOOT_HEIGHT;
}

/** Panels that stand below each other have their heads below each other too. */
function headHeight(panels: number, isNarrow: boolean): number {
  return HEAD.height * (isNarrow ? panels : 1);
}

function widestOf(texts: readonly string[], bold = false): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => estimateTextWidth(text, FONT.label, bold))));
}

interface Columns {
  readonly isNarrow: boolean;
  readonly nameWidth: number;
  readonly asideX: number;
  readonly panels: readonly { readonly left: number; readonly right: number; readonly valueX: number }[];
}

/** On a phone every panel has all the width save its values; else name, first panel, asides, and the other panels. */
function columnsOf(series: IntervalRowsSeries, width: number, wording: IntervalRowsWording): Columns {
  const valueWidths = series.panels.map((panel) => widestOf(series.rows.map((row) => wording.values(panel, row)), true));
  const nameWidth = Math.min(WIDEST_NAME, widestOf(series.rows.map(({ name }) => name), true));
  const asideWidth = Math.max(widestOf(series.rows.map(({ aside }) => aside)), widestOf([series.asideLabel]));
  const fixed = 2 * EDGE + nameWidth + asideWidth + GAP + valueWidths.reduce((sum, valueWidth) => sum + valueWidth + 2 * GAP, 0);
  const plotWidth = (width - fixed) / series.panels.length;
  if (width < NARROW_ROWS || plotWidth < NARROWEST_PLOT) {
    const right = width - EDGE;
    return { isNarrow: true, nameWidth: right - EDGE, asideX: right, panels: valueWidths.map((valueWidth) => ({ left: EDGE, right: right - valueWidth - GAP, valueX: right })) };
  }
  let left = EDGE + nameWidth;
  let asideX = 0;
  const panels = valueWidths.map((valueWidth, index) => {
    const plotLeft = left + GAP;
    const right = plotLeft + plotWidth;
    const valueX = right + GAP + valueWidth;
    left = valueX;
    if (index === 0) {
      asideX = valueX + GAP + asideWidth;
      left = asideX;
    }
    return { left: plotLeft, right, valueX };
  });
  return { isNarrow: false, nameWidth, asideX, panels };
}

function linesOf(panel: IntervalPanel, room: { start: number; end: number; xOf: (value: number) => number }, wording: IntervalRowsWording): readonly PanelLine[] {
  const wanted = [
    ...(panel.reference === null ? [] : [{ id: 'reference' as const, text: wording.reference(panel), x: room.xOf(panel.reference.value) }]),
    ...(panel.goal === null ? [] : [{ id: 'goal' as const, text: wording.goal(panel, panel.goal), x: room.xOf(panel.goal) }]),
  ];
  const wishes = wanted.map(({ id, text, x }) => ({ id, wanted: x, size: estimateTextWidth(text, FONT.small, true), priority: id === 'reference' ? 1 : 0 }));
  const placed = new Map(placeLabels({ wishes, start: room.start, end: room.end, gap: 8 }).map(({ id, position }) => [id, position]));
  return wanted.flatMap((line) => {
    const labelX = placed.get(line.id);
    return labelX === undefined ? [] : [{ ...line, labelX }];
  });
}

/** The reason told in a panel without figures; nothing where the panel before it in the row has told the same. */
function reasonOf(row: IntervalRow, { panel, before, noReason }: { panel: IntervalPanel; before: readonly IntervalMark[]; noReason: string }): string {
  const absent = (marks: readonly IntervalMark[]) => marks.map((mark) => figureOf(row, mark)).filter(({ value }) => value === null);
  const missing = absent(panel.marks);
  if (missing.length < panel.marks.length) return '';
  const reason = missing[0]?.absenceReason ?? noReason;
  return absent(before).some(({ absenceReason }) => (absenceReason ?? noReason) === reason) ? '' : reason;
}

function placedRow(row: IntervalRow, { top, columns, series, wording }: { top: number; columns: Columns; series: IntervalRowsSeries; wording: IntervalRowsWording }): PlacedRow {
  const { isNarrow, nameWidth, asideX } = columns;
  const asideWidth = isNarrow ? estimateTextWidth(row.aside, FONT.small) + GAP : 0;
  const nameLines = wrapText(row.name, { maxWidth: nameWidth - asideWidth, fontSize: FONT.label, bold: row.isChosen });
  const figures = series.panels.map((panel, index) => {
    const { left = 0, valueX = 0 } = columns.panels[index] ?? {};
    const reason = reasonOf(row, { panel, before: series.panels.slice(0, index).flatMap(({ marks }) => marks), noReason: wording.noReason });
    return {
      panelId: panel.id,
      valueText: wording.values(panel, row),
      reasonLines: wrapText(reason, { maxWidth: valueX - left, fontSize: FONT.small }),
    };
  });
  const reasonHeight = (lines: readonly string[]) => lines.length * ROW_LINE_HEIGHT;
  if (!isNarrow) {
    const lineCount = Math.max(nameLines.length, ...figures.map(({ reasonLines }) => reasonLines.length));
    const height = Math.max(ROW_HEIGHT, lineCount * ROW_LINE_HEIGHT + 11);
    const middle = top + height / 2;
    const nameY = middle - ((nameLines.length - 1) * ROW_LINE_HEIGHT) / 2;
    return { row, top, height, nameLines, nameY, asideX, asideY: middle, figures: figures.map((placed) => ({ ...placed, y: middle })) };
  }
  let bottom = top + 6 + nameLines.length * ROW_LINE_HEIGHT;
  const placedFigures = figures.map((placed) => {
    const height = Math.max(NARROW_PANEL_HEIGHT, reasonHeight(placed.reasonLines) + 4);
    const y = bottom + height / 2;
    bottom += height;
    return { ...placed, y };
  });
  const nameY = top + 6 + ROW_LINE_HEIGHT / 2;
  return { row, top, height: bottom + 4 - top, nameLines, nameY, asideX, asideY: nameY, figures: placedFigures };
}

/**
 * Where names, marks, whiskers, values and lines lie in a drawing `width` pixels wide. On a phone the name stands above
 * its panels; no name and no reason is ever cut.
 */
export function intervalRowsLayout({ series, width, wording }: { series: IntervalRowsSeries; width: number; wording: IntervalRowsWording }): IntervalRowsLayout {
  const columns = columnsOf(series, width, wording);
  const rows: PlacedRow[] = [];
  let top = headHeight(series.panels.length, columns.isNarrow);
  for (const row of series.rows) {
    const placed = placedRow(row, { top, columns, series, wording });
    rows.push(placed);
    top += placed.height;
  }
  const panels = series.panels.map((panel, index): PanelLayout => {
    const { left = 0, right = 0, valueX = 0 } = columns.panels[index] ?? {};
    const scale = valueScale({ values: panelValues(series, panel), unit: panel.measure.unit, tickCount: right - left < 260 ? 3 : 5 });
    const xOf = (value: number): number => positionOn(scale, value, left + DOT_ROOM, right - DOT_ROOM);
    const headTop = columns.isNarrow ? index * HEAD.height : 0;
    return { panel, left, right, headTop, stretches: columns.isNarrow ? rows.flatMap((row) => rowStretch(row, panel)) : joinedStretches(rows, panel), scale, valueX, xOf, lines: linesOf(panel, { start: left - (columns.isNarrow ? 0 : GAP), end: valueX, xOf }, wording) };
  });
  return { isNarrow: columns.isNarrow, width, height: top + FOOT_HEIGHT, nameX: EDGE, panels, rows, asideHeadX: columns.isNarrow ? null : columns.asideX };
}

/** Rows below each other whose panel has a figure in it, as one stretch each; the first reaches up to its head. */
function joinedStretches(rows: readonly PlacedRow[], panel: IntervalPanel): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const row of rows) {
    if (isBare(row, panel)) continue;
    const above = stretches.at(-1);
    const bottom = row.top + row.height;
    if (above?.bottom === row.top) stretches[stretches.length - 1] = { top: above.top, bottom };
    else stretches.push({ top: row === rows[0] ? row.top - LINE_START : row.top, bottom });
  }
  return stretches;
}

/** True for a row without any figure in the panel: an axis there would ask for marks. */
function isBare({ row }: PlacedRow, { marks }: IntervalPanel): boolean {
  return marks.every((mark) => figureOf(row, mark).value === null);
}

/** Where the axis of a panel is drawn in one row; nowhere where the row has no figure. */
function rowStretch(row: PlacedRow, panel: IntervalPanel): readonly Stretch[] {
  const placed = row.figures.find(({ panelId }) => panelId === panel.id);
  if (placed === undefined || isBare(row, panel)) return [];
  return [{ top: placed.y - NARROW_PANEL_HEIGHT / 2, bottom: placed.y + NARROW_PANEL_HEIGHT / 2 }];
}
