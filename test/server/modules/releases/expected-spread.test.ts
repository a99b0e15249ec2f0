import { describe, expect, it } from 'vitest';
import { monthOf } from '@schema/domain/periods.ts';
import { countingRules } from '@server/modules/releases/counting-rules.ts';
import { expectedMonths, type ExpectedRow } from '@server/modules/releases/expected-spread.ts';
import { Places } from '@server/modules/releases/places.ts';
import { rollUpYear } from '@server/modules/releases/roll-up.ts';
import { readSeries } from '@server/modules/releases/series-content.ts';
import type { SeriesAxis } from '@server/modules/releases/month-series.ts';
import { COUNTING } from '@test/testkit/small-release.ts';

const AREAS = [
  { code: 'SE', role: 'nation' },
  { code: 'west', role: 'group' },
  { code: 'south', role: 'group' },
  { code: '13', role: 'unit' },
  { code: '14', role: 'unit' },
] as const;
const PLACES = new Places(AREAS, [
  { unit: '13', part: 'north', group: 'west', share: 0.6 },
  { unit: '13', part: 'south', group: 'south', share: 0.4 },
  { unit: '14', part: null, group: 'west', share: 1 },
]);

/** Expected cases of breast cancer in region 13 in all of 2024, but for what is said. */
function row(changes: Partial<ExpectedRow> = {}): ExpectedRow {
  return { region: '13', pathway: 'brost', sex: 'ALL', basisVersion: '2023', firstMonth: monthOf(2024, 1), lastMonth: monthOf(2024, 12), expected: 120, ...changes };
}

/** Expected cases of January and of July 2024. */
function expectedOf(rows: readonly ExpectedRow[], area: string, axis: SeriesAxis = { axis: 'all' }, pathway = 'brost'): (number | null | undefined)[] {
  const series = rollUpYear({ buckets: [], areas: null, expected: expectedMonths(rows, 2024) }, PLACES, countingRules(COUNTING)).find((each) => each.area === area && each.pathway === pathway);
  const expected = series ? readSeries(series.content, axis)?.expected : undefined;
  return [expected?.[0] ?? null, expected?.[6] ?? null];
}

const WOMEN: SeriesAxis = { axis: 'sex', value: 'FEMALE' };

describe('expected cases', () => {
  it('are spread evenly over the months of their row: of a half-year a sixth each', () => {
    expect(expectedOf([row()], '13')).toEqual([10, 10]);
    expect(expectedOf([row({ lastMonth: monthOf(2024, 6) })], '13')).toEqual([20, null]);
    expect(expectedOf([row({ firstMonth: monthOf(2023, 7), lastMonth: monthOf(2024, 6) })], '13')).toEqual([10, null]);
    expect(expectedMonths([row()], 2023)).toEqual([]);
  });

  it('come from the newest basis that covers the month, whichever sexes it tells of', () => {
    const older = [row({ sex: 'FEMALE', expected: 60 }), row({ sex: 'MALE', expected: 12 })];
    const newer = row({ basisVersion: '2024', firstMonth: monthOf(2024, 7), expected: 12 });
    for (const rows of [[...older, newer], [newer, ...older]]) expect(expectedOf(rows, '13')).toEqual([6, 2]);
  });

  it('of both sexes are their sum, unless a row for every sex tells it', () => {
    const sexes = [row({ sex: 'FEMALE', expected: 60 }), row({ sex: 'MALE', expected: 12 })];
    expect([expectedOf(sexes, '13'), expectedOf(sexes, '13', WOMEN)]).toEqual([[6, 6], [5, 5]]);
    const withTotal = [...sexes, row({ expected: 96 })];
    expect([expectedOf(withTotal, '13'), expectedOf(withTotal, '13', WOMEN)]).toEqual([[8, 8], [5, 5]]);
  });

  it('of a divided unit are split between its groups by population', () => {
    const rows = [row(), row({ region: '14', expected: 240 })];
    expect([expectedOf(rows, 'south'), expectedOf(rows, 'west'), expectedOf(rows, 'SE')]).toEqual([[4, 4], [26, 26], [30, 30]]);
  });

  it('are missing for an area where a unit’s are, month by month', () => {
    const rows = [row(), row({ region: '14', lastMonth: monthOf(2024, 6), expected: 60 })];
    expect([expectedOf(rows, 'SE'), expectedOf(rows, 'west'), expectedOf(rows, 'south')]).toEqual([[20, null], [16, null], [4, 4]]);
  });

  it('of a sex are missing where a unit tells some pathway for every sex alone', () => {
    const rows = [row({ sex: 'FEMALE' }), row({ region: '14', sex: 'FEMALE' }), row({ region: '14', pathway: 'prostata' })];
    expect([expectedOf(rows, 'SE', WOMEN), expectedOf(rows, '14', WOMEN), expectedOf(rows, '13', WOMEN)]).toEqual([[null, null], [null, null], [10, 10]]);
    expect(expectedOf(rows, 'SE')).toEqual([20, 20]);
  });

  it('of pathways outside the inclusion are not in those of all pathways', () => {
    const rows = [row(), row({ region: '14' }), row({ pathway: 'ospecifika-symtom', expected: 1_200 })];
    expect([expectedOf(rows, 'SE', { axis: 'all' }, '*'), expectedOf(rows, 'SE', { axis: 'all' }, 'ospecifika-symtom')]).toEqual([[20, 20], [100, 100]]);
  });
});
