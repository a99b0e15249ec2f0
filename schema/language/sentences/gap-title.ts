import type { Language } from '../../domain/language.ts';
import { decimalsTellingApart, formatPercentagePoints, withoutFloatingNoise } from '../numbers.ts';
import { capitalised } from '../words.ts';
import type { GoalWords, InEachLanguage, MeasureWords } from './subjects.ts';

export interface GapTitleInput {
  /** A share; null where there is none. */
  readonly value: number | null;
  readonly goal: GoalWords;
  readonly measure: Pick<MeasureWords, 'direction' | 'resolution'>;
  readonly language: Language;
}

/**
 * How far a share is from its goal, in percentage points: "33 procentenheter kvar till ledtidsmålet", "12,3
 * procentenheter över inklusionsmålet". What is short of the goal depends on which way the measure is better; where
 * neither is, the sentence only says over or under. A gap that would round to nothing is told with more decimals; only an exact
 * hit is "precis på".
 */
export function gapTitle({ value, goal, measure: { direction, resolution }, language }: GapTitleInput): string {
  const phrases = PHRASES[language];
  if (value === null) return capitalised(phrases.unknown(goal.name));
  const gap = withoutFloatingNoise(value) - goal.threshold;
  if (gap === 0) return capitalised(phrases.exactly(goal.name));
  const distance = formatPercentagePoints(Math.abs(gap), { language, decimals: decimalsTellingApart(gap, 0, { unit: 'SHARE', resolution }) });
  const isShort = direction === 'HIGHER' ? gap < 0 : direction === 'LOWER' && gap > 0;
  if (isShort) return phrases.short(distance, goal.name);
  return gap < 0 ? phrases.under(distance, goal.name) : phrases.over(distance, goal.name);
}

interface GapPhrases {
  readonly short: (distance: string, goal: string) => string;
  readonly over: (distance: string, goal: string) => string;
  readonly under: (distance: string, goal: string) => string;
  readonly exactly: (goal: string) => string;
  readonly unknown: (goal: string) => string;
}

const PHRASES: InEachLanguage<GapPhrases> = {
  sv: {
    short: (distance, goal) => `${distance} kvar till ${goal}`,
    over: (distance, goal) => `${distance} över ${goal}`,
    under: (distance, goal) => `${distance} under ${goal}`,
    exactly: (goal) => `precis på ${goal}`,
    unknown: (goal) => `inget värde redovisas mot ${goal}`,
  },
  en: {
    short: (distance, goal) => `${distance} short of ${goal}`,
    over: (distance, goal) => `${distance} above ${goal}`,
    under: (distance, goal) => `${distance} below ${goal}`,
    exactly: (goal) => `exactly at ${goal}`,
    unknown: (goal) => `no value against ${goal} is reported`,
  },
};
