import { z } from 'zod';
import { SOURCE_ROW, type SourceRow } from '../access/source.types.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const LOAD = z.object({ content_hash: z.string(), loaded_at: z.date() });
export type LoadRow = z.infer<typeof LOAD>;

/** What is loaded; null before the first load. */
export async function selectLoad(sql: Sql): Promise<LoadRow | null> {
  const { rows } = await sql.query('SELECT content_hash, loaded_at FROM reference_loads ORDER BY loaded_at DESC LIMIT 1');
  return z.array(LOAD).parse(rows)[0] ?? null;
}

/** Every source. */
export async function selectSources(sql: Sql): Promise<SourceRow[]> {
  const { rows } = await sql.query('SELECT id, title, publisher, url, licence, retrieved, note_sv, note_en FROM sources ORDER BY title COLLATE "C"');
  return z.array(SOURCE_ROW).parse(rows);
}

/** The sources that results of these measures come from. */
export async function selectResultSources(sql: Sql, measures: readonly string[]): Promise<SourceRow[]> {
  const { rows } = await sql.query(
    `SELECT id, title, publisher, url, licence, retrieved, note_sv, note_en FROM sources
      WHERE id IN (SELECT source_id FROM published_results WHERE measure = ANY ($1::text[]))
      ORDER BY title COLLATE "C"`,
    [measures],
  );
  return z.array(SOURCE_ROW).parse(rows);
}

const EVENT = z.object({
  id: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  month: z.number(),
  day: z.number().nullable(),
  rule_sv: z.string().nullable(),
  rule_en: z.string().nullable(),
  actor_sv: z.string(),
  actor_en: z.string(),
  source: z.string(),
});
export type CalendarRow = z.infer<typeof EVENT>;

/** The year's dates, in the order of the working year. */
export async function selectCalendar(sql: Sql): Promise<CalendarRow[]> {
  const { rows } = await sql.query(
    'SELECT id, name_sv, name_en, month, day, rule_sv, rule_en, actor_sv, actor_en, source FROM calendar_events ORDER BY sort_order',
  );
  return z.array(EVENT).parse(rows);
}
