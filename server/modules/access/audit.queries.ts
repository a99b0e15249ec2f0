import { z } from 'zod';
import type { Sql } from '@server/platform/database/sql.ts';

/** A record as it is stored. `filters` is JSON text. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly user_id: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly operation: string;
  readonly filters: string | null;
  readonly purpose: string | null;
  readonly outcome: string;
  readonly releases: readonly string[];
}

/** Adds records. One that is there already is left as it is: a batch whose commit was not heard of is sent again. */
export async function insertAuditRows(sql: Sql, rows: readonly AuditRow[]): Promise<void> {
  await sql.query(
    `INSERT INTO audit_records (id, at, actor_kind, user_id, role, organisation, operation, filters, purpose, outcome, releases)
     SELECT id, at, actor_kind, user_id, role, organisation, operation, filters::jsonb, purpose, outcome,
            ARRAY(SELECT json_array_elements_text(releases))
       FROM json_to_recordset($1) AS r (id text, at timestamptz, actor_kind text, user_id text, role text, organisation text,
            operation text, filters text, purpose text, outcome text, releases json)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

const ROW = z.object({
  id: z.string(),
  at: z.date(),
  actor_kind: z.string(),
  user_id: z.string().nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  operation: z.string(),
  filters: z.string().nullable(),
  purpose: z.string().nullable(),
  outcome: z.string(),
  releases: z.array(z.string()),
});

/** The newest records, the newest first. */
export async function selectAuditRows(sql: Sql, limit: number): Promise<AuditRow[]> {
  const { rows } = await sql.query(
    `SELECT id, at, actor_kind, user_id, role, organisation, operation, filters::text AS filters, purpose, outcome, releases
       FROM audit_records ORDER BY at DESC, id LIMIT $1`,
    [limit],
  );
  return z.array(ROW).parse(rows);
}
