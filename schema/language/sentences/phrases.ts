import type { Language } from '../../domain/language.ts';
import { decimalsTellingApart, formatShare, formatValue } from '../numbers.ts';
import { countOf, listWords } from '../words.ts';
import type { AreaValue, AreaWords, GoalWords, InEachLanguage, LevelWords, MeasureWords, PresentAreaValue, PresentYearValue, YearValue } from './subjects.ts';

/** Parts that several sentences share. */

/** So many areas are named; more are counted, or the sentence turns into a list. */
const MOST_NAMED = 3;
/** In titles there is room for two. */
const MOST_LOCATED = 2;

/** Areas that share an end of the scale, and their value as it is shown. */
export interface ShownExtreme {
  readonly text: string;
  readonly areas: readonly AreaWords[];
}

export interface ShownExtremes {
  readonly lowest: ShownExtreme;
  readonly highest: ShownExtreme;
}

export function presentValues(values: readonly AreaValue[]): PresentAreaValue[] {
  return values.filter((entry): entry is PresentAreaValue => entry.value !== null);
}

export function absentAreas(values: readonly AreaValue[]): AreaWords[] {
  return values.filter(({ value }) => value === null).map(({ area }) => area);
}

/** Years that have a value, oldest first. */
export function presentYears<Point extends YearValue>(points: readonly Point[]): (Point & PresentYearValue)[] {
  return points
    .filter((point): point is Point & PresentYearValue => point.value !== null)
    .sort((one, other) => one.year - other.year);
}

/**
 * Both ends of the values, null where there are none. Areas whose values look alike to the reader share the end, so
 * that a sentence never parts two equal numbers.
 */
export function extremesOf(values: readonly AreaValue[], measure: MeasureWords, language: Language): ShownExtremes | null {
  const present = presentValues(values).sort((one, other) => one.value - other.value);
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) return null;
  const shown = (value: number) => formatValue(value, measure.unit, { language, resolution: measure.resolution });
  const end = (text: string): ShownExtreme => ({
    text,
    areas: values.flatMap(({ area, value }) => (value !== null && shown(value) === text ? [area] : [])),
  });
  return { lowest: end(shown(first.value)), highest: end(shown(last.value)) };
}

/** Where: "i Halland och i Skåne" for up to two areas, else "i tre regioner". */
export function locativeOf(areas: readonly AreaWords[], level: LevelWords, language: Language): string {
  if (areas.length > MOST_LOCATED) return `${IN[language]} ${countOf(areas.length, level, { language })}`;
  return listWords(areas.map(({ locative }) => locative), { language });
}

const IN: InEachLanguage<string> = { sv: 'i', en: 'in' };

/** Who: "Halland, Skåne och Gotland" for up to three areas, else "fyra regioner". */
export function namesOf(areas: readonly AreaWords[], level: LevelWords, language: Language): string {
  if (areas.length > MOST_NAMED) return countOf(areas.length, level, { language });
  return listWords(areas.map(({ shortName }) => shortName), { language });
}

/** The values from lowest to highest and where they are: "35 % i Östergötland till 62 % på Gotland". */
export function fromLowestToHighest({ lowest, highest }: ShownExtremes, level: LevelWords, language: Language): string {
  return `${lowest.text} ${locativeOf(lowest.areas, level, language)} ${TO[language]} ${highest.text} ${locativeOf(highest.areas, level, language)}`;
}

const TO: InEachLanguage<string> = { sv: 'till', en: 'to' };

/** A share beside its goal, with the decimals that show on which side of the goal it lies. */
export function shareBesideGoal(share: number, goal: GoalWords, resolution: number | null, language: Language): string {
  return formatShare(share, { language, decimals: decimalsTellingApart(share, goal.threshold, { unit: 'SHARE', resolution }) });
}

/** The goal's threshold with as many decimals as it has: "70 %", "67,5 %". */
export function thresholdText(threshold: number, language: Language): string {
  return formatShare(threshold, { language });
}

/** That no value is there to judge, of an area and goals: "för riket redovisas inget värde mot inklusionsmålet". */
export function noValueAgainst(area: AreaWords, goals: readonly Pick<GoalWords, 'name'>[], language: Language): string {
  const names = listWords(goals.map(({ name }) => name), { language, conjunction: 'or' });
  return NO_VALUE_AGAINST[language](area.shortName, names);
}

const NO_VALUE_AGAINST: InEachLanguage<(area: string, goals: string) => string> = {
  sv: (area, goals) => `för ${area} redovisas inget värde mot ${goals}`,
  en: (area, goals) => `no value against ${goals} is reported for ${area}`,
};

/** That values are missing, and where: "inget värde redovisas för Norrbotten"; empty text where none is missing. */
export function noValueFor(areas: readonly AreaWords[], level: LevelWords, language: Language): string {
  return areas.length === 0 ? '' : NO_VALUE_FOR[language](namesOf(areas, level, language));
}

const NO_VALUE_FOR: InEachLanguage<(areas: string) => string> = {
  sv: (areas) => `inget värde redovisas för ${areas}`,
  en: (areas) => `no value is reported for ${areas}`,
};

/** That nothing at all is reported: "inga regioner har redovisade värden". */
export function nothingReported(level: LevelWords, language: Language): string {
  return NOTHING_REPORTED[language](level.plural);
}

const NOTHING_REPORTED: InEachLanguage<(areas: string) => string> = {
  sv: (areas) => `inga ${areas} har redovisade värden`,
  en: (areas) => `no ${areas} have reported values`,
};
