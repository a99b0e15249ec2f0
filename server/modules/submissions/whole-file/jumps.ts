import type { Outlook } from '../outlook.ts';
import { outlookRows } from '../outlook-rows.ts';
import { warningOf, type Warning } from '../problems.ts';

/** A person looks at a few; the table of what the file will do marks the months all the same. */
const JUMPS_KEPT = 50;

/** Months, and months of a pathway, whose cases lie far from the usual when the file has been accepted: those that the outlook marks. */
export function jumpsOf(outlook: Outlook): Warning[] {
  const { months, cells } = outlookRows(outlook);
  return [...months, ...cells]
    .filter(({ isUnusual }) => isUnusual)
    .slice(0, JUMPS_KEPT)
    .map(({ month, pathway, rowsAfter: cases, usualInMonth, rowsNew, rowsChanged, rowsUnchanged, rowsGone }) => {
      const extent = { column: 'suspicion_date', count: rowsNew + rowsChanged + rowsUnchanged + rowsGone, firstLine: null };
      const jump = { month: month ?? '', cases, usual: usualInMonth ?? 0 };
      return pathway === null ? warningOf(extent, 'month-jump', jump) : warningOf(extent, 'pathway-jump', { ...jump, pathway });
    });
}
