import { z } from 'zod';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import { lastDayOfMonth, monthLabel, type MonthSpan } from '@schema/domain/periods.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import { NO_VALUE } from '@server/platform/database/copy-text.ts';
import { loadedColumns, type FactTable } from './fact-tables.ts';
import type { BegunFile, FoundRow, MetRow, PageEnd, PageRequest, ReadFile } from './import-messages.ts';

const ORIGIN = z.array(z.object({ origin: z.enum(['REGISTER', 'SYNTHETIC']) }));
export type FactOrigin = z.infer<typeof ORIGIN>[number]['origin'];

/** What the database's facts are; null before the first. */
export async function selectFactOrigin(sql: Sql): Promise<FactOrigin | null> {
  const { rows } = await sql.query('SELECT origin FROM fact_origin');
  return ORIGIN.parse(rows)[0]?.origin ?? null;
}

/** Says what the facts are, if nothing has been said. */
export async function insertFactOrigin(sql: Sql, origin: FactOrigin): Promise<void> {
  await sql.query('INSERT INTO fact_origin (origin, made_at) VALUES ($1, now()) ON CONFLICT DO NOTHING', [origin]);
}

const ACCEPTED = z.array(z.object({ kind: z.string(), content_key: z.string(), areas: z.array(z.string()) }));

/** Kind, content and regions of everything accepted. */
export async function selectAccepted(sql: Sql): Promise<z.infer<typeof ACCEPTED>> {
  const { rows } = await sql.query(`SELECT kind, content_key, areas FROM submissions WHERE state = 'accepted'`);
  return ACCEPTED.parse(rows);
}

const NUMBERS = z.array(z.object({ number: z.number() }));

/** The highest number that a submission has; 0 where there is none. */
export async function selectLastSubmission(sql: Sql): Promise<number> {
  const { rows } = await sql.query('SELECT coalesce(max(id), 0) AS number FROM submissions');
  return NUMBERS.parse(rows)[0]?.number ?? 0;
}

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
}

/** Adds rows in the text format of COPY, columns as `loadedColumns` has them. */
export async function insertFacts(sql: Sql, facts: FactTable, rows: Uint8Array<ArrayBuffer>): Promise<void> {
  await sql.copy(facts.table, loadedColumns(facts), rows);
  // Whoever looks for rows by their submission reads every block that is not summed up yet.
  if (facts.submissionIndex !== null) await sql.query('SELECT brin_summarize_new_values($1::regclass)', [facts.submissionIndex]);
}

/** Makes the files' rows facts, all at one moment: later submissions get higher sequences. */
export async function acceptReceived(sql: Sql, files: readonly ReadFile[]): Promise<void> {
  const rows = files.map((file, index) => ({
    id: file.submission,
    ordinal: index + 1,
    areas: file.areas,
    row_count: file.rows,
    rows_new: file.rowsNew,
    rows_changed: file.rowsChanged,
    rows_gone: file.rowsGone,
    rows_unchanged: file.rowsUnchanged,
    last_line: file.lastLine,
    warnings: file.warnings,
  }));
  await sql.query(
    `UPDATE submissions s
        SET state = 'accepted', accepted_at = now(), accepted_sequence = last.sequence + file.ordinal,
            areas = ARRAY(SELECT json_array_elements_text(file.areas)), row_count = file.row_count, rows_new = file.rows_new,
            rows_changed = file.rows_changed, rows_gone = file.rows_gone, rows_unchanged = file.rows_unchanged, last_line = file.last_line, warnings = file.warnings
       FROM json_to_recordset($1::json) AS file (id integer, ordinal integer, areas json, row_count integer, rows_new integer,
            rows_changed integer, rows_gone integer, rows_unchanged integer, last_line integer, warnings jsonb),
            (SELECT coalesce(max(accepted_sequence), 0) AS sequence FROM submissions) AS last
      WHERE s.id = file.id`,
    [JSON.stringify(rows)],
  );
}

const SUBMISSION = z.object({
  id: z.number(),
  kind: z.string(),
  file_name: z.string(),
  bytes: z.string(),
  sha256: z.string(),
  areas: z.array(z.string()),
  complete_from: z.string().nullable(),
  complete_to: z.string().nullable(),
  state: z.string(),
  delivered_on: z.string(),
  received_at: z.date(),
  received_by: z.string(),
  accepted_at: z.date().nullable(),
  accepted_sequence: z.number().nullable(),
  row_count: z.number(),
  rows_new: z.number(),
  rows_changed: z.number(),
  rows_gone: z.number(),
  rows_unchanged: z.number(),
});
export type SubmissionRow = z.infer<typeof SUBMISSION>;

const SELECT_SUBMISSIONS = `SELECT id, kind, file_name, bytes::text AS bytes, sha256, areas, complete_from, complete_to, state, delivered_on::text AS delivered_on,
        received_at, received_by, accepted_at, accepted_sequence, row_count, rows_new, rows_changed, rows_gone, rows_unchanged
   FROM submissions`;

/** The newest submissions first. */
export async function selectSubmissions(sql: Sql, limit: number): Promise<SubmissionRow[]> {
  const { rows } = await sql.query(`${SELECT_SUBMISSIONS} ORDER BY id DESC LIMIT $1`, [limit]);
  return z.array(SUBMISSION).parse(rows);
}

/** The accepted submission of the content; null where there is none. */
export async function selectByContent(sql: Sql, contentKey: string): Promise<SubmissionRow | null> {
  const { rows } = await sql.query(`${SELECT_SUBMISSIONS} WHERE content_key = $1 AND state = 'accepted'`, [contentKey]);
  return z.array(SUBMISSION).parse(rows)[0] ?? null;
}

