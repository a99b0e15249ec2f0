import { describe, expect, it } from 'vitest';
import type { Language } from '@schema/domain/language.ts';
import { placeTitle, stripSummary, stripTitle } from '@schema/language/sentences/places.ts';
import { INCLUSION, INCLUSION_GOAL, inclusionByRegion, LEAD_TIME, LEAD_TIME_GOAL, leadTimeByRegion, LEVEL, NATION, region } from '../real-figures.ts';
import type { RegionName } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

const valuesOf = (shares: Partial<Record<RegionName, number | null>>, language: Language) =>
  Object.entries(shares).map(([name, value]) => ({ area: region(name as RegionName, language), value }));

const strip = (shares: Partial<Record<RegionName, number | null>>, language: Language) =>
  visible(stripTitle({ values: valuesOf(shares, language), measure: LEAD_TIME[language], level: LEVEL[language], language }));

describe('title of the strip', () => {
  it('tells both ends of real results', () => {
    expect(visible(stripTitle({ values: leadTimeByRegion('sv'), measure: LEAD_TIME.sv, level: LEVEL.sv, language: 'sv' }))).toBe('Från 35_% i Östergötland till 62_% på Gotland');
    expect(visible(stripTitle({ values: inclusionByRegion('en'), measure: INCLUSION.en, level: LEVEL.en, language: 'en' }))).toBe('From 73.6% in Örebro to 97.8% in Uppsala');
  });

  it.each([
    ['two tie at an end', { Halland: 0.3, Skåne: 0.3, Gotland: 0.6 }, 'Från 30_% i Halland och i Skåne till 60_% på Gotland', 'From 30% in Halland and in Skåne to 60% on Gotland'],
    ['three tie at an end', { Halland: 0.3, Skåne: 0.6, Gotland: 0.6, Kalmar: 0.6 }, 'Från 30_% i Halland till 60_% i tre regioner', 'From 30% in Halland to 60% in three regions'],
    ['values that round alike tie', { Halland: 0.301, Skåne: 0.299, Gotland: 0.6 }, 'Från 30_% i Halland och i Skåne till 60_% på Gotland', 'From 30% in Halland and in Skåne to 60% on Gotland'],
    ['all equal', { Halland: 0.5, Skåne: 0.5, Gotland: 0.5 }, '50_% i alla tre regioner', '50% in all three regions'],
    ['all reported equal', { Halland: 0.5, Skåne: 0.5, Gotland: 0.5, Kalmar: null }, '50_% i alla tre redovisade regioner', '50% in all three regions with reported values'],
    ['two equal', { Halland: 0.5, Gotland: 0.5 }, '50_% i Halland och på Gotland', '50% in Halland and on Gotland'],
    ['one value', { Gotland: 0.5 }, '50_% på Gotland', '50% on Gotland'],
    ['one value, others missing', { Gotland: 0.5, Halland: null, Skåne: null }, '50_% på Gotland; inget värde redovisas för Halland och Skåne', '50% on Gotland; no value is reported for Halland and Skåne'],
    ['no value', { Gotland: null }, 'Inga regioner har redovisade värden', 'No regions have reported values'],
    ['zero is a value', { Gotland: 0, Halland: 0.5 }, 'Från 0_% på Gotland till 50_% i Halland', 'From 0% on Gotland to 50% in Halland'],
  ])('%s', (_rule, shares, swedish, english) => {
    expect(strip(shares, 'sv')).toBe(swedish);
    expect(strip(shares, 'en')).toBe(english);
  });
});

