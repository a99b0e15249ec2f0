import { z } from 'zod';
import { ABSENCES, UNITS } from '@schema/domain/figure.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const RESULT = z.object({
  measure: z.string(),
  level: z.string(),
  area: z.string().nullable(),
  pathway: z.string().nullable(),
  key_as_published: z.string(),
  year: z.number(),
  period: z.string().nullable(),
  value: z.string().nullable(),
  text_value: z.string().nullable(),
  unit: z.enum(UNITS),
  absence: z.enum(ABSENCES).nullable(),
  absence_reason_sv: z.string().nullable(),
  absence_reason_en: z.string().nullable(),
  value_as_published: z.string().nullable(),
  unit_as_published: z.string(),
  qualifier: z.string().nullable(),
  source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type PublishedResultRow = z.infer<typeof RESULT>;

/** Which rows are asked for; null asks for all. */
export interface PublishedResultFilter {
  readonly measures: readonly string[] | null;
  readonly area: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** Officially published results, oldest first, in the order of the reference files within a measure's year. */
export async function selectPublishedResults(sql: Sql, { measures, area, from, to }: PublishedResultFilter): Promise<PublishedResultRow[]> {
  const { rows } = await sql.query(
    `SELECT measure, level, area, pathway, key_as_published, year, period, value, text_value, unit, absence,
            absence_reason_sv, absence_reason_en, value_as_published, unit_as_published, qualifier, source, note_sv, note_en
       FROM published_results
      WHERE ($1::text[] IS NULL OR measure = ANY ($1)) AND ($2::text IS NULL OR area = $2)
        AND ($3::integer IS NULL OR year >= $3) AND ($4::integer IS NULL OR year <= $4)
      ORDER BY measure COLLATE "C", year, position`,
    [measures, area, from, to],
  );
  return z.array(RESULT).parse(rows);
}
