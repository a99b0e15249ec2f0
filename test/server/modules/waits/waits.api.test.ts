import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { caseOf, type SmallRelease } from '@test/testkit/small-release.ts';
import { monthOf } from '@schema/domain/periods.ts';
import { FIGURE, openWaitsApp, type GivenFigure, type WaitsApp } from './waits-app.ts';

/** Breast cancer: the limit of surgery is 28 days, of drugs 24, of other treatments not known. */
const CASES = [
  caseOf({ date: '2024-01-10', closedAfterDays: 20 }),
  caseOf({ date: '2024-01-10', closedAfterDays: 28 }),
  caseOf({ date: '2024-01-10', closedAfterDays: 30, homeRegion: '09' }),
  caseOf({ date: '2024-02-01', closedAfterDays: 60 }),
  caseOf({ date: '2024-02-01', closedAfterDays: 24, closingCode: '52' }),
  caseOf({ date: '2024-02-01', closedAfterDays: 10, closingCode: '54' }),
  caseOf({ date: '2024-02-01', closedAfterDays: 14, closingCode: '78' }),
  caseOf({ date: '2024-02-01', closedAfterDays: 5, closingCode: '72', sex: 'MALE' }),
  caseOf({ date: '2024-02-01', closedAfterDays: 5, closingCode: '70' }),
  caseOf({ date: '2024-03-05', closedAfterDays: null }),
  caseOf({ date: '2024-03-05', closedAfterDays: 40, region: '13', homeRegion: '13', closingPart: 'north', homePart: 'south', pathway: 'prostata', sex: 'MALE' }),
  caseOf({ date: '2024-03-05', closedAfterDays: 70, region: '13', homeRegion: '13', pathway: 'prostata', sex: 'MALE' }),
  caseOf({ date: '2024-03-05', closedAfterDays: 12, region: '12', pathway: 'lunga', sex: 'UNKNOWN', birthYear: null }),
  caseOf({ date: '2024-03-05', closedAfterDays: 20, region: '12', pathway: 'ospecifika-symtom', closingCode: '78' }),
];

const NEWEST: SmallRelease = {
  id: 'r2',
  number: 2,
  cases: CASES,
  expected: ['01', '09', '12', '13', '14'].map((region) => ({ region, pathway: 'brost', sex: 'FEMALE', basisVersion: '2024', firstMonth: monthOf(2024, 1), lastMonth: monthOf(2024, 12), expected: 24 })),
  firstMonth: '2024-01',
  lastMonth: '2024-12',
  finalThrough: '2024-06',
};
const EARLIER: SmallRelease = { ...NEWEST, id: 'r1', number: 1, cases: CASES.slice(0, 2), lastMonth: '2024-03', finalThrough: null };

