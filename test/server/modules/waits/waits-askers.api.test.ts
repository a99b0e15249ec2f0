import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { caseOf, type SmallRelease } from '@test/testkit/small-release.ts';
import { FIGURE, openWaitsApp, type GivenFigure, type WaitsApp } from './waits-app.ts';

const RELEASE: SmallRelease = {
  id: 'r1',
  number: 1,
  cases: [caseOf({ date: '2024-01-10' }), caseOf({ date: '2024-01-10', region: '09' }), caseOf({ date: '2024-01-10', region: '12' }), caseOf({ date: '2024-01-10', region: '13', closingPart: 'south' })],
  firstMonth: '2024-01',
  lastMonth: '2024-12',
  finalThrough: '2024-12',
};

const WITHHELD = { value: null, lower: null, upper: null, boundsLower: null, boundsUpper: null, numerator: null, denominator: null, absence: 'SUPPRESSED' };

function figureOf(region: string, more = ''): string {
  return `{ figure(measure: "treated", region: "${region}", period: "2024"${more}) ${FIGURE} }`;
}

describeOnBothDatabases('who asks for waits', (open) => {
  let app: WaitsApp;
  beforeAll(async () => {
    app = await openWaitsApp(open, [RELEASE]);
  });
  afterAll(() => app.close());

  async function asked(region: string, headers: Record<string, string>): Promise<GivenFigure | undefined> {
    const { data, errors } = await app.ask<{ figure: GivenFigure }>(figureOf(region), {}, headers);
    expect(errors).toEqual([]);
    return data?.figure;
  }

  it.each(['demo-government-reader', 'demo-release-steward', 'demo-administrator', null])('%s is given no fine figure, of anybody', async (user) => {
    const headers = user === null ? {} : await app.as(user);
    for (const region of ['SE', 'rcc-syd', '01', '14']) {
      expect(await asked(region, headers), region).toEqual({ ...WITHHELD, unit: 'COUNT', provisional: false, origin: 'SYNTHETIC', release: { id: 'r1' } });
    }
  });

  it('what is withheld is the same whether somebody is behind it or nobody', async () => {
    expect(await asked('14', {})).toEqual(await asked('01', {}));
    const series = '{ series(measure: "lead_time", from: "2024", to: "2024", grain: MONTH) { points { figure { value absence denominator } } } }';
    const { series: given } = await app.dataOf<{ series: { points: { figure: object }[] } }>(series);
    expect(new Set(given.points.map(({ figure }) => JSON.stringify(figure)))).toEqual(new Set(['{"value":null,"absence":"SUPPRESSED","denominator":null}']));
  });

  it('what follows from the question alone is told to everybody', async () => {
    const { figure } = await app.dataOf<{ figure: GivenFigure }>('{ figure(measure: "inclusion", ageBand: A50_64, period: "2024") { absence } }');
    expect(figure).toEqual({ absence: 'NOT_APPLICABLE' });
  });

  it('a national analyst is given every area', async () => {
    const headers = await app.as('demo-national-analyst');
    for (const [region, value] of [['SE', 4], ['rcc-syd', 2], ['01', 1], ['14', 0]] as const) expect(await asked(region, headers), region).toMatchObject({ value, absence: null });
  });

  it('a region reader is given the region’s own, beside what everybody is given of the others', async () => {
    const headers = await app.as('demo-region-reader');
    const { data } = await app.ask<{ compare: { rows: { region: { code: string }; figure: GivenFigure }[]; nation: GivenFigure } }>(
      '{ compare(measure: "treated", period: "2024") { rows { region { code } figure { value absence } } nation { value absence } } }',
      {},
      headers,
    );
    expect(data?.compare.nation).toEqual({ value: null, absence: 'SUPPRESSED' });
    for (const { region, figure } of data?.compare.rows ?? []) {
      expect(figure, region.code).toEqual(region.code === '01' ? { value: 1, absence: null } : { value: null, absence: 'SUPPRESSED' });
    }
  });

  it('a healthcare region’s reader is given it and its regions', async () => {
    const headers = await app.as('demo-rcc-reader');
    expect(await asked('rcc-stockholm-gotland', headers)).toMatchObject({ value: 2 });
    expect(await asked('09', headers)).toMatchObject({ value: 1 });
    expect(await asked('rcc-syd', headers)).toMatchObject(WITHHELD);
    expect(await asked('SE', headers)).toMatchObject(WITHHELD);
  });

  it('exact answers are recorded, withheld ones are not', async () => {
    const steward = await app.as('demo-release-steward');
    const recorded = async (): Promise<string[]> => {
      const { data } = await app.ask<{ auditRecords: { operation: string; filters: string }[] }>('{ auditRecords(limit: 500) { operation filters } }', {}, steward);
      const records = data?.auditRecords ?? [];
      return records.filter(({ operation, filters }) => operation === 'waits.readExact' && filters.includes('FEMALE')).map(({ filters }) => filters);
    };
    const reader = await app.as('demo-region-reader');
    await app.ask(figureOf('14', ', sex: FEMALE'), {}, reader);
    await app.ask(figureOf('01', ', sex: FEMALE'), {}, reader);
    // Records are written in the order in which they came, in batches: where the second is, the first would be.
    await expect.poll(recorded).toEqual([expect.stringContaining('"01"')]);
  });

  describe('arguments that cannot be used are named, with what is allowed', () => {
    it.each([
      ['measure', 'figure(measure: "beds", period: "2024")', ['"beds"', 'lead_time']],
      ['measure', 'figure(measure: "N79196", period: "2024")', ['computed measures are started', 'publishedResults']],
      ['measure', 'compare(measure: "inclusion_press", period: "2024")', ['computed measures are']],
      ['region', 'figure(measure: "started", region: "99", period: "2024")', ['"99"', 'rcc-syd']],
      ['region', 'figure(measure: "started", region: "13-north", period: "2024")', ['figures are computed for SE']],
      ['pathway', 'figure(measure: "started", pathway: "knee", period: "2024")', ['"knee"', 'prostata']],
      ['period', 'figure(measure: "started", period: "last year")', ['2024-Q3']],
      ['period', 'compare(measure: "started", period: "2024-13")', ['R12-2024-07']],
      ['period', 'byPathway(measures: ["started"], period: "24")', ['R12 for the newest']],
      ['from', 'series(measure: "started", from: "2025", to: "2024", grain: YEAR)', ['"2025"', 'which is 2024']],
      ['to', 'series(measure: "started", from: "2024", to: "now", grain: YEAR)', ['2024-H1']],
      ['release', 'figure(measure: "started", period: "2024", release: "r9")', ['"r9"', 'published releases are r1']],
      ['level', 'compare(measure: "started", period: "2024", level: PART)', ['UNIT and GROUP']],
      ['measures', 'byPathway(measures: [], period: "2024")', ['at least one']],
      ['measures', `byPathway(measures: [${Array.from({ length: 13 }, () => '"started"').join(', ')}], period: "2024")`, ['at most 12']],
      ['measures', 'byPathway(measures: ["started", "beds"], period: "2024")', ['"beds"']],
    ])('%s in %s', async (argument, field, said) => {
      const { errors } = await app.ask(`{ ${field} { ${fieldsOf(field)} } }`);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      for (const words of [`The argument ${argument} is`, ...said]) expect(errors[0]?.message).toContain(words);
    });
  });
});

function fieldsOf(field: string): string {
  return field.startsWith('figure') ? 'value' : 'release { id }';
}

describeOnBothDatabases('waits before any release', (open) => {
  it('are an error with a code of its own, so that pages can tell of progress, after arguments that cannot be used', async () => {
    const app = await openApp(open);
    try {
      for (const field of ['figure(measure: "started", period: "2024") { value }', 'byPathway(measures: ["started"], period: "R12") { period }']) {
        const { errors, data } = await app.ask(`{ ${field} }`);
        expect([errors[0]?.extensions.code, data]).toEqual(['NO_RELEASE', null]);
        expect(errors[0]?.message).toContain('No release is published yet');
      }
      const { errors } = await app.ask('{ figure(measure: "beds", period: "2024") { value } }');
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    } finally {
      await app.close();
    }
  });
});
