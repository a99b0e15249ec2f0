import { z } from 'zod';
import type { Sql } from '@server/platform/database/sql.ts';

const DELIVERIES = z.array(
  z.object({
    area: z.string(),
    last_delivery: z.string().nullable(),
    of_totals: z.boolean(),
    months_delivered: z.number(),
    rows: z.number(),
    rows_looked_through: z.number(),
    rows_changed: z.number(),
    rows_replaced: z.number(),
    warnings: z.number(),
    rejected: z.number(),
    since_release: z.number(),
    rows_without: z.record(z.string(), z.number()),
  }),
);
export type DeliveryRow = z.infer<typeof DELIVERIES>[number];

/** Which files are looked at: cases and totals delivered in the days, accepted as of the sequence. */
export interface DeliveriesWanted {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
}

/**
 * What each area has handed in of cases and totals: files delivered in the days and standing as of the sequence; files refused in the
 * days; and rows that are new or changed since the sequence. A file about several areas counts for each. `of_totals`: all that
 * stands of it are totals.
 */
export async function selectDeliveries(sql: Sql, { from, to, asOf }: DeliveriesWanted): Promise<DeliveryRow[]> {
  const { rows } = await sql.query(
    `WITH told AS (
       SELECT area, s.*, s.accepted_sequence IS NOT NULL AND (s.withdrawn_sequence IS NULL OR s.withdrawn_sequence > $3) AS stood,
              s.delivered_on BETWEEN $1::date AND $2::date AS is_within
         FROM submissions s CROSS JOIN unnest(s.areas) AS area WHERE s.kind IN ('svf-cases', 'svf-counts'))
     SELECT area,
            (max(delivered_on) FILTER (WHERE stood AND accepted_sequence <= $3))::text AS last_delivery,
            coalesce(bool_and(kind = 'svf-counts') FILTER (WHERE stood AND accepted_sequence <= $3), false) AS of_totals,
            (count(DISTINCT date_trunc('month', delivered_on)) FILTER (WHERE stood AND accepted_sequence <= $3 AND is_within))::integer AS months_delivered,
            coalesce(sum(row_count) FILTER (WHERE stood AND accepted_sequence <= $3 AND is_within), 0)::integer AS rows,
            coalesce(sum(row_count) FILTER (WHERE stood AND accepted_sequence <= $3 AND is_within AND kind = 'svf-cases' AND rows_without <> '{}'), 0)::integer AS rows_looked_through,
            coalesce(sum(rows_changed) FILTER (WHERE stood AND accepted_sequence <= $3 AND is_within), 0)::integer AS rows_changed,
            coalesce(sum(rows_replaced) FILTER (WHERE stood AND accepted_sequence <= $3 AND is_within), 0)::integer AS rows_replaced,
            coalesce(sum((SELECT sum((w->>'count')::integer) FROM jsonb_array_elements(warnings) AS w)) FILTER (WHERE stood AND accepted_sequence <= $3 AND is_within), 0)::integer AS warnings,
            (count(*) FILTER (WHERE state = 'rejected' AND is_within))::integer AS rejected,
            coalesce(sum(rows_new + rows_changed + rows_gone) FILTER (WHERE accepted_sequence > $3 AND withdrawn_sequence IS NULL), 0)::integer AS since_release,
            coalesce((SELECT jsonb_object_agg(name, empty) FROM (
                        SELECT e.key AS name, sum(e.value::integer) AS empty
                          FROM told t CROSS JOIN jsonb_each_text(t.rows_without) AS e
                         WHERE t.area = told.area AND t.kind = 'svf-cases' AND t.stood AND t.accepted_sequence <= $3 AND t.is_within GROUP BY e.key) AS columns), '{}') AS rows_without
       FROM told GROUP BY area`,
    [from, to, asOf],
  );
  return DELIVERIES.parse(rows);
}
