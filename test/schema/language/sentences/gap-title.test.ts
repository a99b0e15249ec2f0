import { describe, expect, it } from 'vitest';
import { gapTitle } from '@schema/language/sentences/gap-title.ts';
import { INCLUSION_GOAL, LEAD_TIME_GOAL } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

describe('title of the gap', () => {
  it.each([
    ['real lead time', 0.47, LEAD_TIME_GOAL, 0.01, '33_procentenheter kvar till ledtidsmålet', '33_percentage points short of the lead-time goal'],
    ['real inclusion', 0.823, INCLUSION_GOAL, 0.001, '12,3_procentenheter över inklusionsmålet', '12.3_percentage points above the inclusion goal'],
    ['one point', 0.79, LEAD_TIME_GOAL, 0.01, '1_procentenhet kvar till ledtidsmålet', '1_percentage point short of the lead-time goal'],
    ['exactly at the goal', 0.7, INCLUSION_GOAL, 0.001, 'Precis på inklusionsmålet', 'Exactly at the inclusion goal'],
    ['a gap smaller than a step', 0.6996, INCLUSION_GOAL, 0.01, '0,04_procentenheter kvar till inklusionsmålet', '0.04_percentage points short of the inclusion goal'],
    ['zero', 0, LEAD_TIME_GOAL, 0.01, '80_procentenheter kvar till ledtidsmålet', '80_percentage points short of the lead-time goal'],
    ['missing', null, LEAD_TIME_GOAL, 0.01, 'Inget värde redovisas mot ledtidsmålet', 'No value against the lead-time goal is reported'],
  ] as const)('%s', (_rule, value, goal, resolution, swedish, english) => {
    expect(visible(gapTitle({ value, goal: goal.sv, resolution, language: 'sv' }))).toBe(swedish);
    expect(visible(gapTitle({ value, goal: goal.en, resolution, language: 'en' }))).toBe(english);
  });
});
