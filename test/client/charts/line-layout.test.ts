import { describe, expect, it } from 'vitest';
import { lineLayout, yearTicks } from '@client/charts/line-layout.ts';
import { lineSeries } from '@client/charts/line.series.ts';
import { formatOf } from '@client/format/use-format.ts';
import { rowsOf } from './chart-rows-fixture.ts';

const format = formatOf('sv');
const measure = { unit: 'SHARE', resolution: 0.01 } as const;
const wording = {
  value: (value: number) => format.short(value, measure),
  axis: (ticks: readonly number[]) => format.axis(ticks, 'SHARE'),
  goal: (threshold: number) => `mål ${format.exact(threshold, 'SHARE')}`,
};
const rows = [...rowsOf('NN', 2019, [0.76, 0.73, 0.7]), ...rowsOf('A', 2019, [0.7, 0.7, 0.7]), ...rowsOf('B', 2019, [1.033, 0.6, null])];
const series = lineSeries({ rows, nationCode: 'NN', chosenCode: 'A', neighbourCodes: ['B'], goals: [{ threshold: 0.7, validFrom: 2019, validTo: null }] });

describe('lineLayout', () => {
  it.each([320, 390, 700])('keeps nation, chosen and goal apart where they meet, at %i pixels', (width) => {
    const { endLabels, height } = lineLayout({ series, unit: 'SHARE', domain: null, width: width - 48, wording });
    const boxes = endLabels.map((label) => ({ id: label.id, top: label.y - label.textLines.length * 8, bottom: label.y + label.textLines.length * 8 })).sort((a, b) => a.top - b.top);
    expect(boxes.map((box) => box.id)).toHaveLength(4);
    boxes.slice(1).forEach((box, index) => expect(box.top).toBeGreaterThanOrEqual(boxes[index]!.bottom));
    expect(boxes[0]!.top).toBeGreaterThanOrEqual(0);
    expect(boxes.at(-1)!.bottom).toBeLessThanOrEqual(height);
  });

  it('keeps a value above 100 % inside the plot', () => {
    const layout = lineLayout({ series, unit: 'SHARE', domain: null, width: 500, wording });
    expect(layout.yOf(1.033)).toBeGreaterThanOrEqual(layout.plot.top);
  });

  it('says the year where a line ends before the chart does', () => {
    const labels = lineLayout({ series, unit: 'SHARE', domain: null, width: 700, wording }).endLabels;
    expect(labels.find((label) => label.id === 'B')?.textLines.join(' ')).toContain('60\u00A0% (2020)');
    expect(labels.find((label) => label.id === 'NN')?.textLines.join(' ')).not.toContain('(');
  });

  it('puts a single year in the middle', () => {
    const one = lineSeries({ rows: rowsOf('NN', 2024, [0.8]), nationCode: 'NN', goals: [] });
    const layout = lineLayout({ series: one, unit: 'SHARE', domain: null, width: 500, wording });
    expect(layout.xOf(2024)).toBe((layout.plot.left + layout.plot.right) / 2);
  });
});

describe('yearTicks', () => {
  it('writes every year where there is room', () => {
    expect(yearTicks([2018, 2019, 2020], 500)).toEqual([2018, 2019, 2020]);
  });

  it('thins evenly and always keeps the newest', () => {
    expect(yearTicks([2018, 2019, 2020, 2021, 2022, 2023, 2024], 150)).toEqual([2018, 2020, 2022, 2024]);
    expect(yearTicks([2018, 2019, 2020, 2021], 10)).toEqual([2021]);
  });
});
