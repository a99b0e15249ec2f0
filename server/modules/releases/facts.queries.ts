import { z } from 'zod';
import { SEXES } from '@schema/domain/sex.ts';
import { TREATMENTS } from '@schema/domain/treatment.ts';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import { monthOfDate } from '@schema/domain/periods.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import { caseLineSql } from './case-lines.ts';
import type { ExpectedRow } from './expected-spread.ts';
import type { CountRow } from './total-entries.ts';

/** Facts whose acceptance came after `after` and not after `upTo`. */
export interface Window {
  readonly after: number;
  readonly upTo: number;
}

/** A file of cases. */
export interface CaseFile {
  readonly id: number;
  /** The number of its last line. */
  readonly lines: number;
  /** Whether any of its rows takes the place of another. */
  readonly replaces: boolean;
  /** -1 for a file whose withdrawal lies in the window: what it said is taken back. */
  readonly sign: 1 | -1;
}

const MOMENT = z.array(z.object({ as_of: z.number().nullable(), last_delivery: z.string().nullable(), last_day: z.string().nullable() }));

/**
 * The newest acceptance of what was delivered up to the day, or withdrawal up to it, and the last month that is told of:
 * that of the last delivery of cases, or the last of a period of totals. Null where neither has been handed in.
 */
export async function selectMoment(sql: Sql, extractedOn: string): Promise<{ asOf: number; lastMonth: number | null }> {
  const { rows } = await sql.query(
    `SELECT greatest(max(accepted_sequence), max(withdrawn_sequence) FILTER (WHERE withdrawn_at::date <= $1::date)) AS as_of,
            max(delivered_on) FILTER (WHERE kind = 'svf-cases' AND withdrawn_sequence IS NULL)::text AS last_delivery,
            (SELECT max(f.period_end)::text FROM svf_count_facts f JOIN submissions s ON s.id = f.submission
              WHERE s.accepted_sequence IS NOT NULL AND s.withdrawn_sequence IS NULL AND s.delivered_on <= $1::date) AS last_day
       FROM submissions WHERE accepted_sequence IS NOT NULL AND delivered_on <= $1::date`,
    [extractedOn],
  );
  const [row] = MOMENT.parse(rows);
  const last = [row?.last_delivery, row?.last_day].flatMap((day) => (day ? [monthOfDate(day)] : []));
  return { asOf: row?.as_of ?? 0, lastMonth: last.length === 0 ? null : Math.max(...last) };
}

const FILE = z.array(z.object({ id: z.number(), lines: z.number(), replaces: z.boolean(), sign: z.union([z.literal(1), z.literal(-1)]) }));

/**
 * The files of cases that were accepted in the window and stand at its end, and those accepted before it that were
 * withdrawn in it; in the order in which that happened.
 */
export async function selectCaseFiles(sql: Sql, { after, upTo }: Window): Promise<CaseFile[]> {
  const { rows } = await sql.query(
    `SELECT id, last_line AS lines, rows_changed + rows_gone > 0 AS replaces, sign
       FROM (SELECT *, 1 AS sign, accepted_sequence AS sequence FROM submissions
              WHERE accepted_sequence > $1 AND accepted_sequence <= $2 AND (withdrawn_sequence IS NULL OR withdrawn_sequence > $2)
             UNION ALL
             SELECT *, -1, withdrawn_sequence FROM submissions
              WHERE accepted_sequence <= $1 AND withdrawn_sequence > $1 AND withdrawn_sequence <= $2) AS files
      WHERE kind = 'svf-cases' ORDER BY sequence`,
    [after, upTo],
  );
  return FILE.parse(rows).filter(({ lines }) => lines > 0);
}

const LINES = z.array(z.object({ lines: z.string().nullable() }));

/** A plan that reads all facts would hold up every reader. */
const BY_INDEX = 'SET LOCAL enable_seqscan = off';

/** Rows of the files (of one: of some of its lines), with what `ofFilesGiven` gives; the index finds them by the numbers' span. */
function ofFiles(alias: string): string {
  return `${alias}.submission BETWEEN $1 AND $2 AND ${alias}.submission = ANY($3::integer[]) AND ${alias}.line BETWEEN $4 AND $5`;
}

function ofFilesGiven(files: readonly number[], lines: LineSpan): unknown[] {
  return [Math.min(...files), Math.max(...files), files, lines.first, lines.last];
}

/** Cases that the files brought: of whole files, or of the lines of one. Null where there are none. */
export async function selectBroughtCases(sql: Sql, files: readonly number[], lines: LineSpan): Promise<string | null> {
  await sql.query(BY_INDEX);
  const { rows } = await sql.query(`SELECT string_agg(${caseLineSql('f')}, E'\\n') AS lines FROM svf_case_facts f WHERE ${ofFiles('f')} AND NOT f.gone`, ofFilesGiven(files, lines));
  return LINES.parse(rows)[0]?.lines ?? null;
}

