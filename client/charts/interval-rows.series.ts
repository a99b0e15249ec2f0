import type { ChartMeasure } from './chart-rows.ts';
import { intervalValues, type IntervalFigure } from './interval-figure.ts';

/** How a mark is drawn: no two marks of a panel look alike, so that none is told by colour. */
export type MarkShape = 'dot' | 'ring';

/** One kind of figure that every row has. */
export interface IntervalMark {
  readonly id: string;
  /** In a few words, for the panel's head. */
  readonly label: string;
  readonly shape: MarkShape;
}

/** A scale of its own beside the others: shares in one panel, days in the next. */
export interface IntervalPanel {
  readonly id: string;
  readonly measure: ChartMeasure;
  readonly marks: readonly IntervalMark[];
  /** The goal on this scale; null where there is none. */
  readonly goal: number | null;
  /** What the rows are read against, such as the nation; null where nothing is. */
  readonly reference: { readonly label: string; readonly value: number } | null;
}

export interface IntervalRow {
  readonly key: string;
  readonly name: string;
  /** What stands beside the first panel's figures: how many they rest on. */
  readonly aside: string;
  readonly isChosen: boolean;
  /** By the id of the mark. */
  readonly figures: Readonly<Record<string, IntervalFigure>>;
}

/** Rows with their figures and intervals, on one scale a panel, in the order in which they are drawn. */
export interface IntervalRowsSeries {
  readonly panels: readonly IntervalPanel[];
  readonly rows: readonly IntervalRow[];
  /** What `aside` tells, for the head of its column. */
  readonly asideLabel: string;
  /** Whether later registrations may still change the figures: the panels are then hatched. */
  readonly isProvisional: boolean;
}

const ABSENT: IntervalFigure = { value: null, lower: null, upper: null, absenceReason: null };

/** The figure of a mark in a row; absent without a reason where the row has none of that mark. */
export function figureOf(row: IntervalRow, mark: IntervalMark): IntervalFigure {
  return row.figures[mark.id] ?? ABSENT;
}

/** Every number that a panel draws. */
export function panelValues(series: IntervalRowsSeries, panel: IntervalPanel): readonly number[] {
  const figures = series.rows.flatMap((row) => panel.marks.map((mark) => figureOf(row, mark)));
  return [...intervalValues(figures), panel.goal, panel.reference?.value ?? null].filter((value) => value !== null);
}

/**
 * Rows by one mark, the highest first, or the lowest where that is asked for; absent ones last. Equal values keep the
 * order in which they came.
 */
export function sortedByMark<Row extends Pick<IntervalRow, 'figures'>>(rows: readonly Row[], markId: string, first: 'highest' | 'lowest'): readonly Row[] {
  const sign = first === 'highest' ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.figures[markId]?.value ?? null, other.figures[markId]?.value ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (a - b);
  });
}
