import { z } from 'zod';
import { LIMIT_STATUSES, TREATMENTS } from '@schema/domain/treatment.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const PATHWAY = z.object({
  code: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  icd10: z.string().nullable(),
  introduced_year: z.number().nullable(),
  sexes: z.enum(['both', 'female', 'male']),
});
export type PathwayRow = z.infer<typeof PATHWAY>;

/** Every pathway, in the order of the reference file. */
export async function selectPathways(sql: Sql): Promise<PathwayRow[]> {
  const { rows } = await sql.query('SELECT code, name_sv, name_en, icd10, introduced_year, sexes FROM pathways ORDER BY sort_order');
  return z.array(PATHWAY).parse(rows);
}

const LIMIT = z.object({
  pathway: z.string(),
  treatment: z.enum(TREATMENTS).nullable(),
  variant: z.string().nullable(),
  limit_days: z.number().nullable(),
  first_day: z.string().nullable(),
  valid_from_stated: z.string().nullable(),
  last_day: z.string().nullable(),
  valid_to_stated: z.string().nullable(),
  status: z.enum(LIMIT_STATUSES),
  source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type LimitRow = z.infer<typeof LIMIT>;

/** Every limit of every pathway, in the order of the reference file. */
export async function selectLimits(sql: Sql): Promise<LimitRow[]> {
  const { rows } = await sql.query(
    `SELECT pathway, treatment, variant, limit_days, valid_from::text AS first_day, valid_from_stated,
            valid_to::text AS last_day, valid_to_stated, status, source, note_sv, note_en
       FROM pathway_limits ORDER BY position`,
  );
  return z.array(LIMIT).parse(rows);
}

const ASSUMED_LIMIT = z.object({
  pathway: z.string(),
  treatment: z.enum(TREATMENTS).nullable(),
  variant: z.string().nullable(),
  limit_days: z.number(),
  valid_from_stated: z.string().nullable(),
  reason_sv: z.string(),
  reason_en: z.string(),
});
export type AssumedLimitRow = z.infer<typeof ASSUMED_LIMIT>;

/** Every limit that is assumed where none was found, in the order of the reference file. */
export async function selectAssumedLimits(sql: Sql): Promise<AssumedLimitRow[]> {
  const { rows } = await sql.query('SELECT pathway, treatment, variant, limit_days, valid_from_stated, reason_sv, reason_en FROM assumed_limits ORDER BY position');
  return z.array(ASSUMED_LIMIT).parse(rows);
}

const CLOSING_CODE = z.object({
  suffix: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  role: z.string(),
  treatment: z.enum(TREATMENTS).nullable(),
  limit_variant: z.string().nullable(),
  counted: z.boolean(),
  valid_to_stated: z.string().nullable(),
  source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type ClosingCodeRow = z.infer<typeof CLOSING_CODE>;

/** Every code of a pathway's events. */
export async function selectClosingCodes(sql: Sql): Promise<ClosingCodeRow[]> {
  const { rows } = await sql.query(
    `SELECT suffix, name_sv, name_en, role, treatment, limit_variant, counted, valid_to_stated, source, note_sv, note_en
       FROM closing_codes ORDER BY sort_order`,
  );
  return z.array(CLOSING_CODE).parse(rows);
}

const DELAY_CAUSE = z.object({
  code: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  grounds_sv: z.string(),
  grounds_en: z.string(),
  source: z.string(),
});
export type DelayCauseRow = z.infer<typeof DELAY_CAUSE>;

/** Every cause of a long wait. */
export async function selectDelayCauses(sql: Sql): Promise<DelayCauseRow[]> {
  const { rows } = await sql.query('SELECT code, name_sv, name_en, grounds_sv, grounds_en, source FROM delay_causes ORDER BY sort_order');
  return z.array(DELAY_CAUSE).parse(rows);
}
