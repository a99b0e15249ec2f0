import { z } from 'zod';
import type { Sql } from '@server/platform/database/sql.ts';

const RELEASE = z.object({
  id: z.string(),
  number: z.number(),
  origin: z.enum(['REGISTER', 'SYNTHETIC']),
  extracted_on: z.string(),
  published_at: z.string(),
  hash: z.string(),
  first_month: z.number(),
  last_month: z.number(),
  final_through: z.number().nullable(),
  finals: z.array(z.string()),
  cases: z.number(),
  parent: z.string().nullable(),
  partitions: z.number(),
  shared_partitions: z.number(),
  is_newest: z.boolean(),
});
export type PublishedReleaseRow = z.infer<typeof RELEASE>;

/** The published release with this id, or the newest where none is named; null where there is none. */
export async function selectPublishedRelease(sql: Sql, id: string | null): Promise<PublishedReleaseRow | null> {
  const { rows } = await sql.query(
    `SELECT r.id, r.number, r.origin, r.extracted_on::text AS extracted_on,
            to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS published_at,
            r.hash, r.first_month, r.last_month, r.final_through, r.finals, r.cases, r.parent,
            (SELECT count(*) FROM release_manifest m WHERE m.release = r.id)::integer AS partitions,
            (SELECT count(*) FROM release_manifest m JOIN release_manifest p
               ON p.release = r.parent AND p.kind = m.kind AND p.area = m.area AND p.year = m.year AND p.hash = m.hash
              WHERE m.release = r.id)::integer AS shared_partitions,
            r.number = (SELECT max(number) FROM releases WHERE state = 'published') AS is_newest
       FROM releases r
      WHERE r.state = 'published' AND ($1::text IS NULL OR r.id = $1)
      ORDER BY r.number DESC LIMIT 1`,
    [id],
  );
  return z.array(RELEASE).parse(rows)[0] ?? null;
}

const RELEASE_ID = z.object({ id: z.string() });

/** Ids of every published release, newest first. */
export async function selectPublishedReleaseIds(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query(`SELECT id FROM releases WHERE state = 'published' ORDER BY number DESC`);
  return z.array(RELEASE_ID).parse(rows).map(({ id }) => id);
}
