import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@schema/domain/language.ts';
import { overtimeSummary, overtimeTitle } from '@schema/language/sentences/overtime-pathways.ts';
import { pathwayNoun } from '@schema/language/country-words.ts';
import { SCOTTISH_WORDS, SWEDISH_WORDS } from '../../../testkit/country-words.ts';
import { region } from '../real-figures.ts';
import { expectWellFormed, visible } from '../well-formed.ts';

const NOUN = { sv: pathwayNoun(SWEDISH_WORDS.sv), en: pathwayNoun(SWEDISH_WORDS.en) };

const rowsOf = (days: Readonly<Record<string, number | null>>) => Object.entries(days).map(([name, each]) => ({ name, days: each }));
const title = (days: Readonly<Record<string, number | null>>, total: number | null, language: 'sv' | 'en' = 'sv') =>
  visible(overtimeTitle({ noun: NOUN[language], area: region('Skåne', language), rows: rowsOf(days), total, language }));

describe('the title of days over the limit', () => {
  it.each([
    ['names one pathway that has half alone', { Melanom: 10, Prostata: 600 }, 1_000, 'Ett vårdförlopp står för 60_% av dagarna över tidsgränsen i Skåne: prostata'],
    ['names the fewest that together have half', { Bröst: 300, Melanom: 290, Prostata: 310 }, 1_000, 'Två vårdförlopp står för 61_% av dagarna över tidsgränsen i Skåne: prostata samt bröst'],
    ['names no more than three where the days are spread out', { A: 100, B: 100, C: 100, D: 100 }, 1_000, 'Tre vårdförlopp står för 30_% av dagarna över tidsgränsen i Skåne: a, b samt c'],
    ['leaves out what has no number', { A: null, B: 700 }, 1_000, 'Ett vårdförlopp står för 70_% av dagarna över tidsgränsen i Skåne: b'],
    ['says it where nobody waited too long', { A: 0 }, 0, 'Ingen väntade längre än tidsgränsen i Skåne'],
    ['names nobody where no pathway has a number', { A: null }, 1_000, 'Dagar över tidsgränsen i Skåne, per vårdförlopp'],
    ['says no more than what it is about where there is no number', { A: null }, null, 'Dagar över tidsgränsen i Skåne, per vårdförlopp'],
  ])('%s', (_rule, days, total, expected) => {
    expect(title(days, total)).toBe(expected);
  });

  it('in English has one that makes and two that make', () => {
    expect(title({ A: 600 }, 1_000, 'en')).toBe('One pathway makes up 60% of the days over the limit in Skåne: a');
    expect(title({ A: 300, B: 300 }, 1_000, 'en')).toBe('Two pathways make up 60% of the days over the limit in Skåne: a and b');
  });
});

it('takes the noun of another country', () => {
  const input = { noun: pathwayNoun(SCOTTISH_WORDS.sv), area: { shortName: 'Fife', locative: 'i Fife' }, rows: rowsOf({ A: 600 }), total: 1_000, language: 'sv' } as const;
  expect(visible(overtimeTitle(input))).toBe('En cancertyp står för 60_% av dagarna över tidsgränsen i Fife: a');
  expect(visible(overtimeSummary(input))).toBe('Dagar över tidsgränsen i Fife, alla cancertyper: 1_000. Flest har A 600.');
});

describe('the summary of days over the limit', () => {
  it('tells all days and those of each pathway that is listed', () => {
    const input = { noun: NOUN.sv, area: region('Gotland', 'sv'), rows: rowsOf({ Prostata: 1_234, Melanom: null, Bröst: 56 }), total: 1_300, language: 'sv' } as const;
    expect(visible(overtimeSummary(input))).toBe('Dagar över tidsgränsen på Gotland, alla vårdförlopp: 1_300. Flest har Prostata 1_234, Bröst 56.');
  });
});

it('both are well formed whatever the numbers are', () => {
  const days = fc.option(fc.nat(100_000), { nil: null });
  for (const language of LANGUAGES) {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), fc.boolean(), (values, isKnown) => {
        const rows = values.map((each, place) => ({ name: `Cancer ${place}`, days: each }));
        const input = { noun: NOUN[language], area: region('Skåne', language), rows, total: isKnown ? rows.reduce((sum, row) => sum + (row.days ?? 0), 0) : null, language };
        expectWellFormed(overtimeTitle(input), language, 'title');
        expectWellFormed(overtimeSummary(input), language, 'sentences');
      }),
    );
  }
});