/** The data columns of a row as one text, as `CheckedRow.values` writes them. */
function valuesOf({ dataColumns }: FactTable): string {
  return `concat_ws(E'\\t', ${dataColumns.map((column) => `coalesce(f.${column}::text, '${NO_VALUE}')`).join(', ')}) AS row_values`;
}

const FOUND = z.array(z.object({ position: z.number(), submission: z.number(), gone: z.boolean(), row_values: z.string() }));

/**
 * The current rows of keys, a list for each key column; a key without a row is left out. Positions count from 0. Numbers
 * and sequences of submissions rise together, and by number the index has the newest at hand.
 */
export async function selectCurrentRows(sql: Sql, facts: FactTable, keys: readonly (readonly string[])[]): Promise<FoundRow[]> {
  const columns = facts.keyColumns;
  const { rows } = await sql.query(
    `SELECT (k.position - 1)::integer AS position, c.submission, c.gone, c.row_values
       FROM unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')}) WITH ORDINALITY AS k (${columns.join(', ')}, position)
      CROSS JOIN LATERAL (
        SELECT f.submission, ${facts.monthColumn === null ? 'false' : 'f.gone'} AS gone, ${valuesOf(facts)}
          FROM ${facts.table} f JOIN submissions s ON s.id = f.submission AND s.state = 'accepted'
         WHERE ${columns.map((column) => `f.${column} = k.${column}${column.startsWith('period_') ? '::date' : ''}`).join(' AND ')}
         ORDER BY f.submission DESC LIMIT 1) c`,
    keys,
  );
  return FOUND.parse(rows).map(({ position, submission, gone, row_values: values }) => ({ position, submission, isGone: gone, values }));
}

const ENDS = z.array(z.object({ name: z.string(), submission: z.number() }));

/** Where a page of at most `rowsInPage` rows of the region ends; null where it is the last. */
async function selectPageEnd(sql: Sql, facts: FactTable, { region, after, rowsInPage }: { region: string; after: PageEnd | null; rowsInPage: number }): Promise<PageEnd | null> {
  const [, name] = facts.keyColumns;
  const { rows } = await sql.query(
    `SELECT ${name} AS name, submission FROM ${facts.table}
      WHERE region = $1 AND (${name}, submission) > ($2, $3) ORDER BY ${name}, submission OFFSET $4 LIMIT 1`,
    [region, after?.name ?? '', after?.submission ?? 0, rowsInPage - 1],
  );
  return ENDS.parse(rows)[0] ?? null;
}

const MET = z.array(z.object({ name: z.string(), submission: z.number(), row_values: z.string() }));

/**
 * A page of the region's rows, and of these the current ones in the months. A page is bounded by the rows it looks
 * through and not by those it finds, so that no statement takes long.
 */
export async function selectCurrentInMonths(sql: Sql, facts: FactTable, request: PageRequest, rowsInPage: number): Promise<{ rows: MetRow[]; next: PageEnd | null }> {
  const { region, months, after } = request;
  const [, name] = facts.keyColumns;
  const next = await selectPageEnd(sql, facts, { region, after, rowsInPage });
  const { rows } = await sql.query(
    `SELECT f.${name} AS name, f.submission, ${valuesOf(facts)}
       FROM ${facts.table} f JOIN submissions s ON s.id = f.submission AND s.state = 'accepted'
      WHERE f.region = $1 AND (f.${name}, f.submission) > ($2, $3) ${next === null ? '' : `AND (f.${name}, f.submission) <= ($6, $7)`}
        AND f.${facts.monthColumn} BETWEEN $4::date AND $5::date AND NOT f.gone
        AND NOT EXISTS (SELECT 1 FROM ${facts.table} n JOIN submissions ns ON ns.id = n.submission AND ns.state = 'accepted'
                         WHERE n.region = f.region AND n.${name} = f.${name} AND ns.accepted_sequence > s.accepted_sequence)
      ORDER BY f.${name}`,
    [region, after?.name ?? '', after?.submission ?? 0, ...daysOf(months), ...(next === null ? [] : [next.name, next.submission])],
  );
  return { rows: MET.parse(rows).map(({ row_values: values, ...row }) => ({ ...row, isGone: false, values })), next };
}

function daysOf({ first, last }: MonthSpan): [string, string] {
  return [`${monthLabel(first)}-01`, lastDayOfMonth(last)];
}

const LEFT = z.array(z.object({ id: z.number(), kind: z.string() }));

/** Submissions that were never accepted: nobody is at work on them when the lock of imports is held. */
export async function selectAbandoned(sql: Sql): Promise<{ id: number; kind: FileKind }[]> {
  const { rows } = await sql.query(`SELECT id, kind FROM submissions WHERE state = 'received' ORDER BY id`);
  return LEFT.parse(rows) as { id: number; kind: FileKind }[];
}

/** How many of the database's blocks the table takes. */
export async function selectBlocks(sql: Sql, { table }: FactTable): Promise<number> {
  const { rows } = await sql.query(`SELECT (pg_relation_size($1::regclass) / current_setting('block_size')::integer)::integer AS number`, [table]);
  return NUMBERS.parse(rows)[0]?.number ?? 0;
}

/** Removes the submissions' rows that lie in some blocks: neither the time of a statement grows with the table nor with the submissions. */
export async function deleteRowsInBlocks(sql: Sql, { table }: FactTable, { submissions, first, count }: { submissions: readonly number[]; first: number; count: number }): Promise<void> {
  await sql.query(`DELETE FROM ${table} WHERE ctid >= '(${first},0)' AND ctid < '(${first + count},0)' AND submission = ANY($1::integer[])`, [submissions]);
}

export async function deleteSubmissions(sql: Sql, submissions: readonly number[]): Promise<void> {
  await sql.query('DELETE FROM submissions WHERE id = ANY($1::integer[])', [submissions]);
}
