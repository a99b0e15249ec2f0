import type { Language } from '../../domain/language.ts';
import { countOf, listWords, numberWord, runningText } from '../words.ts';
import type { Conjunction, Gender } from '../words.ts';
import { namesOf } from './phrases.ts';
import type { AreaWords, GoalWords, InEachLanguage, LevelWords } from './subjects.ts';

/** How the areas stand against one goal; every area of the level is in one of the three lists. */
export interface GoalStanding {
  readonly goal: Pick<GoalWords, 'name'>;
  readonly reached: readonly AreaWords[];
  readonly missed: readonly AreaWords[];
  /** Areas without a value: neither reached nor missed. */
  readonly absent: readonly AreaWords[];
}

export interface GoalsHeadlineInput {
  readonly standings: readonly GoalStanding[];
  readonly level: LevelWords;
  readonly language: Language;
}

type Outcome = 'nothing' | 'few' | 'all' | 'none' | 'one' | 'allButOne' | 'some';

interface Told extends GoalStanding {
  readonly outcome: Outcome;
  readonly judged: number;
  readonly level: LevelWords;
  readonly language: Language;
  /** The sentence before said the same of the same areas: "också", "heller". */
  readonly repeats: boolean;
  /** The sentence before spoke of the same areas, or all areas are meant: the noun may be left out. */
  readonly nounIsClear: boolean;
}

/** Reported areas below this number are named instead of counted: "alla två regioner" is no way to speak. */
export const FEWEST_COUNTED = 3;

/**
 * The headline of the goals, one sentence each: "Alla 20 redovisade regioner når inklusionsmålet. Ingen når
 * ledtidsmålet." Areas without a value are never counted as having missed; where there are some, the sentence says
 * that it speaks of those reported. Empty text for no goals.
 */
export function goalsHeadline({ standings, level, language }: GoalsHeadlineInput): string {
  const told: Told[] = [];
  for (const standing of standings) {
    const previous = told.at(-1);
    const judged = standing.reached.length + standing.missed.length;
    const outcome = outcomeOf(standing, judged);
    const sameAreas = previous !== undefined && previous.judged === judged && haveSameNames(previous.absent, standing.absent);
    const nounIsClear = previous !== undefined && previous.outcome !== 'few' && (sameAreas || standing.absent.length === 0);
    told.push({ ...standing, outcome, judged, level, language, repeats: sameAreas && previous.outcome === outcome, nounIsClear });
  }
  return runningText(told.map((standing) => SENTENCES[language][standing.outcome](standing)));
}

function outcomeOf({ reached, missed }: GoalStanding, judged: number): Outcome {
  if (judged === 0) return 'nothing';
  if (judged < FEWEST_COUNTED) return 'few';
  if (missed.length === 0) return 'all';
  if (reached.length === 0) return 'none';
  if (reached.length === 1) return 'one';
  return missed.length === 1 ? 'allButOne' : 'some';
}

function haveSameNames(some: readonly AreaWords[], others: readonly AreaWords[]): boolean {
  const known = new Set(some.map(({ shortName }) => shortName));
  return some.length === others.length && others.every(({ shortName }) => known.has(shortName));
}

function names(areas: readonly AreaWords[], { language }: Told, conjunction: Conjunction = 'and'): string {
  return listWords(areas.map(({ shortName }) => shortName), { language, conjunction });
}

/** What is said of the others where only one or two are reported: "; Norrbotten redovisas inte". */
function restNotReported(told: Told): string {
  if (told.absent.length === 0) return '';
  const areas = namesOf(told.absent, told.level, told.language);
  if (told.language === 'sv') return `; ${areas} redovisas inte`;
  return `; ${areas} ${told.absent.length === 1 ? 'has' : 'have'} no reported value`;
}

