import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { cell, officialMeasures, sourceRows } from '@test/testkit/source-files.ts';

interface Result {
  readonly measure: string;
  readonly region: { readonly code: string } | null;
  readonly year: number;
  readonly value: number | null;
  readonly verdict: string | null;
}

const FILTERED = `query ($measure: ID!, $region: ID, $from: Int, $to: Int) {
  publishedResults(measure: $measure, region: $region, from: $from, to: $to) { measure region { code } year value verdict }
}`;
const OF_REGION = `query ($code: ID!, $measure: ID, $from: Int, $to: Int) {
  region(code: $code) { publishedResults(measure: $measure, from: $from, to: $to) { measure region { code } year value verdict } }
}`;

describeOnBothDatabases('published results', (open) => {
  let app: TestApp;
  const filtered = async (variables: Record<string, unknown>): Promise<Result[]> => (await app.dataOf<{ publishedResults: Result[] }>(FILTERED, variables)).publishedResults;
  const ofRegion = async (variables: Record<string, unknown>): Promise<Result[]> =>
    (await app.dataOf<{ region: { publishedResults: Result[] } }>(OF_REGION, variables)).region.publishedResults;

  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  it('every combination of region, from and to gives what a filter over all gives', async () => {
    const all = await filtered({ measure: 'lead_time' });
    for (const region of [null, 'SE', '12', '25', '13']) {
      for (const [from, to] of [[null, null], [2022, null], [null, 2021], [2021, 2023], [2024, 2024], [1958, 1959], [2090, 2100]] as const) {
        const expected = all.filter((each) => (region === null || each.region?.code === region) && (from === null || each.year >= from) && (to === null || each.year <= to));
        expect(await filtered({ measure: 'lead_time', region, from, to }), `${region} ${from} ${to}`).toEqual(expected);
      }
    }
  });

  it('null and nothing mean the same: no filter', async () => {
    expect(await filtered({ measure: 'inclusion', region: null, from: null, to: null })).toEqual(await filtered({ measure: 'inclusion' }));
  });

  it('come by year, and within a year the nation first', async () => {
    const results = await filtered({ measure: 'inclusion' });
    const years = results.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    for (const year of new Set(years)) expect(results.find((each) => each.year === year)?.region?.code).toBe('SE');
  });

  it("a region's own results are those that the whole list has for it, of one measure or all", async () => {
    for (const code of ['SE', '25', '01']) {
      const everything = await ofRegion({ code });
      const officialOnes = everything.filter(({ measure }) => officialMeasures().includes(measure));
      const rows = officialMeasures().flatMap((measure) => sourceRows(`official/${measure}.csv`).filter((row) => row['region'] === code));
      expect(officialOnes.filter(({ value }) => value !== null)).toHaveLength(rows.length);
      for (const measure of ['inclusion', 'N70351']) {
        const same = await filtered({ measure, region: code });
        expect(await ofRegion({ code, measure })).toEqual(same);
        expect(everything.filter((each) => each.measure === measure)).toEqual(same);
      }
      expect(await ofRegion({ code, measure: 'lead_time', from: 2023, to: 2024 })).toEqual(await filtered({ measure: 'lead_time', region: code, from: 2023, to: 2024 }));
    }
  });

  it('an area on a level without results has none, which is no error', async () => {
    expect(await ofRegion({ code: '13-north' })).toEqual([]);
    expect(await filtered({ measure: 'inclusion', region: 'rcc-norr' })).toEqual([]);
  });

  it('the verdict holds the exact value against the goal of its year, and a measure without a goal has none', async () => {
    const [goal] = sourceRows('goals.csv').filter((row) => row['measure'] === 'inclusion');
    const threshold = Number(cell(goal ?? {}, 'threshold'));
    const results = await filtered({ measure: 'inclusion' });
    for (const { value, verdict } of results) expect(verdict).toBe(value === null ? null : value >= threshold ? 'MET' : 'NOT_MET');
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(['MET', 'NOT_MET', null]));
    expect(new Set((await filtered({ measure: 'N70351' })).map(({ verdict }) => verdict))).toEqual(new Set([null]));
  });
});
