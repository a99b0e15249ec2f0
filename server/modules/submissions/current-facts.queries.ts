import { z } from 'zod';
import { lastDayOfMonth, monthLabel, type MonthSpan } from '@schema/domain/periods.ts';
import { NO_VALUE } from '@server/platform/database/copy-text.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import { copyFormatOf, loadedColumns, type FactTable } from './fact-tables.ts';
import type { FoundRow, MetRow, PageEnd, PageRequest } from './import-messages.ts';

/** A submission, as `s`, whose rows are facts now. */
const STANDS = 's.accepted_sequence IS NOT NULL AND s.withdrawn_sequence IS NULL';

/** Adds rows in the table's format of COPY, columns as `loadedColumns` has them. */
export async function insertFacts(sql: Sql, facts: FactTable, rows: Uint8Array<ArrayBuffer>): Promise<void> {
  await sql.copy(facts.table, loadedColumns(facts), rows, copyFormatOf(facts));
  // Whoever looks for rows by their submission reads every block that is not summed up yet.
  if (facts.submissionIndex !== null) await sql.query('SELECT brin_summarize_new_values($1::regclass)', [facts.submissionIndex]);
}

/** The data columns of a row as one text, as `CheckedRow.values` writes them. */
function valuesOf({ dataColumns }: FactTable): string {
  return `concat_ws(E'\\t', ${dataColumns.map((column) => `coalesce(f.${column}::text, '${NO_VALUE}')`).join(', ')}) AS row_values`;
}

const FOUND = z.array(z.object({ position: z.number(), submission: z.number(), gone: z.boolean(), row_values: z.string() }));

/**
 * The current rows of keys, a list for each key column; a key without a row is left out. Positions count from 0.
 */
export async function selectCurrentRows(sql: Sql, facts: FactTable, keys: readonly (readonly string[])[]): Promise<FoundRow[]> {
  const columns = facts.keyColumns;
  const { rows } = await sql.query(
    `SELECT (k.position - 1)::integer AS position, c.submission, c.gone, c.row_values
       FROM unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')}) WITH ORDINALITY AS k (${columns.join(', ')}, position)
      CROSS JOIN LATERAL (
        SELECT f.submission, ${facts.monthColumn === null ? 'false' : 'f.gone'} AS gone, ${valuesOf(facts)}
          FROM ${facts.table} f JOIN submissions s ON s.id = f.submission AND ${STANDS}
         WHERE ${columns.map((column) => `f.${column} = k.${column}${column.startsWith('period_') ? '::date' : ''}`).join(' AND ')}
         ORDER BY s.accepted_sequence DESC LIMIT 1) c`,
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

/** Whether a row `f` lies on the page that `pageParameters` bounds. */
function onPage({ keyColumns: [, name] }: FactTable): string {
  return `f.region = $1 AND (f.${name}, f.submission) > ($2, $3) AND ($4::text IS NULL OR (f.${name}, f.submission) <= ($4, $5::integer))`;
}

/** The first five parameters of a statement about a page. */
function pageParameters({ region, after, next }: { region: string; after: PageEnd | null; next: PageEnd | null }): unknown[] {
  return [region, after?.name ?? '', after?.submission ?? 0, next?.name ?? null, next?.submission ?? null];
}

/** Whether a row `f` of a submission `s` that stands is the newest of its key, and there. */
function isCurrent({ table, keyColumns: [, name] }: FactTable): string {
  return `NOT f.gone AND NOT EXISTS (SELECT 1 FROM ${table} n JOIN submissions ns ON ns.id = n.submission AND ns.withdrawn_sequence IS NULL
                         WHERE n.region = f.region AND n.${name} = f.${name} AND ns.accepted_sequence > s.accepted_sequence)`;
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
       FROM ${facts.table} f JOIN submissions s ON s.id = f.submission AND ${STANDS}
      WHERE ${onPage(facts)} AND f.${facts.monthColumn} BETWEEN $6::date AND $7::date AND ${isCurrent(facts)}
      ORDER BY f.${name}`,
    [...pageParameters({ region, after, next }), ...daysOf(months)],
  );
  return { rows: MET.parse(rows).map(({ row_values: values, ...row }) => ({ ...row, isGone: false, values })), next };
}

function daysOf({ first, last }: MonthSpan): [string, string] {
  return [`${monthLabel(first)}-01`, lastDayOfMonth(last)];
}

const COUNTS = z.array(z.object({ month: z.string(), pathway: z.string(), count: z.number() }));
export type StandingCount = z.infer<typeof COUNTS>[number];

/** How many current rows the region has in each of the months, by pathway, among a page of its rows as in `selectCurrentInMonths`. */
export async function countCurrentInMonths(
  sql: Sql,
  facts: FactTable & { readonly countedBy: NonNullable<FactTable['countedBy']> },
  { region, months, after }: { readonly region: string; readonly months: readonly string[]; readonly after: PageEnd | null },
  rowsInPage: number,
): Promise<{ counts: StandingCount[]; next: PageEnd | null }> {
  const { day, pathway } = facts.countedBy;
  const next = await selectPageEnd(sql, facts, { region, after, rowsInPage });
  const { rows } = await sql.query(
    `SELECT to_char(f.${day}, 'YYYY-MM') AS month, f.${pathway} AS pathway, count(*)::integer AS count
       FROM ${facts.table} f JOIN submissions s ON s.id = f.submission AND ${STANDS}
      WHERE ${onPage(facts)} AND date_trunc('month', f.${day})::date = ANY($6::date[]) AND ${isCurrent(facts)}
      GROUP BY 1, 2`,
    [...pageParameters({ region, after, next }), months.map((month) => `${month}-01`)],
  );
  return { counts: COUNTS.parse(rows), next };
}

const NUMBERS = z.array(z.object({ number: z.number() }));

/** How many of the database's blocks the table takes. */
export async function selectBlocks(sql: Sql, { table }: FactTable): Promise<number> {
  const { rows } = await sql.query(`SELECT (pg_relation_size($1::regclass) / current_setting('block_size')::integer)::integer AS number`, [table]);
  return NUMBERS.parse(rows)[0]?.number ?? 0;
}

/** Removes the submissions' rows that lie in some blocks: neither the time of a statement grows with the table nor with the submissions. */
export async function deleteRowsInBlocks(sql: Sql, { table }: FactTable, { submissions, first, count }: { submissions: readonly number[]; first: number; count: number }): Promise<void> {
  await sql.query(`DELETE FROM ${table} WHERE ctid >= '(${first},0)' AND ctid < '(${first + count},0)' AND submission = ANY($1::integer[])`, [submissions]);
}

