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
    const measure = { direction: 'HIGHER', resolution } as const;
    expect(visible(gapTitle({ value, goal: goal.sv, measure, language: 'sv' }))).toBe(swedish);
    expect(visible(gapTitle({ value, goal: goal.en, measure, language: 'en' }))).toBe(english);
  });

  it.each([
    ['LOWER', 0.85, '5_procentenheter kvar till ledtidsmålet', '5_percentage points short of the lead-time goal'],
    ['LOWER', 0.7, '10_procentenheter under ledtidsmålet', '10_percentage points below the lead-time goal'],
    ['LOWER', 0.8, 'Precis på ledtidsmålet', 'Exactly at the lead-time goal'],
    ['NEITHER', 0.85, '5_procentenheter över ledtidsmålet', '5_percentage points above the lead-time goal'],
    ['NEITHER', 0.7, '10_procentenheter under ledtidsmålet', '10_percentage points below the lead-time goal'],
  ] as const)('%s is better: %d', (direction, value, swedish, english) => {
    const measure = { direction, resolution: 0.01 };
    expect(visible(gapTitle({ value, goal: LEAD_TIME_GOAL.sv, measure, language: 'sv' }))).toBe(swedish);
    expect(visible(gapTitle({ value, goal: LEAD_TIME_GOAL.en, measure, language: 'en' }))).toBe(english);
  });
});
