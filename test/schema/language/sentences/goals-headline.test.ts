import { describe, expect, it } from 'vitest';
import type { Language } from '@schema/domain/language.ts';
import { goalsHeadline } from '@schema/language/sentences/goals-headline.ts';
import { INCLUSION_GOAL, LEAD_TIME_GOAL, LEVEL, regions } from '../real-figures.ts';

/** The first areas reach, the next miss, the next have no value; the rest are not of this country. */
function standing(goal: typeof INCLUSION_GOAL, [reached, missed, absent]: readonly [number, number, number], language: Language) {
  const all = regions(language);
  return {
    goal: goal[language],
    reached: all.slice(0, reached),
    missed: all.slice(reached, reached + missed),
    absent: all.slice(reached + missed, reached + missed + absent),
  };
}

type Counts = readonly [reached: number, missed: number, absent: number];

function headline(inclusion: Counts, leadTime: Counts | null, language: Language): string {
  const standings = [standing(INCLUSION_GOAL, inclusion, language)];
  if (leadTime !== null) standings.push(standing(LEAD_TIME_GOAL, leadTime, language));
  return goalsHeadline({ standings, level: LEVEL[language], language });
}

describe('headline of one goal', () => {
  it.each([
    [[21, 0, 0], 'Alla 21 regioner når inklusionsmålet.', 'All 21 regions meet the inclusion goal.'],
    [[20, 0, 1], 'Alla 20 redovisade regioner når inklusionsmålet.', 'All 20 regions with reported values meet the inclusion goal.'],
    [[0, 21, 0], 'Ingen region når inklusionsmålet.', 'No region meets the inclusion goal.'],
    [[0, 20, 1], 'Ingen av 20 redovisade regioner når inklusionsmålet.', 'None of 20 regions with reported values meets the inclusion goal.'],
    [[1, 20, 0], 'Av 21 regioner når bara Stockholm inklusionsmålet.', 'Of 21 regions, only Stockholm meets the inclusion goal.'],
    [[1, 19, 1], 'Av 20 redovisade regioner når bara Stockholm inklusionsmålet.', 'Of 20 regions with reported values, only Stockholm meets the inclusion goal.'],
    [[20, 1, 0], 'Alla 21 regioner utom Norrbotten når inklusionsmålet.', 'All 21 regions except Norrbotten meet the inclusion goal.'],
    [[12, 9, 0], 'Tolv av 21 regioner når inklusionsmålet.', 'Twelve of 21 regions meet the inclusion goal.'],
    [[18, 2, 1], '18 av 20 redovisade regioner når inklusionsmålet.', '18 of 20 regions with reported values meet the inclusion goal.'],
    [[0, 0, 21], 'Inga regioner har redovisade värden mot inklusionsmålet.', 'No regions have reported values against the inclusion goal.'],
    [[3, 0, 0], 'Alla tre regioner når inklusionsmålet.', 'All three regions meet the inclusion goal.'],
    [[1, 0, 0], 'Stockholm når inklusionsmålet.', 'Stockholm meets the inclusion goal.'],
    [[0, 1, 1], 'Stockholm når inte inklusionsmålet; Uppsala redovisas inte.', 'Stockholm does not meet the inclusion goal; Uppsala has no reported value.'],
    [[2, 0, 19], 'Stockholm och Uppsala når inklusionsmålet; 19 regioner redovisas inte.', 'Stockholm and Uppsala meet the inclusion goal; 19 regions have no reported value.'],
    [[1, 1, 0], 'Stockholm når inklusionsmålet, men inte Uppsala.', 'Stockholm meets the inclusion goal, but Uppsala does not.'],
    [[0, 2, 0], 'Varken Stockholm eller Uppsala når inklusionsmålet.', 'Neither Stockholm nor Uppsala meets the inclusion goal.'],
  ] as const)('%j', (counts, swedish, english) => {
    expect(headline(counts, null, 'sv')).toBe(swedish);
    expect(headline(counts, null, 'en')).toBe(english);
  });
});

describe('headline of two goals', () => {
  it.each([
    [[20, 0, 1], [0, 21, 0], 'Alla 20 redovisade regioner når inklusionsmålet. Ingen når ledtidsmålet.', 'All 20 regions with reported values meet the inclusion goal. None meets the lead-time goal.'],
    [[21, 0, 0], [21, 0, 0], 'Alla 21 regioner når inklusionsmålet. Alla når också ledtidsmålet.', 'All 21 regions meet the inclusion goal. All also meet the lead-time goal.'],
    [[0, 21, 0], [0, 21, 0], 'Ingen region når inklusionsmålet. Ingen når heller ledtidsmålet.', 'No region meets the inclusion goal. None meets the lead-time goal either.'],
    [[21, 0, 0], [0, 20, 1], 'Alla 21 regioner når inklusionsmålet. Ingen av 20 redovisade regioner når ledtidsmålet.', 'All 21 regions meet the inclusion goal. None of 20 regions with reported values meets the lead-time goal.'],
    [[20, 0, 1], [21, 0, 0], 'Alla 20 redovisade regioner når inklusionsmålet. Alla 21 regioner når ledtidsmålet.', 'All 20 regions with reported values meet the inclusion goal. All 21 regions meet the lead-time goal.'],
    [[1, 0, 20], [0, 21, 0], 'Stockholm når inklusionsmålet; 20 regioner redovisas inte. Ingen region når ledtidsmålet.', 'Stockholm meets the inclusion goal; 20 regions have no reported value. No region meets the lead-time goal.'],
  ] as const)('%j, %j', (inclusion, leadTime, swedish, english) => {
    expect(headline(inclusion, leadTime, 'sv')).toBe(swedish);
    expect(headline(inclusion, leadTime, 'en')).toBe(english);
  });

  it('says "also" only of the same areas, not of as many', () => {
    const all = regions('sv');
    const standings = [
      { goal: INCLUSION_GOAL.sv, reached: all.slice(1), missed: [], absent: all.slice(0, 1) },
      { goal: LEAD_TIME_GOAL.sv, reached: all.slice(0, 20), missed: [], absent: all.slice(20) },
    ];
    expect(goalsHeadline({ standings, level: LEVEL.sv, language: 'sv' })).toBe(
      'Alla 20 redovisade regioner når inklusionsmålet. Alla 20 redovisade regioner når ledtidsmålet.',
    );
  });
});

describe('headline elsewhere', () => {
  it('follows the gender of another country\'s level', () => {
    const level = { singular: 'län', plural: 'län', gender: 'neuter' } as const;
    expect(goalsHeadline({ standings: [standing(INCLUSION_GOAL, [0, 5, 0], 'sv')], level, language: 'sv' })).toBe('Inget län når inklusionsmålet.');
  });

  it('has nothing to say without goals', () => {
    expect(goalsHeadline({ standings: [], level: LEVEL.sv, language: 'sv' })).toBe('');
  });
});
