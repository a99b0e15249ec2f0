import { verdictAgainst } from '../../domain/figure.ts';
import type { Language } from '../../domain/language.ts';
import { compareValues } from '../comparison.ts';
import { formatValue } from '../numbers.ts';
import { capitalised, countOf, listWords, numberWord, runningText } from '../words.ts';
import { FEWEST_COUNTED, goalsHeadline } from './goals-headline.ts';
import { absentAreas, extremesOf, fromLowestToHighest, locativeOf, noValueFor, nothingReported, presentValues, thresholdText } from './phrases.ts';
import type { AreaValue, AreaWords, GoalWords, InEachLanguage, LevelWords, MeasureWords } from './subjects.ts';

export interface PlacesInput {
  /** Every area of the level, those without a value too. */
  readonly values: readonly AreaValue[];
  readonly measure: MeasureWords;
  readonly level: LevelWords;
  readonly language: Language;
}

export interface PlacesBesideNationInput extends PlacesInput {
  readonly nation: AreaWords;
  readonly nationValue: number | null;
}

export interface StripSummaryInput extends PlacesBesideNationInput {
  readonly year: number;
  /** Null where the measure has none. */
  readonly goal: GoalWords | null;
}

/**
 * Where the values lie: "Från 35 % i Östergötland till 62 % på Gotland". Two areas that tie at an end are both named,
 * more are counted. Where all look alike there is one value and no "from … to"; where one area alone has a value, that
 * and that the others are missing.
 */
export function stripTitle({ values, measure, level, language }: PlacesInput): string {
  const extremes = extremesOf(values, measure, language);
  if (extremes === null) return capitalised(nothingReported(level, language));
  const present = presentValues(values).length;
  const absent = absentAreas(values);
  const { lowest, highest } = extremes;
  if (lowest.text !== highest.text) return capitalised(PHRASES[language].from(fromLowestToHighest(extremes, level, language)));
  if (present < FEWEST_COUNTED) {
    const missing = noValueFor(absent, level, language);
    return capitalised(`${lowest.text} ${locativeOf(lowest.areas, level, language)}${missing === '' ? '' : `; ${missing}`}`);
  }
  return PHRASES[language].everywhere(lowest.text, allAreas(present, absent.length > 0, level, language));
}

/**
 * How many areas lie over and under the nation: "Tolv regioner ligger över riket (47 %) och nio under". The larger
 * side comes first. Two values within one published step are about the same: rounding alone can set them apart.
 */
export function placeTitle({ values, measure, level, language, nation, nationValue }: PlacesBesideNationInput): string {
  const present = presentValues(values);
  if (present.length === 0) return capitalised(nothingReported(level, language));
  if (nationValue === null) return capitalised(noValueFor([nation], level, language));
  const phrases = PHRASES[language];
  const counts: Record<Side, number> = { over: 0, under: 0, equal: 0 };
  for (const { value } of present) counts[sideOf(value, nationValue, measure.resolution)] += 1;
  const [first, ...rest] = SIDES.filter((side) => counts[side] > 0).sort((one, other) => counts[other] - counts[one]);
  if (first === undefined) return '';
  const everyone = rest.length === 0 && present.length >= FEWEST_COUNTED;
  const areas = everyone
    ? allAreas(present.length, present.length < values.length, level, language)
    : countOf(counts[first], level, { language });
  const shown = `${nation.shortName} (${formatValue(nationValue, measure.unit, { language, resolution: measure.resolution })})`;
  const others = rest.map((side) => `${numberWord(counts[side], { language, gender: level.gender })} ${phrases.otherSide[side]}`);
  return capitalised(listWords([phrases.side[first](areas, shown, counts[first] === 1), ...others], { language }));
}

/**
 * What a strip of areas shows, for those who do not see it: how many areas, both ends, the nation, how many reach the
 * goal, which are missing. One to three sentences.
 */
