import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripLayout } from '@client/charts/strip-layout.ts';
import { stripSeries, stripTable, type StripOrder } from '@client/charts/strip.series.ts';
import { formatOf } from '@client/format/use-format.ts';
import { row, unit } from './chart-rows-fixture.ts';

const units = ['C', 'A', 'B', 'D'].map((code) => unit(code));
const rows = [row('A', 2025, 0.62), row('B', 2025, 0.35), row('C', 2025, 0.35), row('D', 2025, null), row('A', 2024, 0.6), row('NN', 2025, 0.47)];
const goals = [{ threshold: 0.8, validFrom: 2020, validTo: null }];
const seriesIn = (order: StripOrder) => stripSeries({ rows, units, year: 2025, comparisonYear: 2024, nationCode: 'NN', chosenCode: 'B', goals, order });

describe('stripSeries', () => {
  it('sorts by value with the highest first, equal values in geographic order, absent ones last', () => {
    expect(seriesIn('value').rows.map((stripRow) => stripRow.unitCode)).toEqual(['A', 'C', 'B', 'D']);
  });

  it('keeps geographic order, absent ones last', () => {
    expect(seriesIn('geographic').rows.map((stripRow) => stripRow.unitCode)).toEqual(['C', 'A', 'B', 'D']);
  });

  it('carries the reason of an absent unit', () => {
    expect(seriesIn('value').rows.at(-1)?.current).toEqual({ value: null, absenceReason: 'D has not reported.' });
  });

  it('knows nation and goal of the year', () => {
    expect(seriesIn('value')).toMatchObject({ nation: { name: 'Name of NN', value: 0.47 }, goal: 0.8 });
    expect(stripSeries({ rows, units, year: 2019, nationCode: 'NN', goals, order: 'value' })).toMatchObject({ nation: null, goal: null });
  });

  it('has both years in the table, in the order of the drawing', () => {
    const table = stripTable(seriesIn('value'), { measure: { unit: 'SHARE', resolution: 0.01 }, unitHeading: 'Region' });
    expect(table.columns.map((column) => column.label)).toEqual(['2025', '2024']);
    expect(table.rows.map((tableRow) => tableRow.key)).toEqual(['A', 'C', 'B', 'D']);
  });
});

describe('stripLayout', () => {
  const format = formatOf('sv');
  const wording = {
    value: (value: number) => format.short(value, { unit: 'SHARE', resolution: 0.01 }),
    goal: (threshold: number) => `mål ${format.exact(threshold, 'SHARE')}`,
    noReason: 'Skäl saknas.',
  };
  const layoutAt = (width: number) => stripLayout({ series: seriesIn('value'), unit: 'SHARE', domain: null, width, wording });

  it('stacks rows without gap or overlap at every width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 1200 }), (width) => {
        const { rows: placed, height } = layoutAt(width);
        placed.slice(1).forEach((next, index) => expect(next.top).toBeCloseTo(placed[index]!.top + placed[index]!.height));
        expect(height).toBeGreaterThanOrEqual(placed.at(-1)!.top + placed.at(-1)!.height);
      }),
    );
  });

  it('never cuts a name: all its words are written', () => {
    const long = [{ ...unit('A'), name: 'Jämtland Härjedalen med omnejd och skärgård' }];
    const series = stripSeries({ rows, units: long, year: 2025, nationCode: 'NN', goals, order: 'value' });
    for (const width of [256, 340, 500, 900]) {
      const [placed] = stripLayout({ series, unit: 'SHARE', domain: null, width, wording }).rows;
      expect(placed?.nameLines.join(' ')).toBe('Jämtland Härjedalen med omnejd och skärgård');
    }
  });

  it('puts names above their lines on a phone and beside them elsewhere', () => {
    const [narrow] = layoutAt(320).rows;
    const [wide] = layoutAt(700).rows;
    expect(narrow!.nameY).toBeLessThan(narrow!.dotY);
    expect(wide!.nameY).toBe(wide!.dotY);
  });

  it('keeps the labels of nation and goal apart where they meet', () => {
    const close = { ...seriesIn('value'), nation: { name: 'riket', value: 0.79 } };
    for (const width of [256, 500]) {
      const { marks } = stripLayout({ series: close, unit: 'SHARE', domain: null, width, wording });
      expect(marks).toHaveLength(2);
      expect(Math.abs(marks[0]!.labelX - marks[1]!.labelX)).toBeGreaterThan(60);
    }
  });

  it('ends its lines above the reasons of absent units', () => {
    const layout = layoutAt(700);
    expect(layout.plot.bottom).toBe(layout.rows.at(-1)!.top);
    expect(layout.rows.at(-1)!.reasonLines.join(' ')).toBe('D has not reported.');
  });
});
