import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { cell, officialMeasures, regionCodes, sourceRows, type SourceRow } from '@test/testkit/source-files.ts';

interface Result {
  readonly region: { readonly code: string } | null;
  readonly pathway: { readonly code: string } | null;
  readonly level: string;
  readonly year: number;
  readonly period: string | null;
  readonly value: number | null;
  readonly text: string | null;
  readonly unit: string;
  readonly absence: string | null;
  readonly sv: string | null;
  readonly en: string | null;
  readonly valueAsPublished: string | null;
  readonly unitAsPublished: string;
  readonly qualifier: string | null;
  readonly keyAsPublished: string;
  readonly origin: string;
  readonly source: string;
  readonly figure: Readonly<Record<string, unknown>>;
}

const RESULTS = `query ($measure: ID!) {
  publishedResults(measure: $measure) {
    region { code } pathway { code } level year period value text unit absence
    sv: absenceReason(language: SV) en: absenceReason(language: EN)
    valueAsPublished unitAsPublished qualifier keyAsPublished origin source
    figure { value lower upper boundsLower boundsUpper numerator denominator unit absence provisional origin release { id } }
  }
}`;

const UNITS: Readonly<Record<string, string>> = { percent: 'SHARE', index: 'INDEX_0_100', per_100000: 'PER_100000', days: 'DAYS', count: 'COUNT', yes_no: 'YES_NO', text: 'TEXT' };

/** The number that a published text stands for, figured out another way than the product does. */
function numberOf(unit: string, published: string): number | null {
  if (unit === 'text') return null;
  if (unit === 'yes_no') return published === 'true' ? 1 : 0;
  return unit === 'percent' ? Number((Number(published) / 100).toFixed(8)) : Number(published);
}

function keyOf(region: string | undefined, year: number | string): string {
  return `${region} ${year}`;
}

describeOnBothDatabases('official figures', (open) => {
  let app: TestApp;
  const results = async (measure: string): Promise<Result[]> => (await app.dataOf<{ publishedResults: Result[] }>(RESULTS, { measure })).publishedResults;

  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  describe.each(officialMeasures())('%s', (measure) => {
    let served: Result[];
    let rows: SourceRow[];
    beforeAll(async () => {
      served = await results(measure);
      rows = sourceRows(`official/${measure}.csv`);
    });

    it('each figure is the one of the source file, to the letter', () => {
      const expected = rows.map((row) => ({
        at: keyOf(cell(row, 'region'), cell(row, 'year')),
        value: numberOf(cell(row, 'unit'), cell(row, 'value')),
        valueAsPublished: cell(row, 'value'),
        unit: UNITS[cell(row, 'unit')],
        unitAsPublished: cell(row, 'unit'),
        absence: null,
      }));
      const present = served.filter(({ absence }) => absence === null);
      const seen = present.map(({ region, year, value, valueAsPublished, unit, unitAsPublished, absence }) => ({ at: keyOf(region?.code, year), value, valueAsPublished, unit, unitAsPublished, absence }));
      const byPlace = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? -1 : 1);
      expect(seen.sort(byPlace)).toEqual(expected.sort(byPlace));
    });

    it('the nation and every region have a row in every year: a value, or the reason there is none', () => {
      const years = [...new Set(rows.map((row) => cell(row, 'year')))];
      const places = years.flatMap((year) => ['SE', ...regionCodes()].map((code) => keyOf(code, year)));
      expect(served.map(({ region, year }) => keyOf(region?.code, year)).sort()).toEqual(places.sort());
    });

    it('what is missing is missing with its reason in both languages, and never 0', () => {
      const published = new Set(rows.map((row) => keyOf(row['region'], cell(row, 'year'))));
      for (const result of served.filter(({ region, year }) => !published.has(keyOf(region?.code, year)))) {
        const place = keyOf(result.region?.code, result.year);
        expect(result, place).toMatchObject({ value: null, text: null, valueAsPublished: null, figure: { value: null } });
        expect(result.absence, place).toMatch(/^(NOT_REPORTED|NOT_COLLECTED)$/);
        expect(result.figure['absence'], place).toBe(result.absence);
        expect(result.sv, place).toMatch(/\.$/);
        expect(result.en, place).toMatch(/\.$/);
      }
    });

    it('says of each figure where it comes from, and claims no interval that nobody published', () => {
      for (const { figure, value, unit, origin, source } of served) {
        expect(figure).toMatchObject({ value, unit, origin: 'PUBLISHED', provisional: false, release: null, lower: null, upper: null, boundsLower: null, boundsUpper: null, numerator: null, denominator: null });
        expect(origin).toBe('PUBLISHED');
        expect(source).toContain('Kolada');
      }
    });
  });

  it('Norrbotten has no inclusion in any year, and says why', async () => {
    const missing = (await results('inclusion')).filter(({ region }) => region?.code === '25');
    expect(missing.map(({ year, value, absence }) => ({ year, value, absence }))).toEqual(
      [2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({ year, value: null, absence: 'NOT_REPORTED' })),
    );
    expect(missing.every(({ sv }) => sv?.includes('Norrbotten'))).toBe(true);
  });

  it('values over 100 % stay as they are', async () => {
    const above = (await results('inclusion')).filter(({ value }) => (value ?? 0) > 1);
    expect(above.map(({ region, year, value, valueAsPublished }) => [region?.code, year, value, valueAsPublished])).toEqual([
      ['06', 2022, 1.008, '100.8'],
      ['03', 2023, 1.033, '103.3'],
    ]);
  });

  it('every scattered figure is served under an id of its own, with the words of its source', async () => {
    const measureOf = new Map(sourceRows('published-result-measures.csv').map((row) => [cell(row, 'measure_as_published'), row]));
    const rows = sourceRows('published-results.csv').map((row) => {
      const { measure = '', unit = '', qualifier = '' } = measureOf.get(cell(row, 'measure')) ?? {};
      return { row, measure, unit, qualifier };
    });
    const served = (await Promise.all([...new Set(rows.map(({ measure }) => measure))].map(results))).flat();
    expect(served).toHaveLength(rows.length);
    for (const { row, measure, unit, qualifier } of rows) {
      expect(measure).toMatch(/_press$/);
      const text = cell(row, 'value');
      // What a source's text adds in brackets about the figure is served as its note.
      const [, source] = /^(\S.*?)(?: \(.+\))?$/.exec(cell(row, 'source')) ?? [];
      const same = served.filter((result) => result.source === source && result.keyAsPublished === row['key'] && result.valueAsPublished === text && result.year === Number(row['year']));
      expect(same, JSON.stringify(row)).toContainEqual(
        expect.objectContaining({
          value: numberOf(unit, text),
          text: unit === 'text' ? text : null,
          unit: UNITS[unit],
          unitAsPublished: unit,
          period: row['period'] === '' ? null : row['period'],
          qualifier: qualifier === 'exact' ? null : qualifier,
          origin: 'PUBLISHED',
        }),
      );
    }
  });

  it('a scattered figure never fills a gap in an official series', async () => {
    const [press, official] = [await results('inclusion_press'), await results('inclusion')];
    expect(press.filter(({ region }) => region?.code === '25').map(({ year, value }) => [year, value])).toContainEqual([2021, 0.69]);
    expect(official.find(({ region, year }) => region?.code === '25' && year === 2021)?.value).toBeNull();
  });
});
