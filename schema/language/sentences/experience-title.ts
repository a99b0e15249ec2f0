import { formatValue } from '../numbers.ts';
import { capitalised } from '../words.ts';
import { extremesOf, fromLowestToHighest, nothingReported } from './phrases.ts';
import type { PlacesBesideNationInput } from './places.ts';
import type { InEachLanguage } from './subjects.ts';

export interface ExperienceTitleInput extends PlacesBesideNationInput {
  readonly year: number;
}

/**
 * A survey index from 0 to 100, which has no goal: the nation's value and both ends, "86,4 av 100 i riket 2025, från
 * 84,2 i Västra Götaland till 90,9 i Norrbotten". Values stand side by side; none is called better.
 */
export function experienceTitle(input: ExperienceTitleInput): string {
  const { values, measure, level, language, nation, nationValue, year } = input;
  const phrases = PHRASES[language];
  const extremes = extremesOf(values, measure, language);
  const ends = extremes === null || extremes.lowest.text === extremes.highest.text ? null : fromLowestToHighest(extremes, level, language);
  if (nationValue !== null) {
    const value = formatValue(nationValue, measure.unit, { language, resolution: measure.resolution });
    return phrases.nation(value, nation.locative, year) + (ends === null ? '' : `, ${phrases.from(ends)}`);
  }
  if (ends !== null) return capitalised(`${phrases.from(ends)} (${year})`);
  if (extremes !== null) return `${extremes.lowest.text} (${year})`;
  return capitalised(`${nothingReported(level, language)} (${year})`);
}

interface ExperiencePhrases {
  readonly nation: (value: string, where: string, year: number) => string;
  readonly from: (ends: string) => string;
}

const PHRASES: InEachLanguage<ExperiencePhrases> = {
  sv: {
    nation: (value, where, year) => `${value} av 100 ${where} ${year}`,
    from: (ends) => `från ${ends}`,
  },
  en: {
    nation: (value, where, year) => `${value} out of 100 ${where} in ${year}`,
    from: (ends) => `from ${ends}`,
  },
};
