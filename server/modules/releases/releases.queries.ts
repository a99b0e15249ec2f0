import { z } from 'zod';
import { ORIGINS, type Origin } from '@schema/domain/figure.ts';
import { GRAINS, type Grain } from '@schema/domain/periods.ts';
import { RELEASE_NOTES, type ReleaseNote } from '@schema/language/release-notes.ts';
import { binaryCopy } from '@server/platform/database/copy-binary.ts';
import type { Sql } from '@server/platform/database/sql.ts';
import { RELEASE_CUTS, type ReleaseCut } from './release-extent.ts';
import type { ReleaseState } from './releases.types.ts';
import { PARTITION_KINDS, type ManifestLine } from './partitions.ts';
import type { EarlierCells } from './build-messages.ts';

const REFERENCE = z.array(z.object({ content_hash: z.string() }));

/** The version of the reference rows that a build rests on. */
export async function selectReferenceVersion(sql: Sql): Promise<string> {
  const { rows } = await sql.query('SELECT content_hash FROM reference_loads');
  const [load] = REFERENCE.parse(rows);
  if (!load) throw new Error('No reference rows are loaded.');
  return load.content_hash;
}

const RELEASE = z.array(
  z.object({
    id: z.string(),
    number: z.number(),
    state: z.enum(['building', 'built', 'published', 'cancelled']),
    origin: z.enum(ORIGINS),
    extracted_on: z.string(),
    as_of_sequence: z.number(),
    parent: z.string().nullable(),
    first_month: z.number().nullable(),
    last_month: z.number().nullable(),
    final_through: z.number().nullable(),
    finals: z.array(z.string()),
    reference_version: z.string(),
    hash: z.string().nullable(),
    cases: z.number().nullable(),
    finest_grain: z.enum(GRAINS),
    cuts: z.array(z.enum(RELEASE_CUTS)),
    notes: z.array(z.enum(RELEASE_NOTES)),
    published_at: z.date().nullable(),
    partitions: z.number(),
    shared_partitions: z.number(),
    is_newest: z.boolean(),
  }),
);

/** A release as its row tells of it. */
export interface ReleaseRow {
  readonly id: string;
  readonly number: number;
  readonly state: ReleaseState;
  readonly origin: Origin;
  readonly extractedOn: string;
  readonly asOf: number;
  readonly parent: string | null;
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
  readonly finalThrough: number | null;
  readonly finals: readonly string[];
  readonly referenceVersion: string;
  readonly hash: string | null;
  readonly cases: number | null;
  /** The shortest period that it tells of. */
  readonly finestGrain: Grain;
  /** What its figures can be cut by, beside area, pathway and period. */
  readonly cuts: readonly ReleaseCut[];
  readonly notes: readonly ReleaseNote[];
  readonly publishedAt: Date | null;
  readonly partitions: number;
  readonly sharedPartitions: number;
  /** Whether it answers where no release is named. */
  readonly isNewest: boolean;
}

const IDS = z.array(z.object({ id: z.string() }));

/** Every release, newest first. */
export function selectReleases(sql: Sql): Promise<ReleaseRow[]> {
  return selectRows(sql, '', []);
}

/** The published release with this id, or the newest where none is named; null where there is none. */
export async function selectPublishedRelease(sql: Sql, id: string | null): Promise<ReleaseRow | null> {
  // The newest is looked for first: what it is made of is counted for every row that is found.
  const wanted = `coalesce($1, (SELECT id FROM releases WHERE state = 'published' ORDER BY number DESC LIMIT 1))`;
  return (await selectRows(sql, `WHERE r.state = 'published' AND r.id = ${wanted}`, [id]))[0] ?? null;
}

/** Ids of every published release, newest first. */
export async function selectPublishedIds(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query(`SELECT id FROM releases WHERE state = 'published' ORDER BY number DESC`);
  return IDS.parse(rows).map(({ id }) => id);
}

