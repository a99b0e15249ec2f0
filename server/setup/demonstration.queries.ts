import { z } from 'zod';
import type { Sql } from '../platform/database/sql.ts';

/** What was decided when the demonstration was made; a later start keeps to it, so that figures do not move by themselves. */
export interface StoredDemonstration {
  readonly size: 'full' | 'small';
  /** `YYYY-MM`, the month of the last delivery. */
  readonly end: string;
}

const ORIGIN = z.array(z.object({ origin: z.string(), demo_size: z.enum(['full', 'small']).nullable(), demo_end: z.string().nullable() }));

/**
 * The demonstration of this database: the one that was begun before, or else the wanted one, begun now where the
 * database holds no facts. Null where there is none to be.
 */
export async function beginDemonstration(sql: Sql, wanted: StoredDemonstration | null): Promise<StoredDemonstration | null> {
  const { rows } = await sql.query('SELECT origin, demo_size, demo_end FROM fact_origin');
  const [known] = ORIGIN.parse(rows);
  if (known) return known.demo_size === null || known.demo_end === null || wanted === null ? null : { size: known.demo_size, end: known.demo_end };
  if (wanted === null) return null;
  await sql.query(`INSERT INTO fact_origin (origin, demo_size, demo_end, made_at) VALUES ('SYNTHETIC', $1, $2, now())`, [wanted.size, wanted.end]);
  return wanted;
}

const LAST = z.array(z.object({ last: z.string().nullable() }));

/** The day of the newest accepted file of cases; null before the first. */
export async function selectLastDelivery(sql: Sql): Promise<string | null> {
  const { rows } = await sql.query(`SELECT max(delivered_on)::text AS last FROM submissions WHERE kind = 'svf-cases' AND accepted_sequence IS NOT NULL AND withdrawn_sequence IS NULL`);
  return LAST.parse(rows)[0]?.last ?? null;
}

/** Lets the planner know how large the tables have become; the embedded database does not do so by itself. */
export async function updateStatistics(sql: Sql): Promise<void> {
  // A small sample will do, and is quick: nobody else is answered meanwhile.
  await sql.query('SET LOCAL default_statistics_target = 10');
  await sql.query('ANALYZE submissions, svf_case_facts, release_contents, release_manifest, release_partitions');
}
