import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTexts } from '@client/charts/chart-texts.ts';
import { gapLayout } from '@client/charts/gap-layout.ts';
import { gapSeries, gapTable } from '@client/charts/gap.series.ts';
import { pairSeries, pairTable } from '@client/charts/pair.series.ts';
import { spreadLayout } from '@client/charts/spread-layout.ts';
import { spreadSeries, spreadTable, unitsAt } from '@client/charts/spread.series.ts';
import { formatOf } from '@client/format/use-format.ts';
import { row, rowsOf } from './chart-rows-fixture.ts';

const measure = { unit: 'SHARE', resolution: 0.01 } as const;
const goals = [{ threshold: 0.8, validFrom: 2020, validTo: null }];

describe('spreadSeries', () => {
  const rows = [row('A', 2025, 0.62), row('B', 2025, 0.35), row('C', 2025, 0.35), row('D', 2025, null), row('NN', 2025, 0.47), row('A', 2024, 0.5), row('NN', 2024, null)];
  const [before, now] = spreadSeries({ rows, nationCode: 'NN' }).years;

  it('is the range of the units, the nation and absent units left out, free of binary noise', () => {
    expect(now).toMatchObject({ lowest: 0.35, highest: 0.62, range: 0.27, nation: 0.47 });
    expect(now?.dots.map((dot) => dot.unitCode)).toEqual(['B', 'C', 'A']);
  });

  it('names all units that share an end', () => {
    expect(unitsAt(now!, 'lowest')).toEqual(['Name of B', 'Name of C']);
  });

  it('has no range where only one unit has a value', () => {
    expect(before).toMatchObject({ range: null, nation: null });
  });

  it('has a row a year in the table', () => {
    const table = spreadTable(spreadSeries({ rows, nationCode: 'NN' }), { measure, unitHeading: 'Region', texts: chartTexts('sv') });
    expect(table.columns.map((column) => column.label)).toEqual(['Lägst', 'Region (lägst)', 'Högst', 'Region (högst)', 'Skillnad', 'Name of NN']);
    expect(table.rows.map((tableRow) => tableRow.heading)).toEqual(['2024', '2025']);
  });

  it('tells why a year has no range and no value for the nation', () => {
    const table = spreadTable(spreadSeries({ rows, nationCode: 'NN' }), { measure, unitHeading: 'Region', texts: chartTexts('sv') });
    expect(table.rows[0]?.cells.slice(-2)).toEqual([
      { kind: 'figure', value: null, absenceReason: 'Färre än två värden finns att jämföra.' },
      { kind: 'figure', value: null, absenceReason: 'NN has not reported.' },
    ]);
  });

  it('drops the unit of the ranges, never a range, where there is little room', () => {
    const format = formatOf('sv');
    const years = [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) => [row('A', year, 0.3), row('B', year, 0.6), row('NN', year, 0.5)]);
    const textsAt = (width: number) => [
      ...spreadLayout({
        series: spreadSeries({ rows: years, nationCode: 'NN' }),
        unit: 'SHARE',
        domain: null,
        width,
        wording: {
          value: (value) => format.short(value, measure),
          range: (range) => format.shortDifference(range, measure),
          bareRange: (range) => format.bare(range, measure),
          axis: (ticks) => format.axis(ticks, 'SHARE'),
        },
      }).rangeTexts.values(),
    ];
    expect(textsAt(700)).toEqual(years.filter((_, index) => index % 3 === 0).map(() => '30\u00A0p.e.'));
    expect(textsAt(300)).toEqual(years.filter((_, index) => index % 3 === 0).map(() => '30'));
  });
});

describe('gapSeries', () => {
  const rows = rowsOf('NN', 2019, [0.6, 0.51, 0.9, null]);
  const series = gapSeries({ rows, unitCode: 'NN', goals });

  it('is goal minus value: above zero is left to the goal, below zero is beyond it', () => {
    expect(series.bars.map((bar) => [bar.year, bar.gap])).toEqual([
      [2020, 0.29],
      [2021, -0.1],
      [2022, null],
    ]);
  });

  it('marks the newest year that has a value', () => {
    expect(series.bars.map((bar) => bar.isNewest)).toEqual([false, true, false]);
  });

  it('keeps the reason of an absent year in the table', () => {
    const table = gapTable(series, { measure, valueHeading: 'Ledtid', texts: chartTexts('sv') });
    expect(table.rows.at(-1)?.cells[0]).toEqual({ kind: 'figure', value: null, absenceReason: 'NN has not reported.' });
  });

  it('draws what is left upwards, unless a year is beyond the goal: then beyond is up and what is left is down', () => {
    const sidesOf = (values: readonly number[]) => {
      const { boxes, goalY, upwards, isBothWays } = gapLayout(gapSeries({ rows: rowsOf('NN', 2020, values), unitCode: 'NN', goals }), 600);
      return { upwards, isBothWays, up: boxes.map((box) => box.y < goalY - 1) };
    };
    expect(sidesOf([0.5, 0.6])).toEqual({ upwards: 'left', isBothWays: false, up: [true, true] });
    expect(sidesOf([0.9, 1.2])).toEqual({ upwards: 'beyond', isBothWays: false, up: [true, true] });
    expect(sidesOf([0.5, 0.9])).toEqual({ upwards: 'beyond', isBothWays: true, up: [false, true] });
  });

  it('draws every bar inside the drawing, from the goal and in proportion', () => {
    const gaps = fc.array(fc.option(fc.double({ min: 0, max: 1.2, noNaN: true })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 240, max: 900 }), (values, width) => {
        const layout = gapLayout(gapSeries({ rows: rowsOf('NN', 2020, values), unitCode: 'NN', goals }), width);
        for (const box of layout.boxes) {
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 1e-9);
          expect(Math.min(Math.abs(box.y - layout.goalY), Math.abs(box.y + box.height - layout.goalY))).toBeLessThan(1e-6);
        }
      }),
    );
  });
});

describe('pairSeries', () => {
  const women = { label: 'kvinnor', rows: [...rowsOf('NN', 2019, [585.7, 605.9]), row('A', 2019, 1)] };
  const men = { label: 'män', rows: rowsOf('NN', 2020, [700.1]) };
  const series = pairSeries({ women, men, unitCode: 'NN' });

  it('covers the years of both, with a gap where one lacks a year', () => {
    expect(series.years).toEqual([2019, 2020]);
    expect(series.lines.find((line) => line.tone === 'men')?.points.map((point) => point.value)).toEqual([null, 700.1]);
  });

  it('has women before men in the table', () => {
    const table = pairTable(series, { measure: { unit: 'PER_100000', resolution: 0.1 }, texts: chartTexts('sv') });
    expect(table.columns.map((column) => column.label)).toEqual(['kvinnor', 'män']);
    expect(table.rows[0]?.cells.map((cell) => cell.kind === 'figure' && cell.value)).toEqual([585.7, null]);
  });
});
