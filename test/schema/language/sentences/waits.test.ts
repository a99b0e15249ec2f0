import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@schema/domain/language.ts';
import { SEXES } from '@schema/domain/sex.ts';
import { releasesTitle } from '@schema/language/sentences/releases-title.ts';
import { sideOf, waitsHeadline, waitsLead, type MeasuredValue, type WaitsSubject } from '@schema/language/sentences/waits-headline.ts';
import { overTimeSummary, overTimeTitle, type MeasuredPeriod } from '@schema/language/sentences/waits-over-time.ts';
import { areasTitle, pathwaysTitle, rowsSummary } from '@schema/language/sentences/waits-rows.ts';
import { pathwayNoun } from '@schema/language/country-words.ts';
import { SCOTTISH_WORDS, SWEDISH_WORDS } from '../../../testkit/country-words.ts';
import { LEAD_TIME_GOAL, LEVEL, NATION } from '../real-figures.ts';
import { expectWellFormed, visible } from '../well-formed.ts';

const NOUN = { sv: pathwayNoun(SWEDISH_WORDS.sv), en: pathwayNoun(SWEDISH_WORDS.en) };
const measured = (value: number, half: number): MeasuredValue => ({ value, interval: { lower: value - half, upper: value + half } });
const subject: WaitsSubject = { area: NATION.sv, pathway: null, clockStop: 'treatment', sex: 'ALL', period: 'R12-2026-10', language: 'sv' };
const english: WaitsSubject = { ...subject, area: NATION.en, language: 'en' };
const goal = LEAD_TIME_GOAL.sv;

describe('sentences in another country’s words', () => {
  const noun = { sv: pathwayNoun(SCOTTISH_WORDS.sv), en: pathwayNoun(SCOTTISH_WORDS.en) };
  const boards = { singular: 'hälsostyrelse', plural: 'hälsostyrelser' };
  const row = (name: string, value: number) => ({ name, share: measured(value, 0.02) });

  it('take the noun and its gender', () => {
    expect(pathwaysTitle({ noun: noun.sv, rows: [row('A', 0.5)], goal, language: 'sv' })).toMatch(/^Den enda cancertyp som har ett värde når inte /);
    expect(pathwaysTitle({ noun: noun.sv, rows: [row('A', 0.95), row('B', 0.5), row('C', 0.5)], goal, language: 'sv' })).toMatch(/^En av tre cancertyper når /);
    expect(pathwaysTitle({ noun: noun.sv, rows: [row('A', 0.5), row('B', 0.5)], goal, language: 'sv' })).toMatch(/^Ingen av två cancertyper når /);
    expect(pathwaysTitle({ noun: noun.en, rows: [row('A', 0.5)], goal: LEAD_TIME_GOAL.en, language: 'en' })).toMatch(/^The only cancer type with a value does not meet /);
  });

  it('count areas by the noun of their level, neuter ones too', () => {
    const told = { rows: [row('A', 0.5), row('B', 0.5)], nation: { shortName: 'Skottland', locative: 'i Skottland' }, nationShare: measured(0.5, 0.02), language: 'sv' } as const;
    expect(areasTitle({ ...told, level: boards })).toMatch(/^Ingen hälsostyrelse går säkert att skilja från Skottland/);
    expect(areasTitle({ ...told, level: { singular: 'län', plural: 'län', gender: 'neuter' } })).toMatch(/^Inget län går säkert/);
  });
});

