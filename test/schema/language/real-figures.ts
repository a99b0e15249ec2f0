import type { AreaValue, AreaWords, GoalWords, LevelWords, MeasureWords } from '@schema/language/sentences/subjects.ts';
import type { GoalPoint } from '@schema/language/sentences/series-title.ts';
import type { Language } from '@schema/domain/language.ts';

/** Official results that sentences are tested on: Kolada N70643, N79198, N79178, N70351 and N70352, as published. */

const SWEDISH_REGIONS = [
  'Stockholm', 'Uppsala', 'Sörmland', 'Östergötland', 'Jönköping', 'Kronoberg', 'Kalmar', 'Gotland', 'Blekinge', 'Skåne', 'Halland',
  'Västra Götaland', 'Värmland', 'Örebro', 'Västmanland', 'Dalarna', 'Gävleborg', 'Västernorrland', 'Jämtland Härjedalen',
  'Västerbotten', 'Norrbotten',
] as const;
export type RegionName = (typeof SWEDISH_REGIONS)[number];

const IN: Record<Language, string> = { sv: 'i', en: 'in' };
const ON_THE_ISLAND: Record<Language, string> = { sv: 'på', en: 'on' };

export function region(shortName: RegionName, language: Language): AreaWords {
  return { shortName, locative: `${(shortName === 'Gotland' ? ON_THE_ISLAND : IN)[language]} ${shortName}` };
}

export function regions(language: Language): AreaWords[] {
  return SWEDISH_REGIONS.map((name) => region(name, language));
}

export const NATION: Record<Language, AreaWords> = {
  sv: { shortName: 'riket', locative: 'i riket' },
  en: { shortName: 'Sweden', locative: 'in Sweden' },
};
export const LEVEL: Record<Language, LevelWords> = {
  sv: { singular: 'region', plural: 'regioner' },
  en: { singular: 'region', plural: 'regions' },
};
export const INCLUSION_GOAL: Record<Language, GoalWords> = {
  sv: { name: 'inklusionsmålet', threshold: 0.7 },
  en: { name: 'the inclusion goal', threshold: 0.7 },
};
export const LEAD_TIME_GOAL: Record<Language, GoalWords> = {
  sv: { name: 'ledtidsmålet', threshold: 0.8 },
  en: { name: 'the lead-time goal', threshold: 0.8 },
};
export const INCLUSION: Record<Language, MeasureWords> = {
  sv: { shortName: 'Inklusion', unit: 'SHARE', direction: 'HIGHER', resolution: 0.001 },
  en: { shortName: 'Inclusion', unit: 'SHARE', direction: 'HIGHER', resolution: 0.001 },
};
export const LEAD_TIME: Record<Language, MeasureWords> = {
  sv: { shortName: 'Ledtid', unit: 'SHARE', direction: 'HIGHER', resolution: 0.01 },
  en: { shortName: 'Lead time', unit: 'SHARE', direction: 'HIGHER', resolution: 0.01 },
};
export const EXPERIENCE: Record<Language, MeasureWords> = {
  sv: { shortName: 'Helhetsintryck', unit: 'INDEX_0_100', direction: 'HIGHER', resolution: 0.1 },
  en: { shortName: 'Overall impression', unit: 'INDEX_0_100', direction: 'HIGHER', resolution: 0.1 },
};

function inOrder(percentages: readonly (number | null)[], scale: number) {
  return (language: Language): AreaValue[] =>
    regions(language).map((area, place) => {
      const value = percentages[place] ?? null;
      return { area, value: value === null ? null : value / scale };
    });
}

/** N70643, 2024; Norrbotten is not published. */
export const inclusionByRegion = inOrder(
  [76.6, 97.8, 88.4, 80.9, 93.4, 97.2, 85.5, 85.4, 80.5, 75.7, 90, 83.7, 82.8, 73.6, 93.6, 91.8, 86.7, 86, 81.9, 77.2, null],
  100,
);
/** N79198, 2025. */
export const leadTimeByRegion = inOrder([60, 44, 51, 35, 46, 49, 51, 62, 40, 37, 56, 39, 54, 44, 49, 43, 50, 49, 38, 51, 48], 100);
/** N79178, 2025. */
export const experienceByRegion = inOrder(
  [89.2, 86.3, 85.2, 87.3, 86.9, 85.2, 88.2, 85.5, 84.7, 86.6, 87.2, 84.2, 86.7, 85.8, 86.2, 86, 87.5, 88.2, 88.7, 85.9, 90.9],
  1,
);

export function goalSeries(values: Readonly<Record<number, number | null>>, threshold: number | null): GoalPoint[] {
  return Object.entries(values).map(([year, value]) => ({ year: Number(year), value, threshold }));
}

/** N70643, the nation. */
export const INCLUSION_SERIES = goalSeries({ 2018: 0.712, 2019: 0.762, 2020: 0.727, 2021: 0.764, 2022: 0.831, 2023: 0.835, 2024: 0.823 }, 0.7);
/** N79198, the nation. */
export const LEAD_TIME_SERIES = goalSeries({ 2020: 0.51, 2021: 0.47, 2022: 0.42, 2023: 0.4, 2024: 0.45, 2025: 0.47 }, 0.8);
