import { describe, expect, it } from 'vitest';
import type { Language } from '@schema/domain/language.ts';
import { seriesSummary } from '@schema/language/sentences/series-summary.ts';
import { goalSeries, INCLUSION, INCLUSION_GOAL, INCLUSION_SERIES, LEVEL, NATION, region } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

const summary = (points: ReturnType<typeof goalSeries>, language: Language, goal = INCLUSION_GOAL[language]) =>
  visible(seriesSummary({ area: NATION[language], measure: INCLUSION[language], goal, points, language }));

describe('summary of a series', () => {
  it.each([
    ['sv', 'Inklusion i riket: 71,2_% år 2018 och 82,3_% år 2024; lägst 71,2_% år 2018, högst 83,5_% år 2023. Inklusionsmålet på 70_% nås alla sju redovisade år. Diagrammet visar också 20 regioner; inget värde redovisas för Norrbotten.'],
    ['en', 'Inclusion in Sweden: 71.2% in 2018 and 82.3% in 2024; lowest 71.2% in 2018, highest 83.5% in 2023. The inclusion goal of 70% is met in all seven reported years. The chart also shows 20 regions; no value is reported for Norrbotten.'],
  ] as const)('tells real results in %s: course, goal, others, missing', (language, text) => {
    const others = { shown: 20, absent: [region('Norrbotten', language)], level: LEVEL[language] };
    const input = { area: NATION[language], measure: INCLUSION[language], goal: INCLUSION_GOAL[language], points: INCLUSION_SERIES, others, language };
    expect(visible(seriesSummary(input))).toBe(text);
  });

  it.each([
    [{ 2018: 0.6, 2019: 0.8, 2020: 0.5 }, 'Inklusionsmålet på 70_% nås ett av tre redovisade år.', 'The inclusion goal of 70% is met in one of three reported years.'],
    [{ 2018: 0.6, 2019: 0.5 }, 'Inklusionsmålet på 70_% nås inget redovisat år.', 'The inclusion goal of 70% is not met in any reported year.'],
    [{ 2018: 0.8, 2019: 0.8 }, 'Inklusionsmålet på 70_% nås båda de redovisade åren.', 'The inclusion goal of 70% is met in both reported years.'],
    [{ 2018: 0.8 }, 'Inklusionsmålet på 70_% nås det enda redovisade året.', 'The inclusion goal of 70% is met in the only reported year.'],
    [{ 2018: 0.5 }, 'Inklusionsmålet på 70_% nås inte det enda redovisade året.', 'The inclusion goal of 70% is not met in the only reported year.'],
  ])('%j against the goal', (values, swedish, english) => {
    expect(summary(goalSeries(values, 0.7), 'sv')).toContain(` ${swedish}`);
    expect(summary(goalSeries(values, 0.7), 'en')).toContain(` ${english}`);
  });

  it('tells one value as one value, and none as none', () => {
    expect(summary(goalSeries({ 2018: 0.8, 2019: null }, null), 'sv')).toBe('Inklusion i riket: 80,0_% år 2018.');
    expect(summary(goalSeries({ 2018: null }, 0.7), 'en')).toBe('Inclusion in Sweden: no reported values.');
  });

  it('tells no threshold where it has changed', () => {
    const points = [...goalSeries({ 2018: 0.8 }, 0.6), ...goalSeries({ 2019: 0.8 }, 0.7)];
    expect(summary(points, 'sv')).toContain(' Inklusionsmålet nås båda de redovisade åren.');
  });

  it('tells of missing areas where no others are drawn', () => {
    const others = { shown: 0, absent: [region('Norrbotten', 'sv')], level: LEVEL.sv };
    expect(seriesSummary({ area: NATION.sv, measure: INCLUSION.sv, goal: null, points: goalSeries({ 2018: 0.8 }, null), others, language: 'sv' })).toMatch(
      / Inget värde redovisas för Norrbotten\.$/,
    );
  });
});
