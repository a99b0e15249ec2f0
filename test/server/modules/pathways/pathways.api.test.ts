import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { cell, sourceRows } from '@test/testkit/source-files.ts';

interface Limit {
  readonly treatment: string | null;
  readonly variant: string | null;
  readonly limitDays: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly status: string;
}

interface Pathway {
  readonly code: string;
  readonly sv: string;
  readonly en: string;
  readonly icd10: string | null;
  readonly introducedYear: number | null;
  readonly sexes: readonly string[];
  readonly limits: readonly Limit[];
}

const LIMIT = 'treatment variant limitDays validFrom validTo status';
const PATHWAYS = `{ pathways { code sv: name en: name(language: EN) icd10 introducedYear sexes limits { ${LIMIT} } } }`;
const LIMITS_ON = `query ($code: ID!, $on: String) { pathway(code: $code) { limits(on: $on) { ${LIMIT} } } }`;

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

describeOnBothDatabases('pathways', (open) => {
  let app: TestApp;
  const limitsOn = async (code: string, on: string | null): Promise<readonly Limit[]> => (await app.dataOf<{ pathway: Pathway }>(LIMITS_ON, { code, on })).pathway.limits;
  const daysOn = async (code: string, on: string): Promise<(number | null)[]> => (await limitsOn(code, on)).map(({ limitDays }) => limitDays);

  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  it('are those of the file, each with its names, codes, year and sexes', async () => {
    const { pathways } = await app.dataOf<{ pathways: Pathway[] }>(PATHWAYS);
    const rows = new Map(sourceRows('pathways.csv').map((row) => [cell(row, 'code'), row]));
    expect(pathways).toHaveLength(32);
    expect(new Set(pathways.map(({ code }) => code))).toEqual(new Set(rows.keys()));
    for (const { code, sv, en, icd10, introducedYear, sexes } of pathways) {
      const row = rows.get(code) ?? {};
      expect({ sv, en, icd10 }, code).toEqual({ sv: row['name_sv'], en: row['name_en'], icd10: orNull(row['icd10']) });
      expect(introducedYear, code).toBe(row['introduced_year'] === '' ? null : Number(row['introduced_year']));
      expect(sexes, code).toEqual({ both: ['FEMALE', 'MALE'], female: ['FEMALE'], male: ['MALE'] }[cell(row, 'sexes')]);
    }
  });

  it('every assumed limit of the file is served apart from the others, each with its reason', async () => {
    const { pathways } = await app.dataOf<{ pathways: { code: string; assumedLimits: unknown[] }[] }>(
      '{ pathways { code assumedLimits { treatment variant limitDays validFrom sv: reason en: reason(language: EN) } } }',
    );
    const rows = sourceRows('assumed-limits.csv');
    expect(rows.length).toBeGreaterThan(0);
    for (const { code, assumedLimits } of pathways) {
      expect(assumedLimits, code).toEqual(
        rows
          .filter((row) => row['pathway'] === code)
          .map((row) => ({
            treatment: row['treatment'] === 'any' ? null : row['treatment']?.toUpperCase(),
            variant: orNull(row['variant']),
            limitDays: Number(row['limit_days']),
            validFrom: orNull(row['valid_from']),
            sv: row['reason_sv'],
            en: row['reason_en'],
          })),
      );
    }
  });

  it('every limit of the file is served, and an unknown one has no days', async () => {
    const { pathways } = await app.dataOf<{ pathways: Pathway[] }>(PATHWAYS);
    for (const { code, limits } of pathways) {
      const rows = sourceRows('pathways.csv').filter((row) => row['code'] === code);
      expect(limits, code).toEqual(
        rows.map((row) => ({
          treatment: row['treatment'] === 'any' ? null : cell(row, 'treatment').toUpperCase(),
          variant: orNull(row['variant']),
          limitDays: row['limit_days'] === '' ? null : Number(row['limit_days']),
          validFrom: orNull(row['valid_from']),
          validTo: orNull(row['valid_to']),
          status: cell(row, 'status').toUpperCase(),
        })),
      );
      for (const { limitDays, status } of limits) expect(limitDays === null, `${code} ${status}`).toBe(['NOT_FOUND', 'NO_LIMIT_SET'].includes(status));
    }
  });

  it('breast cancer: 28 days to 23 January 2024, 35 from the day after', async () => {
    expect(await daysOn('brost', '2015-12-20')).toEqual([]);
    expect(await daysOn('brost', '2015-12-21')).toEqual([28]);
    expect(await daysOn('brost', '2024-01-23')).toEqual([28]);
    expect(await daysOn('brost', '2024-01-24')).toEqual([35]);
    expect(await daysOn('brost', '2030-01-01')).toEqual([35]);
  });

  it('a month stands for its first day where a limit begins', async () => {
    expect(await daysOn('urinblasa-urinvagar', '2018-01-31')).toEqual([]);
    expect(await daysOn('urinblasa-urinvagar', '2018-02-01')).toEqual([37, 39, 43, 22]);
    expect(await daysOn('urinblasa-urinvagar', '2024-05-13')).toEqual([37, 39, 43, 22]);
    expect(await daysOn('urinblasa-urinvagar', '2024-05-14')).toEqual([42, 44, 48, 27]);
  });

  it('a limit without dates holds on every day', async () => {
    const undated = await limitsOn('huvud-hals', '1990-01-01');
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.every(({ validFrom, validTo }) => validFrom === null && validTo === null)).toBe(true);
  });

  it('closing codes and causes of delay are those of the files', async () => {
    const { closingCodes, delayCauses } = await app.dataOf<{ closingCodes: object[]; delayCauses: object[] }>(
      '{ closingCodes { suffix name role counted treatment limitVariant validTo } delayCauses { code name(language: EN) grounds source } }',
    );
    expect(closingCodes).toEqual(
      sourceRows('closing-codes.csv').map((row) => ({
        suffix: row['suffix'],
        name: row['name_sv'],
        role: row['role'],
        counted: row['counted'] === 'true',
        treatment: orNull(row['treatment'])?.toUpperCase() ?? null,
        limitVariant: orNull(row['limit_variant']),
        validTo: orNull(row['valid_to']),
      })),
    );
    expect(delayCauses).toEqual(sourceRows('delay-causes.csv').map((row) => ({ code: row['code'], name: row['name_en'], grounds: row['grounds_sv'], source: row['source'] })));
  });
});
