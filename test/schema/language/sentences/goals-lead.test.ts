import { describe, expect, it } from 'vitest';
import { goalsLead, regionLead } from '@schema/language/sentences/goals-lead.ts';
import { INCLUSION, INCLUSION_GOAL, inclusionByRegion, LEAD_TIME, LEAD_TIME_GOAL, leadTimeByRegion, LEVEL, NATION, region } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

describe('lead of the goals', () => {
  it.each([
    ['sv', 'Mot inklusionsmålet på 70_% står riket på 82,3_% (2024); bäst är Uppsala med 97,8_%. Mot ledtidsmålet på 80_% står riket på 47_% (2025); bäst är Gotland med 62_%.'],
    ['en', 'Against the inclusion goal of 70%, Sweden stands at 82.3% (2024); the best is Uppsala at 97.8%. Against the lead-time goal of 80%, Sweden stands at 47% (2025); the best is Gotland at 62%.'],
  ] as const)('real results in %s', (language, text) => {
    const goals = [
      { goal: INCLUSION_GOAL[language], measure: INCLUSION[language], year: 2024, nationValue: 0.823, areaValues: inclusionByRegion(language) },
      { goal: LEAD_TIME_GOAL[language], measure: LEAD_TIME[language], year: 2025, nationValue: 0.47, areaValues: leadTimeByRegion(language) },
    ];
    expect(visible(goalsLead({ goals, nation: NATION[language], level: LEVEL[language], language }))).toBe(text);
  });

  const oneGoal = (nationValue: number | null, areaValues: readonly (number | null)[]) => {
    const areas = (['Halland', 'Gotland', 'Skåne', 'Dalarna', 'Kalmar'] as const).map((name) => region(name, 'sv'));
    const values = areaValues.map((value, place) => ({ area: areas[place]!, value }));
    const goals = [{ goal: LEAD_TIME_GOAL.sv, measure: LEAD_TIME.sv, year: 2025, nationValue, areaValues: values }];
    return visible(goalsLead({ goals, nation: NATION.sv, level: LEVEL.sv, language: 'sv' }));
  };

  it.each([
    ['names a tie', 0.47, [0.62, 0.62, 0.3], 'Mot ledtidsmålet på 80_% står riket på 47_% (2025); bäst är Halland och Gotland med 62_%.'],
    ['counts a tie of many', 0.47, [0.62, 0.62, 0.62, 0.62, 0.3], 'Mot ledtidsmålet på 80_% står riket på 47_% (2025); bäst är fyra regioner med 62_%.'],
    ['names no best where all are alike', 0.47, [0.47, 0.47], 'Mot ledtidsmålet på 80_% står riket på 47_% (2025).'],
    ['names no best of one', 0.47, [0.47, null], 'Mot ledtidsmålet på 80_% står riket på 47_% (2025).'],
    ['tells that the nation is missing', null, [0.62, 0.3], 'För riket redovisas inget värde mot ledtidsmålet (2025); bäst är Halland med 62_%.'],
    ['does not round a miss up to the goal', 0.7996, [null], 'Mot ledtidsmålet på 80_% står riket på 79,96_% (2025).'],
  ] as const)('%s', (_rule, nationValue, areaValues, text) => {
    expect(oneGoal(nationValue, areaValues)).toBe(text);
  });

  it.each([
    ['LOWER', 'Mot ledtidsmålet på 80_% står riket på 47_% (2025); bäst är Skåne med 30_%.'],
    ['NEITHER', 'Mot ledtidsmålet på 80_% står riket på 47_% (2025).'],
  ] as const)('where %s is better, the best lie at that end', (direction, text) => {
    const areaValues = (['Halland', 'Skåne'] as const).map((name, place) => ({ area: region(name, 'sv'), value: place === 0 ? 0.62 : 0.3 }));
    const goals = [{ goal: LEAD_TIME_GOAL.sv, measure: { ...LEAD_TIME.sv, direction }, year: 2025, nationValue: 0.47, areaValues }];
    expect(visible(goalsLead({ goals, nation: NATION.sv, level: LEVEL.sv, language: 'sv' }))).toBe(text);
  });

  it('names several best in English', () => {
    const areaValues = (['Halland', 'Gotland', 'Skåne'] as const).map((name, place) => ({ area: region(name, 'en'), value: place < 2 ? 0.62 : 0.3 }));
    const goals = [{ goal: LEAD_TIME_GOAL.en, measure: LEAD_TIME.en, year: 2025, nationValue: null, areaValues }];
    expect(goalsLead({ goals, nation: NATION.en, level: LEVEL.en, language: 'en' })).toBe(
      'No value against the lead-time goal is reported for Sweden (2025); the best are Halland and Gotland at 62%.',
    );
  });
});

describe('lead of one region', () => {
  it.each([
    ['sv', 'Mot inklusionsmålet på 70_% står Skåne på 75,7_% (2024), riket på 82,3_%.'],
    ['en', 'Against the inclusion goal of 70%, Skåne stands at 75.7% (2024), Sweden at 82.3%.'],
  ] as const)('sets the nation beside it in %s, without calling either better', (language, text) => {
    const goals = [{ goal: INCLUSION_GOAL[language], measure: INCLUSION[language], year: 2024, value: 0.757, nationValue: 0.823 }];
    expect(visible(regionLead({ goals, area: region('Skåne', language), nation: NATION[language], language }))).toBe(text);
  });

  it.each([
    ['sv', 'För Norrbotten redovisas inget värde mot inklusionsmålet (2024); riket står på 82,3_%. Mot ledtidsmålet på 80_% står Norrbotten på 48_% (2025).'],
    ['en', 'No value against the inclusion goal is reported for Norrbotten (2024); Sweden stands at 82.3%. Against the lead-time goal of 80%, Norrbotten stands at 48% (2025).'],
  ] as const)('tells what is missing in %s', (language, text) => {
    const goals = [
      { goal: INCLUSION_GOAL[language], measure: INCLUSION[language], year: 2024, value: null, nationValue: 0.823 },
      { goal: LEAD_TIME_GOAL[language], measure: LEAD_TIME[language], year: 2025, value: 0.48, nationValue: null },
    ];
    expect(visible(regionLead({ goals, area: region('Norrbotten', language), nation: NATION[language], language }))).toBe(text);
  });
});
