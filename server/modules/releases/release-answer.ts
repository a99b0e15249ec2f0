import { monthLabel } from '@schema/domain/periods.ts';
import { grainsFrom } from './release-extent.ts';
import type { ReleaseRow } from './releases.queries.ts';
import type { Release } from './releases.types.ts';

/** The release of a row, as the API tells of it. */
export function toRelease(row: ReleaseRow): Release {
  const label = (month: number | null): string | null => (month === null ? null : monthLabel(month));
  return {
    id: row.id,
    number: row.number,
    state: row.state.toUpperCase() as Release['state'],
    origin: row.origin,
    extractedOn: row.extractedOn,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    hash: row.hash,
    firstMonth: label(row.firstMonth),
    lastMonth: label(row.lastMonth),
    finalThrough: label(row.finalThrough),
    finals: [...row.finals],
    cases: row.cases,
    grains: grainsFrom(row.finestGrain),
    cuts: [...row.cuts],
    notes: row.notes,
    parent: row.parent,
    partitions: row.partitions,
    sharedPartitions: row.sharedPartitions,
    isNewest: row.isNewest,
  };
}
