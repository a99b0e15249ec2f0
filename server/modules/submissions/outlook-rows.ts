import type { Outlook, OutlookCell } from './outlook.ts';
import type { OutlookRow, SubmissionOutlook } from './submissions.types.ts';
import { isFarFromUsual } from './usual.ts';

/** A row of the outlook, and how many rows its place has when the file is accepted. */
interface PlacedRow extends OutlookRow {
  readonly rowsAfter: number;
}

/** The outlook by month, by pathway and by both. */
export function outlookRows(outlook: Outlook): SubmissionOutlook & { readonly months: PlacedRow[]; readonly cells: PlacedRow[] } {
  const { cells, usual, usualInAll } = outlook;
  return {
    months: summed(cells, ({ month }) => month).map(([month, sums]) => rowOf(outlook, { month, pathway: null, ...sums }, usualInAll)),
    pathways: summed(cells, ({ pathway }) => pathway).map(([pathway, sums]) => ({ month: null, pathway, ...sums, usualInMonth: usual[pathway] ?? null, isUnusual: false })),
    cells: cells.map((cell) => rowOf(outlook, cell, usual[cell.pathway] ?? null)),
  };
}

export type RowSums = Omit<OutlookCell, 'month' | 'pathway'>;

/** Whether the file brings or takes most of what it tells of a place. A file of corrections is never unusual. */
export function isMostlyBrought({ rowsNew, rowsChanged, rowsUnchanged, rowsGone }: RowSums): boolean {
  return rowsNew + rowsGone >= rowsChanged + rowsUnchanged;
}

function rowOf({ standing, unsettledFrom }: Outlook, row: RowSums & { readonly month: string; readonly pathway: string | null }, usualInMonth: number | null): PlacedRow {
  const rowsAfter = after(row, standing[row.month]);
  const mayLack = unsettledFrom !== null && row.month >= unsettledFrom;
  const isFar = usualInMonth !== null && isFarFromUsual(rowsAfter, usualInMonth) && !(mayLack && rowsAfter < usualInMonth);
  return { ...row, usualInMonth, rowsAfter, isUnusual: isFar && isMostlyBrought(row) };
}

/** `standing`: the month's rows before the file, by pathway; undefined where they were not looked up, so that the file's own are all that is known. */
function after({ pathway, rowsNew, rowsChanged, rowsUnchanged, rowsGone }: RowSums & { readonly pathway: string | null }, standing: Readonly<Record<string, number>> | undefined): number {
  if (standing === undefined) return rowsNew + rowsChanged + rowsUnchanged;
  const before = pathway === null ? Object.values(standing).reduce((sum, rows) => sum + rows, 0) : (standing[pathway] ?? 0);
  return before + rowsNew - rowsGone;
}

/** What becomes of rows by the place that their cells are of, in its order. */
export function summed(cells: readonly OutlookCell[], placeOf: (cell: OutlookCell) => string): (readonly [string, RowSums])[] {
  const sums = new Map<string, { -readonly [Name in keyof RowSums]: number }>();
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
