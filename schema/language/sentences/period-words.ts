import { monthInYear, parsePeriod, yearOfMonth, type Grain, type Period } from '../../domain/periods.ts';
import type { Language } from '../../domain/language.ts';
import { monthName, shortMonthName } from '../dates.ts';
import type { InEachLanguage } from './subjects.ts';

/** Periods in words, from their labels: `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `R12-2024-07`. Others throw `RangeError`. */

/** As a name: "juli 2024", "tredje kvartalet 2024", "augusti 2023 – juli 2024". */
export function periodName(label: string, language: Language): string {
  return named(label, language, (words, parts) => words.name(parts));
}

/** As an answer to "when": "i juli 2024", "tredje kvartalet 2024", "de tolv månaderna till och med juli 2024". */
export function duringPeriod(label: string, language: Language): string {
  return named(label, language, (words, parts) => words.during(parts));
}

/** For an axis: "juli 2024", "kv 3 2024", "2024". */
export function shortPeriodName(label: string, language: Language): string {
  return named(label, language, (words, parts) => words.short(parts));
}

/** The name of a month `YYYY-MM`: "juli 2024". */
export function monthOfYear(month: string, language: Language): string {
  return periodName(month, language);
}

interface PeriodParts {
  readonly year: number;
  /** Which half-year or quarter of its year; 1 for other periods. */
  readonly ordinal: number;
  readonly first: string;
  readonly last: string;
  readonly shortLast: string;
}

interface GrainWords {
  readonly name: (parts: PeriodParts) => string;
  readonly during: (parts: PeriodParts) => string;
  readonly short: (parts: PeriodParts) => string;
}

function named(label: string, language: Language, write: (words: GrainWords, parts: PeriodParts) => string): string {
  const period = parsePeriod(label);
  if (period === null) throw new RangeError(`"${label}" is not a period`);
  return write(WORDS[language][period.grain], partsOf(period, language));
}

function partsOf({ grain, first, last }: Period, language: Language): PeriodParts {
  const month = (number: number) => `${monthName(monthInYear(number), { language })} ${yearOfMonth(number)}`;
  const months = grain === 'QUARTER' ? 3 : 6;
  return {
    year: yearOfMonth(last),
    ordinal: grain === 'QUARTER' || grain === 'HALF_YEAR' ? monthInYear(last) / months : 1,
    first: month(first),
    last: month(last),
    shortLast: `${shortMonthName(monthInYear(last), { language })} ${yearOfMonth(last)}`,
  };
}

const ORDINALS: InEachLanguage<readonly string[]> = {
  sv: ['första', 'andra', 'tredje', 'fjärde'],
  en: ['first', 'second', 'third', 'fourth'],
};

function ordinalWord(ordinal: number, language: Language): string {
  return ORDINALS[language][ordinal - 1] ?? '';
}

const WORDS: InEachLanguage<Readonly<Record<Grain, GrainWords>>> = {
  sv: {
    MONTH: { name: ({ last }) => last, during: ({ last }) => `i ${last}`, short: ({ shortLast }) => shortLast },
    QUARTER: {
      name: ({ ordinal, year }) => `${ordinalWord(ordinal, 'sv')} kvartalet ${year}`,
      during: ({ ordinal, year }) => `${ordinalWord(ordinal, 'sv')} kvartalet ${year}`,
      short: ({ ordinal, year }) => `kv ${ordinal} ${year}`,
    },
    HALF_YEAR: {
      name: ({ ordinal, year }) => `${ordinalWord(ordinal, 'sv')} halvåret ${year}`,
      during: ({ ordinal, year }) => `${ordinalWord(ordinal, 'sv')} halvåret ${year}`,
      short: ({ ordinal, year }) => `halvår ${ordinal} ${year}`,
    },
    YEAR: { name: ({ year }) => String(year), during: ({ year }) => `år ${year}`, short: ({ year }) => String(year) },
    ROLLING_12: {
      name: ({ first, last }) => `${first} – ${last}`,
      during: ({ last }) => `de tolv månaderna till och med ${last}`,
      short: ({ shortLast }) => `till ${shortLast}`,
    },
  },
  en: {
    MONTH: { name: ({ last }) => last, during: ({ last }) => `in ${last}`, short: ({ shortLast }) => shortLast },
    QUARTER: {
      name: ({ ordinal, year }) => `the ${ordinalWord(ordinal, 'en')} quarter of ${year}`,
      during: ({ ordinal, year }) => `in the ${ordinalWord(ordinal, 'en')} quarter of ${year}`,
      short: ({ ordinal, year }) => `Q${ordinal} ${year}`,
    },
    HALF_YEAR: {
      name: ({ ordinal, year }) => `the ${ordinalWord(ordinal, 'en')} half of ${year}`,
      during: ({ ordinal, year }) => `in the ${ordinalWord(ordinal, 'en')} half of ${year}`,
      short: ({ ordinal, year }) => `H${ordinal} ${year}`,
    },
    YEAR: { name: ({ year }) => String(year), during: ({ year }) => `in ${year}`, short: ({ year }) => String(year) },
    ROLLING_12: {
      name: ({ first, last }) => `${first} – ${last}`,
      during: ({ last }) => `in the twelve months to ${last}`,
      short: ({ shortLast }) => `to ${shortLast}`,
    },
  },
};
