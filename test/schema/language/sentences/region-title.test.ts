import { describe, expect, it } from 'vitest';
import type { Language } from '@schema/domain/language.ts';
import { regionTitle } from '@schema/language/sentences/region-title.ts';
import { INCLUSION, INCLUSION_GOAL, LEAD_TIME, LEAD_TIME_GOAL, NATION, region } from '../real-figures.ts';
import type { RegionName } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

function title(name: RegionName, inclusion: number | null, leadTime: number | null, language: Language): string {
  const goals = [
    { goal: INCLUSION_GOAL[language], measure: INCLUSION[language], year: 2024, value: inclusion },
    { goal: LEAD_TIME_GOAL[language], measure: LEAD_TIME[language], year: 2025, value: leadTime },
  ];
  return visible(regionTitle({ area: region(name, language), goals, language }));
}

describe('title of a region', () => {
  it.each([
    ['Skåne', 0.757, 0.37, 'Skåne når inklusionsmålet men inte ledtidsmålet: 75,7_% (2024) och 37_% (2025)', 'Skåne meets the inclusion goal but not the lead-time goal: 75.7% (2024) and 37% (2025)'],
    ['Norrbotten', null, 0.48, 'Norrbotten når inte ledtidsmålet: 48_% (2025); för Norrbotten redovisas inget värde mot inklusionsmålet', 'Norrbotten does not meet the lead-time goal: 48% (2025); no value against the inclusion goal is reported for Norrbotten'],
    ['Gotland', 0.854, 0.8, 'Gotland når inklusionsmålet och ledtidsmålet: 85,4_% (2024) och 80_% (2025)', 'Gotland meets the inclusion goal and the lead-time goal: 85.4% (2024) and 80% (2025)'],
    ['Halland', 0.607, 0.6, 'Halland når varken inklusionsmålet eller ledtidsmålet: 60,7_% (2024) och 60_% (2025)', 'Halland meets neither the inclusion goal nor the lead-time goal: 60.7% (2024) and 60% (2025)'],
    ['Kalmar', null, null, 'För Kalmar redovisas inget värde mot inklusionsmålet eller ledtidsmålet', 'No value against the inclusion goal or the lead-time goal is reported for Kalmar'],
  ] as const)('%s: %s and %s', (name, inclusion, leadTime, swedish, english) => {
    expect(title(name, inclusion, leadTime, 'sv')).toBe(swedish);
    expect(title(name, inclusion, leadTime, 'en')).toBe(english);
  });

  it('puts the values in the order of the goals it names: those met first', () => {
    expect(title('Skåne', 0.5, 0.9, 'sv')).toBe('Skåne når ledtidsmålet men inte inklusionsmålet: 90_% (2025) och 50,0_% (2024)');
  });

  it('a measure that is better the lower it is meets its goal from below', () => {
    const goals = [{ goal: LEAD_TIME_GOAL.sv, measure: { ...LEAD_TIME.sv, direction: 'LOWER' } as const, year: 2025, value: 0.37 }];
    expect(visible(regionTitle({ area: region('Skåne', 'sv'), goals, language: 'sv' }))).toBe('Skåne når ledtidsmålet: 37_% (2025)');
  });

  it('is the name alone where no goal is given', () => {
    expect(regionTitle({ area: NATION.sv, goals: [], language: 'sv' })).toBe('Riket');
  });
});
