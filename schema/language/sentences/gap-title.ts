import type { Language } from '../../domain/language.ts';
import { decimalsTellingApart, formatPercentagePoints, withoutFloatingNoise } from '../numbers.ts';
import { capitalised } from '../words.ts';
import type { GoalWords, InEachLanguage } from './subjects.ts';

export interface GapTitleInput {
  /** A share; null where there is none. */
  readonly value: number | null;
  readonly goal: GoalWords;
  /** Smallest step between two published values, a share; null where it is not known. */
  readonly resolution: number | null;
  readonly language: Language;
}

/**
 * How far a share is from its goal, in percentage points: "33 procentenheter kvar till ledtidsmålet", "12,3
 * procentenheter över inklusionsmålet". A gap that would round to nothing is told with more decimals; only an exact
 * hit is "precis på".
 */
export function gapTitle({ value, goal, resolution, language }: GapTitleInput): string {
  const phrases = PHRASES[language];
  if (value === null) return capitalised(phrases.unknown(goal.name));
  const gap = withoutFloatingNoise(value) - goal.threshold;
  if (gap === 0) return capitalised(phrases.exactly(goal.name));
  const distance = formatPercentagePoints(Math.abs(gap), { language, decimals: decimalsTellingApart(gap, 0, { unit: 'SHARE', resolution }) });
  return gap < 0 ? phrases.short(distance, goal.name) : phrases.over(distance, goal.name);
}

interface GapPhrases {
  readonly short: (distance: string, goal: string) => string;
  readonly over: (distance: string, goal: string) => string;
  readonly exactly: (goal: string) => string;
  readonly unknown: (goal: string) => string;
}

const PHRASES: InEachLanguage<GapPhrases> = {
  sv: {
    short: (distance, goal) => `${distance} kvar till ${goal}`,
    over: (distance, goal) => `${distance} över ${goal}`,
    exactly: (goal) => `precis på ${goal}`,
    unknown: (goal) => `inget värde redovisas mot ${goal}`,
  },
  en: {
    short: (distance, goal) => `${distance} short of ${goal}`,
    over: (distance, goal) => `${distance} above ${goal}`,
    exactly: (goal) => `exactly at ${goal}`,
    unknown: (goal) => `no value against ${goal} is reported`,
  },
};
