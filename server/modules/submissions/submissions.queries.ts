import { z } from 'zod';
import { FILE_KINDS } from '@schema/domain/file-kinds.ts';
import { ORIGINS, type Origin } from '@schema/domain/figure.ts';
import { monthLabel } from '@schema/domain/periods.ts';
import { SUBMISSION_STATES, type SubmissionState } from '@schema/domain/submission-states.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import { refusalSentence, type Refusal } from '@schema/language/findings/refusals.ts';
import type { BegunFile, ReadFile } from './import-messages.ts';
import { KEPT_REFUSAL, KEPT_WARNINGS } from './kept-findings.ts';
import type { Outlook } from './outlook.ts';

/** What a database's facts about cases are: one kind only. */
export type FactOrigin = Origin;

/** Says what the facts are, if nothing has been said. */
export async function insertFactOrigin(sql: Sql, origin: FactOrigin): Promise<void> {
  await sql.query('INSERT INTO fact_origin (origin, made_at) VALUES ($1, now()) ON CONFLICT DO NOTHING', [origin]);
}

const ACCEPTED = z.array(z.object({ kind: z.string(), content_key: z.string(), areas: z.array(z.string()), is_changed: z.boolean(), is_withdrawn: z.boolean() }));

/** Kind, content and regions of everything that was ever accepted; whether later files changed any of it, and whether it was withdrawn. */
export async function selectAccepted(sql: Sql): Promise<z.infer<typeof ACCEPTED>> {
  const { rows } = await sql.query(
    `SELECT kind, content_key, areas, rows_replaced > 0 AS is_changed, withdrawn_sequence IS NOT NULL AS is_withdrawn FROM submissions WHERE accepted_sequence IS NOT NULL`,
  );
  return ACCEPTED.parse(rows);
}

const NUMBERS = z.array(z.object({ number: z.number() }));

/** The highest number that a submission has; 0 where there is none. */
export async function selectLastSubmission(sql: Sql): Promise<number> {
  const { rows } = await sql.query('SELECT coalesce(max(id), 0) AS number FROM submissions');
  return NUMBERS.parse(rows)[0]?.number ?? 0;
}

/** The sequence of the newest acceptance or withdrawal of files of the kind; 0 before the first. */
export async function selectLastSequence(sql: Sql, kind: string): Promise<number> {
  const { rows } = await sql.query('SELECT coalesce(greatest(max(accepted_sequence), max(withdrawn_sequence)), 0) AS number FROM submissions WHERE kind = $1', [kind]);
  return NUMBERS.parse(rows)[0]?.number ?? 0;
}

/** The newest sequence of all. */
const LAST_SEQUENCE = 'SELECT coalesce(greatest(max(accepted_sequence), max(withdrawn_sequence)), 0) AS sequence FROM submissions';

/** Adds files whose rows are about to come. */
export async function insertReceived(sql: Sql, files: readonly BegunFile[], by: string): Promise<void> {
  const rows = files.map(({ submission, kind, fileName, bytes, sha256, contentKey, deliveredOn, completeMonths }) => ({
    id: submission,
    kind,
    content_key: contentKey,
    file_name: fileName,
    bytes,
    sha256,
    delivered_on: deliveredOn,
    complete_from: completeMonths === null ? null : monthLabel(completeMonths.first),
    complete_to: completeMonths === null ? null : monthLabel(completeMonths.last),
  }));
  await sql.query(
    `INSERT INTO submissions (id, kind, content_key, file_name, bytes, sha256, areas, complete_from, complete_to, state, delivered_on, received_at, received_by)
     SELECT id, kind, content_key, file_name, bytes, sha256, '{}', complete_from, complete_to, 'received', delivered_on, now(), $2
       FROM json_to_recordset($1::json) AS file (id integer, kind text, content_key text, file_name text, bytes bigint, sha256 text,
            complete_from text, complete_to text, delivered_on date)`,
    [JSON.stringify(rows), by],
  );
  await insertSteps(sql, files.map(({ submission }) => submission), { state: 'received', by });
}

/** Notes a step of the submissions, now. */
export async function insertSteps(sql: Sql, submissions: readonly number[], { state, by }: { state: SubmissionState; by: string }): Promise<void> {
  await sql.query(
    `INSERT INTO submission_steps (submission, position, state, at, by_whom)
     SELECT id, (SELECT coalesce(max(position), 0) + 1 FROM submission_steps WHERE submission = id), $2, now(), $3 FROM unnest($1::integer[]) AS id`,
    [submissions, state, by],
  );
}

/** What was found in a file, as its row keeps it. */
function foundIn(file: ReadFile): Readonly<Record<string, unknown>> {
  return {
    id: file.submission,
    areas: file.areas,
    row_count: file.rows,
    rows_new: file.rowsNew,
    rows_changed: file.rowsChanged,
    rows_gone: file.rowsGone,
    rows_unchanged: file.rowsUnchanged,
    last_line: file.lastLine,
    warnings: file.warnings,
    rows_without: file.rowsWithout,
    replaced: file.replaced,
  };
}

