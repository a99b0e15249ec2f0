import { z } from 'zod';
import type { Sql } from '@server/platform/database/sql.ts';

const GOAL = z.object({
  id: z.string(),
  measure: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  threshold: z.string(),
  valid_from: z.number(),
  valid_to: z.number().nullable(),
  source: z.string(),
});
export type GoalRow = z.infer<typeof GOAL>;

/** Every goal, oldest first. */
export async function selectGoals(sql: Sql): Promise<GoalRow[]> {
  const { rows } = await sql.query(
    'SELECT id, measure, name_sv, name_en, threshold, valid_from, valid_to, source FROM goals ORDER BY measure COLLATE "C", valid_from',
  );
  return z.array(GOAL).parse(rows);
}

const PUBLISHED_YEAR = z.object({ measure: z.string(), year: z.number() });
export type PublishedYearRow = z.infer<typeof PUBLISHED_YEAR>;

/** The years in which a measure has at least one officially published value. */
export async function selectPublishedYears(sql: Sql): Promise<PublishedYearRow[]> {
  const { rows } = await sql.query(
    'SELECT measure, year FROM current_published_results WHERE absence IS NULL GROUP BY measure, year ORDER BY measure COLLATE "C", year',
  );
  return z.array(PUBLISHED_YEAR).parse(rows);
}
