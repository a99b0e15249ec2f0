import type { Column } from './file-table.ts';

/** A row with a remark in both languages, or none in either. */
interface NotedRow {
  readonly note_sv: string | null;
  readonly note_en: string | null;
}

/** What a reader of the row should know; the same two columns in every file that has remarks. */
export const NOTES: readonly Column<NotedRow>[] = [
  { name: 'note', type: 'text', mayBeEmpty: true, read: (row) => row.note_sv, meaning: { sv: 'Anmärkning till raden, på svenska.', en: 'A remark on the row, in Swedish.' } },
  { name: 'note_en', type: 'text', mayBeEmpty: true, read: (row) => row.note_en, meaning: { sv: 'Anmärkning till raden, på engelska.', en: 'A remark on the row, in English.' } },
];
