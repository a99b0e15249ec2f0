import { describe, expect, it } from 'vitest';
import type { Language } from '@schema/domain/language.ts';
import { experienceTitle } from '@schema/language/sentences/experience-title.ts';
import type { AreaValue } from '@schema/language/sentences/subjects.ts';
import { EXPERIENCE, experienceByRegion, LEVEL, NATION, region } from '../real-figures.ts';

const title = (values: readonly AreaValue[], nationValue: number | null, language: Language) =>
  experienceTitle({ values, measure: EXPERIENCE[language], level: LEVEL[language], nation: NATION[language], nationValue, year: 2025, language });

describe('title of the experience index', () => {
  it('tells the nation and both ends of real results', () => {
    expect(title(experienceByRegion('sv'), 86.4, 'sv')).toBe('86,4 av 100 i riket 2025, från 84,2 i Västra Götaland till 90,9 i Norrbotten');
    expect(title(experienceByRegion('en'), 86.4, 'en')).toBe('86.4 out of 100 in Sweden in 2025, from 84.2 in Västra Götaland to 90.9 in Norrbotten');
  });

  const halland = (value: number | null) => ({ area: region('Halland', 'sv'), value });
  const gotland = (value: number | null) => ({ area: region('Gotland', 'sv'), value });

  it.each([
    ['no nation', [halland(85), gotland(90)], null, 'Från 85,0 i Halland till 90,0 på Gotland (2025)'],
    ['regions alike', [halland(85), gotland(85)], 86.4, '86,4 av 100 i riket 2025'],
    ['regions alike, no nation', [halland(85), gotland(85)], null, '85,0 (2025)'],
    ['no regions', [halland(null)], 86.4, '86,4 av 100 i riket 2025'],
    ['nothing', [halland(null)], null, 'Inga regioner har redovisade värden (2025)'],
  ])('%s', (_rule, values, nationValue, text) => {
    expect(title(values, nationValue, 'sv')).toBe(text);
  });
});