const SET_FOUND = `areas = ARRAY(SELECT json_array_elements_text(file.areas)), row_count = file.row_count, rows_new = file.rows_new, rows_changed = file.rows_changed,
            rows_gone = file.rows_gone, rows_unchanged = file.rows_unchanged, last_line = file.last_line, warnings = file.warnings, rows_without = file.rows_without,
            replaced = file.replaced`;
const FOUND_COLUMNS = `(id integer, ordinal integer, areas json, row_count integer, rows_new integer, rows_changed integer, rows_gone integer, rows_unchanged integer,
            last_line integer, warnings jsonb, rows_without jsonb, replaced jsonb)`;

/** Makes the files' rows facts, all at one moment: later submissions get higher sequences. */
export async function acceptReceived(sql: Sql, files: readonly ReadFile[], { by, origin }: { by: string; origin: FactOrigin | null }): Promise<void> {
  const rows = files.map((file, index) => ({ ...foundIn(file), ordinal: index + 1 }));
  await sql.query(
    `UPDATE submissions s
        SET state = 'accepted', accepted_at = now(), accepted_sequence = last.sequence + file.ordinal, origin = $2, ${SET_FOUND}
       FROM json_to_recordset($1::json) AS file ${FOUND_COLUMNS}, (${LAST_SEQUENCE}) AS last
      WHERE s.id = file.id`,
    [JSON.stringify(rows), origin],
  );
  await insertSteps(sql, files.map(({ submission }) => submission), { state: 'accepted', by });
  await countReplaced(sql, files, by);
}

/** Notes with earlier submissions how many of their rows the files have taken the place of; one without any row left is replaced. */
async function countReplaced(sql: Sql, files: readonly ReadFile[], by: string): Promise<void> {
  const sums = new Map<string, number>();
  for (const { replaced } of files) for (const [submission, count] of Object.entries(replaced)) sums.set(submission, (sums.get(submission) ?? 0) + count);
  if (sums.size === 0) return;
  const { rows } = await sql.query(
    `UPDATE submissions s
        SET rows_replaced = s.rows_replaced + told.count,
            state = CASE WHEN s.rows_replaced + told.count >= s.rows_new + s.rows_changed + s.rows_gone THEN 'replaced' ELSE s.state END
       FROM unnest($1::integer[], $2::integer[]) AS told (id, count) WHERE s.id = told.id
     RETURNING s.id, s.state = 'replaced' AS is_replaced`,
    [[...sums.keys()].map(Number), [...sums.values()]],
  );
  const replaced = z.array(z.object({ id: z.number(), is_replaced: z.boolean() })).parse(rows);
  await insertSteps(sql, replaced.filter(({ is_replaced: isReplaced }) => isReplaced).map(({ id }) => id), { state: 'replaced', by });
}

/** Keeps what a check found in a file that waits to be accepted; its row is there. */
export async function setChecked(sql: Sql, file: ReadFile, { atSequence, outlook, origin }: { atSequence: number; outlook: Outlook; origin: FactOrigin | null }): Promise<void> {
  await sql.query(
    `UPDATE submissions s SET state = 'checked', checked_at_sequence = $2, outlook = $3::jsonb, origin = $4, ${SET_FOUND}
       FROM json_to_recordset($1::json) AS file ${FOUND_COLUMNS} WHERE s.id = file.id`,
    [JSON.stringify([foundIn(file)]), atSequence, JSON.stringify(outlook), origin],
  );
}

/** Keeps why a file was refused; its row is there. The English sentence stands beside the reason, for whoever reads the table. */
export async function setRejected(sql: Sql, file: ReadFile, { refusal, origin }: { refusal: Refusal; origin: FactOrigin | null }): Promise<void> {
  await sql.query(
    `UPDATE submissions s SET state = 'rejected', refusal = $2, refusal_reason = $3::jsonb, problems = $4::jsonb, problem_count = $5, origin = $6, ${SET_FOUND}
       FROM json_to_recordset($1::json) AS file ${FOUND_COLUMNS} WHERE s.id = file.id`,
    [JSON.stringify([foundIn(file)]), refusalSentence(refusal, 'en'), JSON.stringify(refusal), JSON.stringify(file.problems), file.problemCount, origin],
  );
}

export async function setState(sql: Sql, submission: number, state: SubmissionState): Promise<void> {
  await sql.query('UPDATE submissions SET state = $2 WHERE id = $1', [submission, state]);
}

/** Takes back what an accepted submission said: what it replaced stands again. */
export async function withdrawAccepted(sql: Sql, submission: number): Promise<void> {
  await sql.query(`UPDATE submissions s SET state = 'withdrawn', withdrawn_at = now(), withdrawn_sequence = last.sequence + 1 FROM (${LAST_SEQUENCE}) AS last WHERE s.id = $1`, [submission]);
  await sql.query(
    `UPDATE submissions e SET rows_replaced = e.rows_replaced - told.count::integer, state = 'accepted'
       FROM submissions w, jsonb_each_text(w.replaced) AS told (id, count) WHERE w.id = $1 AND e.id = told.id::integer`,
    [submission],
  );
}