export function stripSummary(input: StripSummaryInput): string {
  const { values, measure, level, language, nation, nationValue, year, goal } = input;
  const extremes = extremesOf(values, measure, language);
  if (extremes === null) return runningText([`${nothingReported(level, language)} (${year})`]);
  const phrases = PHRASES[language];
  const present = presentValues(values);
  const absent = absentAreas(values);
  const ends = extremes.lowest.text === extremes.highest.text ? `: ${extremes.lowest.text}` : `, ${phrases.from(fromLowestToHighest(extremes, level, language))}`;
  const beside = nationValue === null ? '' : `; ${nation.shortName} ${formatValue(nationValue, measure.unit, { language, resolution: measure.resolution })}`;
  const reading = runningText([`${measure.shortName} ${year}, ${countOf(present.length, level, { language })}${ends}${beside}`]);
  const missing = runningText([noValueFor(absent, level, language)]);
  return [reading, goal === null ? '' : goalReached(goal, input), missing].filter((part) => part !== '').join(' ');
}

/** Few areas are named by the headline, which then need not tell of the missing: the next sentence does. */
function goalReached(goal: GoalWords, { values, measure: { direction }, level, language }: StripSummaryInput): string {
  const present = presentValues(values);
  const withVerdict = (verdict: 'MET' | 'NOT_MET') =>
    present.filter(({ value }) => verdictAgainst({ value, threshold: goal.threshold, direction }) === verdict).map(({ area }) => area);
  const standing = {
    goal: { name: PHRASES[language].goalOf(goal.name, thresholdText(goal.threshold, language)) },
    reached: withVerdict('MET'),
    missed: withVerdict('NOT_MET'),
    absent: present.length < FEWEST_COUNTED ? [] : absentAreas(values),
  };
  return goalsHeadline({ standings: [standing], level, language });
}

const SIDES = ['over', 'under', 'equal'] as const;
type Side = (typeof SIDES)[number];

function sideOf(value: number, reference: number, resolution: number | null): Side {
  const { kind } = compareValues({ earlier: reference, later: value, resolution });
  if (kind === 'higher') return 'over';
  return kind === 'lower' ? 'under' : 'equal';
}

/** "alla 21 regioner"; "alla 20 redovisade regioner" where some have no value. */
function allAreas(count: number, someAbsent: boolean, level: LevelWords, language: Language): string {
  return PHRASES[language].all(numberWord(count, { language }), level.plural, someAbsent);
}

interface PlacePhrases {
  readonly from: (ends: string) => string;
  readonly all: (count: string, areas: string, someAbsent: boolean) => string;
  readonly everywhere: (value: string, areas: string) => string;
  readonly side: Readonly<Record<Side, (areas: string, nation: string, single: boolean) => string>>;
  readonly otherSide: Readonly<Record<Side, string>>;
  readonly goalOf: (goal: string, threshold: string) => string;
}

const PHRASES: InEachLanguage<PlacePhrases> = {
  sv: {
    from: (ends) => `från ${ends}`,
    all: (count, areas, someAbsent) => `alla ${count} ${someAbsent ? 'redovisade ' : ''}${areas}`,
    everywhere: (value, areas) => `${value} i ${areas}`,
    side: {
      over: (areas, nation) => `${areas} ligger över ${nation}`,
      under: (areas, nation) => `${areas} ligger under ${nation}`,
      equal: (areas, nation) => `${areas} ligger ungefär på samma nivå som ${nation}`,
    },
    otherSide: { over: 'över', under: 'under', equal: 'ungefär på samma nivå' },
    goalOf: (goal, threshold) => `${goal} på ${threshold}`,
  },
  en: {
    from: (ends) => `from ${ends}`,
    all: (count, areas, someAbsent) => `all ${count} ${areas}${someAbsent ? ' with reported values' : ''}`,
    everywhere: (value, areas) => `${value} in ${areas}`,
    side: {
      over: (areas, nation, single) => `${areas} ${single ? 'is' : 'are'} above ${nation}`,
      under: (areas, nation, single) => `${areas} ${single ? 'is' : 'are'} below ${nation}`,
      equal: (areas, nation, single) => `${areas} ${single ? 'is' : 'are'} about level with ${nation}`,
    },
    otherSide: { over: 'above', under: 'below', equal: 'about level' },
    goalOf: (goal, threshold) => `${goal} of ${threshold}`,
  },
};
