import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { withdrawAccepted } from '@server/modules/submissions/submissions.queries.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { importText } from './case-files.ts';

interface Result {
  readonly region: { readonly code: string } | null;
  readonly pathway: { readonly code: string } | null;
  readonly level: string;
  readonly year: number;
  readonly period: string | null;
  readonly value: number | null;
  readonly absence: string | null;
  readonly source: string;
  readonly note: string | null;
}

interface Population {
  readonly referenceDate: string;
  readonly sex: string;
  readonly population: number;
  readonly source: string;
}

const RESULTS = `query ($measure: ID!, $from: Int, $to: Int) {
  publishedResults(measure: $measure, from: $from, to: $to) { region { code } pathway { code } level year period value absence source note }
}`;
const POPULATIONS = 'query ($code: ID!) { region(code: $code) { populations { referenceDate sex population source } } }';

const RESULTS_HEADER = 'measure;region;pathway;period;year;value;unit;source;note';
const POPULATION_HEADER = 'reference_date;region;sex;population;source';

describeOnBothDatabases('published figures that are handed in', (open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  let asked = 0;
  /** A question that has not been asked before: no answer to it is kept. */
  const anew = (question: string): string => `${question} # ${(asked += 1)}`;
  const results = async (measure: string, year: number, question = anew(RESULTS)): Promise<readonly Result[]> =>
    (await app.dataOf<{ publishedResults: Result[] }>(question, { measure, from: year, to: year })).publishedResults;
  const populations = async (code: string): Promise<readonly Population[]> =>
    (await app.dataOf<{ region: { populations: Population[] } }>(anew(POPULATIONS), { code })).region.populations;
  const handIn = (kind: 'population' | 'published-results', rows: readonly string[]) =>
    importText(app.open.database, [kind === 'population' ? POPULATION_HEADER : RESULTS_HEADER, ...rows, ''].join('\n'), { kind });
  const withdraw = (submission: number) => app.open.database.write(SYSTEM_ACTOR, 'withdraw', (sql) => withdrawAccepted(sql, submission));

  it('a result takes the place of the country’s own, the newest holds, and withdrawn ones give it back', async () => {
    const shipped = await results('inclusion', 2024);
    const [missing, own] = [shipped.find(({ region }) => region?.code === '25'), shipped.find(({ region }) => region?.code === '01')];
    expect([missing?.absence, own?.absence]).toEqual(['NOT_REPORTED', null]);
    const first = await handIn('published-results', ['inclusion;25;;;2024;61,5;percent;Regionens årsberättelse;Preliminärt', 'inclusion;01;;;2024;70.1;percent;Regionens årsberättelse;']);
    expect(first).toMatchObject({ new: 2, changed: 0 });
    const second = await handIn('published-results', ['inclusion;25;;;2024;61,5;percent;Regionens årsberättelse;Preliminärt', 'inclusion;01;;;2024;71.1;percent;Regionens årsberättelse;']);
    expect(second).toMatchObject({ new: 0, changed: 1, unchanged: 1 });

    const now = await results('inclusion', 2024);
    expect(now.map(({ region }) => region?.code)).toEqual(shipped.map(({ region }) => region?.code));
    expect(now.find(({ region }) => region?.code === '25')).toMatchObject({ value: 0.615, absence: null, level: 'region', source: 'Regionens årsberättelse', note: 'Preliminärt' });
    expect(now.find(({ region }) => region?.code === '01')).toMatchObject({ value: 0.711 });

    await withdraw(second.submission.id);
    expect((await results('inclusion', 2024)).find(({ region }) => region?.code === '01')).toMatchObject({ value: 0.701 });
    await withdraw(first.submission.id);
    expect(await results('inclusion', 2024)).toEqual(shipped);
  });

  it('a new year, a pathway and a part of a year stand beside what is there', async () => {
    await handIn('published-results', [
      'lead_time;01;;;1999;40;percent;Gammal rapport;',
      'lead_time;SE;;;1999;41;percent;Gammal rapport;',
      'lead_time;SE;lunga;;1999;42;percent;Gammal rapport;',
      'lead_time;01;;våren;1999;43;percent;Gammal rapport;',
    ]);
    const ofYear = await results('lead_time', 1999);
    expect(ofYear.filter(({ value }) => value !== null).map(({ region, pathway, level, period, value }) => [region?.code, pathway?.code, level, period, value])).toEqual([
      ['SE', undefined, 'nation', null, 0.41],
      ['01', undefined, 'region', null, 0.4],
      ['01', undefined, 'region', 'våren', 0.43],
      [undefined, 'lunga', 'pathway', null, 0.42],
    ]);
    // Every other region is there with the reason that it has none.
    const { regions } = await app.dataOf<{ regions: { code: string }[] }>('{ regions { code } }');
    const missing = ofYear.filter(({ value }) => value === null);
    expect(missing.map(({ region }) => region?.code)).toEqual(regions.map(({ code }) => code).filter((code) => code !== '01'));
    expect(new Set(missing.map(({ absence }) => absence))).toEqual(new Set(['NOT_REPORTED']));
  });

  it('an area has one result a year where whole years are asked for', async () => {
    const { publishedResults, region } = await app.dataOf<{ publishedResults: { value: number }[]; region: { publishedResults: { value: number }[] } }>(
      '{ publishedResults(measure: "lead_time", from: 1999, to: 1999, wholeYears: true) { value } region(code: "01") { publishedResults(from: 1999, to: 1999, wholeYears: true) { value } } }',
    );
    expect(publishedResults.filter(({ value }) => value !== null)).toEqual([{ value: 0.41 }, { value: 0.4 }]);
    expect(region.publishedResults).toEqual([{ value: 0.4 }]);
  });

  it('how far apart the regions are is told of whole years and all pathways', async () => {
    await handIn('published-results', ['lead_time;01;;;1998;40;percent;Rapport;', 'lead_time;03;;;1998;50;percent;Rapport;', 'lead_time;04;lunga;;1998;1;percent;Rapport;', 'lead_time;05;;våren;1998;99;percent;Rapport;']);
    const { publishedSpread } = await app.dataOf<{ publishedSpread: { points: { regionsCounted: number; lowest: { value: number }; highest: { value: number } }[] } }>(
      '{ publishedSpread(measure: "lead_time", from: 1998, to: 1998) { points { regionsCounted lowest { value } highest { value } } } }',
    );
    expect(publishedSpread.points).toEqual([{ regionsCounted: 2, lowest: { value: 0.4 }, highest: { value: 0.5 } }]);
  });

  it('a population takes the place of one of the same day and sex, and new days stand beside', async () => {
    const before = await populations('03');
    const { referenceDate, sex } = before[0] ?? { referenceDate: '', sex: '' };
    expect(sex).toBe('ALL');
    const { submission } = await handIn('population', [`${referenceDate};03;;400 000;Statistikmyndigheten`, '1990-12-31;3;K;150000;Statistikmyndigheten']);
    const after = await populations('03');
    expect(after).toHaveLength(before.length + 1);
    expect(after.find((each) => each.referenceDate === referenceDate && each.sex === sex)).toMatchObject({ population: 400_000, source: 'Statistikmyndigheten' });
    expect(after[0]).toMatchObject({ referenceDate: '1990-12-31', sex: 'FEMALE', population: 150_000 });
    await withdraw(submission.id);
    expect(await populations('03')).toEqual(before);
  });

  it('what is handed in is in the files to download, too', async () => {
    const version = (await app.app.inject({ url: '/files/populations.csv' })).headers.etag;
    await handIn('population', ['1991-12-31;03;;290000;Statistikmyndigheten']);
    const answer = await app.app.inject({ url: '/files/populations.csv' });
    expect(answer.headers.etag).not.toBe(version);
    expect(answer.body).toContain('1991-12-31,ALL,290000,stated,Statistikmyndigheten');
    expect((await app.app.inject({ url: '/files/official-results-lead_time.csv' })).body).toContain('Gammal rapport');
  });

  it('kept answers are of the figures that there are', async () => {
    await results('N70351', 2020, RESULTS);
    await handIn('published-results', ['N70351;01;;;2020;1,5;per_100000;Rättad rapport;']);
    await expect.poll(async () => (await results('N70351', 2020, RESULTS)).find(({ region }) => region?.code === '01')?.source).toBe('Rättad rapport');
  });

  it('published figures go with real facts and with invented ones', async () => {
    await app.open.database.write(SYSTEM_ACTOR, 'as a demonstration leaves it', (sql) => sql.query(`INSERT INTO fact_origin (origin, made_at) VALUES ('SYNTHETIC', now()) ON CONFLICT DO NOTHING`));
    expect(await handIn('population', ['1992-12-31;03;;291000;Statistikmyndigheten'])).toMatchObject({ new: 1 });
    await expect(importText(app.open.database, 'basis_version,region,pathway,period_start,period_end,expected\n2023,01,lunga,2023-01-01,2023-12-31,12\n', { kind: 'expected-cases' })).rejects.toThrow('invented');
  });
});
