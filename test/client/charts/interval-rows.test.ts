import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalText, type IntervalFigure } from '@client/charts/interval-figure.ts';
import { HEAD, intervalRowsHeight, intervalRowsLayout, ROW_LINE_HEIGHT, type IntervalRowsWording } from '@client/charts/interval-rows-layout.ts';
import { figureOf, panelValues, sortedByMark, type IntervalPanel, type IntervalRow, type IntervalRowsSeries } from '@client/charts/interval-rows.series.ts';
import { formatOf } from '@client/format/use-format.ts';

const SHARE = { unit: 'SHARE', resolution: null } as const;
const DAYS = { unit: 'DAYS', resolution: null } as const;
const REASON = 'No limit is known, so that no wait can be judged.';
const figure = (value: number, half: number): IntervalFigure => ({ value, lower: value - half, upper: value + half, absenceReason: null });
const absent = (absenceReason: string | null = REASON): IntervalFigure => ({ value: null, lower: null, upper: null, absenceReason });

const panels: readonly IntervalPanel[] = [
  { id: 'share', measure: SHARE, marks: [{ id: 'share', label: 'In time', shape: 'dot' }], goal: 0.8, reference: { label: 'all', value: 0.47 } },
  { id: 'days', measure: DAYS, marks: [{ id: 'median', label: 'Median', shape: 'dot' }, { id: 'p90', label: 'Nine in ten', shape: 'ring' }], goal: null, reference: null },
];
const row = (key: string, share: IntervalFigure, median = figure(40, 3), p90 = figure(95, 9)): IntervalRow => ({ key, name: `Name of ${key}`, aside: '90 / 100', isChosen: key === 'B', figures: { share, median, p90 } });
const rows = [row('A', figure(0.5, 0.05)), row('B', absent()), row('C', figure(0.7, 0.02))];
const series: IntervalRowsSeries = { panels, rows, asideLabel: 'judged / treated', isProvisional: false };
const wording: IntervalRowsWording = {
  values: (panel, each) => panel.marks.map((mark) => figureOf(each, mark).value).filter((value) => value !== null).join(' · '),
  goal: (_panel, threshold) => `goal ${threshold}`,
  reference: (panel) => panel.reference?.label ?? '',
  noReason: 'No reason is given.',
};

describe('rows of intervals', () => {
  it('are sorted by a mark, absent ones last, equal ones as they came', () => {
    const keys = (first: 'highest' | 'lowest') => sortedByMark(rows, 'share', first).map(({ key }) => key);
    expect(keys('highest')).toEqual(['C', 'A', 'B']);
    expect(keys('lowest')).toEqual(['A', 'C', 'B']);
    expect(sortedByMark(rows, 'median', 'lowest').map(({ key }) => key)).toEqual(['A', 'B', 'C']);
  });

  it('give the axis every end of an interval, the goal and the reference', () => {
    expect(panelValues(series, panels[0]!)).toEqual([0.5, 0.45, 0.55, 0.7, 0.6799999999999999, 0.72, 0.8, 0.47]);
  });

  it('have a figure without a reason where a row lacks a mark', () => {
    expect(figureOf({ ...rows[0]!, figures: {} }, panels[0]!.marks[0]!)).toEqual(absent(null));
  });

  it('tell an interval in words, and nothing of an absent figure', () => {
    expect(intervalText(figure(0.473, 0.005), SHARE, formatOf('sv'))).toBe('47,3\u00A0% (46,8–47,8)');
    expect(intervalText({ ...figure(41, 1), lower: null }, DAYS, formatOf('en'))).toBe('41');
    expect(intervalText(absent(), SHARE, formatOf('sv'))).toBeNull();
  });
});

describe('intervalRowsLayout', () => {
  const wide = intervalRowsLayout({ series, width: 1000, wording });
  const narrow = intervalRowsLayout({ series, width: 320, wording });

  it('keeps the height that the frame reserves where no text needs more', () => {
    const plain = { ...series, rows: [rows[0]!, rows[2]!] };
    for (const width of [320, 500, 1000]) {
      expect(intervalRowsLayout({ series: plain, width, wording }).height).toBe(intervalRowsHeight({ rows: 2, panels: 2, width }));
    }
  });

  it('breaks axis and lines where a reason stands instead of a figure, in that panel alone', () => {
    expect(wide.panels[0]!.stretches).toHaveLength(2);
    expect(wide.panels[1]!.stretches).toHaveLength(1);
    expect(narrow.panels.map(({ stretches }) => stretches.length)).toEqual([2, 3]);
  });

  it('tells one reason once where all of a row is absent', () => {
    const all = intervalRowsLayout({ series: { ...series, rows: [row('A', absent(), absent(), absent())] }, width: 1000, wording });
    expect(all.rows[0]!.figures.map(({ reasonLines }) => reasonLines.join(' '))).toEqual([REASON, '']);
  });

  it('draws no axis where a row has no figure, even where the reason is told in the panel before', () => {
    const all = intervalRowsLayout({ series: { ...series, rows: [rows[0]!, row('B', absent(), absent(), absent()), rows[2]!] }, width: 1000, wording });
    const bare = all.rows[1]!;
    for (const { stretches } of all.panels) {
      expect(stretches).toHaveLength(2);
      for (const { top, bottom } of stretches) expect(bottom <= bare.top || top >= bare.top + bare.height).toBe(true);
    }
  });

  it('puts panels beside each other where there is room, and below each other, heads and all, where there is not', () => {
    expect(wide.panels[1]!.left).toBeGreaterThan(wide.panels[0]!.right);
    expect(wide.panels.map(({ headTop }) => headTop)).toEqual([0, 0]);
    expect(narrow.panels.map(({ headTop }) => headTop)).toEqual([0, HEAD.height]);
    const [share, days] = narrow.rows[0]!.figures;
    expect(days!.y).toBeGreaterThan(share!.y);
  });

  it('never draws outside, never lets rows overlap and never cuts a name', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }).filter((word) => !/\s/.test(word)), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const share = fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true })), { nil: null });
    const someRows = fc.array(fc.tuple(names, share), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(someRows, fc.integer({ min: 280, max: 1400 }), (drawn, width) => {
        const all = drawn.map(([name, value], place) => ({ ...row(String(place), value === null ? absent() : figure(value[0], value[1])), name }));
        const layout = intervalRowsLayout({ series: { ...series, rows: all }, width, wording });
        let bottom = 0;
        for (const placed of layout.rows) {
          expect(placed.top).toBeGreaterThanOrEqual(bottom);
          expect(placed.nameLines.join(' ')).toBe(placed.row.name);
          expect(placed.height).toBeGreaterThanOrEqual(placed.nameLines.length * ROW_LINE_HEIGHT);
          bottom = placed.top + placed.height;
        }
        expect(bottom).toBeLessThanOrEqual(layout.height);
        for (const panel of layout.panels) {
          const drawnAt = panelValues({ ...series, rows: all }, panel.panel).map(panel.xOf);
          expect(Math.min(...drawnAt)).toBeGreaterThanOrEqual(panel.left);
          expect(Math.max(...drawnAt)).toBeLessThanOrEqual(panel.right);
          expect(panel.valueX).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 60 },
    );
  });
});
