import type { Outlook, OutlookCell } from './outlook.ts';
import type { OutlookRow, SubmissionOutlook } from './submissions.types.ts';
import { isFarFromUsual } from './usual.ts';

/** The outlook by month, by pathway and by both. */
export function outlookRows({ cells, usual, usualInAll }: Outlook): SubmissionOutlook {
  return {
    months: summed(cells, ({ month }) => month).map(([month, sums]) => rowOf({ month, pathway: null }, sums, usualInAll)),
    pathways: summed(cells, ({ pathway }) => pathway).map(([pathway, sums]) => ({ ...rowOf({ month: null, pathway }, sums, usual[pathway] ?? null), isUnusual: false })),
    cells: cells.map(({ month, pathway, ...sums }) => rowOf({ month, pathway }, sums, usual[pathway] ?? null)),
  };
}

type Sums = Omit<OutlookCell, 'month' | 'pathway'>;

function rowOf(place: Pick<OutlookRow, 'month' | 'pathway'>, sums: Sums, usualInMonth: number | null): OutlookRow {
  return { ...place, ...sums, usualInMonth, isUnusual: usualInMonth !== null && isUnusual(sums, usualInMonth) };
}

/** Whether the rows of a month, mostly new ones, are far more or fewer than is usual. A file of corrections is never unusual. */
export function isUnusual({ rowsNew, rowsChanged, rowsUnchanged }: Sums, usualInMonth: number): boolean {
  const rows = rowsNew + rowsChanged + rowsUnchanged;
  return rowsNew * 2 >= rows && isFarFromUsual(rows, usualInMonth);
}

function summed(cells: readonly OutlookCell[], placeOf: (cell: OutlookCell) => string): (readonly [string, Sums])[] {
  const sums = new Map<string, { -readonly [Name in keyof Sums]: number }>();
  for (const cell of cells) {
    const sum = sums.get(placeOf(cell)) ?? { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsGone: 0 };
    sum.rowsNew += cell.rowsNew;
    sum.rowsChanged += cell.rowsChanged;
    sum.rowsUnchanged += cell.rowsUnchanged;
    sum.rowsGone += cell.rowsGone;
    sums.set(placeOf(cell), sum);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
