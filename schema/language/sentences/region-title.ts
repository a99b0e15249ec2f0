import { verdictAgainst } from '../../domain/figure.ts';
import type { Language } from '../../domain/language.ts';
import { capitalised, listWords } from '../words.ts';
import { noValueAgainst, shareBesideGoal } from './phrases.ts';
import type { AreaWords, GoalWords, InEachLanguage, MeasureWords, YearValue } from './subjects.ts';

/** The newest year of a goal's measure in the area, a share. */
export interface NewestAgainstGoal extends YearValue {
  readonly goal: GoalWords;
  readonly measure: MeasureWords;
}

export interface RegionTitleInput {
  readonly area: AreaWords;
  readonly goals: readonly NewestAgainstGoal[];
  readonly language: Language;
}

/**
 * Which goals one area meets, with its newest values in the same order: "Skåne når inklusionsmålet men inte
 * ledtidsmålet: 75,7 % (2024) och 37 % (2025)". A goal without a value is said to have none, and is neither met nor
 * missed. The area's name alone where there are no goals.
 */
export function regionTitle({ area, goals, language }: RegionTitleInput): string {
  const verdictOf = ({ value, goal, measure }: NewestAgainstGoal) =>
    verdictAgainst({ value, threshold: goal.threshold, direction: measure.direction });
  const met = goals.filter((goal) => verdictOf(goal) === 'MET');
  const missed = goals.filter((goal) => verdictOf(goal) === 'NOT_MET');
  const absent = goals.filter(({ value }) => value === null).map(({ goal }) => goal);
  if (goals.length === 0) return capitalised(area.shortName);
  if (absent.length === goals.length) return capitalised(noValueAgainst(area, absent, language));

  const values = listWords([...met, ...missed].map((goal) => valueOf(goal, language)), { language });
  const verdict = `${verdicts(area, met, missed, language)}: ${values}`;
  const missing = absent.length === 0 ? '' : `; ${noValueAgainst(area, absent, language)}`;
  return capitalised(verdict + missing);
}

function valueOf({ value, year, goal, measure }: NewestAgainstGoal, language: Language): string {
  return value === null ? '' : `${shareBesideGoal(value, goal, measure.resolution, language)} (${year})`;
}

function verdicts(area: AreaWords, met: readonly NewestAgainstGoal[], missed: readonly NewestAgainstGoal[], language: Language): string {
  const phrases = PHRASES[language];
  const names = (goals: readonly NewestAgainstGoal[], conjunction: 'and' | 'or' | 'nor') =>
    listWords(goals.map(({ goal }) => goal.name), { language, conjunction });
  if (missed.length === 0) return phrases.all(area.shortName, names(met, 'and'));
  if (met.length > 0) return phrases.some(area.shortName, names(met, 'and'), names(missed, 'or'));
  return missed.length === 1 ? phrases.notOne(area.shortName, names(missed, 'or')) : phrases.none(area.shortName, names(missed, 'nor'));
}

interface RegionPhrases {
  readonly all: (area: string, goals: string) => string;
  readonly some: (area: string, met: string, missed: string) => string;
  readonly notOne: (area: string, goal: string) => string;
  readonly none: (area: string, goals: string) => string;
}

const PHRASES: InEachLanguage<RegionPhrases> = {
  sv: {
    all: (area, goals) => `${area} når ${goals}`,
    some: (area, met, missed) => `${area} når ${met} men inte ${missed}`,
    notOne: (area, goal) => `${area} når inte ${goal}`,
    none: (area, goals) => `${area} når varken ${goals}`,
  },
  en: {
    all: (area, goals) => `${area} meets ${goals}`,
    some: (area, met, missed) => `${area} meets ${met} but not ${missed}`,
    notOne: (area, goal) => `${area} does not meet ${goal}`,
    none: (area, goals) => `${area} meets neither ${goals}`,
  },
};
