import type { Treatment } from '@schema/domain/treatment.ts';
import { AGE_BANDS, ageBandOf, type AgeBand, type ClockStop } from '@schema/domain/waits.ts';
import { LimitFinder, type LimitTable } from './time-limits.ts';

/** What a closing code does to a case. */
export type CodeEffect =
  /** The case is not counted at all: it never began, or another region's row tells its end. */
  | { readonly kind: 'uncounted' }
  | { readonly kind: 'treated'; readonly treatment: Treatment; readonly limitVariant: string | null; /** The code is a treatment only in pathways with a limit for it ("no further action"). */ readonly needsOwnLimit: boolean }
  | { readonly kind: 'closed'; readonly dismissal: boolean };

/** How one pathway is counted. */
export interface PathwayCounting {
  readonly clockStop: ClockStop;
  /** Closing codes that stop the clock where no treatment does. */
  readonly stopCodes: ReadonlySet<string>;
  /** Whether the pathway's waits stand in those of all pathways together. */
  readonly pooled: boolean;
  readonly inInclusion: boolean;
}

/** Everything that turns a case into counts, all of it from reference rows. Plain values: it goes to another thread. */
export interface CountingReference {
  readonly codes: ReadonlyMap<string, CodeEffect>;
  readonly pathways: ReadonlyMap<string, PathwayCounting>;
  readonly limits: LimitTable;
}

/** The same, ready to be asked. */
export interface CountingRules extends Omit<CountingReference, 'limits'> {
  readonly limits: LimitFinder;
}

/** The rules of the reference rows. */
export function countingRules({ limits, ...rest }: CountingReference): CountingRules {
  return { ...rest, limits: new LimitFinder(limits) };
}

/** A case as the release build reads it. Days are whole days since 2000-01-01. */
export interface CaseLine {
  readonly region: string;
  readonly homeRegion: string;
  readonly closingPart: string;
  readonly homePart: string;
  readonly pathway: string;
  /** `FEMALE`, `MALE` or `UNKNOWN`. */
  readonly sex: string;
  readonly birthYear: number | null;
  readonly suspicionDay: number;
  /** Days from suspicion to closing; null where the case is open. */
  readonly closedAfterDays: number | null;
  readonly closingCode: string;
  readonly variant: string;
}

/** How a counted case ended. */
export type Ending =
  | { readonly kind: 'clocked'; readonly treatment: Treatment | null; readonly limitDays: number | null; readonly dismissal: boolean }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'other' };

/** A counted case: its beginning, and its ending if it has one. */
export interface CountedCase {
  readonly ageBand: AgeBand | null;
  readonly ending: Ending | null;
}

/** Millisecond of day 0. */
const DAY_ZERO = Date.UTC(2000, 0, 1);
const MS_PER_DAY = 86_400_000;

/** Months of days that were asked for: a case asks three times, and a calendar is slower than a list. */
const MONTHS_OF_DAYS: number[] = [];

/** The month number (see `periods.ts`) of a day. */
export function monthOfDay(day: number): number {
  const known = MONTHS_OF_DAYS[day];
  if (known !== undefined) return known;
  const date = new Date(DAY_ZERO + day * MS_PER_DAY);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  if (day >= 0) MONTHS_OF_DAYS[day] = month;
  return month;
}

/**
 * How a case counts, or null where it does not: code 70 was never a case and code 90 ends one region's row of a case
 * that another region's row carries on.
 */
export function countCase(line: CaseLine, rules: CountingRules): CountedCase | null {
  const ending = line.closedAfterDays === null ? null : endingOf(line, rules);
  if (ending === 'uncounted') return null;
  const band = line.birthYear === null ? null : ageBandOf(Math.floor(monthOfDay(line.suspicionDay) / 12) - line.birthYear);
  return { ageBand: band, ending };
}

/** What of a closed case says how it ended. */
export type ClosedCase = Pick<CaseLine, 'pathway' | 'suspicionDay' | 'closingCode' | 'variant'>;

/** How a closed case ended, or that it is not counted at all. */
export function endingOf(line: ClosedCase, rules: CountingRules): Ending | 'uncounted' {
  const effect = rules.codes.get(line.closingCode);
  if (effect === undefined) throw new Error(`The closing code ${line.closingCode} is in the facts but not in the reference rows.`);
  return effect.kind === 'uncounted' ? effect.kind : countedEnding(line, effect, rules);
}

function countedEnding(line: ClosedCase, effect: Exclude<CodeEffect, { kind: 'uncounted' }>, rules: CountingRules): Ending {
  const counting = rules.pathways.get(line.pathway);
  if (!counting) throw new Error(`The pathway ${line.pathway} is in the facts but not in the reference rows.`);
  const dismissal = effect.kind === 'closed' && effect.dismissal;
  if (counting.clockStop === 'final_conversation') {
    if (!counting.stopCodes.has(line.closingCode)) return dismissal ? { kind: 'dismissed' } : { kind: 'other' };
    return { kind: 'clocked', treatment: null, limitDays: rules.limits.limitOf(line, null, null), dismissal };
  }
  if (effect.kind === 'closed') return dismissal ? { kind: 'dismissed' } : { kind: 'other' };
  if (effect.needsOwnLimit && !rules.limits.hasRowFor(line.pathway, effect.limitVariant)) return { kind: 'other' };
  const limitDays = rules.limits.limitOf(line, effect.treatment, effect.limitVariant);
  return { kind: 'clocked', treatment: effect.treatment, limitDays, dismissal: false };
}

/** Place of an age band in keys and series: 1 for the youngest, 0 where the age is not known. */
export function ageBandIndex(band: AgeBand | null): number {
  return band === null ? 0 : AGE_BANDS.indexOf(band) + 1;
}
