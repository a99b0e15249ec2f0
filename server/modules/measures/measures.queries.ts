import { z } from 'zod';
import type { MeasureDefinition } from '@schema/domain/measure.ts';
import { definitionsOfCountry, MEASURE_PARTS, type MeasurePart } from '@schema/measures/of-country.ts';
import { MEASURES } from '@schema/measures/registry.ts';
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

const COUNTRY_MEASURE = z.object({ measure: z.string(), published: z.boolean() });
const MEASURE_WORD = z.object({ measure: z.string(), part: z.enum(Object.keys(MEASURE_PARTS) as MeasurePart[]), text_sv: z.string(), text_en: z.string() });

/** The definitions of the measures that the country has, in its own words where it has some. */
export async function selectDefinitions(sql: Sql): Promise<readonly MeasureDefinition[]> {
  const { rows: measures } = await sql.query('SELECT measure, published FROM country_measures');
  const { rows: words } = await sql.query('SELECT measure, part, text_sv, text_en FROM measure_words');
  const wordings = z.array(MEASURE_WORD).parse(words).map(({ measure, part, text_sv: sv, text_en: en }) => ({ measure, part, text: { sv, en } }));
  return definitionsOfCountry(MEASURES, { measures: z.array(COUNTRY_MEASURE).parse(measures), wordings });
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
