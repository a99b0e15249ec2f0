import type { Language } from '../../domain/language.ts';
import { runningText } from '../words.ts';
import { extremesOf, namesOf, noValueAgainst, presentValues, shareBesideGoal, thresholdText } from './phrases.ts';
import type { AreaValue, AreaWords, GoalWords, InEachLanguage, LevelWords, MeasureWords } from './subjects.ts';

/** The newest year of one goal's measure, a share: the nation's value and the areas'. */
export interface GoalYear {
  readonly goal: GoalWords;
  readonly measure: MeasureWords;
  readonly year: number;
  readonly nationValue: number | null;
  readonly areaValues: readonly AreaValue[];
}

export interface GoalsLeadInput {
  readonly goals: readonly GoalYear[];
  readonly nation: AreaWords;
  readonly level: LevelWords;
  readonly language: Language;
}

/** One goal of one area, beside the nation. */
export interface GoalOfArea {
  readonly goal: GoalWords;
  readonly measure: MeasureWords;
  readonly year: number;
  readonly value: number | null;
  readonly nationValue: number | null;
}

export interface RegionLeadInput {
  readonly goals: readonly GoalOfArea[];
  readonly area: AreaWords;
  readonly nation: AreaWords;
  readonly language: Language;
}

/**
 * The nation against each goal, and the best areas, a sentence each: "Mot ledtidsmålet på 80 % står riket på 47 %
 * (2025); bäst är Gotland med 62 %." The best are those at the better end, ties named up to three; left out where fewer
 * than two areas have a value, all look alike or neither end is better. A nation without a value is said to have none.
 */
export function goalsLead({ goals, nation, level, language }: GoalsLeadInput): string {
  return runningText(
    goals.map((goal) => standsAgainst(nation, { ...goal, value: goal.nationValue }, language) + best(goal, level, language)),
  );
}

/**
 * One area against each goal, beside the nation, a sentence each: "Mot inklusionsmålet på 70 % står Skåne på 75,7 %
 * (2024), riket på 82,3 %." A missing value is said to be missing; no word of better or worse without grounds.
 */
export function regionLead({ goals, area, nation, language }: RegionLeadInput): string {
  return runningText(
    goals.map(({ nationValue, ...standing }) => {
      const beside = nationValue === null ? '' : shareBesideGoal(nationValue, standing.goal, standing.measure.resolution, language);
      const link = standing.value === null ? BESIDE_MISSING : BESIDE;
      return standsAgainst(area, standing, language) + (beside === '' ? '' : link[language](nation.shortName, beside));
    }),
  );
}

function standsAgainst(area: AreaWords, { goal, measure, year, value }: Omit<GoalOfArea, 'nationValue'>, language: Language): string {
  if (value === null) return `${noValueAgainst(area, [goal], language)} (${year})`;
  const share = shareBesideGoal(value, goal, measure.resolution, language);
  return STANDS[language]({ goal: goal.name, threshold: thresholdText(goal.threshold, language), area: area.shortName, share, year });
}

const STANDS: InEachLanguage<(words: { goal: string; threshold: string; area: string; share: string; year: number }) => string> = {
  sv: ({ goal, threshold, area, share, year }) => `mot ${goal} på ${threshold} står ${area} på ${share} (${year})`,
  en: ({ goal, threshold, area, share, year }) => `against ${goal} of ${threshold}, ${area} stands at ${share} (${year})`,
};

const BESIDE: InEachLanguage<(nation: string, share: string) => string> = {
  sv: (nation, share) => `, ${nation} på ${share}`,
  en: (nation, share) => `, ${nation} at ${share}`,
};

const BESIDE_MISSING: typeof BESIDE = {
  sv: (nation, share) => `; ${nation} står på ${share}`,
  en: (nation, share) => `; ${nation} stands at ${share}`,
};

function best({ measure, areaValues }: GoalYear, level: LevelWords, language: Language): string {
  const extremes = extremesOf(areaValues, measure, language);
  if (extremes === null || measure.direction === 'NEITHER') return '';
  const { areas, text } = measure.direction === 'HIGHER' ? extremes.highest : extremes.lowest;
  if (presentValues(areaValues).length === areas.length) return '';
  return BEST[language](namesOf(areas, level, language), text, areas.length);
}

const BEST: InEachLanguage<(areas: string, share: string, count: number) => string> = {
  sv: (areas, share) => `; bäst är ${areas} med ${share}`,
  en: (areas, share, count) => `; ${count === 1 ? 'the best is' : 'the best are'} ${areas} at ${share}`,
};
