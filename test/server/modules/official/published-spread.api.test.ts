import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { cell, officialMeasures, regionCodes, sourceRows } from '@test/testkit/source-files.ts';

interface Extreme {
  readonly value: number;
  readonly regions: readonly { readonly code: string }[];
}

interface Spread {
  readonly origin: string;
  readonly measure: { readonly id: string };
  readonly points: readonly {
    readonly year: number;
    readonly regionsCounted: number;
    readonly regionsAbsent: number;
    readonly lowest: Extreme;
    readonly highest: Extreme;
    readonly range: number | null;
    readonly standardDeviation: number | null;
    readonly mean: number;
  }[];
  readonly rangeTrend: { readonly direction: string; readonly tau: number; readonly pValue: number; readonly years: number } | null;
}

const SPREAD = `query ($measure: ID!, $from: Int, $to: Int) {
  publishedSpread(measure: $measure, from: $from, to: $to) {
    origin measure { id }
    points { year regionsCounted regionsAbsent lowest { value regions { code } } highest { value regions { code } } range standardDeviation mean }
    rangeTrend { direction tau pValue years }
  }
}`;

interface Valued {
  readonly code: string;
  readonly value: number;
}

/** The spread of one year by other formulas than the product's: sorting, and the mean of squares less the square of the mean. */
function naive(values: readonly Valued[]): { lowest: number; highest: number; range: number; standardDeviation: number; mean: number } {
  const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
  const [lowest = NaN] = sorted;
  const highest = sorted.at(-1) ?? NaN;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const meanOfSquares = sorted.reduce((sum, value) => sum + value * value, 0) / sorted.length;
  return { lowest, highest, range: highest - lowest, standardDeviation: Math.sqrt(meanOfSquares - mean * mean), mean };
}

function sourceYears(measure: string): Map<number, Valued[]> {
  const regions = new Set(regionCodes());
  const years = new Map<number, Valued[]>();
  for (const row of sourceRows(`official/${measure}.csv`)) {
    if (!regions.has(cell(row, 'region'))) continue;
    const year = Number(cell(row, 'year'));
    const value = row['unit'] === 'percent' ? Number(cell(row, 'value')) / 100 : Number(cell(row, 'value'));
    years.set(year, [...(years.get(year) ?? []), { code: cell(row, 'region'), value }]);
  }
  return years;
}

describeOnBothDatabases('spread between regions', (open) => {
  let app: TestApp;
  const spreadOf = async (variables: Record<string, unknown>): Promise<Spread> => (await app.dataOf<{ publishedSpread: Spread }>(SPREAD, variables)).publishedSpread;

  beforeAll(async () => {
    app = await openApp(open);
  });
  afterAll(() => app.close());

  describe.each(officialMeasures())('of %s', (measure) => {
    it('is what the source file gives, computed another way', async () => {
      const { points, ...about } = await spreadOf({ measure });
      const years = sourceYears(measure);
      expect(about).toMatchObject({ origin: 'PUBLISHED', measure: { id: measure } });
      expect(points.map(({ year }) => year)).toEqual([...years.keys()].sort((a, b) => a - b));
      for (const point of points) {
        const values = years.get(point.year) ?? [];
        const expected = naive(values);
        const holders = (of: number): string[] => values.filter(({ value }) => Math.abs(value - of) < 1e-9).map(({ code }) => code).sort();
        expect(point.regionsCounted).toBe(values.length);
        expect(point.regionsAbsent).toBe(regionCodes().length - values.length);
        expect(point.lowest.value).toBeCloseTo(expected.lowest, 10);
        expect(point.highest.value).toBeCloseTo(expected.highest, 10);
        expect(point.range).toBeCloseTo(expected.range, 10);
        expect(point.standardDeviation).toBeCloseTo(expected.standardDeviation, 6);
        expect(point.mean).toBeCloseTo(expected.mean, 8);
        expect(point.lowest.regions.map(({ code }) => code).sort()).toEqual(holders(expected.lowest));
        expect(point.highest.regions.map(({ code }) => code).sort()).toEqual(holders(expected.highest));
      }
    });
  });

  it('of chosen years has those years only', async () => {
    expect((await spreadOf({ measure: 'lead_time', from: 2022, to: 2023 })).points.map(({ year }) => year)).toEqual([2022, 2023]);
  });

  it('has no trend where there are too few years to tell', async () => {
    expect((await spreadOf({ measure: 'lead_time', from: 2022, to: 2023 })).rangeTrend).toBeNull();
  });

  it('has a trend over all years, counted on the years there are', async () => {
    const { points, rangeTrend } = await spreadOf({ measure: 'lead_time' });
    expect(rangeTrend?.years).toBe(points.length);
    expect(rangeTrend?.direction).toMatch(/^(RISING|FALLING|NOT_ESTABLISHED)$/);
    expect(Math.abs(rangeTrend?.tau ?? NaN)).toBeLessThanOrEqual(1);
  });

  it('of a measure that no region has is empty, not zero', async () => {
    expect((await spreadOf({ measure: 'lead_time', from: 1958, to: 1960 })).points).toEqual([]);
  });
});
