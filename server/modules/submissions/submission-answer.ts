import type { Language } from '@schema/domain/language.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import type { SubmissionRow } from './submissions.queries.ts';
import type { Submission } from './submissions.types.ts';
import { toldRefusal, toldWarning, type ToldWarning } from './told-findings.ts';

/** A submission of a row, as the API tells of it. */
export function toSubmission(row: SubmissionRow): Submission {
  return {
    id: String(row.id),
    kind: row.kind,
    fileName: row.file_name,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    regions: row.areas,
    state: row.state.toUpperCase() as Submission['state'],
    origin: KIND_DEFINITIONS[row.kind].origin === 'published' ? 'PUBLISHED' : (row.origin ?? 'REGISTER'),
    deliveredOn: row.delivered_on,
    completeFrom: row.complete_from,
    completeTo: row.complete_to,
    receivedAt: row.received_at.toISOString(),
    receivedBy: row.received_by,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    rows: row.row_count,
    rowsNew: row.rows_new,
    rowsChanged: row.rows_changed,
    rowsUnchanged: row.rows_unchanged,
    rowsGone: row.rows_gone,
    rowsReplaced: row.rows_replaced,
    keptRefusal: { refusal: row.refusal, refusal_reason: row.refusal_reason },
    problemCount: row.problem_count,
    warnings: row.warnings.map((kept) => ({ column: kept.column, count: kept.count, firstLine: kept.firstLine, kept })),
  };
}

/** The same with its sentences, for who is answered without being asked in which parts. */
export type ToldSubmission = Omit<Submission, 'keptRefusal' | 'warnings'> & { readonly refusal: string | null; readonly warnings: readonly ToldWarning[] };

export function toldSubmission(row: SubmissionRow, language: Language): ToldSubmission {
  const { keptRefusal, warnings, ...submission } = toSubmission(row);
  return { ...submission, refusal: toldRefusal(keptRefusal, language), warnings: warnings.map(({ kept }) => toldWarning(kept, language)) };
}
