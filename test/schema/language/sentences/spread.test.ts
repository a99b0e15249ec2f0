import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '@schema/domain/language.ts';
import { spreadSummary, spreadTitle } from '@schema/language/sentences/spread.ts';
import type { SpreadYear, TestedTrend } from '@schema/language/sentences/spread.ts';
import { EXPERIENCE, INCLUSION, LEAD_TIME, LEVEL } from '../real-figures.ts';
import { visible } from '../well-formed.ts';

/** Lead time, 21 regions, 2020–2025, and inclusion, 20 regions, 2018 and 2024. */
const LEAD_TIME_POINTS = [
  { year: 2020, range: 0.26, standardDeviation: 0.0718653313521 },
  { year: 2021, range: 0.27, standardDeviation: 0.0782924339602 },
  { year: 2022, range: 0.27, standardDeviation: 0.079718893876 },
  { year: 2023, range: 0.2, standardDeviation: 0.0679368788004 },
  { year: 2024, range: 0.28, standardDeviation: 0.0769603956222 },
  { year: 2025, range: 0.27, standardDeviation: 0.0711518449094 },
].map((point) => ({ ...point, regionsCounted: 21, regionsAbsent: 0 }));
const INCLUSION_POINTS = [
  { year: 2018, range: 0.346, standardDeviation: 0.10198101539 },
  { year: 2024, range: 0.242, standardDeviation: 0.0686136101659 },
].map((point) => ({ ...point, regionsCounted: 20, regionsAbsent: 1 }));

const NO_TREND: TestedTrend = { direction: 'NOT_ESTABLISHED', pValue: 0.567, years: 6 };
const RISING: TestedTrend = { direction: 'RISING', pValue: 0.0167, years: 6 };
const FALLING: TestedTrend = { direction: 'FALLING', pValue: 0.0302, years: 7 };

const title = (trend: TestedTrend | null, language: Language, points: readonly SpreadYear[] = LEAD_TIME_POINTS) =>
  visible(spreadTitle({ points, trend, measure: LEAD_TIME[language], level: LEVEL[language], language }));

describe('title of the spread', () => {
  it.each([
    ['no trend', NO_TREND, '27_procentenheter skiljer högst och lägst 2025; ingen säkerställd förändring sedan 2020', '27_percentage points between highest and lowest in 2025; no established change since 2020'],
    ['rising', RISING, 'Skillnaden mellan regioner har vuxit 2020–2025; 27_procentenheter skiljer högst och lägst 2025', 'The difference between regions has grown 2020–2025; 27_percentage points between highest and lowest in 2025'],
    ['falling', FALLING, 'Skillnaden mellan regioner har minskat 2020–2025; 27_procentenheter skiljer högst och lägst 2025', 'The difference between regions has shrunk 2020–2025; 27_percentage points between highest and lowest in 2025'],
    ['no test', null, '27_procentenheter skiljer högst och lägst 2025; någon förändring över åren går inte att pröva', '27_percentage points between highest and lowest in 2025; a change over the years cannot be tested'],
  ] as const)('%s', (_rule, trend, swedish, english) => {
    expect(title(trend, 'sv')).toBe(swedish);
    expect(title(trend, 'en')).toBe(english);
  });

  it('leaves out years without a range', () => {
    expect(title(NO_TREND, 'sv', [...LEAD_TIME_POINTS, { year: 2026, range: null, standardDeviation: null }])).toContain('lägst 2025;');
    expect(title(null, 'sv', [])).toBe('Inga regioner har redovisade värden');
  });

  it('tells an index in index points', () => {
    const points = [{ year: 2025, range: 6.7, standardDeviation: 1.5 }];
    expect(visible(spreadTitle({ points, trend: null, measure: EXPERIENCE.sv, level: LEVEL.sv, language: 'sv' }))).toMatch(/^6,7_indexenheter skiljer/);
  });

  it('never speaks of growing or shrinking unless the trend is established, whatever the ranges do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 10 }), fc.constantFrom(NO_TREND, null), (percents, trend) => {
        const points = percents.map((percent, place) => ({ year: 2015 + place, range: percent / 100, standardDeviation: null }));
        expect(title(trend, 'sv', points)).not.toMatch(/vuxit|minskat|ökat/);
        expect(title(trend, 'en', points)).not.toMatch(/grown|shrunk|increased|decreased/);
      }),
    );
  });
});

describe('summary of the spread', () => {
  it.each([
    ['sv', 'Mellan högsta och lägsta värde skiljer 34,6_procentenheter år 2018 och 24,2_procentenheter år 2024; standardavvikelsen är 10,20_procentenheter år 2018 och 6,86_procentenheter år 2024. Ingen förändring av skillnaden är säkerställd (Mann–Kendalls test, sju år, p_=_0,069); standardavvikelsen har minskat (p_=_0,030). År 2024 ingår 20 av 21 regioner.'],
    ['en', 'Highest and lowest values differ by 34.6_percentage points in 2018 and 24.2_percentage points in 2024; the standard deviation is 10.20_percentage points in 2018 and 6.86_percentage points in 2024. No change of the difference is established (Mann–Kendall test, seven years, p_=_0.069); the standard deviation has shrunk (p_=_0.030). In 2024, 20 of 21 regions are included.'],
  ] as const)('tells real results in %s: both ends, both tests, how many', (language, text) => {
    const trend: TestedTrend = { direction: 'NOT_ESTABLISHED', pValue: 0.069, years: 7 };
    const input = { points: INCLUSION_POINTS, trend, standardDeviationTrend: FALLING, measure: INCLUSION[language], level: LEVEL[language], language };
    expect(visible(spreadSummary(input))).toBe(text);
  });

  const summary = (points: Parameters<typeof spreadSummary>[0]['points'], trend: TestedTrend | null, standardDeviationTrend: TestedTrend | null) =>
    visible(spreadSummary({ points, trend, standardDeviationTrend, measure: LEAD_TIME.sv, level: LEVEL.sv, language: 'sv' }));

  it('tells one year as one year', () => {
    expect(summary(LEAD_TIME_POINTS.slice(-1), null, null)).toBe(
      'Mellan högsta och lägsta värde skiljer 27_procentenheter år 2025; standardavvikelsen är 7,1_procentenheter år 2025. Någon förändring över åren går inte att pröva. År 2025 ingår 21 regioner.',
    );
  });

  it('tells of no deviation where there is none', () => {
    expect(summary([{ year: 2025, range: 0.1, standardDeviation: null, regionsCounted: 2, regionsAbsent: 0 }], RISING, NO_TREND)).toBe(
      'Mellan högsta och lägsta värde skiljer 10_procentenheter år 2025. Skillnaden har vuxit (Mann–Kendalls test, sex år, p_=_0,017); för standardavvikelsen är ingen förändring säkerställd (p_=_0,57). År 2025 ingår två regioner.',
    );
  });

  it('tells that nothing is reported', () => {
    expect(summary([], NO_TREND, NO_TREND)).toBe('Inga regioner har redovisade värden.');
  });
});
