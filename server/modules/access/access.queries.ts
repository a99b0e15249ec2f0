import { z } from 'zod';
import { ORIGINS, type Origin } from '@schema/domain/figure.ts';
import { ROLES, type Role } from '@schema/domain/permissions.ts';
import type { Sql } from '@server/platform/database/sql.ts';

/** A user of the demonstration exists for as long as the facts are invented, whatever rows there are. */
const MAY_ACT = `u.disabled_at IS NULL AND (NOT u.demo OR EXISTS (SELECT 1 FROM fact_origin WHERE origin = 'SYNTHETIC'))`;

const USER_COLUMNS = `u.id, u.role, u.organisation, u.demo, a.name_sv, a.name_en, a.short_name_sv, a.short_name_en`;
const USER = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  organisation: z.string().nullable(),
  demo: z.boolean(),
  name_sv: z.string().nullable(),
  name_en: z.string().nullable(),
  short_name_sv: z.string().nullable(),
  short_name_en: z.string().nullable(),
});
export type UserRow = z.infer<typeof USER>;

/** Every user that may act, in the order in which they were made. */
export async function selectUsers(sql: Sql): Promise<UserRow[]> {
  const { rows } = await sql.query(
    `SELECT ${USER_COLUMNS} FROM users u LEFT JOIN areas a ON a.code = u.organisation WHERE ${MAY_ACT} ORDER BY u.created_at, u.id`,
  );
  return z.array(USER).parse(rows);
}

const ORIGIN = z.array(z.object({ origin: z.enum(ORIGINS) }));

/** What the database's facts about cases are, which decides who may read them; null before the first. */
export async function selectFactOrigin(sql: Sql): Promise<Origin | null> {
  const { rows } = await sql.query('SELECT origin FROM fact_origin');
  return ORIGIN.parse(rows)[0]?.origin ?? null;
}

const LARGEST = z.object({ role: z.enum(['unit', 'group']), code: z.string() });

/** The most populous unit and the most populous group of units, by each unit's newest population. */
export async function selectLargestAreas(sql: Sql): Promise<Partial<Record<'unit' | 'group', string>>> {
  const { rows } = await sql.query(
    `WITH newest AS (
       SELECT DISTINCT ON (area) area, population FROM populations WHERE sex = 'ALL' ORDER BY area, last_day DESC
     ), inhabitants AS (
       SELECT a.code, l.role, n.population::numeric AS population
         FROM areas a JOIN area_levels l ON l.id = a.level JOIN newest n ON n.area = a.code WHERE l.role = 'unit'
       UNION ALL
       SELECT a.code, l.role, sum(n.population * coalesce(m.share, 1))
         FROM areas a JOIN area_levels l ON l.id = a.level
         JOIN area_memberships m ON m.parent = a.code JOIN newest n ON n.area = m.area
        WHERE l.role = 'group' GROUP BY a.code, l.role
     )
     SELECT DISTINCT ON (role) role, code FROM inhabitants ORDER BY role, population DESC, code COLLATE "C"`,
  );
  return Object.fromEntries(z.array(LARGEST).parse(rows).map(({ role, code }) => [role, code]));
}

export interface NewUser {
  readonly id: string;
  readonly role: Role;
  readonly organisation: string | null;
}

/** Adds users of the demonstration; those that are there stay as they are. */
export async function insertDemoUsers(sql: Sql, users: readonly NewUser[], now: Date): Promise<void> {
  await sql.query(
    `INSERT INTO users (id, role, organisation, demo, created_at)
     SELECT id, role, organisation, true, $2 FROM json_to_recordset($1) AS u (id text, role text, organisation text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(users), now],
  );
}

const ACTING = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  organisation: z.string().nullable(),
  units: z.array(z.string()),
  purpose: z.string().nullable(),
  expires_at: z.date(),
  last_seen_at: z.date().nullable(),
});
export type ActingRow = z.infer<typeof ACTING>;

/** A unit lies within itself, and within a group that it belongs to whole. */
const UNITS = `ARRAY(
  SELECT a.code FROM areas a JOIN area_levels l ON l.id = a.level
   WHERE l.role = 'unit' AND (a.code = u.organisation
      OR EXISTS (SELECT 1 FROM area_memberships m WHERE m.area = a.code AND m.parent = u.organisation AND m.part IS NULL))
   ORDER BY a.sort_order)`;

/** Who acts with the session, as they are now; null where nobody may. */
export async function selectSession(sql: Sql, hash: string): Promise<ActingRow | null> {
  const { rows } = await sql.query(
    `SELECT u.id, u.role, u.organisation, ${UNITS} AS units, s.purpose, s.expires_at, s.last_seen_at
       FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.hash = $1 AND ${MAY_ACT}`,
    [hash],
  );
  return z.array(ACTING).parse(rows)[0] ?? null;
}

/** Who acts with the token, as they are now; null where nobody may. */
export async function selectToken(sql: Sql, hash: string): Promise<ActingRow | null> {
  const { rows } = await sql.query(
    `SELECT u.id, u.role, u.organisation, ${UNITS} AS units, t.purpose, t.expires_at, NULL::timestamptz AS last_seen_at
       FROM access_tokens t JOIN users u ON u.id = t.user_id WHERE t.hash = $1 AND t.revoked_at IS NULL AND ${MAY_ACT}`,
    [hash],
  );
  return z.array(ACTING).parse(rows)[0] ?? null;
}

export interface NewSession {
  readonly hash: string;
  readonly user: string;
  readonly purpose: string | null;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Adds a session and removes those that have expired. */
export async function insertSession(sql: Sql, { hash, user, purpose, now, expiresAt }: NewSession): Promise<void> {
  await sql.query('DELETE FROM sessions WHERE expires_at <= $1', [now]);
  await sql.query(
    'INSERT INTO sessions (hash, user_id, purpose, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)',
    [hash, user, purpose, now, expiresAt],
  );
}

export async function updateLastSeen(sql: Sql, hash: string, now: Date): Promise<void> {
  await sql.query('UPDATE sessions SET last_seen_at = $2 WHERE hash = $1', [hash, now]);
}

export async function deleteSession(sql: Sql, hash: string): Promise<void> {
  await sql.query('DELETE FROM sessions WHERE hash = $1', [hash]);
}

export interface NewToken {
  readonly id: string;
  readonly hash: string;
  readonly user: string;
  readonly purpose: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertToken(sql: Sql, { id, hash, user, purpose, now, expiresAt }: NewToken): Promise<void> {
  await sql.query(
    'INSERT INTO access_tokens (id, hash, user_id, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, hash, user, purpose, now, expiresAt],
  );
}

const TOKEN = z.object({ id: z.string(), user_id: z.string(), purpose: z.string(), expires_at: z.date() });
export type TokenRow = z.infer<typeof TOKEN>;

/** Tokens that can be used, the newest first. */
export async function selectTokensInUse(sql: Sql, now: Date): Promise<TokenRow[]> {
  const { rows } = await sql.query(
    'SELECT id, user_id, purpose, expires_at FROM access_tokens WHERE revoked_at IS NULL AND expires_at > $1 ORDER BY created_at DESC, id',
    [now],
  );
  return z.array(TOKEN).parse(rows);
}

/** Ends a token; answers whose it was, or null where there is none that is in use. */
export async function revokeToken(sql: Sql, id: string, now: Date): Promise<string | null> {
  const { rows } = await sql.query(
    'UPDATE access_tokens SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2 RETURNING user_id',
    [id, now],
  );
  return z.array(z.object({ user_id: z.string() })).parse(rows)[0]?.user_id ?? null;
}
