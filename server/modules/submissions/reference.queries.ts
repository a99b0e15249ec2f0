import { z } from 'zod';
import { LEVEL_ROLES } from '@schema/domain/area.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';
import { CLOCK_STOPS } from '@schema/domain/waits.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import type { CheckedCode, CheckedPathway, CheckedRegion, CheckingReference } from './checking-reference.ts';

const REGION = z.array(z.object({ code: z.string(), parts: z.array(z.string()) }));
const AREA = z.array(z.object({ code: z.string(), level: z.string(), role: z.enum(LEVEL_ROLES) }));
const PATHWAY = z.array(
  z.object({ code: z.string(), sexes: z.enum(['both', 'female', 'male']), introduced_year: z.number().nullable(), clock_stop: z.enum(CLOCK_STOPS), limits: z.array(z.string()) }),
);
const WORD = z.array(z.object({ word: z.string() }));
const CODE = z.array(z.object({ suffix: z.string(), role: z.string(), treatment: z.string().nullable(), valid_to_stated: z.string().nullable() }));
const CAUSE = z.array(z.object({ code: z.string() }));

/** What rows are checked against now. */
export async function selectCheckingReference(sql: Sql): Promise<CheckingReference> {
  const regions = await sql.query(
    `SELECT a.code, ARRAY(SELECT m.area FROM area_memberships m JOIN areas p ON p.code = m.area JOIN area_levels pl ON pl.id = p.level
                           WHERE m.parent = a.code AND pl.role = 'part' ORDER BY m.position) AS parts
       FROM areas a JOIN area_levels l ON l.id = a.level WHERE l.role = 'unit' ORDER BY a.code COLLATE "C"`,
  );
  const areas = await sql.query('SELECT a.code, a.level, l.role FROM areas a JOIN area_levels l ON l.id = a.level ORDER BY l.rank, a.sort_order');
  const pathways = await sql.query(
    `SELECT p.code, p.sexes, p.introduced_year, c.clock_stop,
            ARRAY(SELECT COALESCE(treatment, '') || ' ' || COALESCE(variant, '') FROM pathway_limits WHERE pathway = p.code
                   UNION SELECT COALESCE(treatment, '') || ' ' || COALESCE(variant, '') FROM assumed_limits WHERE pathway = p.code) AS limits
       FROM pathways p JOIN pathway_counting c ON c.pathway = p.code ORDER BY p.sort_order`,
  );
  const codes = await sql.query('SELECT suffix, role, treatment, valid_to_stated FROM closing_codes ORDER BY sort_order');
  const causes = await sql.query('SELECT code FROM delay_causes ORDER BY sort_order');
  const wider = await sql.query(
    `SELECT w.word FROM areas a JOIN area_levels l ON l.id = a.level,
            unnest(ARRAY[a.code, a.name_sv, a.name_en, a.short_name_sv, a.short_name_en, a.statistical_code]) AS w (word)
      WHERE l.role IN ('nation', 'group') AND w.word IS NOT NULL`,
  );
  return {
    regions: byCode(REGION.parse(regions.rows).map(regionOf), ({ code }) => code),
    areas: byCode(AREA.parse(areas.rows), ({ code }) => code),
    pathways: byCode(PATHWAY.parse(pathways.rows).map(pathwayOf), ({ code }) => code),
    codes: byCode(CODE.parse(codes.rows).map(codeOf), ({ suffix }) => suffix),
    delayCauses: new Set(CAUSE.parse(causes.rows).map(({ code }) => code)),
    widerAreas: new Set(WORD.parse(wider.rows).map(({ word }) => word.toLowerCase())),
  };
}

/** A part's code is its region's, a hyphen and the word that files say. */
function regionOf({ code, parts }: z.infer<typeof REGION>[number]): CheckedRegion {
  const prefix = `${code}-`;
  return { code, parts: new Map(parts.map((part) => [part.startsWith(prefix) ? part.slice(prefix.length).toLowerCase() : part, part])) };
}

/** Each limit is told as its kind of treatment, a space and its variant, either of them empty where it has none. */
function pathwayOf({ code, sexes, introduced_year: introducedYear, clock_stop: clockStop, limits }: z.infer<typeof PATHWAY>[number]): CheckedPathway {
  const variantsOf = new Map<string, Set<string>>();
  for (const [treatment = '', variant = ''] of limits.map((limit) => limit.split(' '))) {
    const variants = variantsOf.get(treatment) ?? new Set();
    variantsOf.set(treatment, variant === '' ? variants : variants.add(variant));
  }
  const treatments = variantsOf.size === 0 || variantsOf.has('') ? null : new Set(variantsOf.keys());
  return { code, sexes, introducedYear, clockStop, variants: new Set([...variantsOf.values()].flatMap((variants) => [...variants])), treatments, variantsOf };
}

function codeOf({ suffix, role, treatment, valid_to_stated: stated }: z.infer<typeof CODE>[number]): CheckedCode {
  return { suffix, role, treatment, lastDay: stated === null ? null : (parsePartialDate(stated)?.lastDay ?? null) };
}

function byCode<Row>(rows: readonly Row[], codeOfRow: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [codeOfRow(row), row]));
}
