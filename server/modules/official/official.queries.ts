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

/**
 * Officially published results, oldest first: within a measure's year in the order of the reference files, then those that
 * were handed in beside them, by area. What was handed in last for the same key holds.
 */
export async function selectPublishedResults(sql: Sql, { measures, area, from, to }: PublishedResultFilter): Promise<PublishedResultRow[]> {
  const { rows } = await sql.query(
    `SELECT r.measure, r.level, r.area, r.pathway, r.key_as_published, r.year, r.period, r.value, r.text_value, r.unit, r.absence,
            r.absence_reason_sv, r.absence_reason_en, r.value_as_published, r.unit_as_published, r.qualifier, r.source, r.note_sv, r.note_en
       FROM current_published_results r LEFT JOIN areas a ON a.code = r.area
      WHERE ($1::text[] IS NULL OR r.measure = ANY ($1)) AND ($2::text IS NULL OR r.area = $2)
        AND ($3::integer IS NULL OR r.year >= $3) AND ($4::integer IS NULL OR r.year <= $4)
      ORDER BY r.measure COLLATE "C", r.year, r.position, a.sort_order, r.pathway COLLATE "C" NULLS FIRST, r.period COLLATE "C" NULLS FIRST`,
    [measures, area, from, to],
  );
  return z.array(RESULT).parse(rows);
}

const VERSION = z.array(z.object({ version: z.string() }));

/** A text that changes with every acceptance and withdrawal of a file of published figures. */
export async function selectImportedVersion(sql: Sql): Promise<string> {
  const { rows } = await sql.query(
    `SELECT concat(count(*) FILTER (WHERE withdrawn_sequence IS NULL), ' ', max(accepted_sequence)) AS version
       FROM submissions WHERE kind IN ('population', 'published-results') AND accepted_sequence IS NOT NULL`,
  );
  return VERSION.parse(rows)[0]?.version ?? '';
}
