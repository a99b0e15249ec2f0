import { z } from 'zod';
import { SUBMISSION_STATES, type SubmissionState } from '@schema/domain/submission-states.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import type { Outlook } from './outlook.ts';
import { KEPT_PROBLEMS, type KeptProblem } from './kept-findings.ts';

const PROBLEMS = z.array(z.object({ problems: KEPT_PROBLEMS }));

/** What is wrong with a submission's file, the first of it. */
export async function selectProblems(sql: Sql, id: number): Promise<readonly KeptProblem[]> {
  const { rows } = await sql.query('SELECT problems FROM submissions WHERE id = $1', [id]);
  return PROBLEMS.parse(rows)[0]?.problems ?? [];
}

const CELL = z.object({ month: z.string(), pathway: z.string(), rowsNew: z.number(), rowsChanged: z.number(), rowsUnchanged: z.number(), rowsGone: z.number() });
/** Checks from before these were known have none of them. */
const ADDED_LATER = { standing: z.record(z.string(), z.record(z.string(), z.number())).default({}), unsettledFrom: z.string().nullable().default(null) };
const OUTLOOK = z.array(z.object({ outlook: z.object({ cells: z.array(CELL), usual: z.record(z.string(), z.number()), usualInAll: z.number().nullable(), ...ADDED_LATER }).nullable() }));

/** What a submission's file would do, as of its check; null where it was accepted without one. */
export async function selectOutlook(sql: Sql, id: number): Promise<Outlook | null> {
  const { rows } = await sql.query('SELECT outlook FROM submissions WHERE id = $1', [id]);
  return OUTLOOK.parse(rows)[0]?.outlook ?? null;
}

const STEPS = z.array(z.object({ state: z.enum(SUBMISSION_STATES), at: z.date(), by: z.string() }));

/** The steps that a submission has taken, the first first. */
export async function selectSteps(sql: Sql, id: number): Promise<{ state: SubmissionState; at: Date; by: string }[]> {
  const { rows } = await sql.query('SELECT state, at, by_whom AS by FROM submission_steps WHERE submission = $1 ORDER BY position', [id]);
  return STEPS.parse(rows);
}

const SHAS = z.array(z.object({ sha256: z.string() }));

/** The content of every submission that is known. */
export async function selectNamedContents(sql: Sql): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query('SELECT DISTINCT sha256 FROM submissions');
  return new Set(SHAS.parse(rows).map(({ sha256 }) => sha256));
}
