import type { Language } from '../../domain/language.ts';
import { compareValues } from '../comparison.ts';
import { decimalsFor, formatNumber, formatValue } from '../numbers.ts';
import { presentYears } from './phrases.ts';
import type { InEachLanguage, YearValue } from './subjects.ts';

export interface IncidenceTitleInput {
  /** New cases per 100 000, age-standardised. */
  readonly women: readonly YearValue[];
  readonly men: readonly YearValue[];
  /** Smallest step between two published values, per 100 000; null where it is not known. */
  readonly resolution: number | null;
  readonly language: Language;
}

/**
 * Among whom new cancer cases are more frequent, in the newest year that has both sexes: "Fler nya cancerfall bland
 * män än bland kvinnor: 830,5 mot 715,7 per 100 000 (2024, åldersstandardiserat)". Cases by age-standardised rate, not
 * persons; two rates within one published step are about as many. Says nothing about waits.
 */
export function incidenceTitle({ women, men, resolution, language }: IncidenceTitleInput): string {
  const phrases = PHRASES[language];
  const menByYear = new Map(presentYears(men).map(({ year, value }) => [year, value]));
  const newest = presentYears(women).findLast(({ year }) => menByYear.has(year));
  const menValue = newest === undefined ? undefined : menByYear.get(newest.year);
  if (newest === undefined || menValue === undefined) return phrases.none;
  const { kind } = compareValues({ earlier: newest.value, later: menValue, resolution });
  const decimals = decimalsFor('PER_100000', resolution);
  const rates = (first: number, second: number) =>
    phrases.rates(formatNumber(first, { language, decimals }), formatValue(second, 'PER_100000', { language, resolution }), newest.year);
  if (kind === 'higher') return phrases.moreMen(rates(menValue, newest.value));
  if (kind === 'lower') return phrases.moreWomen(rates(newest.value, menValue));
  return phrases.alike(rates(newest.value, menValue));
}

interface IncidencePhrases {
  readonly none: string;
  readonly rates: (first: string, second: string, year: number) => string;
  readonly moreMen: (rates: string) => string;
  readonly moreWomen: (rates: string) => string;
  readonly alike: (rates: string) => string;
}

const PHRASES: InEachLanguage<IncidencePhrases> = {
  sv: {
    none: 'Inget år har redovisade värden för både kvinnor och män',
    rates: (first, second, year) => `${first} mot ${second} (${year}, åldersstandardiserat)`,
    moreMen: (rates) => `Fler nya cancerfall bland män än bland kvinnor: ${rates}`,
    moreWomen: (rates) => `Fler nya cancerfall bland kvinnor än bland män: ${rates}`,
    alike: (rates) => `Ungefär lika många nya cancerfall bland kvinnor som bland män: ${rates}`,
  },
  en: {
    none: 'No year has reported values for both women and men',
    rates: (first, second, year) => `${first} against ${second} (${year}, age-standardised)`,
    moreMen: (rates) => `More new cancer cases among men than among women: ${rates}`,
    moreWomen: (rates) => `More new cancer cases among women than among men: ${rates}`,
    alike: (rates) => `About as many new cancer cases among women as among men: ${rates}`,
  },
};
