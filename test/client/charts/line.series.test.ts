import { describe, expect, it } from 'vitest';
import { goalStretches, isolatedYears, lastPoint, lineSeries, lineTable } from '@client/charts/line.series.ts';
import { row, rowsOf } from './chart-rows-fixture.ts';

const rows = [...rowsOf('A', 2018, [0.6, null, 0.8]), ...rowsOf('NN', 2018, [0.71, 0.76, 0.73]), ...rowsOf('B', 2018, [null, null, null])];
const goals = [{ threshold: 0.7, validFrom: 2019, validTo: null }];

describe('lineSeries', () => {
  const series = lineSeries({ rows, nationCode: 'NN', chosenCode: 'A', neighbourCodes: ['B'], goals });

  it('draws what matters most last', () => {
    expect(series.lines.map((line) => [line.unitCode, line.tone])).toEqual([
      ['B', 'neighbour'],
      ['NN', 'nation'],
      ['A', 'chosen'],
    ]);
  });

  it('keeps an absent year absent, with its reason and never as zero', () => {
    expect(series.lines.at(-1)?.points).toEqual([
      { year: 2018, value: 0.6, absenceReason: null },
      { year: 2019, value: null, absenceReason: 'A has not reported.' },
      { year: 2020, value: 0.8, absenceReason: null },
    ]);
  });

  it('treats a year without any row as absent', () => {
    const sparse = lineSeries({ rows: [row('NN', 2018, 0.7), row('A', 2020, 0.5)], nationCode: 'NN', goals: [] });
    expect(sparse.years).toEqual([2018, 2020]);
    expect(sparse.lines.find((line) => line.unitCode === 'A')?.points[0]).toEqual({ year: 2018, value: null, absenceReason: null });
  });

  it('keeps the nation in its own colour when it is the one chosen', () => {
    const chosen = lineSeries({ rows, nationCode: 'NN', chosenCode: 'NN', goals });
    expect(chosen.lines.filter((line) => line.unitCode === 'NN').map((line) => line.tone)).toEqual(['nation']);
  });

  it('gives the table every unit, the chosen first and those without a value too', () => {
    const table = lineTable(series, { measure: { unit: 'SHARE', resolution: 0.01 }, unitHeading: 'Region' });
    expect(table.rows.map((tableRow) => tableRow.key)).toEqual(['A', 'NN', 'B']);
    expect(table.columns.map((column) => column.label)).toEqual(['2018', '2019', '2020']);
    expect(table.rows[2]?.cells).toEqual([2018, 2019, 2020].map(() => ({ kind: 'figure', value: null, absenceReason: 'B has not reported.' })));
  });
});

describe('goalStretches', () => {
  it('draws a goal over those years of the chart that it holds', () => {
    expect(goalStretches(goals, [2018, 2019, 2020])).toEqual([{ from: 2019, to: 2020, threshold: 0.7 }]);
  });

  it('leaves out a goal that holds in none of the years', () => {
    expect(goalStretches([{ threshold: 0.7, validFrom: 2010, validTo: 2012 }], [2018, 2019])).toEqual([]);
  });

  it('draws a goal that was raised as two stretches', () => {
    const raised = [
      { threshold: 0.6, validFrom: 2017, validTo: 2018 },
      { threshold: 0.7, validFrom: 2019, validTo: null },
    ];
    expect(goalStretches(raised, [2017, 2018, 2019, 2020]).map(({ from, to }) => [from, to])).toEqual([
      [2017, 2018],
      [2019, 2020],
    ]);
  });
});

describe('isolatedYears', () => {
  const points = (values: readonly (number | null)[]) => values.map((value, index) => ({ year: 2018 + index, value, absenceReason: null }));

  it('finds the values that no line can show', () => {
    expect([...isolatedYears(points([0.5, null, 0.6, 0.7, null, 0.8]))]).toEqual([2018, 2023]);
  });
});

describe('lastPoint', () => {
  it('is the newest year with a value, not the newest year', () => {
    expect(lastPoint([{ year: 2018, value: 0.6, absenceReason: null }, { year: 2019, value: null, absenceReason: 'none' }])).toEqual({ year: 2018, value: 0.6 });
  });

  it('is null for a unit without a single value', () => {
    expect(lastPoint([{ year: 2019, value: null, absenceReason: 'none' }])).toBeNull();
  });
});
