import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '@server/statistics/spread.ts';
import expected from '@test/expected/spread.json' with { type: 'json' };

/** Shares as they are published: whole tenths of a percent. */
const published = fc.integer({ min: 0, max: 1200 }).map((tenths) => tenths / 1000);

describe('spread of official results, computed in decimal arithmetic elsewhere', () => {
  it.each(expected.years)('agrees for $measure in $year, digit by digit', ({ values, range, mean, standardDeviation }) => {
    expect(spread(values)).toMatchObject({ count: values.length, range, mean, standardDeviation });
  });
});

describe('spread', () => {
  it('has nothing to tell of no value', () => {
    expect(spread([])).toEqual({ count: 0, lowest: null, highest: null, range: null, mean: null, standardDeviation: null });
  });

  it('gives one value no range and no deviation, rather than zero', () => {
    const alone = { value: 0.5, indices: [0] };
    expect(spread([0.5])).toEqual({ count: 1, lowest: alone, highest: alone, range: null, mean: 0.5, standardDeviation: null });
  });

  it('names every unit that ties', () => {
    const result = spread([0.35, 0.62, 0.62, 0.37]);
    expect(result.lowest).toEqual({ value: 0.35, indices: [0] });
    expect(result.highest).toEqual({ value: 0.62, indices: [1, 2] });
  });

  it('sees values as tied when only floating noise parts them', () => {
    expect(spread([0.1 + 0.2, 0.3])).toMatchObject({ range: 0, standardDeviation: 0, lowest: { value: 0.3, indices: [0, 1] } });
  });

  it('serialises without floating noise', () => {
    expect(JSON.stringify(spread([0.35, 0.62]).range)).toBe('0.27');
  });

  it('divides by the number of units, not by one less', () => {
    expect(spread([0, 2]).standardDeviation).toBe(1);
  });

  it('refuses a missing value that was passed on as a number', () => {
    expect(() => spread([0.5, Number.NaN])).toThrow('spread: value 1 is NaN');
  });

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(fc.array(published, { minLength: 2, maxLength: 30 }), (values) => {
        const there = spread(values);
        const back = spread([...values].reverse());
        expect(back.range).toBe(there.range);
        expect(back.standardDeviation).toBeCloseTo(there.standardDeviation ?? Number.NaN, 11);
      }),
    );
  });

  it('keeps the mean between the extremes and the deviation within half the range', () => {
    fc.assert(
      fc.property(fc.array(published, { minLength: 2, maxLength: 30 }), (values) => {
        const { lowest, highest, range, mean, standardDeviation } = spread(values);
        expect(mean).toBeGreaterThanOrEqual((lowest?.value ?? Number.NaN) - 1e-11);
        expect(mean).toBeLessThanOrEqual((highest?.value ?? Number.NaN) + 1e-11);
        expect(standardDeviation).toBeLessThanOrEqual((range ?? Number.NaN) / 2 + 1e-11);
      }),
    );
  });

  it('moves with the values and leaves the deviation where it was', () => {
    fc.assert(
      fc.property(fc.array(published, { minLength: 2, maxLength: 30 }), published, (values, shift) => {
        const moved = spread(values.map((value) => value + shift));
        const { range, standardDeviation } = spread(values);
        expect(moved.range).toBeCloseTo(range ?? Number.NaN, 11);
        expect(moved.standardDeviation).toBeCloseTo(standardDeviation ?? Number.NaN, 10);
      }),
    );
  });

  it('is zero exactly where all units agree', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 2, max: 30 }), (value, count) => {
        expect(spread(new Array<number>(count).fill(value))).toMatchObject({ range: 0, standardDeviation: 0, mean: value });
      }),
    );
  });
});