/** "21 regioner", or "20 redovisade regioner" where some are not reported. */
function judgedAreas({ judged, absent, level, language }: Told): string {
  if (absent.length === 0) return countOf(judged, level, { language });
  const count = numberWord(judged, { language, gender: level.gender });
  return language === 'sv' ? `${count} redovisade ${level.plural}` : `${count} ${level.plural} with reported values`;
}

const NO_ONE: Readonly<Record<Gender, string>> = { common: 'ingen', neuter: 'inget' };

const swedish: Readonly<Record<Outcome, (told: Told) => string>> = {
  nothing: ({ goal, level }) => `inga ${level.plural} har redovisade värden mot ${goal.name}`,
  few: (told) => {
    const { goal, reached, missed } = told;
    const rest = restNotReported(told);
    if (missed.length === 0) return `${names(reached, told)} når ${goal.name}${rest}`;
    if (reached.length > 0) return `${names(reached, told)} når ${goal.name}, men inte ${names(missed, told)}${rest}`;
    if (missed.length === 1) return `${names(missed, told)} når inte ${goal.name}${rest}`;
    return `varken ${names(missed, told, 'nor')} når ${goal.name}${rest}`;
  },
  all: (told) => (told.repeats ? `alla når också ${told.goal.name}` : `alla ${judgedAreas(told)} når ${told.goal.name}`),
  none: (told) => {
    const { goal, level, absent, repeats, nounIsClear } = told;
    const noOne = NO_ONE[level.gender ?? 'common'];
    if (repeats) return `${noOne} når heller ${goal.name}`;
    if (nounIsClear) return `${noOne} når ${goal.name}`;
    return absent.length === 0 ? `${noOne} ${level.singular} når ${goal.name}` : `${noOne} av ${judgedAreas(told)} når ${goal.name}`;
  },
  one: (told) => `av ${judgedAreas(told)} når bara ${names(told.reached, told)} ${told.goal.name}`,
  allButOne: (told) => `alla ${judgedAreas(told)} utom ${names(told.missed, told)} når ${told.goal.name}`,
  some: (told) => `${numberWord(told.reached.length, { language: told.language })} av ${judgedAreas(told)} når ${told.goal.name}`,
};

const english: Readonly<Record<Outcome, (told: Told) => string>> = {
  nothing: ({ goal, level }) => `no ${level.plural} have reported values against ${goal.name}`,
  few: (told) => {
    const { goal, reached, missed } = told;
    const rest = restNotReported(told);
    const meet = (areas: readonly AreaWords[]) => (areas.length === 1 ? 'meets' : 'meet');
    if (missed.length === 0) return `${names(reached, told)} ${meet(reached)} ${goal.name}${rest}`;
    if (reached.length > 0) return `${names(reached, told)} ${meet(reached)} ${goal.name}, but ${names(missed, told)} does not${rest}`;
    if (missed.length === 1) return `${names(missed, told)} does not meet ${goal.name}${rest}`;
    return `neither ${names(missed, told, 'nor')} meets ${goal.name}${rest}`;
  },
  all: (told) => (told.repeats ? `all also meet ${told.goal.name}` : `all ${judgedAreas(told)} meet ${told.goal.name}`),
  none: (told) => {
    const { goal, level, absent, repeats, nounIsClear } = told;
    if (repeats) return `none meets ${goal.name} either`;
    if (nounIsClear) return `none meets ${goal.name}`;
    return absent.length === 0 ? `no ${level.singular} meets ${goal.name}` : `none of ${judgedAreas(told)} meets ${goal.name}`;
  },
  one: (told) => `of ${judgedAreas(told)}, only ${names(told.reached, told)} meets ${told.goal.name}`,
  allButOne: (told) => `all ${judgedAreas(told)} except ${names(told.missed, told)} meet ${told.goal.name}`,
  some: (told) => `${numberWord(told.reached.length, { language: told.language })} of ${judgedAreas(told)} meet ${told.goal.name}`,
};

const SENTENCES: InEachLanguage<Readonly<Record<Outcome, (told: Told) => string>>> = { sv: swedish, en: english };