/** Cases as they were before the files took their place. */
export async function selectReplacedCases(sql: Sql, files: readonly number[], lines: LineSpan): Promise<string | null> {
  // Each row looks up the one it replaces by its key.
  await sql.query(`${BY_INDEX}; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off`);
  const { rows } = await sql.query(
    `SELECT string_agg(${caseLineSql('o')}, E'\\n') AS lines
       FROM svf_case_facts n JOIN svf_case_facts o ON o.region = n.region AND o.case_id = n.case_id AND o.submission = n.replaces
      WHERE ${ofFiles('n')} AND n.replaces IS NOT NULL AND NOT o.gone`,
    ofFilesGiven(files, lines),
  );
  return LINES.parse(rows)[0]?.lines ?? null;
}

/** Lines of a file, both ends among them. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

const EXPECTED = z.array(
  z.object({
    region: z.string(),
    pathway: z.string(),
    sex: z.string(),
    basis_version: z.string(),
    period_start: z.string(),
    period_end: z.string(),
    expected: z.string(),
  }),
);

const EXISTS = z.array(z.object({ exists: z.boolean() }));

/** Whether any file of the kind was accepted or withdrawn in the window. */
export async function selectHasFiles(sql: Sql, kind: FileKind, { after, upTo }: Window): Promise<boolean> {
  const { rows } = await sql.query(`SELECT EXISTS (SELECT FROM submissions WHERE kind = $3
             AND (accepted_sequence > $1 AND accepted_sequence <= $2 OR withdrawn_sequence > $1 AND withdrawn_sequence <= $2))`, [after, upTo, kind]);
  return EXISTS.parse(rows)[0]?.exists ?? false;
}

/** The expected cases as of an acceptance: of rows that say the same, the newest. */
export async function selectExpectedCases(sql: Sql, upTo: number): Promise<ExpectedRow[]> {
  const { rows } = await sql.query(
    `SELECT DISTINCT ON (e.region, e.pathway, e.sex, e.basis_version, e.period_start)
            e.region, e.pathway, e.sex, e.basis_version, e.period_start::text, e.period_end::text, e.expected::text
       FROM expected_case_facts e JOIN submissions s ON s.id = e.submission
      WHERE s.accepted_sequence <= $1 AND (s.withdrawn_sequence IS NULL OR s.withdrawn_sequence > $1)
      ORDER BY e.region, e.pathway, e.sex, e.basis_version, e.period_start, s.accepted_sequence DESC`,
    [upTo],
  );
  return EXPECTED.parse(rows).map((row) => ({
    region: row.region,
    pathway: row.pathway,
    sex: row.sex,
    basisVersion: row.basis_version,
    firstMonth: monthOfDate(row.period_start),
    lastMonth: monthOfDate(row.period_end),
    expected: Number(row.expected),
  }));
}

const COUNTED = z.array(
  z.object({
    region: z.string(),
    pathway: z.string(),
    period_start: z.string(),
    period_end: z.string(),
    sex: z.enum(SEXES),
    treatment: z.enum(TREATMENTS).nullable(),
    treated: z.number(),
    judged: z.number().nullable(),
    within_limit: z.number(),
    over_75: z.number().nullable(),
  }),
);

/** Totals from suppliers without cases as of an acceptance: of rows that say the same, the newest. */
export async function selectCountRows(sql: Sql, upTo: number): Promise<CountRow[]> {
  const { rows } = await sql.query(
    `SELECT DISTINCT ON (f.region, f.pathway, f.period_start, f.period_end, f.sex, f.treatment)
            f.region, f.pathway, f.period_start::text, f.period_end::text, f.sex, NULLIF(f.treatment, 'ANY') AS treatment, f.treated, f.judged, f.within_limit, f.over_75
       FROM svf_count_facts f JOIN submissions s ON s.id = f.submission
      WHERE s.accepted_sequence <= $1 AND (s.withdrawn_sequence IS NULL OR s.withdrawn_sequence > $1)
      ORDER BY f.region, f.pathway, f.period_start, f.period_end, f.sex, f.treatment, s.accepted_sequence DESC`,
    [upTo],
  );
  return COUNTED.parse(rows).map((row) => ({
    region: row.region,
    pathway: row.pathway,
    firstMonth: monthOfDate(row.period_start),
    lastMonth: monthOfDate(row.period_end),
    sex: row.sex,
    treatment: row.treatment,
    treated: row.treated,
    judged: row.judged,
    within: row.within_limit,
    over75: row.over_75,
  }));
}
