import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { ReleasesService } from '@server/modules/releases/releases.service.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { caseFile, importText } from '../submissions/case-files.ts';
import { StoredRelease } from '../releases/stored-release.ts';

const HEADER = 'region,pathway,period,sex,treatment,treated,judged,within_limit,over_75\n';
const FIRST = `${HEADER}12,lunga,2023-Q3,,,7,,7,
01,lunga,2023-Q4,,,20,,8,
01,lunga,2024-Q1,,,10,,6,
01,brost,2024-Q1,,,30,25,20,2
12,lunga,2024-Q1,,,5,,5,
12,lunga,2024-Q2,F,,4,,3,0
12,lunga,2024-Q2,M,,2,,2,0
`;

interface Given {
  readonly value: number | null;
  readonly absence: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly origin: string;
}

describeOnBothDatabases('figures of suppliers without cases', (open) => {
  let app: TestApp;
  let releases: ReleasesService;
  beforeAll(async () => {
    app = await openApp(open);
    releases = new ReleasesService(app.open.database);
  });
  afterAll(() => app.close());

  const published = async (extractedOn: string) => releases.publish(SYSTEM_ACTOR, (await releases.build({ actor: SYSTEM_ACTOR, extractedOn })).id);
  const figure = async (words: string, release = '2024-07-31'): Promise<Given> => {
    const { figure: given } = await app.dataOf<{ figure: Given }>(`{ figure(release: "${release}", ${words}) { value absence numerator denominator origin } }`);
    return given;
  };

  it('are read from a release as soon as the file is handed in', async () => {
    expect(await importText(app.open.database, FIRST, { kind: 'svf-counts', origin: 'PUBLISHED', deliveredOn: '2024-07-31' })).toMatchObject({ new: 7 });
    expect(await published('2024-07-31')).toMatchObject({ id: '2024-07-31', state: 'PUBLISHED' });
  });

  it('everybody is given what its publisher has released, without a session and without a record', async () => {
    expect(await figure('measure: "lead_time", region: "01", pathway: "lunga", period: "2024-Q1"')).toEqual({ value: 0.6, absence: null, numerator: 6, denominator: 10, origin: 'PUBLISHED' });
    expect((await app.dataOf<{ viewer: { exact: string } }>('{ viewer { exact } }')).viewer.exact).toBe('ALL');
    expect(await app.open.database.read(SYSTEM_ACTOR, 'audit', async (sql) => (await sql.query('SELECT id FROM audit_records')).rows)).toEqual([]);
  });

  it.each([
    ['treated', 'region: "SE", period: "2024-Q1"', 45],
    ['treated', 'region: "SE", period: "2024-H1"', 51],
    ['treated', 'region: "rcc-syd", period: "2024-H1"', 11],
    ['treated', 'region: "01", period: "R12-2024-06"', 60],
    ['judged', 'region: "01", period: "2024-Q1"', 35],
    ['judged', 'region: "01", pathway: "brost", period: "2024-Q1"', 25],
  ])('%s of %s is the sum of its periods: %i', async (measure, words, value) => {
    expect(await figure(`measure: "${measure}", ${words}`)).toMatchObject({ value, absence: null });
  });

  it.each([
    ['a month of a quarter', 'measure: "treated", region: "01", period: "2024-02"', 'NOT_REPORTED'],
    ['twelve months that begin within a quarter', 'measure: "treated", region: "01", period: "R12-2024-05"', 'NOT_COLLECTED'],
    ['a quarter without a row: a gap is not a zero', 'measure: "treated", region: "01", pathway: "brost", period: "2023-Q4"', 'NOT_REPORTED'],
    ['a region that handed in nothing', 'measure: "lead_time", region: "14", period: "2024-Q1"', 'NOT_REPORTED'],
    ['days that nobody told', 'measure: "median_days", region: "01", period: "2024-Q1"', 'NOT_COLLECTED'],
    ['those who have not been treated', 'measure: "started", region: "01", period: "2024-Q1"', 'NOT_COLLECTED'],
    ['those who are still waiting', 'measure: "open", region: "01", period: "2024-Q1"', 'NOT_COLLECTED'],
    ['a sex, where the region does not tell them apart', 'measure: "treated", region: "01", sex: FEMALE, period: "2024-Q1"', 'NOT_COLLECTED'],
    ['an age', 'measure: "treated", region: "12", ageBand: A50_64, period: "2024-Q2"', 'NOT_COLLECTED'],
    ['a kind of treatment', 'measure: "treated", region: "12", treatment: SURGERY, period: "2024-Q2"', 'NOT_COLLECTED'],
    ['where patients live', 'measure: "treated", region: "12", attribution: HOME, period: "2024-Q2"', 'NOT_COLLECTED'],
    ['who was much too late, which one pathway of two tells', 'measure: "over_75_percent", region: "01", period: "2024-Q1"', 'NOT_COLLECTED'],
    ['expected cases', 'measure: "inclusion", region: "01", period: "2024-Q1"', 'NOT_COLLECTED'],
  ])('%s is absent with its reason', async (_what, words, absence) => {
    expect(await figure(words)).toMatchObject({ value: null, absence });
  });

  it('what they do tell apart is told apart', async () => {
    expect(await figure('measure: "lead_time", region: "12", sex: FEMALE, period: "2024-Q2"')).toMatchObject({ value: 0.75 });
    expect(await figure('measure: "over_75_percent", region: "12", period: "2024-Q2"')).toMatchObject({ value: 0, denominator: 6 });
  });

  it('a release says in which periods it can tell, by what, and what it takes for granted', async () => {
    const { release } = await app.dataOf<{ release: object }>('{ release(id: "2024-07-31") { origin cases firstMonth lastMonth grains cuts notes(language: EN) } }');
    expect(release).toMatchObject({ origin: 'PUBLISHED', cases: 78, firstMonth: '2023-07', lastMonth: '2024-06', grains: ['QUARTER', 'HALF_YEAR', 'YEAR', 'ROLLING_12'], cuts: ['SEX'] });
    expect((release as { notes: string[] }).notes).toHaveLength(2);
  });

  it('says what its numbers were told as, and is the one that answers where none is named', async () => {
    const { release } = await app.dataOf<{ release: object }>('{ release { id basis source { id } } }');
    // The Swedish goals are stated by no dataset of totals.
    expect(release).toEqual({ id: '2024-07-31', basis: 'TOTALS', source: null });
  });

  it('totals are deliveries; what only cases tell of their quality is absent, not nothing', async () => {
    const { dataQuality } = await app.dataOf<{ dataQuality: { rows: object[] } }>(
      '{ dataQuality(region: "01") { rows { lastDelivery monthsDelivered isLate ofTotals numbers { rows completeness judged againstExpected missing { column } jumps { month } } } } }',
    );
    expect(dataQuality.rows).toEqual([
      { lastDelivery: '2024-07-31', monthsDelivered: 1, isLate: false, ofTotals: true, numbers: { rows: 7, completeness: null, judged: null, againstExpected: null, missing: [], jumps: [] } },
    ]);
  });

  it('who has handed in nothing is no supplier of totals', async () => {
    const { dataQuality } = await app.dataOf<{ dataQuality: { rows: object[] } }>('{ dataQuality(region: "14") { rows { lastDelivery isLate ofTotals } } }');
    expect(dataQuality.rows).toEqual([{ lastDelivery: null, isLate: true, ofTotals: false }]);
  });

  it('a correction makes a new release, which shares what it does not touch and is the same as from nothing; the old one stands', async () => {
    await importText(app.open.database, `${HEADER}01,lunga,2024-Q1,,,11,,6,\n`, { kind: 'svf-counts', origin: 'PUBLISHED', deliveredOn: '2024-08-31' });
    const corrected = await published('2024-08-31');
    expect(corrected).toMatchObject({ parent: '2024-07-31', cases: 79 });
    expect(corrected.sharedPartitions).toBeGreaterThan(0);
    expect([(await figure('measure: "treated", region: "SE", period: "2024-Q1"', '2024-08-31')).value, (await figure('measure: "treated", region: "SE", period: "2024-Q1"')).value]).toEqual([46, 45]);
    const onParent = (await StoredRelease.read(app.open.database, '2024-08-31')).lines();
    const anew = new ReleasesService(app.open.database);
    await app.open.database.write(SYSTEM_ACTOR, 'without a parent', (sql) => sql.query(`UPDATE releases SET reference_version = 'another'`));
    const fromNothing = await anew.build({ actor: SYSTEM_ACTOR, extractedOn: '2024-08-31' });
    expect([fromNothing.parent, fromNothing.hash, fromNothing.cases]).toEqual([null, corrected.hash, 79]);
    expect((await StoredRelease.read(app.open.database, fromNothing.id)).lines()).toEqual(onParent);
  });

  it('cases of a month take the place of totals of their region, and of no other', async () => {
    await importText(app.open.database, caseFile([{ id: 'a', suspicion: '2024-02-01', closing: '2024-03-01' }]), { origin: 'PUBLISHED', deliveredOn: '2024-09-30' });
    await published('2024-09-30');
    const treated = async (region: string, period: string) => figure(`measure: "treated", region: "${region}", period: "${period}"`, '2024-09-30');
    expect(await treated('01', '2024-Q1')).toMatchObject({ value: 1 });
    expect(await treated('01', '2024-03')).toMatchObject({ value: 1 });
    expect(await treated('01', '2023-Q4')).toMatchObject({ value: 20 });
    expect(await treated('SE', '2024-Q1')).toMatchObject({ value: 6 });
    // The quarter of another region lies in the nation's month only in part.
    expect(await treated('SE', '2024-03')).toMatchObject({ absence: 'NOT_REPORTED' });
    expect(await figure('measure: "median_days", region: "01", period: "2024-03"', '2024-09-30')).toMatchObject({ value: 29 });
  });
});
