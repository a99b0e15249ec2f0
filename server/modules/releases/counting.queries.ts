import { z } from 'zod';
import type { Origin } from '@schema/domain/figure.ts';
import { TREATMENTS } from '@schema/domain/treatment.ts';
import { CLOCK_STOPS } from '@schema/domain/waits.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import type { BuildReference } from './build-messages.ts';
import type { CodeEffect, CountingReference, PathwayCounting } from './counting-rules.ts';
import type { CountedArea, GroupMembership } from './places.ts';
import type { LimitRow, LimitTable } from './time-limits.ts';

/** The suspicion is dismissed (KVÅ suffix 78). The coding guides give the code no role of its own among the closings. */
const DISMISSAL = '78';
/** "No further action" (KVÅ suffix 73) is a treatment only where the pathway has a limit for it. */
const TREATMENT_BY_LIMIT = '73';

/** Everything that a build counts by. Assumed limits stand in for synthetic facts alone. */
export async function selectBuildReference(sql: Sql, origin: Origin): Promise<BuildReference> {
  return { counting: await selectCountingReference(sql, origin), areas: await selectCountedAreas(sql), memberships: await selectGroupMemberships(sql) };
}

/** What turns a case into counts. Assumed limits stand in for synthetic facts alone. */
export async function selectCountingReference(sql: Sql, origin: Origin): Promise<CountingReference> {
  const codes = await selectCodes(sql);
  return { codes: codes.effects, pathways: await selectPathwayCounting(sql), limits: await selectLimitTable(sql, origin, codes.variants) };
}

const CODE = z.array(
  z.object({ suffix: z.string(), counted: z.boolean(), treatment: z.enum(TREATMENTS).nullable(), limit_variant: z.string().nullable() }),
);

async function selectCodes(sql: Sql): Promise<{ effects: Map<string, CodeEffect>; variants: string[] }> {
  const { rows } = await sql.query('SELECT suffix, counted, treatment, limit_variant FROM closing_codes ORDER BY sort_order');
  const codes = CODE.parse(rows);
  const effects = new Map(codes.map((code) => [code.suffix, effectOf(code)]));
  return { effects, variants: codes.flatMap(({ limit_variant: variant }) => (variant === null ? [] : [variant])) };
}

function effectOf({ suffix, counted, treatment, limit_variant: limitVariant }: z.infer<typeof CODE>[number]): CodeEffect {
  if (!counted) return { kind: 'uncounted' };
  if (treatment === null) return { kind: 'closed', dismissal: suffix === DISMISSAL };
  return { kind: 'treated', treatment, limitVariant, needsOwnLimit: suffix === TREATMENT_BY_LIMIT };
}

const PATHWAY = z.array(
  z.object({ pathway: z.string(), clock_stop: z.enum(CLOCK_STOPS), stop_codes: z.array(z.string()), pooled: z.boolean(), in_inclusion: z.boolean() }),
);

async function selectPathwayCounting(sql: Sql): Promise<Map<string, PathwayCounting>> {
  const { rows } = await sql.query('SELECT pathway, clock_stop, stop_codes, pooled, in_inclusion FROM pathway_counting');
  return new Map(
    PATHWAY.parse(rows).map((row) => [
      row.pathway,
      { clockStop: row.clock_stop, stopCodes: new Set(row.stop_codes), pooled: row.pooled, inInclusion: row.in_inclusion },
    ]),
  );
}

const LIMIT = z.array(
  z.object({
    pathway: z.string(),
    treatment: z.enum(TREATMENTS).nullable(),
    variant: z.string().nullable(),
    limit_days: z.number().nullable(),
    first_day: z.number().nullable(),
    last_day: z.number().nullable(),
    assumed: z.boolean(),
    sets_none: z.boolean(),
  }),
);

async function selectLimitTable(sql: Sql, origin: Origin, codeVariants: readonly string[]): Promise<LimitTable> {
  const stated = `SELECT pathway, treatment, variant, limit_days, valid_from - DATE '2000-01-01' AS first_day,
                         valid_to - DATE '2000-01-01' AS last_day, false AS assumed, status = 'NO_LIMIT_SET' AS sets_none
                    FROM pathway_limits`;
  const assumed = `SELECT pathway, treatment, variant, limit_days, valid_from - DATE '2000-01-01', NULL::integer, true, false FROM assumed_limits`;
  const { rows } = await sql.query(origin === 'SYNTHETIC' ? `${stated} UNION ALL ${assumed}` : stated);
  const byPathway = new Map<string, LimitRow[]>();
  for (const row of LIMIT.parse(rows)) {
    const limit: LimitRow = {
      treatment: row.treatment,
      variant: row.variant,
      limitDays: row.limit_days,
      firstDay: row.first_day,
      lastDay: row.last_day,
      assumed: row.assumed,
      setsNone: row.sets_none,
    };
    byPathway.set(row.pathway, [...(byPathway.get(row.pathway) ?? []), limit]);
  }
  return { byPathway, codeVariants };
}

const AREA = z.array(z.object({ code: z.string(), role: z.enum(['unit', 'group', 'nation']) }));

async function selectCountedAreas(sql: Sql): Promise<CountedArea[]> {
  const { rows } = await sql.query(
    `SELECT a.code, l.role FROM areas a JOIN area_levels l ON l.id = a.level WHERE l.role IN ('unit', 'group', 'nation') ORDER BY a.code COLLATE "C"`,
  );
  return AREA.parse(rows);
}

const MEMBERSHIP = z.array(z.object({ area: z.string(), parent: z.string(), part: z.string().nullable(), share: z.string().nullable() }));

async function selectGroupMemberships(sql: Sql): Promise<GroupMembership[]> {
  const { rows } = await sql.query(
    `SELECT m.area, m.parent, m.part, m.share::text FROM area_memberships m
       JOIN areas a ON a.code = m.area JOIN area_levels al ON al.id = a.level
       JOIN areas p ON p.code = m.parent JOIN area_levels pl ON pl.id = p.level
      WHERE al.role = 'unit' AND pl.role = 'group' ORDER BY m.position`,
  );
  return MEMBERSHIP.parse(rows).map(({ area, parent, part, share }) => ({ unit: area, part, group: parent, share: share === null ? 1 : Number(share) }));
}
