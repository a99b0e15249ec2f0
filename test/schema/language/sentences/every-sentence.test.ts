import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS } from '@schema/domain/figure.ts';
import { LANGUAGES } from '@schema/domain/language.ts';
import type { Language } from '@schema/domain/language.ts';
import { experienceTitle } from '@schema/language/sentences/experience-title.ts';
import { gapTitle } from '@schema/language/sentences/gap-title.ts';
import { goalsHeadline } from '@schema/language/sentences/goals-headline.ts';
import { goalsLead, regionLead } from '@schema/language/sentences/goals-lead.ts';
import { incidenceTitle } from '@schema/language/sentences/incidence-title.ts';
import { placeTitle, stripSummary, stripTitle } from '@schema/language/sentences/places.ts';
import { regionTitle } from '@schema/language/sentences/region-title.ts';
import { seriesSummary } from '@schema/language/sentences/series-summary.ts';
import { seriesTitle } from '@schema/language/sentences/series-title.ts';
import { spreadSummary, spreadTitle } from '@schema/language/sentences/spread.ts';
import { EXPERIENCE, INCLUSION, INCLUSION_GOAL, LEAD_TIME, LEAD_TIME_GOAL, LEVEL, NATION, regions } from '../real-figures.ts';
import { expectWellFormed } from '../well-formed.ts';

