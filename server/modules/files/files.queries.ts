import { z } from 'zod';
import { ABSENCES, UNITS } from '@schema/domain/figure.ts';
import { LEVEL_ROLES } from '@schema/domain/area.ts';
import { SEXES } from '@schema/domain/sex.ts';
import { LIMIT_STATUSES, TREATMENTS } from '@schema/domain/treatment.ts';
import type { Sql } from '@server/platform/database/sql.ts';

/**
 * All SQL of the downloads. Exact decimals and dates travel as text, and every order is by code point, so that a file
 * has the same bytes, and the same hash, on either database.
 */

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const wholeNumber = z.string().regex(/^-?\d+$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const resultRow = z.object({
  measure: z.string(),
  region_code: z.string().nullable(),
  region: z.string().nullable(),
  pathway: z.string().nullable(),
  level: z.string(),
  year: z.number().int(),
  period: z.string().nullable(),
  value: decimal.nullable(),
  text_value: z.string().nullable(),
  qualifier: z.string().nullable(),
  unit: z.enum(UNITS),
  key_as_published: z.string(),
  value_as_published: z.string().nullable(),
  unit_as_published: z.string(),
  absence: z.enum(ABSENCES).nullable(),
  absence_reason_sv: z.string().nullable(),
  absence_reason_en: z.string().nullable(),
  source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type ResultRow = z.infer<typeof resultRow>;

export const areaRow = z.object({
  code: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  short_name_sv: z.string(),
  short_name_en: z.string(),
  level: z.string(),
  level_role: z.enum(LEVEL_ROLES),
  level_name_sv: z.string(),
  level_name_en: z.string(),
  member_of: z.string().nullable(),
  abbreviation: z.string().nullable(),
  iso_code: z.string().nullable(),
  statistical_code: z.string().nullable(),
  tile_column: z.number().int().nullable(),
  tile_row: z.number().int().nullable(),
  sort_order: z.number().int(),
  status: z.string(),
  source: z.string(),
});
export type AreaRow = z.infer<typeof areaRow>;

export const populationRow = z.object({
  region_code: z.string(),
  region: z.string(),
  level: z.string(),
  reference_date: partialDate,
  sex: z.enum(SEXES),
  population: z.number().int().nonnegative(),
  status: z.string(),
  source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type PopulationRow = z.infer<typeof populationRow>;

export const pathwayRow = z.object({
  code: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  icd10: z.string().nullable(),
  introduced_year: z.number().int().nullable(),
  sexes: z.string(),
});
export type PathwayRow = z.infer<typeof pathwayRow>;

export const limitRow = z.object({
  pathway: z.string(),
  pathway_name_sv: z.string(),
  treatment: z.enum(TREATMENTS).nullable(),
  variant: z.string().nullable(),
  limit_days: z.number().int().positive().nullable(),
  valid_from: day.nullable(),
  valid_from_stated: partialDate.nullable(),
  valid_to: day.nullable(),
  valid_to_stated: partialDate.nullable(),
  status: z.enum(LIMIT_STATUSES),
  source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type LimitRow = z.infer<typeof limitRow>;

export const agreementRow = z.object({
  year: z.number().int(),
  agreement: z.string().nullable(),
  total_sek: wholeNumber.nullable(),
  total_source: z.string(),
  line: z.string().nullable(),
  amount_sek: wholeNumber.nullable(),
  recipient_kind: z.string().nullable(),
  rule: z.string().nullable(),
  payment: z.string().nullable(),
  deadline: day.nullable(),
  deadline_stated: z.string().nullable(),
  section: z.string().nullable(),
  source: z.string().nullable(),
});
export type AgreementRow = z.infer<typeof agreementRow>;

export const goalRow = z.object({
  id: z.string(),
  measure: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  threshold: decimal,
  valid_from: z.number().int(),
  valid_to: z.number().int().nullable(),
  source: z.string(),
});
export type GoalRow = z.infer<typeof goalRow>;

export const sourceRow = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  retrieved: z.string().nullable(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type SourceRow = z.infer<typeof sourceRow>;

/** Every row that the downloads are written from, as of one load of the country's files. */
export interface DownloadRows {
  readonly results: readonly ResultRow[];
  readonly areas: readonly AreaRow[];
  readonly populations: readonly PopulationRow[];
  readonly pathways: readonly PathwayRow[];
  readonly limits: readonly LimitRow[];
  readonly agreements: readonly AgreementRow[];
  readonly goals: readonly GoalRow[];
  readonly sources: readonly SourceRow[];
}

const RESULTS = `
  SELECT r.measure, r.area AS region_code, a.name_sv AS region, r.pathway, r.level, r.year, r.period,
    trim_scale(r.value)::text AS value, r.text_value, r.qualifier, r.unit, r.key_as_published, r.value_as_published,
    r.unit_as_published, r.absence, r.absence_reason_sv, r.absence_reason_en, r.source, r.note_sv, r.note_en
  FROM current_published_results r
  LEFT JOIN areas a ON a.code = r.area
  ORDER BY r.measure COLLATE "C", r.year, a.sort_order NULLS LAST, r.position, r.pathway COLLATE "C", r.period COLLATE "C"`;

const AREAS = `
  SELECT a.code, a.name_sv, a.name_en, a.short_name_sv, a.short_name_en, a.level, l.role AS level_role,
    l.name_sv AS level_name_sv, l.name_en AS level_name_en,
    (SELECT string_agg(p.parent, ';' ORDER BY p.first_position)
      FROM (SELECT m.parent, min(m.position) AS first_position FROM area_memberships m WHERE m.area = a.code GROUP BY m.parent) p
    ) AS member_of,
    a.abbreviation, a.iso_code, a.statistical_code, a.tile_column, a.tile_row, a.sort_order, a.status, a.source
  FROM areas a
  JOIN area_levels l ON l.id = a.level
  ORDER BY l.rank, a.sort_order, a.code COLLATE "C"`;

const POPULATIONS = `
  SELECT p.area AS region_code, a.name_sv AS region, a.level, p.reference_date, p.sex, p.population, p.status, p.source, p.note_sv, p.note_en
  FROM current_populations p
  JOIN areas a ON a.code = p.area
  ORDER BY p.position, a.sort_order, p.last_day, p.sex COLLATE "C"`;

const PATHWAYS = `
  SELECT code, name_sv, name_en, icd10, introduced_year, sexes FROM pathways ORDER BY sort_order, code COLLATE "C"`;

const LIMITS = `
  SELECT t.pathway, p.name_sv AS pathway_name_sv, t.treatment, t.variant, t.limit_days, t.valid_from::text AS valid_from,
    t.valid_from_stated, t.valid_to::text AS valid_to, t.valid_to_stated, t.status, t.source, t.note_sv, t.note_en
  FROM pathway_limits t
  JOIN pathways p ON p.code = t.pathway
  ORDER BY p.sort_order, t.position`;

/** An agreement without known lines is still a row: its total, or that no total was found, is the fact. */
const AGREEMENTS = `
  SELECT g.year, g.name AS agreement, g.total_sek::text AS total_sek, g.total_source, l.line, l.amount_sek::text AS amount_sek,
    l.recipient_kind, l.rule, l.payment, l.deadline::text AS deadline, l.deadline_stated, l.section, l.source
  FROM agreements g
  LEFT JOIN agreement_lines l ON l.year = g.year
  ORDER BY g.year, l.position`;

const GOALS = `
  SELECT id, measure, name_sv, name_en, trim_scale(threshold)::text AS threshold, valid_from, valid_to, source
  FROM goals ORDER BY id COLLATE "C", valid_from`;

const SOURCES = `SELECT id, title, publisher, url, licence, retrieved, note_sv, note_en FROM sources ORDER BY id COLLATE "C"`;

const VERSION = `
  SELECT l.content_hash AS load,
    (SELECT concat(count(*) FILTER (WHERE withdrawn_sequence IS NULL), ' ', max(accepted_sequence))
      FROM submissions WHERE kind IN ('population', 'published-results') AND accepted_sequence IS NOT NULL) AS imported
  FROM reference_loads l ORDER BY l.loaded_at DESC, l.content_hash LIMIT 1`;

async function checkedRows<Row>(sql: Sql, text: string, row: z.ZodType<Row>): Promise<Row[]> {
  const { rows } = await sql.query(text);
  return z.array(row).parse(rows);
}

/** What the tables hold. */
export interface DataVersion {
  /** The hash of the files that the tables were last loaded from. */
  readonly load: string;
  /** Changes with every acceptance and withdrawal of a file of published figures. */
  readonly imported: string;
}

/** Null before the first load. */
export async function dataVersion(sql: Sql): Promise<DataVersion | null> {
  const [version] = await checkedRows(sql, VERSION, z.object({ load: z.string(), imported: z.string() }));
  return version ?? null;
}

export async function readDownloadRows(sql: Sql): Promise<DownloadRows> {
  return {
    results: await checkedRows(sql, RESULTS, resultRow),
    areas: await checkedRows(sql, AREAS, areaRow),
    populations: await checkedRows(sql, POPULATIONS, populationRow),
    pathways: await checkedRows(sql, PATHWAYS, pathwayRow),
    limits: await checkedRows(sql, LIMITS, limitRow),
    agreements: await checkedRows(sql, AGREEMENTS, agreementRow),
    goals: await checkedRows(sql, GOALS, goalRow),
    sources: await checkedRows(sql, SOURCES, sourceRow),
  };
}