describeOnBothDatabases('waits from a release', (open) => {
  let app: WaitsApp;
  beforeAll(async () => {
    app = await openWaitsApp(open, [EARLIER, NEWEST, { ...NEWEST, id: 'r3', number: 3, cases: [], state: 'built' }]);
  });
  afterAll(() => app.close());

  describe('figure', () => {
    it('carries all that one must know to use it', async () => {
      expect(await app.figure('measure: "lead_time", region: "01", pathway: "brost", period: "2024"')).toEqual({
        value: 0.6,
        lower: expect.closeTo(0.2307, 4),
        upper: expect.closeTo(0.8824, 4),
        boundsLower: null,
        boundsUpper: null,
        numerator: 3,
        denominator: 5,
        unit: 'SHARE',
        absence: null,
        provisional: true,
        origin: 'SYNTHETIC',
        release: { id: 'r2' },
      });
    });

    it.each([
      ['started, which leaves code 70 out', 'measure: "started", period: "2024"', 13],
      ['started of the first month', 'measure: "started", period: "2024-01"', 3],
      ['treated by the month of closing', 'measure: "treated", region: "01", period: "2024-02"', 4],
      ['judged of a pathway', 'measure: "judged", region: "01", pathway: "brost", period: "2024-Q1"', 4],
      ['open at the end of March', 'measure: "open", region: "01", period: "2024-03"', 2],
      ['overtime days: 2 and 32', 'measure: "overtime_days", pathway: "brost", period: "2024"', 34],
      ['over by more than 75 percent: 60 days of 28', 'measure: "over_75_percent", pathway: "brost", period: "2024"', 0.2],
      ['yield: six of eight', 'measure: "yield", region: "01", period: "2024"', 0.75],
      ['median of 10, 20, 24, 28, 30 and 60 days', 'measure: "median_days", region: "01", period: "2024"', 26],
      ['days to dismissal, those of non-specific symptoms among them', 'measure: "days_to_dismissal", period: "2024"', 17],
      ['inclusion: five women of twelve', 'measure: "inclusion", region: "01", pathway: "brost", sex: FEMALE, period: "2024-H1"', 0.5],
      ['the nation where no region is named', 'measure: "treated", period: "2024"', 9],
      ['men', 'measure: "treated", sex: MALE, period: "2024"', 2],
      ['sex not registered', 'measure: "treated", sex: UNKNOWN, period: "2024"', 1],
      ['an age band', 'measure: "treated", ageBand: A50_64, period: "2024"', 8],
      ['a treatment', 'measure: "lead_time", treatment: SURGERY, pathway: "brost", period: "2024"', 0.5],
      ['the home region', 'measure: "treated", region: "09", attribution: HOME, period: "2024"', 1],
      ['the closing region', 'measure: "treated", region: "09", period: "2024"', 0],
      ['non-specific symptoms, to the final conversation', 'measure: "lead_time", pathway: "ospecifika-symtom", period: "2024"', 1],
      ['a healthcare region, with the part of a divided region that is its own', 'measure: "treated", region: "rcc-vast", period: "2024"', 1],
      ['the other part by home', 'measure: "treated", region: "rcc-syd", attribution: HOME, period: "2024"', 2],
      ['a divided region counts those without a part too', 'measure: "treated", region: "13", period: "2024"', 2],
      ['another release', 'measure: "started", release: "r1", period: "2024-Q1"', 2],
    ])('%s', async (_name, asked, value) => {
      expect(await app.figure(asked)).toMatchObject({ value: expect.closeTo(value, 12), absence: null });
    });

    it.each([
      ['nobody in the pathway that month', 'measure: "lead_time", pathway: "brost", period: "2024-11"', 'EMPTY_DENOMINATOR'],
      ['no limit is known', 'measure: "lead_time", pathway: "lunga", period: "2024"', 'LIMIT_UNKNOWN'],
      ['nobody is expected by the basis', 'measure: "inclusion", pathway: "lunga", period: "2024"', 'NOT_COLLECTED'],
      ['before the release', 'measure: "started", period: "2023-12"', 'NOT_COLLECTED'],
      ['after it', 'measure: "started", period: "2025-01"', 'NOT_REPORTED'],
      ['a woman’s prostate', 'measure: "lead_time", pathway: "prostata", sex: FEMALE, period: "2024"', 'NOT_APPLICABLE'],
      ['treatment of those who have none', 'measure: "started", treatment: SURGERY, period: "2024"', 'NOT_APPLICABLE'],
      ['treated in non-specific symptoms', 'measure: "treated", pathway: "ospecifika-symtom", period: "2024"', 'NOT_APPLICABLE'],
    ])('%s: a reason and no number', async (_name, asked, absence) => {
      expect(await app.figure(asked)).toMatchObject({ value: null, lower: null, upper: null, numerator: null, denominator: null, absence });
    });

    it('is provisional where the period ends after the last final month', async () => {
      const provisional = async (period: string): Promise<boolean> => (await app.figure(`measure: "started", period: "${period}"`)).provisional;
      expect([await provisional('2024-H1'), await provisional('2024-07'), await provisional('2024')]).toEqual([false, true, true]);
      expect(await app.figure('measure: "started", release: "r1", period: "2024-01"')).toMatchObject({ provisional: true });
    });

    it('R12 is the newest twelve months of the release that is read', async () => {
      expect(await app.figure('measure: "started", period: "R12"')).toEqual(await app.figure('measure: "started", period: "R12-2024-12"'));
    });
  });

  describe('cut by more than one axis, from fine cells', () => {
    it.each([
      ['sex and treatment', 'measure: "treated", sex: FEMALE, treatment: SURGERY, period: "2024"', 4],
      ['sex and age', 'measure: "started", sex: MALE, ageBand: A50_64, period: "2024"', 3],
      ['age and treatment of a pathway', 'measure: "judged", pathway: "brost", ageBand: A50_64, treatment: SYSTEMIC, period: "2024"', 1],
      ['home region', 'measure: "treated", region: "09", attribution: HOME, sex: FEMALE, ageBand: A50_64, period: "2024"', 1],
      ['a part of a divided region', 'measure: "treated", region: "rcc-vast", sex: MALE, ageBand: A50_64, period: "2024"', 1],
      ['the other part by home', 'measure: "treated", region: "rcc-syd", attribution: HOME, sex: MALE, ageBand: A50_64, period: "2024"', 1],
      ['waits of all pathways leave out what is not pooled', 'measure: "judged", sex: FEMALE, ageBand: A50_64, period: "2024"', 5],
      ['and those of the pathway itself do not', 'measure: "judged", pathway: "ospecifika-symtom", sex: FEMALE, ageBand: A50_64, period: "2024"', 1],
      ['open', 'measure: "open", region: "01", sex: FEMALE, ageBand: A50_64, period: "2024-04"', 1],
    ])('%s', async (_name, asked, value) => {
      expect(await app.figure(asked)).toMatchObject({ value, absence: null });
    });
  });

  it('series: a point for each period within span and release, with what it is about', async () => {
    const { series } = await app.exactly<{ series: Record<string, unknown> & { points: { period: string; firstMonth: string; lastMonth: string; figure: GivenFigure }[] } }>(
      `{ series(measure: "lead_time", region: "01", pathway: "brost", from: "2020", to: "2030", grain: QUARTER) {
           measure { id } region { code } pathway { code } sex ageBand treatment attribution grain origin release { id number } goal { threshold }
           points { period firstMonth lastMonth figure ${FIGURE} } } }`,
    );
    const { points, ...about } = series;
    expect(about).toEqual({
      measure: { id: 'lead_time' },
      region: { code: '01' },
      pathway: { code: 'brost' },
      sex: 'ALL',
      ageBand: null,
      treatment: null,
      attribution: 'CLOSING',
      grain: 'QUARTER',
      origin: 'SYNTHETIC',
      release: { id: 'r2', number: 2 },
      goal: { threshold: 0.8 },
    });
    expect(points.map(({ period, firstMonth, lastMonth, figure }) => [period, firstMonth, lastMonth, figure.numerator, figure.denominator, figure.absence])).toEqual([
      ['2024-Q1', '2024-01', '2024-03', 3, 4, null],
      ['2024-Q2', '2024-04', '2024-06', 0, 1, null],
      ['2024-Q3', '2024-07', '2024-09', null, null, 'EMPTY_DENOMINATOR'],
      ['2024-Q4', '2024-10', '2024-12', null, null, 'EMPTY_DENOMINATOR'],
    ]);
  });

  it('series: months add up to the year, and rolling periods need twelve months of the span', async () => {
    const periods = async (grain: string): Promise<[string, number | null][]> => {
      const { series } = await app.exactly<{ series: { points: { period: string; figure: GivenFigure }[] } }>(
        `{ series(measure: "started", from: "2024", to: "2024", grain: ${grain}) { points { period figure { value } } } }`,
      );
      return series.points.map(({ period, figure }) => [period, figure.value]);
    };
    const months = await periods('MONTH');
    expect(months).toHaveLength(12);
    expect(months.slice(0, 4)).toEqual([['2024-01', 3], ['2024-02', 5], ['2024-03', 5], ['2024-04', 0]]);
    expect(await periods('YEAR')).toEqual([['2024', 13]]);
    expect(await periods('ROLLING_12')).toEqual([['R12-2024-12', 13]]);
  });

  it('compare: every region in geographic order beside the nation, and missing is never 0', async () => {
    const { compare, regions } = await app.exactly<{ compare: { period: string; rows: { region: { code: string }; figure: GivenFigure }[]; nation: GivenFigure; release: { id: string }; goal: object }; regions: { code: string }[] }>(
      `{ regions { code } compare(measure: "lead_time", period: "R12", pathway: "brost") { period rows { region { code name } figure ${FIGURE} } nation ${FIGURE} release { id } goal { id } } }`,
    );
    expect(compare.rows.map(({ region }) => region.code)).toEqual(regions.map(({ code }) => code));
    expect(compare).toMatchObject({ period: 'R12-2024-12', release: { id: 'r2' }, goal: { id: 'lead_time_goal' }, nation: { numerator: 3, denominator: 5 } });
    for (const { region, figure } of compare.rows) {
      if (region.code === '01') expect(figure).toMatchObject({ value: 0.6 });
      else expect(figure, region.code).toMatchObject({ value: null, absence: 'EMPTY_DENOMINATOR' });
    }
  });

  it('compare: by healthcare region, where a divided region without a part is in none', async () => {
    const { compare } = await app.exactly<{ compare: { rows: { region: { code: string }; figure: GivenFigure }[]; nation: GivenFigure } }>(
      '{ compare(measure: "treated", period: "2024", pathway: "prostata", level: GROUP) { rows { region { code } figure { value } } nation { value } } }',
    );
    expect(compare.rows.filter(({ figure }) => figure.value !== 0)).toEqual([{ region: { code: 'rcc-vast' }, figure: { value: 1 } }]);
    expect(compare.nation).toEqual({ value: 2 });
  });

  it('by pathway: each measure in the order asked for, beside all together', async () => {
    const { byPathway, pathways } = await app.exactly<{
      byPathway: { period: string; region: object; measures: object[]; rows: { pathway: { code: string }; figures: { measure: string; figure: GivenFigure }[] }[]; pooled: { measure: string; figure: GivenFigure }[] };
      pathways: { code: string }[];
    }>(
      '{ pathways { code } byPathway(measures: ["judged", "lead_time"], period: "2024") { period region { code } measures { id } rows { pathway { code } figures { measure figure { value absence } } } pooled { measure figure { value } } } }',
    );
    expect(byPathway).toMatchObject({ period: '2024', region: { code: 'SE' }, measures: [{ id: 'judged' }, { id: 'lead_time' }] });
    expect(byPathway.rows.map(({ pathway }) => pathway.code)).toEqual(pathways.map(({ code }) => code));
    const byCode = new Map(byPathway.rows.map(({ pathway, figures }) => [pathway.code, figures.map(({ measure, figure }) => [measure, figure.value ?? figure.absence])]));
    expect(byCode.get('brost')).toEqual([['judged', 5], ['lead_time', 0.6]]);
    expect(byCode.get('lunga')).toEqual([['judged', 0], ['lead_time', 'LIMIT_UNKNOWN']]);
    expect(byCode.get('ospecifika-symtom')).toEqual([['judged', 1], ['lead_time', 1]]);
    expect(byPathway.pooled).toMatchObject([{ measure: 'judged', figure: { value: 7 } }, { measure: 'lead_time', figure: { value: 4 / 7 } }]);
  });

  it('a release is told whole with the figures that rest on it', async () => {
    const { figure } = await app.exactly<{ figure: { release: object } }>(
      '{ figure(measure: "started", period: "2024") { release { id number state origin extractedOn publishedAt hash firstMonth lastMonth finalThrough finals cases parent partitions sharedPartitions isNewest } } }',
    );
    expect(figure.release).toEqual({
      id: 'r2', number: 2, state: 'PUBLISHED', origin: 'SYNTHETIC', extractedOn: '2024-12-31', publishedAt: '2025-01-02T03:04:05.000Z', hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      firstMonth: '2024-01', lastMonth: '2024-12', finalThrough: '2024-06', finals: [], cases: CASES.length, parent: null, partitions: expect.any(Number), sharedPartitions: 0, isNewest: true,
    });
  });
});
