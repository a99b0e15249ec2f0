import { monthLabel, type MonthSpan } from '@schema/domain/periods.ts';
import type { Release } from '../releases/releases.types.ts';
import type { PublishedReleaseRow } from './waits.queries.ts';

/** A published release as questions are put to it. */
export interface ReleaseView {
  readonly release: Release;
  /** The months that it tells of. */
  readonly months: MonthSpan;
  /** The last month whose figures are final; null: none. */
  readonly finalThrough: number | null;
}

/** The release of a row, for answering and for asking. */
export function releaseView(row: PublishedReleaseRow): ReleaseView {
  return {
    months: { first: row.first_month, last: row.last_month },
    finalThrough: row.final_through,
    release: {
      id: row.id,
      number: row.number,
      state: 'PUBLISHED',
      origin: row.origin,
      extractedOn: row.extracted_on,
      publishedAt: row.published_at.toISOString(),
      hash: row.hash,
      firstMonth: monthLabel(row.first_month),
      lastMonth: monthLabel(row.last_month),
      finalThrough: row.final_through === null ? null : monthLabel(row.final_through),
      finals: row.finals,
      cases: row.cases,
      parent: row.parent,
      partitions: row.partitions,
      sharedPartitions: row.shared_partitions,
      isNewest: row.is_newest,
    },
  };
}

/** Whether later registrations may still change a figure of these months. */
export function isProvisional({ finalThrough }: ReleaseView, { last }: MonthSpan): boolean {
  return finalThrough === null || last > finalThrough;
}