describe('waitsHeadline', () => {
  it('says under the goal only where the whole interval is', () => {
    expect(visible(waitsHeadline({ ...subject, share: measured(0.473, 0.005), goal }))).toBe(`47,3_% började behandling i tid i riket, under ${goal.name} på 80_%`);
    expect(visible(waitsHeadline({ ...subject, share: measured(0.79, 0.02), goal }))).toContain(`så nära ${goal.name} på 80_% att slumpen kan avgöra`);
    expect(visible(waitsHeadline({ ...subject, share: measured(0.9, 0.02), goal }))).toContain(`över ${goal.name}`);
  });

  it('shows as many decimals as tell the share from its goal', () => {
    expect(visible(waitsHeadline({ ...subject, share: { value: 0.79996, interval: null }, goal }))).toContain('79,996_% började');
  });

  it('names pathway and sex, and a clock that stops otherwise', () => {
    const headline = waitsHeadline({ ...subject, pathway: 'ospecifika symtom', clockStop: 'final_conversation', sex: 'FEMALE', share: measured(0.8, 0.1), goal: null });
    expect(visible(headline)).toBe('Ospecifika symtom: 80,0_% av kvinnorna hade sitt avslutande samtal i tid i riket');
  });

  it('says whose waits the page is about where there is no number', () => {
    expect(waitsHeadline({ ...subject, share: null, goal })).toBe('Väntetider i riket');
    expect(waitsHeadline({ ...english, pathway: 'prostate cancer', share: null, goal: null })).toBe(`Prostate cancer: waits ${NATION.en.locative}`);
  });
});

describe('waitsLead', () => {
  const figures = { share: measured(0.473, 0.005), medianDays: 41, p90Days: 98, judged: 31_204, treated: 33_010, provisional: true };

  it('tells when, how long, how sure and of how many', () => {
    expect(visible(waitsLead({ ...subject, ...figures }))).toBe(
      'De tolv månaderna till och med oktober 2026: hälften väntade högst 41_dagar och nio av tio högst 98_dagar. Andelen i tid har 95-procentigt intervall 46,8–47,8_%. ' +
        '31_204 av 33_010 behandlade kunde bedömas mot en känd tidsgräns. Sena registreringar kan ännu ändra siffrorna.',
    );
  });

  it('does not speak of treated where the clock stops without a treatment', () => {
    expect(waitsLead({ ...english, ...figures, clockStop: 'final_conversation', provisional: false })).toContain('31,204 patients could be judged');
  });

  it('is empty where nothing is known', () => {
    expect(waitsLead({ ...subject, share: null, medianDays: null, p90Days: null, judged: null, treated: null, provisional: false })).toBe('');
  });
});

describe('sideOf', () => {
  it('lets the value decide where there is no interval', () => {
    expect([0.79, 0.8, 0.81].map((value) => sideOf({ value, interval: null }, 0.8))).toEqual(['below', 'above', 'above']);
  });
});

describe('pathwaysTitle', () => {
  const row = (name: string, value: number | null, half = 0.01) => ({ name, share: value === null ? null : measured(value, half) });

  it('counts those that reach the goal and those surely below it', () => {
    const rows = [row('A', 0.85), row('B', 0.5), row('C', 0.795, 0.02), row('D', null)];
    expect(visible(pathwaysTitle({ noun: NOUN.sv, rows, goal, language: 'sv' }))).toBe(`Ett av tre vårdförlopp når ${goal.name} på 80_%; ett ligger under det även med osäkerheten inräknad`);
  });

  it('says none, all and the only one', () => {
    expect(pathwaysTitle({ noun: NOUN.sv, rows: [row('A', 0.5), row('B', 0.5)], goal, language: 'sv' })).toMatch(/^Inget av två vårdförlopp når .*; alla ligger under det/);
    expect(pathwaysTitle({ noun: NOUN.en, rows: [row('A', 0.9), row('B', 0.9)], goal: LEAD_TIME_GOAL.en, language: 'en' })).toMatch(/^All two pathways meet .*; none is surely below it/);
    expect(pathwaysTitle({ noun: NOUN.sv, rows: [row('A', 0.5)], goal, language: 'sv' })).toMatch(/^Det enda vårdförlopp som har ett värde når inte /);
  });

  it('gives the ends where there is no goal', () => {
    expect(visible(pathwaysTitle({ noun: NOUN.sv, rows: [row('A', 0.5), row('B', 0.7)], goal: null, language: 'sv' }))).toBe('Andel i tid från 50,0_% till 70,0_%');
  });

  it('says that there is nothing to show, and not why, where there is nothing', () => {
    expect(pathwaysTitle({ noun: NOUN.sv, rows: [row('A', null)], goal, language: 'sv' })).toBe('Andel i tid per vårdförlopp: inga värden att visa');
  });
});

