import { describe, expect, it } from 'vitest';
import type { IntervalFigure } from '@client/charts/interval-figure.ts';
import { lineHeight } from '@client/charts/line-layout.ts';
import { periodLayout } from '@client/charts/period-layout.ts';
import { newestPeriods, periodValues, presentRuns, provisionalRun, type PeriodSeries } from '@client/charts/period.series.ts';
import { formatOf } from '@client/format/use-format.ts';

const format = formatOf('sv');
const measure = { unit: 'SHARE', resolution: null } as const;
const wording = {
  value: (value: number) => format.short(value, measure),
  axis: (ticks: readonly number[]) => format.axis(ticks, 'SHARE'),
  goal: (threshold: number) => `mål ${format.exact(threshold, 'SHARE')}`,
};
const figure = (value: number | null): IntervalFigure => ({ value, lower: value === null ? null : value - 0.02, upper: value === null ? null : value + 0.02, absenceReason: value === null ? 'Nobody.' : null });

function seriesOf(values: readonly (number | null)[], { provisional = 2, goal = 0.8 }: { provisional?: number; goal?: number | null } = {}): PeriodSeries {
  return {
    periods: values.map((_, index) => ({ key: `p${index}`, name: `Month ${index}`, shortName: `M${index}`, isProvisional: index >= values.length - provisional })),
    lines: [{ id: 'women', name: 'kvinnor', tone: 'women', figures: values.map(figure), asides: values.map((_, index) => `${index} judged`) }],
    measure,
    goal,
  };
}

describe('a series of periods', () => {
  it('is broken where a figure is absent', () => {
    expect(presentRuns([0.1, 0.2, null, 0.3, null].map((value) => ({ value })))).toEqual([
      { first: 0, last: 1 },
      { first: 3, last: 3 },
    ]);
    expect(presentRuns([])).toEqual([]);
  });

  it('is provisional from the first period that may change', () => {
    expect(provisionalRun(seriesOf([0.1, 0.2, 0.3]).periods)).toEqual({ first: 1, last: 2 });
    expect(provisionalRun(seriesOf([0.1, 0.2], { provisional: 0 }).periods)).toBeNull();
  });

  it('gives the axis the goal and the ends of the intervals', () => {
    expect(periodValues(seriesOf([0.5]))).toEqual([0.5, 0.48, 0.52, 0.8]);
    expect(periodValues(seriesOf([null], { goal: null }))).toEqual([]);
  });

  it('keeps its newest periods with their figures and asides', () => {
    const newest = newestPeriods(seriesOf([0.1, 0.2, 0.3]), 2);
    expect(newest.periods.map(({ key }) => key)).toEqual(['p1', 'p2']);
    expect(newest.lines[0]!.figures.map(({ value }) => value)).toEqual([0.2, 0.3]);
    expect(newest.lines[0]!.asides).toEqual(['1 judged', '2 judged']);
    expect(newestPeriods(seriesOf([0.1]), 5).periods).toHaveLength(1);
  });
});

describe('periodLayout', () => {
  const layoutOf = (series: PeriodSeries, width = 700) => periodLayout({ series, width, wording });

  it('draws a line and a band through what is there, and a whisker where a figure stands alone', () => {
    const [drawn] = layoutOf(seriesOf([0.4, 0.5, null, 0.6, null])).lines;
    expect(drawn!.path.match(/M/g)).toHaveLength(2);
    expect(drawn!.band.match(/M/g)).toHaveLength(1);
    expect(drawn!.whiskers).toHaveLength(1);
    expect(drawn!.dots).toHaveLength(3);
  });

  it('hatches from half a step before the first provisional period to the end of the plot at most', () => {
    const layout = layoutOf(seriesOf([0.4, 0.5, 0.6, 0.5]));
    expect(layout.provisional!.left).toBeCloseTo((layout.xOf(1) + layout.xOf(2)) / 2);
    expect(layout.provisional!.right).toBeLessThanOrEqual(layout.plot.right);
    expect(layoutOf(seriesOf([0.4], { provisional: 0 })).provisional).toBeNull();
  });

  it('labels line and goal, and says of an older last value when it was', () => {
    expect(layoutOf(seriesOf([0.4, 0.5])).endLabels.map(({ textLines }) => textLines.join(' '))).toEqual(['kvinnor 50,0\u00A0%', 'mål 80\u00A0%']);
    expect(layoutOf(seriesOf([0.4, null])).endLabels[0]!.textLines.join(' ')).toContain('(M0)');
  });

  it('keeps the labels at the ends clear of the axis of time', () => {
    for (const value of [0, 0.5, 1]) {
      const { endLabels, ticks, plot } = layoutOf(seriesOf([value, null], { goal: null }));
      expect(ticks.length).toBeGreaterThan(0);
      for (const { y, textLines } of endLabels) expect(y + textLines.length * 8).toBeLessThanOrEqual(plot.bottom + 6);
    }
  });

  it.each([40, 120, 200])('never draws backwards, however small the frame: %i px', (width) => {
    const layout = layoutOf(seriesOf([0.4, 0.5, 0.6, 0.5]), width);
    expect(layout.xOf(3)).toBeGreaterThan(layout.xOf(0));
    expect(layout.provisional!.right).toBeGreaterThan(layout.provisional!.left);
  });

  it('names as many periods as have room, the newest always among them, and leaves out dots where there are many', () => {
    const many = layoutOf(seriesOf(Array.from({ length: 120 }, () => 0.5)), 320);
    expect(many.ticks.at(-1)!.text).toBe('M119');
    expect(many.ticks.length).toBeLessThan(12);
    expect(many.lines[0]!.dots).toHaveLength(0);
    expect(many.height).toBe(lineHeight(320));
  });

  it('draws one period in the middle, and nothing at all without a value', () => {
    const one = layoutOf(seriesOf([0.5]));
    expect(one.xOf(0)).toBe((one.plot.left + one.plot.right) / 2);
    expect(layoutOf(seriesOf([null])).lines[0]).toMatchObject({ path: '', band: '', dots: [], whiskers: [] });
  });
});