describe('title of the map', () => {
  const place = (shares: Partial<Record<RegionName, number | null>>, nationValue: number | null, language: Language) =>
    visible(placeTitle({ values: valuesOf(shares, language), measure: LEAD_TIME[language], level: LEVEL[language], nation: NATION[language], nationValue, language }));

  it('counts real results on both sides of the nation', () => {
    const input = (language: Language) => ({ values: leadTimeByRegion(language), measure: LEAD_TIME[language], level: LEVEL[language], nation: NATION[language], nationValue: 0.47, language });
    expect(visible(placeTitle(input('sv')))).toBe('Elva regioner ligger över riket (47_%), åtta under och två ungefär på samma nivå');
    expect(visible(placeTitle(input('en')))).toBe('Eleven regions are above Sweden (47%), eight below and two about level');
  });

  it.each([
    ['all three sides', { Halland: 0.5, Skåne: 0.3, Gotland: 0.4, Kalmar: 0.2 }, 0.4, 'Två regioner ligger under riket (40_%), en över och en ungefär på samma nivå', 'Two regions are below Sweden (40%), one above and one about level'],
    ['one side alone', { Halland: 0.5, Skåne: 0.6, Gotland: 0.7 }, 0.4, 'Alla tre regioner ligger över riket (40_%)', 'All three regions are above Sweden (40%)'],
    ['one side alone, some missing', { Halland: 0.3, Skåne: 0.2, Gotland: 0.1, Kalmar: null }, 0.4, 'Alla tre redovisade regioner ligger under riket (40_%)', 'All three regions with reported values are below Sweden (40%)'],
    ['one region', { Halland: 0.5 }, 0.4, 'En region ligger över riket (40_%)', 'One region is above Sweden (40%)'],
    ['level apart from floating noise', { Halland: 0.1 + 0.2, Skåne: null }, 0.3, 'En region ligger ungefär på samma nivå som riket (30_%)', 'One region is about level with Sweden (30%)'],
    ['no nation', { Halland: 0.5 }, null, 'Inget värde redovisas för riket', 'No value is reported for Sweden'],
    ['no region', { Halland: null }, 0.4, 'Inga regioner har redovisade värden', 'No regions have reported values'],
  ])('%s', (_rule, shares, nationValue, swedish, english) => {
    expect(place(shares, nationValue, 'sv')).toBe(swedish);
    expect(place(shares, nationValue, 'en')).toBe(english);
  });

  it('counts in the gender of another country\'s level', () => {
    const level = { singular: 'län', plural: 'län', gender: 'neuter' } as const;
    const input = { values: valuesOf({ Halland: 0.5 }, 'sv'), measure: LEAD_TIME.sv, level, nation: NATION.sv, nationValue: 0.4, language: 'sv' as const };
    expect(visible(placeTitle(input))).toBe('Ett län ligger över riket (40_%)');
  });
});

describe('summary of the strip', () => {
  const summary = (shares: Partial<Record<RegionName, number | null>>, nationValue: number | null, withGoal = true) =>
    visible(
      stripSummary({ values: valuesOf(shares, 'sv'), measure: LEAD_TIME.sv, level: LEVEL.sv, nation: NATION.sv, nationValue, year: 2025, goal: withGoal ? LEAD_TIME_GOAL.sv : null, language: 'sv' }),
    );

  it.each([
    ['sv', 'Inklusion 2024, 20 regioner, från 73,6_% i Örebro till 97,8_% i Uppsala; riket 82,3_%. Alla 20 redovisade regioner når inklusionsmålet på 70_%. Inget värde redovisas för Norrbotten.'],
    ['en', 'Inclusion 2024, 20 regions, from 73.6% in Örebro to 97.8% in Uppsala; Sweden 82.3%. All 20 regions with reported values meet the inclusion goal of 70%. No value is reported for Norrbotten.'],
  ] as const)('tells real results in %s: ends, nation, goal, missing', (language, text) => {
    const input = { values: inclusionByRegion(language), measure: INCLUSION[language], level: LEVEL[language], nation: NATION[language], nationValue: 0.823, year: 2024, goal: INCLUSION_GOAL[language], language };
    expect(visible(stripSummary(input))).toBe(text);
  });

  it.each([
    ['no goal', { Halland: 0.5, Skåne: 0.6 }, 0.55, false, 'Ledtid 2025, två regioner, från 50_% i Halland till 60_% i Skåne; riket 55_%.'],
    ['no nation', { Halland: 0.5, Skåne: 0.6, Gotland: 0.9 }, null, true, 'Ledtid 2025, tre regioner, från 50_% i Halland till 90_% på Gotland. Av tre regioner når bara Gotland ledtidsmålet på 80_%.'],
    ['missing told once where few are reported', { Halland: 0.5, Skåne: null }, 0.55, true, 'Ledtid 2025, en region: 50_%; riket 55_%. Halland når inte ledtidsmålet på 80_%. Inget värde redovisas för Skåne.'],
    ['no region', { Halland: null }, 0.55, true, 'Inga regioner har redovisade värden (2025).'],
  ])('%s', (_rule, shares, nationValue, withGoal, text) => {
    expect(summary(shares, nationValue, withGoal)).toBe(text);
  });
});
