import { MONTHS_OF_GRAIN, type Grain } from '@schema/domain/periods.ts';
import type { ReleaseNote } from '@schema/language/release-notes.ts';
import { wholes, type CountRow } from './total-entries.ts';

/** What figures can be cut by, beside area, pathway and period. */
export const RELEASE_CUTS = ['SEX', 'AGE', 'TREATMENT', 'HOME'] as const;
export type ReleaseCut = (typeof RELEASE_CUTS)[number];

/** Grains from the shortest; a rolling year is told wherever shorter periods are. */
const GRAINS_BY_LENGTH: readonly Grain[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];

/** The grains in which something that is told by periods of the finest one can be told, the finest first. */
export function grainsFrom(finest: Grain): Grain[] {
  const coarser = GRAINS_BY_LENGTH.slice(GRAINS_BY_LENGTH.indexOf(finest));
  return finest === 'YEAR' ? coarser : [...coarser, 'ROLLING_12'];
}

/** The shortest period of what a release rests on; cases have days, and so months. */
export function finestGrainOf(totals: readonly CountRow[], hasCases: boolean): Grain {
  if (hasCases || totals.length === 0) return 'MONTH';
  const months = totals.reduce((least, { firstMonth, lastMonth }) => Math.min(least, lastMonth - firstMonth + 1), MONTHS_OF_GRAIN.YEAR);
  return GRAINS_BY_LENGTH.find((grain) => MONTHS_OF_GRAIN[grain] >= months) ?? 'YEAR';
}

/** What it can be cut by: cases by everything, totals by what any of them tells. */
export function cutsOf(totals: readonly CountRow[], hasCases: boolean): ReleaseCut[] {
  if (hasCases || totals.length === 0) return [...RELEASE_CUTS];
  const told: Readonly<Record<ReleaseCut, boolean>> = { SEX: totals.some(({ sex }) => sex !== 'ALL'), AGE: false, TREATMENT: totals.some(({ treatment }) => treatment !== null), HOME: false };
  return RELEASE_CUTS.filter((cut) => told[cut]);
}

/** What is to be said of what a release rests on. */
export function notesOf(totals: readonly CountRow[], hasCases: boolean): ReleaseNote[] {
  if (totals.length === 0) return [];
  return [hasCases ? 'PARTLY_TOTALS' : 'TOTALS', ...(totals.some(({ judged }) => judged === null) ? (['ALL_TAKEN_AS_JUDGED'] as const) : [])];
}

/** Patients that the totals tell of, each once. */
export function treatedIn(totals: readonly CountRow[]): number {
  const byPeriod = new Map<string, CountRow[]>();
  for (const row of totals) {
    const name = `${row.region}\t${row.pathway}\t${row.firstMonth}\t${row.lastMonth}`;
    byPeriod.set(name, [...(byPeriod.get(name) ?? []), row]);
  }
  return [...byPeriod.values()].flatMap(wholes).reduce((sum, { treated }) => sum + treated, 0);
}