async function selectRows(sql: Sql, condition: string, parameters: readonly unknown[]): Promise<ReleaseRow[]> {
  const { rows } = await sql.query(
    `SELECT r.id, r.number, r.state, r.origin, r.extracted_on::text, r.as_of_sequence, r.parent, r.first_month, r.last_month,
            r.final_through, r.finals, r.reference_version, r.hash, r.cases, r.finest_grain, r.cuts, r.notes, r.published_at,
            (SELECT count(*)::integer FROM release_manifest m WHERE m.release = r.id) AS partitions,
            (SELECT count(*)::integer FROM release_manifest m JOIN release_manifest p
                ON p.release = r.parent AND p.kind = m.kind AND p.area = m.area AND p.year = m.year AND p.hash = m.hash
              WHERE m.release = r.id) AS shared_partitions,
            r.number IS NOT DISTINCT FROM (SELECT max(number) FROM releases WHERE state = 'published') AS is_newest
       FROM releases r ${condition} ORDER BY r.number DESC`,
    parameters,
  );
  return RELEASE.parse(rows).map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    origin: row.origin,
    extractedOn: row.extracted_on,
    asOf: row.as_of_sequence,
    parent: row.parent,
    firstMonth: row.first_month,
    lastMonth: row.last_month,
    finalThrough: row.final_through,
    finals: row.finals,
    referenceVersion: row.reference_version,
    hash: row.hash,
    cases: row.cases,
    finestGrain: row.finest_grain,
    cuts: row.cuts,
    notes: row.notes,
    publishedAt: row.published_at,
    partitions: row.partitions,
    sharedPartitions: row.shared_partitions,
    isNewest: row.is_newest,
  }));
}

/** What a release is when its build begins. */
export interface BegunRelease {
  readonly id: string;
  readonly number: number;
  readonly origin: Origin;
  readonly extractedOn: string;
  readonly asOf: number;
  readonly parent: string | null;
  readonly lastMonth: number | null;
  readonly finalThrough: number | null;
  readonly finals: readonly string[];
  readonly referenceVersion: string;
}

/** Notes that a build has begun, so that a start after a kill goes on with it. */
export async function insertRelease(sql: Sql, release: BegunRelease): Promise<void> {
  await sql.query(
    `INSERT INTO releases (id, number, state, origin, extracted_on, as_of_sequence, parent, last_month, final_through, finals, reference_version, created_at)
     VALUES ($1, $2, 'building', $3, $4, $5, $6, $7, $8, $9, $10, now())`,
    [
      release.id,
      release.number,
      release.origin,
      release.extractedOn,
      release.asOf,
      release.parent,
      release.lastMonth,
      release.finalThrough,
      JSON.stringify(release.finals),
      release.referenceVersion,
    ],
  );
}

/** What a release is found to be when its build ends. */
export interface WholeRelease extends Pick<ReleaseRow, 'firstMonth' | 'finestGrain' | 'cuts' | 'notes'> {
  readonly hash: string;
  readonly cases: number;
  readonly builtMs: number;
}

/** Marks a release as whole. */
export async function completeRelease(sql: Sql, id: string, whole: WholeRelease): Promise<void> {
  await sql.query(`UPDATE releases SET state = 'built', hash = $2, cases = $3, first_month = $4, built_ms = $5, finest_grain = $6, cuts = $7, notes = $8 WHERE id = $1 AND state = 'building'`, [
    id,
    whole.hash,
    whole.cases,
    whole.firstMonth,
    whole.builtMs,
    whole.finestGrain,
    whole.cuts,
    whole.notes,
  ]);
}

/** The one flip that makes a release what everybody reads. False where it was not waiting to be published. */
export async function publishRelease(sql: Sql, id: string): Promise<boolean> {
  const { rows } = await sql.query(`UPDATE releases SET state = 'published', published_at = now() WHERE id = $1 AND state = 'built' RETURNING id`, [id]);
  return rows.length > 0;
}

/** Forgets a build that was given up; what it had stored is swept as of no release. */
export async function deleteUnfinishedRelease(sql: Sql, id: string): Promise<void> {
  await sql.query(`DELETE FROM release_manifest WHERE release IN (SELECT id FROM releases WHERE id = $1 AND state = 'building')`, [id]);
  await sql.query(`DELETE FROM releases WHERE id = $1 AND state = 'building'`, [id]);
}

const CELLS = z.array(z.object({ area: z.string(), pathway: z.string(), content: z.instanceof(Uint8Array) }));