describe('areasTitle', () => {
  const row = (value: number, half = 0.01) => ({ name: 'A', share: measured(value, half) });
  const told = { nation: NATION.sv, nationShare: measured(0.47, 0.005), level: LEVEL.sv, language: 'sv' } as const;

  it('counts above and below only where intervals do not overlap, the larger side first', () => {
    const rows = [row(0.6), row(0.3), row(0.31), row(0.48), row(0.46)];
    expect(visible(areasTitle({ rows, ...told }))).toBe('Två regioner ligger under riket (47,0_%) och en över; för två går ingen skillnad att säkerställa');
  });

  it('says where no area can be told from the nation', () => {
    expect(visible(areasTitle({ rows: [row(0.48), row(0.46)], ...told }))).toBe('Ingen region går säkert att skilja från riket (47,0_%)');
  });

  it('claims nothing without intervals', () => {
    expect(areasTitle({ rows: [{ name: 'A', share: { value: 0.9, interval: null } }], ...told })).toContain('Ingen region');
  });
});

describe('rowsSummary', () => {
  it('names both ends, the reference and how many lack a value', () => {
    const rows = [
      { name: 'A', share: measured(0.5, 0.01) },
      { name: 'B', share: measured(0.7, 0.01) },
      { name: 'C', share: null },
    ];
    expect(visible(rowsSummary({ rows, noun: NOUN.sv, reference: { name: 'alla', share: measured(0.6, 0.01) }, language: 'sv' }))).toBe(
      'Två vårdförlopp, från 50,0_% (A) till 70,0_% (B); alla 60,0_%. Ett vårdförlopp har inget värde.',
    );
  });
});

describe('overTimeTitle', () => {
  const point = (period: string, value: number | null, provisional = false): MeasuredPeriod => ({ period, measured: value === null ? null : measured(value, 0.01), provisional });
  const measure = { shortName: 'Ledtid', unit: 'SHARE' } as const;
  const input = { area: NATION.sv, measure, language: 'sv' } as const;
  const men = (...values: number[]) => ({ name: 'män', periods: values.map((value, index) => point(`2026-0${index + 1}`, value, index === 2)) });
  const women = (...values: number[]) => ({ ...men(...values), name: 'kvinnor' });

  it('compares the newest final period of both', () => {
    expect(visible(overTimeTitle({ ...input, groups: [men(0.4, 0.41, 0.9), women(0.4, 0.5, 0.1)] }))).toBe('Ledtid: högre för kvinnor än för män, 50,0_% mot 41,0_% i februari 2026');
    expect(visible(overTimeTitle({ ...input, groups: [men(0.4, 0.5), women(0.4, 0.41)] }))).toBe('Ledtid: högre för män än för kvinnor, 50,0_% mot 41,0_% i februari 2026');
  });

  it('establishes no difference where the intervals overlap', () => {
    expect(visible(overTimeTitle({ ...input, groups: [men(0.4, 0.41), women(0.4, 0.42)] }))).toBe('Ledtid: ingen säkerställd skillnad mellan män och kvinnor, 41,0_% och 42,0_% i februari 2026');
  });

  it('says provisional where nothing is final', () => {
    const group = (name: string) => ({ name, periods: [point('2026-10', 0.5, true)] });
    expect(overTimeTitle({ ...input, groups: [group('män'), group('kvinnor')] })).toMatch(/i oktober 2026 \(preliminärt\)$/);
  });

  it('tells one group by its change', () => {
    expect(visible(overTimeTitle({ ...input, groups: [women(0.4, 0.5)] }))).toBe('Ledtid, kvinnor i riket: 50,0_% i februari 2026, högre än 40,0_% i januari 2026');
    expect(overTimeTitle({ ...input, groups: [women(0.5, 0.5)] })).toContain('ingen säkerställd förändring');
  });

  it('tells the group that has values where the other has none', () => {
    expect(overTimeTitle({ ...input, groups: [{ name: 'män', periods: [point('2026-01', null)] }, women(0.4, 0.5)] })).toMatch(/^Ledtid, kvinnor/);
  });

  it('writes days as days', () => {
    const group = (name: string, days: number) => ({ name, periods: [{ period: '2026', measured: measured(days, 1), provisional: false }] });
    const title = overTimeTitle({ ...input, measure: { shortName: 'Mediantid', unit: 'DAYS' }, groups: [group('män', 45), group('kvinnor', 38)] });
    expect(visible(title)).toBe('Mediantid: längre för män än för kvinnor, 45_dagar mot 38_dagar år 2026');
  });

  it('has nothing to say of nothing', () => {
    expect(overTimeTitle({ ...input, groups: [] })).toBe('Ledtid: inga värden att visa');
  });
});

