import { describe, expect, it } from 'vitest';
import { seriesTitle } from '@schema/language/sentences/series-title.ts';
import type { GoalPoint } from '@schema/language/sentences/series-title.ts';
import { goalSeries, INCLUSION, INCLUSION_GOAL, INCLUSION_SERIES, LEAD_TIME, LEAD_TIME_GOAL, LEAD_TIME_SERIES, NATION } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

const inclusion = (points: readonly GoalPoint[], language: 'sv' | 'en') =>
  visible(seriesTitle({ area: NATION[language], goal: INCLUSION_GOAL[language], measure: INCLUSION[language], points, language }));
const leadTime = (points: readonly GoalPoint[], language: 'sv' | 'en') =>
  visible(seriesTitle({ area: NATION[language], goal: LEAD_TIME_GOAL[language], measure: LEAD_TIME[language], points, language }));

describe('title of a series, real results', () => {
  it('is over the goal in every year', () => {
    expect(inclusion(INCLUSION_SERIES, 'sv')).toBe('Riket har nått inklusionsmålet varje år 2018–2024');
    expect(inclusion(INCLUSION_SERIES, 'en')).toBe('Sweden has met the inclusion goal every year 2018–2024');
  });

  it('is under the goal in every year', () => {
    expect(leadTime(LEAD_TIME_SERIES, 'sv')).toBe('Riket har inte nått ledtidsmålet något år 2020–2025: 47_% 2025, mot 51_% 2020');
    expect(leadTime(LEAD_TIME_SERIES, 'en')).toBe('Sweden has not met the lead-time goal in any year 2020–2025: 47% in 2025, against 51% in 2020');
  });
});

describe('title of a series', () => {
  it.each([
    ['crossed upwards', { 2018: 0.6, 2019: 0.68, 2020: 0.7, 2021: 0.8 }, 'Riket har nått inklusionsmålet varje år 2020–2021, men inte 2019', 'Sweden has met the inclusion goal every year 2020–2021, but not in 2019'],
    ['crossed in the last year', { 2018: 0.6, 2019: 0.7 }, 'Riket nådde inklusionsmålet 2019, men inte 2018', 'Sweden met the inclusion goal in 2019, but not in 2018'],
    ['crossed downwards', { 2018: 0.8, 2019: 0.72, 2020: 0.65, 2021: 0.6 }, 'Riket nådde inklusionsmålet senast 2019; 2021 är värdet 60,0_%', 'Sweden last met the inclusion goal in 2019; in 2021 the value is 60.0%'],
    ['crossed many times', { 2018: 0.8, 2019: 0.6, 2020: 0.8, 2021: 0.6, 2022: 0.8, 2023: 0.8 }, 'Riket har nått inklusionsmålet varje år 2022–2023, men inte 2021', 'Sweden has met the inclusion goal every year 2022–2023, but not in 2021'],
    ['without its first and last value', { 2018: null, 2019: 0.8, 2020: 0.8, 2021: null }, 'Riket har nått inklusionsmålet varje år 2019–2020', 'Sweden has met the inclusion goal every year 2019–2020'],
    ['with a gap', { 2018: 0.8, 2019: null, 2020: 0.8 }, 'Riket har nått inklusionsmålet alla redovisade år 2018–2020', 'Sweden has met the inclusion goal in all reported years 2018–2020'],
    ['under, with a gap', { 2018: 0.6, 2019: null, 2020: 0.6 }, 'Riket har inte nått inklusionsmålet något redovisat år 2018–2020: 60,0_% 2020, liksom 2018', 'Sweden has not met the inclusion goal in any reported year 2018–2020: 60.0% in 2020, as in 2018'],
    ['crossed, with a gap', { 2018: 0.6, 2019: 0.8, 2020: null, 2021: 0.8 }, 'Riket har nått inklusionsmålet alla redovisade år 2019–2021, men inte 2018', 'Sweden has met the inclusion goal in all reported years 2019–2021, but not in 2018'],
    ['of one year over', { 2024: 0.823 }, 'Riket nådde inklusionsmålet 2024: 82,3_%', 'Sweden met the inclusion goal in 2024: 82.3%'],
    ['of one year under', { 2023: null, 2024: 0.62 }, 'Riket nådde inte inklusionsmålet 2024: 62,0_%', 'Sweden did not meet the inclusion goal in 2024: 62.0%'],
    ['just under', { 2024: 0.69996 }, 'Riket nådde inte inklusionsmålet 2024: 69,996_%', 'Sweden did not meet the inclusion goal in 2024: 69.996%'],
    ['without values', { 2023: null }, 'För riket redovisas inget värde mot inklusionsmålet', 'No value against the inclusion goal is reported for Sweden'],
  ])('%s', (_rule, values, swedish, english) => {
    expect(inclusion(goalSeries(values, 0.7), 'sv')).toBe(swedish);
    expect(inclusion(goalSeries(values, 0.7), 'en')).toBe(english);
  });

  it('of a measure that is better the lower it is', () => {
    const measure = { ...INCLUSION.sv, direction: 'LOWER' } as const;
    const points = goalSeries({ 2018: 0.8, 2019: 0.6, 2020: 0.7 }, 0.7);
    const title = seriesTitle({ area: NATION.sv, goal: INCLUSION_GOAL.sv, measure, points, language: 'sv' });
    expect(visible(title)).toBe('Riket har nått inklusionsmålet varje år 2019–2020, men inte 2018');
  });

  it('judges each year by the goal of that year, and none where no goal held', () => {
    const points = [
      { year: 2017, value: 0.5, threshold: null },
      { year: 2018, value: 0.65, threshold: 0.6 },
      { year: 2019, value: 0.65, threshold: 0.7 },
    ];
    expect(inclusion(points, 'sv')).toBe('Riket nådde inklusionsmålet senast 2018; 2019 är värdet 65,0_%');
  });

  it('does not depend on the order of the points', () => {
    expect(inclusion([...INCLUSION_SERIES].reverse(), 'sv')).toBe(inclusion(INCLUSION_SERIES, 'sv'));
  });
});
