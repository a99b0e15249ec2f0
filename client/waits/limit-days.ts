import type { LimitStatus } from '@schema/domain/treatment.ts';
import type { Language } from '@schema/domain/language.ts';
import { countOf, type CountedNoun } from '@schema/language/words.ts';

interface KnownOrNot {
  readonly limitDays: number | null;
  /** Absent where every limit has its days. */
  readonly status?: LimitStatus;
}

/** The days of a limit, or in words why there are none: a limit that nobody set is not one that nobody found. */
export function limitDays(limit: KnownOrNot, words: { readonly daysUnknown: string; readonly daysNotSet: string }): string {
  if (limit.limitDays !== null) return String(limit.limitDays);
  return limit.status === 'NO_LIMIT_SET' ? words.daysNotSet : words.daysUnknown;
}

const LIMITS: Readonly<Record<Language, CountedNoun>> = {
  sv: { singular: 'tidsgräns', plural: 'tidsgränser' },
  en: { singular: 'time limit', plural: 'time limits' },
};
const UNKNOWN: Readonly<Record<Language, CountedNoun>> = {
  sv: { singular: 'okänd', plural: 'okända' },
  en: { singular: 'unknown', plural: 'unknown' },
};

/** How many limits a pathway has, and how many of them are unknown: "fem tidsgränser, två okända". */
export function countLimits(limits: readonly KnownOrNot[], language: Language): string {
  const unknown = limits.filter((limit) => limit.limitDays === null && limit.status !== 'NO_LIMIT_SET').length;
  const all = countOf(limits.length, LIMITS[language], { language });
  return unknown === 0 ? all : `${all}, ${countOf(unknown, UNKNOWN[language], { language })}`;
}
