import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceStep, positionOn, valueScale } from '@client/charts/value-scale.ts';

describe('valueScale', () => {
  it('shows shares from 0 to 100 % and no further', () => {
    expect(valueScale({ values: [0.35, 0.62], unit: 'SHARE' })).toEqual({ min: 0, max: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], shortened: false });
  });

  it('extends to the next twentieth where a share passes 100 %', () => {
    expect(valueScale({ values: [0.7, 1.033], unit: 'SHARE' })).toMatchObject({ max: 1.05, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
  });

  it('shows a stated part of an index, and says that it is a part', () => {
    expect(valueScale({ values: [80.1, 91], unit: 'INDEX_0_100', domain: [78, 92] })).toEqual({ min: 78, max: 92, ticks: [80, 85, 90], shortened: true });
  });

  it('widens a stated part rather than draw a value outside', () => {
    expect(valueScale({ values: [71, 91], unit: 'INDEX_0_100', domain: [78, 92] }).min).toBe(71);
  });

  it('does not call a stated part that starts at zero shortened', () => {
    expect(valueScale({ values: [0.1], unit: 'SHARE', domain: [0, 0.5] }).shortened).toBe(false);
  });

  it('runs rates from zero to a round number', () => {
    expect(valueScale({ values: [585.7, 830.5], unit: 'PER_100000' })).toEqual({ min: 0, max: 1000, ticks: [0, 200, 400, 600, 800, 1000], shortened: false });
  });

  it('has a scale even where no value is there', () => {
    expect(valueScale({ values: [], unit: 'SHARE' })).toMatchObject({ min: 0, max: 1 });
    expect(valueScale({ values: [], unit: 'DAYS' })).toMatchObject({ min: 0, max: 1 });
  });

  it('holds every value, with ticks inside and in order', () => {
    const units = fc.constantFrom('SHARE', 'INDEX_0_100', 'PER_100000', 'DAYS', 'COUNT', 'SEK');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }).map((tenths) => tenths / 10), { minLength: 1 }), units, (values, unit) => {
        const scale = valueScale({ values, unit });
        expect(Math.max(...values)).toBeLessThanOrEqual(scale.max * (1 + 1e-9));
        expect(scale.ticks.every((tick) => tick >= scale.min && tick <= scale.max * (1 + 1e-9))).toBe(true);
        expect(scale.ticks).toEqual([...new Set(scale.ticks)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('niceStep', () => {
  it('is the smallest round step that is large enough', () => {
    expect([0.054, 0.1, 1.1, 2.1, 2.6, 166].map(niceStep)).toEqual([0.1, 0.1, 2, 2.5, 5, 200]);
  });
});

describe('positionOn', () => {
  it('puts the ends of the scale at the ends given, whichever way they run', () => {
    const scale = valueScale({ values: [], unit: 'SHARE' });
    expect([0, 0.25, 1].map((value) => positionOn(scale, value, 200, 0))).toEqual([200, 150, 0]);
  });
});