describe('releasesTitle', () => {
  it('names the release that answers and how far it reaches', () => {
    expect(releasesTitle({ newest: { number: 14, extractedOn: '2026-08-19', lastMonth: '2026-07' }, language: 'sv' })).toBe('Publicering 14 svarar nu: uttag 19\u00A0aug\u00A02026, till och med juli 2026');
    expect(releasesTitle({ newest: null, language: 'en' })).toBe('No release yet');
  });
});

describe('every sentence about waits begins and ends right', () => {
  const value = fc.option(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), fc.boolean()).map(([share, half, known]): MeasuredValue => (known ? measured(share, half) : { value: share, interval: null })),
    { nil: null },
  );
  const period = fc.constantFrom('2026-07', '2026-Q2', '2026-H1', '2025', 'R12-2026-10');
  const rows = fc.array(value.map((share) => ({ name: 'Bröst', share })), { maxLength: 32 });

  it.each(LANGUAGES)('in %s', (language) => {
    const area = NATION[language];
    const anyGoal = fc.constantFrom(null, LEAD_TIME_GOAL[language]);
    fc.assert(
      fc.property(fc.record({ share: value, goal: anyGoal, period, sex: fc.constantFrom(...SEXES), own: fc.boolean(), named: fc.boolean() }), ({ own, named, ...input }) => {
        const whose: WaitsSubject = { ...input, area, language, pathway: named ? 'prostata' : null, clockStop: own ? 'final_conversation' : 'treatment' };
        expectWellFormed(waitsHeadline({ ...whose, ...input }), language, 'title');
        expectWellFormed(waitsLead({ ...whose, share: input.share, medianDays: 40.5, p90Days: 98, judged: 1200, treated: own ? null : 1300, provisional: own }), language, 'sentences');
      }),
    );
    fc.assert(
      fc.property(rows, anyGoal, value, (all, goalOrNone, nationShare) => {
        expectWellFormed(pathwaysTitle({ noun: NOUN[language], rows: all, goal: goalOrNone, language }), language, 'title');
        expectWellFormed(areasTitle({ rows: all, nation: area, nationShare, level: LEVEL[language], language }), language, 'title');
        expectWellFormed(rowsSummary({ rows: all, noun: LEVEL[language], reference: { name: area.shortName, share: nationShare }, language }), language, 'sentences');
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 2 }), (groups) => {
        const told = groups.map((values, place) => ({ name: language === 'sv' ? ['män', 'kvinnor'][place]! : ['men', 'women'][place]!, periods: values.map((each, index) => ({ period: `2026-0${index + 1}`, measured: each, provisional: index > 2 })) }));
        const input = { area, measure: { shortName: language === 'sv' ? 'Ledtid' : 'Lead time', unit: 'SHARE' as const }, groups: told, language };
        expectWellFormed(overTimeTitle(input), language, 'title');
        if (told.length > 0) expectWellFormed(overTimeSummary(input), language, 'sentences');
      }),
    );
  });
});
