import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tileMapLayout } from '@client/charts/tile-map-layout.ts';
import { tileMapSeries, tileTowards } from '@client/charts/tile-map.series.ts';
import { classOf, contrastRatio, textOn, tileClasses, TILE_STEPS } from '@client/charts/tile-steps.ts';
import { row, unit } from './chart-rows-fixture.ts';

const measure = { unit: 'SHARE', resolution: 0.01 } as const;

describe('tile colours', () => {
  it.each([...TILE_STEPS.light, ...TILE_STEPS.dark])('text on %s has a contrast of at least 4.5', (colour) => {
    expect(contrastRatio(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('has the contrast ratio that WCAG states for black on white', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
  });

  it.each(['light', 'dark'] as const)('steps go one way in luminance in the %s scheme', (scheme) => {
    const fromWhite = TILE_STEPS[scheme].map((colour) => contrastRatio(colour, '#ffffff'));
    const sorted = [...fromWhite].sort((a, b) => (scheme === 'light' ? a - b : b - a));
    expect(fromWhite).toEqual(sorted);
  });
});

describe('tileClasses', () => {
  it('has round limits that hold the values', () => {
    expect(tileClasses([0.35, 0.62], 0.01).map(({ from, below }) => [from, below])).toEqual([
      [0.3, 0.4],
      [0.4, 0.5],
      [0.5, 0.6],
      [0.6, 0.7],
    ]);
  });

  it('holds each published value in exactly one class, in at most five', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 1200 }).map((perMille) => perMille / 1000), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(shares, (values) => {
        const classes = tileClasses(values, 0.001);
        expect(classes.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          expect(classes.filter(({ from, below }) => value >= from - 1e-9 && value < below - 1e-9)).toEqual([classOf(value, classes)]);
        }
      }),
    );
  });

  it('has one class where all values are equal, and none where there is no value', () => {
    expect(tileClasses([0.5, 0.5], 0.01)).toHaveLength(1);
    expect(tileClasses([], 0.01)).toEqual([]);
  });

  it('has a class for values of zero', () => {
    expect(classOf(0, tileClasses([0, 0], null))).not.toBeNull();
  });
});

describe('tileMapSeries', () => {
  const units = [unit('A', [2, 1]), unit('B', [3, 1]), unit('C', [5, 2]), unit('D', [2, 3]), unit('E')];
  const rows = [row('A', 2025, 0.35), row('B', 2025, 0.62), row('C', 2025, null), row('D', 2025, 0.5), row('E', 2025, 0.4)];
  const series = tileMapSeries({ rows, units, year: 2025, measure, chosenCode: 'B' });
  const tile = (code: string) => series.tiles.find((mark) => mark.unitCode === code)!;

  it('counts columns and rows from the first tile that is used', () => {
    expect([series.columns, series.rows]).toEqual([4, 3]);
    expect([tile('A').column, tile('A').row]).toEqual([0, 0]);
  });

  it('gives an absent unit a tile without a class, with its reason', () => {
    expect(tile('C')).toMatchObject({ tileClass: null, figure: { value: null, absenceReason: 'C has not reported.' } });
  });

  it('tells units that have no tile apart instead of losing them', () => {
    expect(series.withoutTile).toEqual([{ unitName: 'Name of E', figure: { value: 0.4, absenceReason: null } }]);
  });

  it('moves by arrow key to the nearest tile in that direction', () => {
    expect(tileTowards(series.tiles, tile('A'), 'right')?.unitCode).toBe('B');
    expect(tileTowards(series.tiles, tile('B'), 'right')?.unitCode).toBe('C');
    expect(tileTowards(series.tiles, tile('A'), 'down')?.unitCode).toBe('D');
    expect(tileTowards(series.tiles, tile('A'), 'left')).toBeNull();
    expect(tileTowards(series.tiles, tile('A'), 'up')).toBeNull();
  });

  it('keeps all tiles and the legend inside the width, on a phone too', () => {
    for (const width of [250, 350, 900]) {
      const layout = tileMapLayout({ series, width, classText: ({ from }) => String(from), missing: 'saknas' });
      const boxes = series.tiles.map(layout.boxOf);
      expect(Math.min(...boxes.map((box) => box.x))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...boxes.map((box) => box.x + box.size))).toBeLessThanOrEqual(width);
      expect(Math.max(...layout.legend.map((entry) => entry.y + 14))).toBeLessThanOrEqual(layout.height);
      expect(layout.legend.at(-1)?.tileClass).toBeNull();
    }
  });
});