/** Ends a submission that was never accepted. */
export async function withdrawChecked(sql: Sql, submission: number): Promise<void> {
  await sql.query(`UPDATE submissions SET state = 'withdrawn', withdrawn_at = now() WHERE id = $1`, [submission]);
}

const SUBMISSION = z.object({
  id: z.number(),
  kind: z.enum(FILE_KINDS),
  content_key: z.string(),
  file_name: z.string(),
  bytes: z.string(),
  sha256: z.string(),
  areas: z.array(z.string()),
  complete_from: z.string().nullable(),
  complete_to: z.string().nullable(),
  state: z.enum(SUBMISSION_STATES),
  origin: z.enum(ORIGINS).nullable(),
  delivered_on: z.string(),
  received_at: z.date(),
  received_by: z.string(),
  accepted_at: z.date().nullable(),
  accepted_sequence: z.number().nullable(),
  checked_at_sequence: z.number().nullable(),
  row_count: z.number(),
  rows_new: z.number(),
  rows_changed: z.number(),
  rows_gone: z.number(),
  rows_unchanged: z.number(),
  rows_replaced: z.number(),
  refusal: z.string().nullable(),
  refusal_reason: KEPT_REFUSAL,
  problem_count: z.number(),
  warnings: KEPT_WARNINGS,
});
export type SubmissionRow = z.infer<typeof SUBMISSION>;

const SELECT_SUBMISSIONS = `SELECT id, kind, content_key, file_name, bytes::text AS bytes, sha256, areas, complete_from, complete_to, state, origin,
        delivered_on::text AS delivered_on, received_at, received_by, accepted_at, accepted_sequence, checked_at_sequence, row_count, rows_new, rows_changed,
        rows_gone, rows_unchanged, rows_replaced, refusal, refusal_reason, problem_count, warnings
   FROM submissions`;

/** Which submissions are wanted. */
export interface SubmissionsWanted {
  readonly limit: number;
  /** Those about any of the areas, or handed in by the user; null for all. */
  readonly seenBy?: { readonly areas: readonly string[]; readonly user: string } | null;
  readonly area?: string | null;
}

/** The newest submissions first. */
export async function selectSubmissions(sql: Sql, { limit, seenBy = null, area = null }: SubmissionsWanted): Promise<SubmissionRow[]> {
  const { rows } = await sql.query(
    `${SELECT_SUBMISSIONS} WHERE ($2::text[] IS NULL OR areas && $2 OR received_by = $3) AND ($4::text IS NULL OR $4 = ANY(areas)) ORDER BY id DESC LIMIT $1`,
    [limit, seenBy?.areas ?? null, seenBy?.user ?? null, area],
  );
  return z.array(SUBMISSION).parse(rows);
}

/** Null where there is none of the number. */
export async function selectSubmission(sql: Sql, id: number): Promise<SubmissionRow | null> {
  const { rows } = await sql.query(`${SELECT_SUBMISSIONS} WHERE id = $1`, [id]);
  return z.array(SUBMISSION).parse(rows)[0] ?? null;
}

/** The newest submission of the content that waits or stands; null where there is none. */
export async function selectByContent(sql: Sql, contentKey: string): Promise<SubmissionRow | null> {
  const { rows } = await sql.query(`${SELECT_SUBMISSIONS} WHERE content_key = $1 AND state IN ('checked', 'accepting', 'accepted', 'replaced') ORDER BY id DESC LIMIT 1`, [contentKey]);
  return z.array(SUBMISSION).parse(rows)[0] ?? null;
}

/** A later submission of the kind that stands and tells of any of the areas; null where the submission is the last. */
export async function selectLaterOf(sql: Sql, { kind, areas, accepted_sequence: sequence }: SubmissionRow): Promise<number | null> {
  const { rows } = await sql.query(
    'SELECT max(id) AS number FROM submissions WHERE kind = $1 AND areas && $2 AND accepted_sequence > $3 AND withdrawn_sequence IS NULL HAVING max(id) IS NOT NULL',
    [kind, areas, sequence],
  );
  return NUMBERS.parse(rows)[0]?.number ?? null;
}

const LEFT = z.array(z.object({ id: z.number(), kind: z.enum(FILE_KINDS), state: z.enum(['received', 'accepting']) }));

/** Submissions that were on their way: nobody is at work on them when the lock of imports is held. */
export async function selectAbandoned(sql: Sql): Promise<z.infer<typeof LEFT>> {
  const { rows } = await sql.query(`SELECT id, kind, state FROM submissions WHERE state IN ('received', 'accepting') ORDER BY id`);
  return LEFT.parse(rows);
}

export async function deleteSubmissions(sql: Sql, submissions: readonly number[]): Promise<void> {
  await sql.query('DELETE FROM submissions WHERE id = ANY($1::integer[])', [submissions]);
}