/** Shares on a published grid and off it, at the goals, over 100 %, zero and missing. */
const share = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 130 }).map((percent) => percent / 100) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1.3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0.7, 0.8, 0.69996) },
  { weight: 2, arbitrary: fc.constant(null) },
);
const year = fc.integer({ min: 2010, max: 2030 });
const resolution = fc.constantFrom(0.01, 0.001, null);
const areaShares = fc.array(share, { minLength: 1, maxLength: 21 });
const yearShares = fc.uniqueArray(fc.record({ year, value: share }), { minLength: 1, maxLength: 10, selector: (point) => point.year });
const index = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10), { nil: null });
const spreadPoints = fc.uniqueArray(
  fc.record({
    year,
    range: share,
    standardDeviation: share,
    regionsCounted: fc.integer({ min: 1, max: 40 }),
    regionsAbsent: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 10, selector: (point) => point.year },
);
const trend = fc.option(
  fc.record({
    direction: fc.constantFrom('RISING', 'FALLING', 'NOT_ESTABLISHED'),
    pValue: fc.double({ min: 1e-9, max: 1, noNaN: true }),
    years: fc.integer({ min: 5, max: 30 }),
  }),
  { nil: null },
);

function placed(values: readonly (number | null)[], language: Language) {
  const areas = regions(language);
  return values.map((value, place) => ({ area: areas[place]!, value }));
}

function inBothLanguages<Input>(arbitrary: fc.Arbitrary<Input>, check: (input: Input, language: Language) => void): void {
  for (const language of LANGUAGES) fc.assert(fc.property(arbitrary, (input) => check(input, language)), { numRuns: 200 });
}

describe('every sentence begins and ends right, with the right spaces, and says nothing undefined:', () => {
  it('headline', () => {
    const lists = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7));
    inBothLanguages(fc.array(lists, { minLength: 1, maxLength: 3 }), (counts, language) => {
      const all = regions(language);
      const standings = counts.map(([reached, missed, absent], place) => ({
        goal: (place === 0 ? INCLUSION_GOAL : LEAD_TIME_GOAL)[language],
        reached: all.slice(0, reached),
        missed: all.slice(reached, reached + missed),
        absent: all.slice(reached + missed, reached + missed + absent),
      }));
      expectWellFormed(goalsHeadline({ standings, level: LEVEL[language], language }), language, 'sentences');
    });
  });

  it('leads', () => {
    inBothLanguages(fc.record({ year, values: areaShares, own: share, nationValue: share, resolution }), ({ values, own, nationValue, ...input }, language) => {
      const nation = NATION[language];
      const goal = { ...input, goal: LEAD_TIME_GOAL[language], measure: { ...LEAD_TIME[language], resolution: input.resolution } };
      const lead = goalsLead({ goals: [{ ...goal, nationValue, areaValues: placed(values, language) }], nation, level: LEVEL[language], language });
      expectWellFormed(lead, language, 'sentences');
      expectWellFormed(regionLead({ goals: [{ ...goal, value: own, nationValue }], area: regions(language)[0]!, nation, language }), language, 'sentences');
    });
  });

  it('series', () => {
    const threshold = fc.constantFrom(0.7, 0.675, null);
    inBothLanguages(fc.record({ points: yearShares, threshold, resolution, shown: fc.nat(21), absent: fc.nat(5) }), (input, language) => {
      const points = input.points.map((point) => ({ ...point, threshold: input.threshold }));
      const measure = { ...INCLUSION[language], resolution: input.resolution };
      const others = { shown: input.shown, absent: regions(language).slice(0, input.absent), level: LEVEL[language] };
      const series = { area: NATION[language], goal: INCLUSION_GOAL[language], measure, points, language };
      expectWellFormed(seriesTitle(series), language, 'title');
      expectWellFormed(seriesSummary({ ...series, others }), language, 'sentences');
      expectWellFormed(seriesSummary({ ...series, goal: null }), language, 'sentences');
    });
  });

  it('strip and map', () => {
    inBothLanguages(fc.record({ values: areaShares, nationValue: share, year, resolution }), ({ values, nationValue, year: inYear, resolution: step }, language) => {
      const input = { values: placed(values, language), measure: { ...LEAD_TIME[language], resolution: step }, level: LEVEL[language], language, nation: NATION[language], nationValue };
      expectWellFormed(stripTitle(input), language, 'title');
      expectWellFormed(placeTitle(input), language, 'title');
      expectWellFormed(stripSummary({ ...input, year: inYear, goal: LEAD_TIME_GOAL[language] }), language, 'sentences');
      expectWellFormed(stripSummary({ ...input, year: inYear, goal: null }), language, 'sentences');
    });
  });

  it('spread', () => {
    inBothLanguages(fc.record({ points: spreadPoints, trend, standardDeviationTrend: trend, resolution }), ({ resolution: step, ...input }, language) => {
      const subject = { ...input, measure: { ...LEAD_TIME[language], resolution: step }, level: LEVEL[language], language };
      expectWellFormed(spreadTitle(subject), language, 'title');
      expectWellFormed(spreadSummary(subject), language, 'sentences');
    });
  });

  it('gap, region', () => {
    inBothLanguages(fc.record({ inclusion: share, leadTime: share, year, resolution }), ({ inclusion, leadTime, year: inYear, resolution: step }, language) => {
      for (const direction of DIRECTIONS) {
        expectWellFormed(gapTitle({ value: inclusion, goal: INCLUSION_GOAL[language], measure: { direction, resolution: step }, language }), language, 'title');
      }
      const goals = [
        { goal: INCLUSION_GOAL[language], measure: { ...INCLUSION[language], resolution: step }, year: inYear, value: inclusion },
        { goal: LEAD_TIME_GOAL[language], measure: { ...LEAD_TIME[language], resolution: step }, year: inYear, value: leadTime },
      ];
      expectWellFormed(regionTitle({ area: regions(language)[3]!, goals, language }), language, 'title');
    });
  });

  it('experience, incidence', () => {
    inBothLanguages(fc.record({ values: fc.array(index, { minLength: 1, maxLength: 21 }), nationValue: index, year, women: yearShares, men: yearShares }), (input, language) => {
      const rates = (points: typeof input.women) => points.map((point) => ({ year: point.year, value: point.value === null ? null : point.value * 1000 }));
      const places = { values: placed(input.values, language), measure: EXPERIENCE[language], level: LEVEL[language], nation: NATION[language] };
      expectWellFormed(experienceTitle({ ...places, nationValue: input.nationValue, year: input.year, language }), language, 'title');
      expectWellFormed(incidenceTitle({ women: rates(input.women), men: rates(input.men), resolution: 0.1, language }), language, 'title');
    });
  });
});

describe('the rules themselves refuse', () => {
  it.each([
    ['a small first letter', 'riket når målet', 'sv', 'title'],
    ['a small letter after a full stop', 'Riket når målet. ingen annan.', 'sv', 'sentences'],
    ['a missing full stop', 'Riket når målet', 'sv', 'sentences'],
    ['a full stop in a title', 'Riket når målet.', 'sv', 'title'],
    ['two spaces', 'Riket  når målet', 'sv', 'title'],
    ['a space before a comma', 'Riket når målet , alltid', 'sv', 'title'],
    ['two marks in a row', 'Riket når målet;, alltid', 'sv', 'title'],
    ['a breaking space before a unit', 'Riket når 82 %', 'sv', 'title'],
    ['a hyphen as minus', 'Riket når -3', 'sv', 'title'],
    ['what is no number', 'Riket når NaN', 'sv', 'title'],
    ['an English number in Swedish', 'Riket når 82.3', 'sv', 'title'],
    ['a Swedish number in English', 'Sweden stands at 82,3', 'en', 'title'],
    ['a word of the other language', 'Sweden och Norway', 'en', 'title'],
  ] as const)('%s', (_fault, text, language, ending) => {
    expect(() => expectWellFormed(text, language, ending)).toThrow();
  });
});
