import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { cell, sourceRows, type SourceRow } from '@test/testkit/source-files.ts';

interface Coded {
  readonly code: string;
}

interface Area extends Coded {
  readonly sv: string;
  readonly en: string;
  readonly shortSv: string;
  readonly locativeEn: string;
  readonly level: { readonly id: string; readonly role: string };
  readonly tile: { readonly column: number; readonly row: number } | null;
  readonly memberships: readonly { readonly region: Coded; readonly part: Coded | null; readonly share: number | null; readonly asOf: string | null }[];
  readonly members: readonly Coded[];
  readonly parts: readonly Coded[];
  readonly populations: readonly { readonly referenceDate: string; readonly sex: string; readonly population: number }[];
}

const AREA = `fragment Area on Region {
  code sv: name(language: SV) en: name(language: EN) shortSv: shortName locativeEn: locative(language: EN)
  level { id role } tile { column row }
  memberships { region { code } part { code } share asOf } members { code } parts { code }
  populations { referenceDate sex population }
}`;

function rowsOnLevel(level: string): SourceRow[] {
  return sourceRows('areas.csv')
    .filter((row) => row['level'] === level)
    .sort((a, b) => Number(a['sort_order']) - Number(b['sort_order']));
}

describeOnBothDatabases('areas', (open) => {
  let app: TestApp;
  const list = async (field: string): Promise<Area[]> => (await app.dataOf<{ areas: Area[] }>(`{ areas: ${field} { ...Area } } ${AREA}`)).areas;
  const region = async (code: string): Promise<Area> => (await app.dataOf<{ region: Area }>(`query ($code: ID!) { region(code: $code) { ...Area } } ${AREA}`, { code })).region;

  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  it('regions are those of the file, from north to south, with the names of the file', async () => {
    const rows = rowsOnLevel('region');
    expect(rows).toHaveLength(21);
    expect((await list('regions')).map(({ code, sv, en, shortSv, locativeEn, tile }) => ({ code, sv, en, shortSv, locativeEn, tile }))).toEqual(
      rows.map((row) => ({
        code: row['code'],
        sv: row['name_sv'],
        en: row['name_en'],
        shortSv: row['short_name_sv'],
        locativeEn: row['locative_en'],
        tile: { column: Number(row['tile_column']), row: Number(row['tile_row']) },
      })),
    );
  });

  it('healthcare regions are six, and their members are those of the file', async () => {
    const memberships = sourceRows('area-memberships.csv');
    const groups = await list('healthcareRegions');
    expect(groups.map(({ code }) => code)).toEqual(rowsOnLevel('healthcare_region').map((row) => row['code']));
    for (const { code, members } of groups) {
      const expected = memberships.filter((row) => row['parent'] === code).map((row) => cell(row, 'area'));
      expect(members.map((member) => member.code).sort(), code).toEqual(expected.sort());
    }
  });

  it('the country has every region as a member, and is also a region by its code', async () => {
    const { country } = await app.dataOf<{ country: Area }>(`{ country { ...Area } } ${AREA}`);
    expect(country).toMatchObject({ code: 'SE', level: { role: 'NATION' } });
    expect(country.members).toHaveLength(21);
    expect(await region('SE')).toEqual(country);
  });

  it('Halland is one region with two parts, in a healthcare region each, whose shares are a whole', async () => {
    const halland = await region('13');
    expect(halland.parts).toEqual([{ code: '13-north' }, { code: '13-south' }]);
    const divided = halland.memberships.filter(({ part }) => part !== null);
    expect(divided).toEqual([
      { region: { code: 'rcc-vast' }, part: { code: '13-north' }, share: 0.584984, asOf: '2023-12-31' },
      { region: { code: 'rcc-syd' }, part: { code: '13-south' }, share: 0.415016, asOf: '2023-12-31' },
    ]);
    expect(divided.reduce((sum, { share }) => sum + (share ?? NaN), 0)).toBeCloseTo(1, 12);
    expect((await region('13-north')).level.role).toBe('PART');
    expect((await region('13-north')).parts).toHaveLength(3);
  });

  it('every other region belongs to one healthcare region, undivided', async () => {
    for (const { code, memberships } of (await list('regions')).filter((each) => each.code !== '13')) {
      const groups = memberships.filter((membership) => membership.region.code.startsWith('rcc-'));
      expect(groups, code).toHaveLength(1);
      expect(groups[0], code).toMatchObject({ part: null, share: null });
    }
  });

  it('every area of the file answers to its code', async () => {
    for (const row of sourceRows('areas.csv')) expect(await region(cell(row, 'code'))).toMatchObject({ code: row['code'], sv: row['name_sv'], level: { id: row['level'] } });
  });

  it('populations are those of the files, each with its date and sex', async () => {
    const sexes: Readonly<Record<string, string>> = { T: 'ALL', K: 'FEMALE', M: 'MALE' };
    const codeOf = (row: SourceRow): string => (row['region_code'] === '00' ? 'SE' : cell(row, 'region_code'));
    const expected = [
      ...sourceRows('population.csv').map((row) => [codeOf(row), `${row['year']}-12-31`, sexes[cell(row, 'sex')], Number(row['population'])]),
      ...sourceRows('population-reference-dates.csv').map((row) => [codeOf(row), cell(row, 'reference_date').replace(/ .*$/, ''), 'ALL', Number(row['population'])]),
    ];
    const codes = sourceRows('areas.csv').map((row) => cell(row, 'code'));
    const served = (await Promise.all(codes.map(region))).flatMap(({ code, populations }) =>
      populations.map(({ referenceDate, sex, population }) => [code, referenceDate, sex, population]),
    );
    expect(served.map(String).sort()).toEqual(expected.map(String).sort());
  });
});
