import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { monthOf } from '@schema/domain/periods.ts';
import type { BuiltPartition } from '@server/modules/releases/build-messages.ts';
import type { CaseLine, CodeEffect, CountingReference, PathwayCounting } from '@server/modules/releases/counting-rules.ts';
import type { ExpectedRow } from '@server/modules/releases/expected-spread.ts';
import { releaseHash } from '@server/modules/releases/partitions.ts';
import type { CountedArea, GroupMembership } from '@server/modules/releases/places.ts';
import { ReleaseCounter } from '@server/modules/releases/release-counter.ts';
import { insertContents } from '@server/modules/releases/releases.queries.ts';
import type { LimitRow } from '@server/modules/releases/time-limits.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';

/** Days from 2000-01-01 to a calendar date, as cases state them. */
export function dayOf(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(2000, 0, 1)) / 86_400_000;
}

/** A woman of 60 with breast cancer in region 01, suspected on `date` and operated on after 20 days, but for what is said. */
export function caseOf({ date, ...changes }: Partial<CaseLine> & { readonly date: string }): CaseLine {
  const region = changes.region ?? '01';
  return {
    region,
    homeRegion: region,
    closingPart: '',
    homePart: '',
    pathway: 'brost',
    sex: 'FEMALE',
    birthYear: Number(date.slice(0, 4)) - 60,
    suspicionDay: dayOf(date),
    closedAfterDays: 20,
    closingCode: '50',
    variant: '',
    ...changes,
  };
}

function treated(treatment: Extract<CodeEffect, { kind: 'treated' }>['treatment']): CodeEffect {
  return { kind: 'treated', treatment, limitVariant: null, needsOwnLimit: false };
}

/** Codes as the cases of tests use them: by treatment, dismissed, closed otherwise, never begun. */
const CODES: ReadonlyMap<string, CodeEffect> = new Map([
  ['50', treated('SURGERY')],
  ['52', treated('SYSTEMIC')],
  ['54', treated('RADIOTHERAPY')],
  ['70', { kind: 'uncounted' }],
  ['72', { kind: 'closed', dismissal: false }],
  ['78', { kind: 'closed', dismissal: true }],
]);

function limit(limitDays: number | null, treatment: LimitRow['treatment'] = null): LimitRow {
  return { treatment, variant: null, limitDays, firstDay: null, lastDay: null, assumed: false, setsNone: false };
}

/** Limits in days of the pathways that cases of tests are in; of the lung's, none is known. */
export const LIMITS: Readonly<Record<string, readonly LimitRow[]>> = {
  brost: [limit(28, 'SURGERY'), limit(24, 'SYSTEMIC')],
  prostata: [limit(60)],
  lunga: [limit(null)],
  'ospecifika-symtom': [limit(22)],
};

const BY_TREATMENT: PathwayCounting = { clockStop: 'treatment', stopCodes: new Set(), pooled: true, inInclusion: true };

export const COUNTING: CountingReference = {
  codes: CODES,
  pathways: new Map([
    ['brost', BY_TREATMENT],
    ['prostata', BY_TREATMENT],
    ['lunga', BY_TREATMENT],
    ['ospecifika-symtom', { clockStop: 'final_conversation', stopCodes: new Set(['72', '78']), pooled: false, inInclusion: false }],
  ]),
  limits: { byPathway: new Map(Object.entries(LIMITS)), codeVariants: [] },
};

export const AREAS: readonly CountedArea[] = [
  { code: 'SE', role: 'nation' },
  ...['rcc-stockholm-gotland', 'rcc-vast', 'rcc-syd'].map((code) => ({ code, role: 'group' as const })),
  ...['01', '09', '12', '13', '14'].map((code) => ({ code, role: 'unit' as const })),
];

export const MEMBERSHIPS: readonly GroupMembership[] = [
  { unit: '01', part: null, group: 'rcc-stockholm-gotland', share: 1 },
  { unit: '09', part: null, group: 'rcc-stockholm-gotland', share: 1 },
  { unit: '12', part: null, group: 'rcc-syd', share: 1 },
  { unit: '14', part: null, group: 'rcc-vast', share: 1 },
  { unit: '13', part: 'north', group: 'rcc-vast', share: 0.6 },
  { unit: '13', part: 'south', group: 'rcc-syd', share: 0.4 },
];

export interface SmallRelease {
  readonly id: string;
  readonly number: number;
  readonly cases: readonly CaseLine[];
  readonly expected?: readonly ExpectedRow[];
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly finalThrough: string | null;
  readonly state?: 'published' | 'built';
}

/** Stores a release of a few cases, counted by the product's own code. */
export async function storeRelease({ database }: PreparedDatabase, release: SmallRelease): Promise<void> {
  const [first, last] = [monthNumber(release.firstMonth), monthNumber(release.lastMonth)];
  const counter = new ReleaseCounter({ counting: COUNTING, areas: AREAS, memberships: MEMBERSHIPS });
  for (const line of release.cases) counter.count(lineOf(line), 1);
  const partitions: BuiltPartition[] = [];
  for (let year = Math.floor(first / 12); year <= Math.floor(last / 12); year += 1) {
    partitions.push(...counter.roll({ kind: 'roll', totals: [], year, earlier: [], everyArea: true, expected: release.expected ?? [] }).partitions);
  }
  const { id, number, state = 'published', cases } = release;
  await database.write(SYSTEM_ACTOR, 'a small release', async (sql) => {
    await sql.query(
      `INSERT INTO releases (id, number, state, origin, extracted_on, as_of_sequence, first_month, last_month, final_through, reference_version, hash, cases, created_at, published_at)
       VALUES ($1, $2, $3, 'SYNTHETIC', '2024-12-31', 1, $4, $5, $6, 'tests', $7, $8, '2025-01-02T03:04:05Z', '2025-01-02T03:04:05Z')`,
      [id, number, state, first, last, release.finalThrough === null ? null : monthNumber(release.finalThrough), releaseHash([id], partitions), cases.length],
    );
    for (const { hash, kind, area, year, rows } of partitions) {
      const known = await sql.query('SELECT hash FROM release_partitions WHERE hash = $1', [hash]);
      if (known.rows.length === 0) {
        await sql.query('INSERT INTO release_partitions (hash, kind, area, year) VALUES ($1, $2, $3, $4)', [hash, kind, area, year]);
        await insertContents(sql, [rows]);
      }
      await sql.query('INSERT INTO release_manifest (release, kind, area, year, hash) VALUES ($1, $2, $3, $4, $5)', [id, kind, area, year, hash]);
    }
  });
}

function lineOf(line: CaseLine): string {
  const { region, homeRegion, closingPart, homePart, pathway, sex, birthYear, suspicionDay, closedAfterDays, closingCode, variant } = line;
  return [region, homeRegion, closingPart, homePart, pathway, sex, birthYear ?? '', suspicionDay, closedAfterDays ?? '', closedAfterDays === null ? '' : closingCode, variant].join('\t');
}

function monthNumber(label: string): number {
  return monthOf(Number(label.slice(0, 4)), Number(label.slice(5, 7)));
}
