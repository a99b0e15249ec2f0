import { z } from 'zod';
import { LEVEL_ROLES } from '@schema/domain/area.ts';
import { SEXES } from '@schema/domain/sex.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const AREA = z.object({
  code: z.string(),
  level: z.string(),
  role: z.enum(LEVEL_ROLES),
  level_name_sv: z.string(),
  level_name_en: z.string(),
  plural_sv: z.string(),
  plural_en: z.string(),
  name_sv: z.string(),
  name_en: z.string(),
  short_name_sv: z.string(),
  short_name_en: z.string(),
  locative_sv: z.string(),
  locative_en: z.string(),
  abbreviation: z.string().nullable(),
  iso_code: z.string().nullable(),
  tile_column: z.number().nullable(),
  tile_row: z.number().nullable(),
  sort_order: z.number(),
  source: z.string(),
});
export type AreaRow = z.infer<typeof AREA>;

/** Every area with its level, from the nation down, in geographic order within a level. */
export async function selectAreas(sql: Sql): Promise<AreaRow[]> {
  const { rows } = await sql.query(
    `SELECT a.code, a.level, l.role, l.name_sv AS level_name_sv, l.name_en AS level_name_en, l.plural_sv, l.plural_en,
            a.name_sv, a.name_en, a.short_name_sv, a.short_name_en, a.locative_sv, a.locative_en,
            a.abbreviation, a.iso_code, a.tile_column, a.tile_row, a.sort_order, a.source
       FROM areas a JOIN area_levels l ON l.id = a.level
      ORDER BY l.rank, a.sort_order, a.code COLLATE "C"`,
  );
  return z.array(AREA).parse(rows);
}

const CODE = z.object({ code: z.string() });

/** Codes of the areas that have a page of their own: those that are compared. */
export async function selectUnitCodes(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query(`SELECT a.code FROM areas a JOIN area_levels l ON l.id = a.level WHERE l.role = 'unit'`);
  return z.array(CODE).parse(rows).map(({ code }) => code);
}

const MEMBERSHIP = z.object({
  area: z.string(),
  parent: z.string(),
  part: z.string().nullable(),
  share: z.string().nullable(),
  as_of: z.string().nullable(),
  source: z.string(),
});
export type MembershipRow = z.infer<typeof MEMBERSHIP>;

/** Which area belongs to which. */
export async function selectMemberships(sql: Sql): Promise<MembershipRow[]> {
  const { rows } = await sql.query('SELECT area, parent, part, share, as_of, source FROM area_memberships ORDER BY position');
  return z.array(MEMBERSHIP).parse(rows);
}

const POPULATION = z.object({
  area: z.string(),
  reference_date: z.string(),
  sex: z.enum(SEXES),
  population: z.number(),
  status: z.string(),
  source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type PopulationRow = z.infer<typeof POPULATION>;

/** Every population count, oldest first. */
export async function selectPopulations(sql: Sql): Promise<PopulationRow[]> {
  const { rows } = await sql.query(
    `SELECT area, reference_date, sex, population, status, source, note_sv, note_en FROM current_populations ORDER BY area COLLATE "C", last_day, sex COLLATE "C"`,
  );
  return z.array(POPULATION).parse(rows);
}
