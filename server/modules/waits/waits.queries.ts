import { z } from 'zod';
import { CLOCK_STOPS } from '@schema/domain/waits.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const RELEASE = z.object({
  id: z.string(),
  number: z.number(),
  origin: z.enum(['REGISTER', 'SYNTHETIC']),
  extracted_on: z.string(),
  published_at: z.date(),
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
            r.published_at, r.hash, r.first_month, r.last_month, r.final_through, r.finals, r.cases, r.parent,
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

const COUNTING = z.object({ pathway: z.string(), clock_stop: z.enum(CLOCK_STOPS), pooled: z.boolean(), in_inclusion: z.boolean() });
export type PathwayCountingRow = z.infer<typeof COUNTING>;

/** How each pathway is counted. */
export async function selectPathwayCounting(sql: Sql): Promise<PathwayCountingRow[]> {
  const { rows } = await sql.query('SELECT pathway, clock_stop, pooled, in_inclusion FROM pathway_counting');
  return z.array(COUNTING).parse(rows);
}

const MANIFEST_LINE = z.object({ kind: z.string(), area: z.string(), year: z.number(), hash: z.string() });
export type ManifestLineRow = z.infer<typeof MANIFEST_LINE>;

/** The partitions of these kinds that a release is made of. */
export async function selectManifest(sql: Sql, release: string, kinds: readonly string[]): Promise<ManifestLineRow[]> {
  const { rows } = await sql.query('SELECT kind, area, year, hash FROM release_manifest WHERE release = $1 AND kind = ANY ($2)', [release, kinds]);
  return z.array(MANIFEST_LINE).parse(rows);
}

/** Names one stored content. */
export interface ContentName {
  readonly hash: string;
  readonly attribution: string;
  readonly pathway: string;
}

const CONTENT = z.object({ place: z.number(), content: z.instanceof(Uint8Array) });

/** The contents with these names, in their order; null where there is none, which says that there is no case. */
export async function selectContents(sql: Sql, names: readonly ContentName[]): Promise<(Uint8Array | null)[]> {
  const { rows } = await sql.query(
    `SELECT w.place::integer AS place, c.content
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS w (hash, attribution, pathway, place)
       JOIN release_contents c ON c.hash = w.hash AND c.attribution = w.attribution AND c.pathway = w.pathway`,
    [names.map(({ hash }) => hash), names.map(({ attribution }) => attribution), names.map(({ pathway }) => pathway)],
  );
  const found = new Map(z.array(CONTENT).parse(rows).map(({ place, content }) => [place, content]));
  return names.map((_, index) => found.get(index + 1) ?? null);
}
