import { z } from 'zod';
import { CLOCK_STOPS } from '@schema/domain/waits.ts';
import type { Sql } from '@server/platform/database/sql.ts';

const COUNTING = z.object({ pathway: z.string(), clock_stop: z.enum(CLOCK_STOPS), pooled: z.boolean(), in_inclusion: z.boolean() });
export type PathwayCountingRow = z.infer<typeof COUNTING>;

/** How each pathway is counted. */
export async function selectPathwayCounting(sql: Sql): Promise<PathwayCountingRow[]> {
  const { rows } = await sql.query('SELECT pathway, clock_stop, pooled, in_inclusion FROM pathway_counting');
  return z.array(COUNTING).parse(rows);
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