/** A year's cells in a release. */
export async function selectCells(sql: Sql, release: string, year: number): Promise<EarlierCells[]> {
  const { rows } = await sql.query(
    `SELECT m.area, c.pathway, c.content FROM release_manifest m JOIN release_contents c ON c.hash = m.hash
      WHERE m.release = $1 AND m.kind = $2 AND m.year = $3`,
    [release, PARTITION_KINDS.cells, year],
  );
  return CELLS.parse(rows).map(({ area, pathway, content }) => ({ region: area, pathway, content: Uint8Array.from(content) }));
}

const CONTENT = z.array(z.object({ content: z.instanceof(Uint8Array) }));

/** One stored row of a partition; null where it has none such. */
export async function selectContent(sql: Sql, hash: string, { attribution, pathway }: { attribution: string; pathway: string }): Promise<Uint8Array | null> {
  const { rows } = await sql.query('SELECT content FROM release_contents WHERE hash = $1 AND attribution = $2 AND pathway = $3', [hash, attribution, pathway]);
  return CONTENT.parse(rows)[0]?.content ?? null;
}

const HASH = z.array(z.object({ hash: z.string() }));

/** Those of the hashes whose partition is stored whole. */
export async function selectStored(sql: Sql, hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql.query('SELECT hash FROM release_partitions WHERE hash = ANY($1::text[])', [hashes]);
  return new Set(HASH.parse(rows).map(({ hash }) => hash));
}

/** Removes what a build that was cut short had begun to store of these partitions. */
export async function deleteHalfStored(sql: Sql, hashes: readonly string[]): Promise<void> {
  await sql.query('DELETE FROM release_contents WHERE hash = ANY($1::text[])', [hashes]);
}

/** Adds rows of partitions, as `binaryRows` writes them. */
export function insertContents(sql: Sql, rows: readonly Uint8Array[]): Promise<void> {
  return sql.copy('release_contents', ['hash', 'attribution', 'pathway', 'content'], binaryCopy(rows), 'binary');
}

/** Says that the partitions are stored whole. */
export async function insertPartitions(sql: Sql, partitions: readonly ManifestLine[]): Promise<void> {
  await sql.query(
    `INSERT INTO release_partitions (hash, kind, area, year) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[]) ON CONFLICT DO NOTHING`,
    columns(partitions),
  );
}

/** Adds lines to a release's manifest. */
export async function insertManifest(sql: Sql, release: string, lines: readonly ManifestLine[]): Promise<void> {
  await sql.query(
    `INSERT INTO release_manifest (release, hash, kind, area, year) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::integer[])`,
    [release, ...columns(lines)],
  );
}

function columns(lines: readonly ManifestLine[]): unknown[] {
  return [lines.map(({ hash }) => hash), lines.map(({ kind }) => kind), lines.map(({ area }) => area), lines.map(({ year }) => year)];
}

const MANIFEST = z.array(z.object({ kind: z.string(), area: z.string(), year: z.number(), hash: z.string() }));

/** Everything that a release is made of. */
export async function selectManifest(sql: Sql, release: string): Promise<ManifestLine[]> {
  const { rows } = await sql.query('SELECT kind, area, year, hash FROM release_manifest WHERE release = $1', [release]);
  return MANIFEST.parse(rows);
}

/** Takes away contents whose partition was never stored whole. Only where no build is under way. */
export async function deleteUnclaimedContents(sql: Sql): Promise<void> {
  await sql.query('DELETE FROM release_contents c WHERE NOT EXISTS (SELECT FROM release_partitions p WHERE p.hash = c.hash)');
}

/** Takes away, of at most `most` partitions, those that no release and no build under way is made of. Answers how many. */
export async function deleteOrphans(sql: Sql, most: number): Promise<number> {
  const { rows } = await sql.query(
    `SELECT p.hash FROM release_partitions p WHERE NOT EXISTS (SELECT FROM release_manifest m WHERE m.hash = p.hash) LIMIT $1`,
    [most],
  );
  const hashes = HASH.parse(rows).map(({ hash }) => hash);
  if (hashes.length === 0) return 0;
  await deleteHalfStored(sql, hashes);
  await sql.query('DELETE FROM release_partitions WHERE hash = ANY($1::text[])', [hashes]);
  return hashes.length;
}
