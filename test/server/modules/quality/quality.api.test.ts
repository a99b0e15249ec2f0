import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR_ACTOR, SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { ReleasesService } from '@server/modules/releases/releases.service.ts';
import { openApp, OPERATOR_TOKEN, type TestApp } from '@test/testkit/app.ts';
import { openEmbedded } from '@test/testkit/database.ts';
import { signedInAs } from '@test/testkit/signed-in.ts';
import { caseFile, type FileCase } from '../submissions/case-files.ts';

const QUALITY = `query ($region: ID, $release: ID) { dataQuality(region: $region, release: $release) { from release { id } rows {
  region { code } lastDelivery monthsDelivered isLate absence
  numbers { rows correctedLater corrections warnings rejectedFiles missing { column share } completeness judged againstExpected jumps { month started usual } sinceRelease } } } }`;

/** Ten cases a month for two years, but four in the last month but one. */
function twoYears(): FileCase[] {
  return Array.from({ length: 24 }, (_, month) => {
    const label = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return Array.from({ length: month === 22 ? 1 : 40 }, (_case, index) => ({ id: `${label}-${index}`, suspicion: `${label}-03`, closing: '' }));
  }).flat();
}

/** Hands in invented cases over HTTP; answers what came of it. */
async function handInCases({ app }: TestApp, cases: readonly FileCase[], deliveredOn: string): Promise<object> {
  const response = await app.inject({
    method: 'POST',
    url: '/submissions',
    query: { kind: 'svf-cases', fileName: 'cases.csv', deliveredOn, origin: 'SYNTHETIC' },
    headers: { authorization: `Bearer ${OPERATOR_TOKEN}`, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(caseFile(cases)),
  });
  return JSON.parse(response.payload.trim().split('\n').at(-1) ?? '') as object;
}

interface Row {
  region: { code: string };
  lastDelivery: string | null;
  monthsDelivered: number;
  isLate: boolean;
  absence: string | null;
  numbers: Record<string, unknown> | null;
}

describe('the quality of what was handed in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(openEmbedded);
    const { database } = app.open;
    const handIn = (cases: readonly FileCase[], deliveredOn: string) => handInCases(app, cases, deliveredOn);
    await handIn(twoYears(), '2024-12-05');
    await handIn([{ id: '2024-01-0', suspicion: '2024-01-03', closing: '2024-02-01' }, { id: '2024-01-1', suspicion: '2024-01-03', closing: '' }], '2024-12-20');
    expect(await handIn([{ id: 'x', code: '99' }], '2024-12-21')).toHaveProperty('refused');
    await handIn([{ id: 'z', region: '13' }], '2024-10-01');
    const releases = new ReleasesService(database);
    const { id } = await releases.build({ actor: SYSTEM_ACTOR, extractedOn: '2024-12-31' });
    await releases.publish(OPERATOR_ACTOR, id);
    await handIn([{ id: 'later' }], '2025-01-02');
  });
  afterAll(() => app.close());

  async function rowsAs(user: string | null, variables: Record<string, string> = {}): Promise<readonly Row[]> {
    const headers = user === null ? {} : await signedInAs(app, user);
    const { data, errors } = await app.ask<{ dataQuality: { rows: readonly Row[] } }>(QUALITY, variables, headers);
    expect(errors).toEqual([]);
    return data?.dataQuality.rows ?? [];
  }

  it('tells a national analyst every part, counted by hand', async () => {
    const rows = await rowsAs('demo-national-analyst');
    expect(rows).toHaveLength(21);
    const stockholm = rows.find(({ region }) => region.code === '01');
    expect(stockholm).toMatchObject({ lastDelivery: '2024-12-20', monthsDelivered: 1, isLate: false, absence: null });
    // 23 months of 40 cases and one of 1, then a file of two rows, one of them a correction.
    expect(stockholm?.numbers).toMatchObject({ rows: 923, sinceRelease: 1, completeness: 1 / 40, jumps: [{ month: '2024-11', started: 1, usual: 40 }] });
    expect(stockholm?.numbers?.['corrections']).toBeCloseTo(1 / 923, 12);
    expect(stockholm?.numbers?.['correctedLater']).toBeCloseTo(1 / 923, 12);
    expect(stockholm?.numbers?.['missing']).toEqual(expect.arrayContaining([{ column: 'sex', share: 0 }, { column: 'birth_year', share: 1 }]));
    expect(rows.find(({ region }) => region.code === '13')).toMatchObject({ lastDelivery: '2024-10-01', isLate: true });
    expect(rows.find(({ region }) => region.code === '14')).toMatchObject({ lastDelivery: null, monthsDelivered: 0, isLate: true, numbers: { rows: 0, corrections: null, missing: [] } });
  });

  it('tells everybody when files came, and the numbers of a region to those who may read them', async () => {
    for (const user of [null, 'demo-government-reader']) {
      const rows = await rowsAs(user);
      expect(rows.every(({ numbers, absence }) => numbers === null && absence === 'SUPPRESSED')).toBe(true);
      expect(rows.find(({ region }) => region.code === '01')?.lastDelivery).toBe('2024-12-20');
    }
    const own = await rowsAs('demo-region-reader');
    expect(own.filter(({ numbers }) => numbers !== null)).toHaveLength(1);
  });

  it('answers one region, and refuses one that is not there and a release that is not', async () => {
    expect(await rowsAs(null, { region: '13' })).toHaveLength(1);
    for (const [name, value] of [['region', '99'], ['release', 'none']] as const) {
      expect((await app.ask(QUALITY, { [name]: value })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: name } }]);
    }
  });
});
