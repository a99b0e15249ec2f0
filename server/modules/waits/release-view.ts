import type { MonthSpan } from '@schema/domain/periods.ts';
import { toRelease } from '../releases/release-answer.ts';
import type { ReleaseRow } from '../releases/releases.queries.ts';
import type { Release } from '../releases/releases.types.ts';

/** A published release as questions are put to it. */
export interface ReleaseView {
  readonly release: Release;
  /** The months that it tells of. */
  readonly months: MonthSpan;
  /** The last month whose figures are final; null: none. */
  readonly finalThrough: number | null;
}

/** The published release of a row, for answering and for asking. */
export function releaseView(row: ReleaseRow): ReleaseView {
  const { id, firstMonth, lastMonth, finalThrough } = row;
  if (firstMonth === null || lastMonth === null) throw new Error(`The published release ${id} tells of no months.`);
  return { months: { first: firstMonth, last: lastMonth }, finalThrough, release: toRelease(row) };
}

/** Whether later registrations may still change a figure of these months. */
export function isProvisional({ finalThrough }: ReleaseView, { last }: MonthSpan): boolean {
  return finalThrough === null || last > finalThrough;
}
