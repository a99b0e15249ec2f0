import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from '@schema/language/comparison.ts';
import type { ComparedValues } from '@schema/language/comparison.ts';

const kindOf = (values: ComparedValues) => compareValues(values).kind;
const OPPOSITE = { increased: 'decreased', decreased: 'increased', higher: 'lower', lower: 'higher', not_distinguishable: 'not_distinguishable' } as const;

describe('official results without intervals', () => {
  it.each([
    [0.45, 0.47, 0.01, 'higher'],
    [0.51, 0.47, 0.01, 'lower'],
    [0.46, 0.47, 0.01, 'not_distinguishable'],
    [0.47, 0.47, 0.01, 'not_distinguishable'],
    [0.823, 0.835, 0.001, 'higher'],
    [0.823, 0.824, 0.001, 'not_distinguishable'],
    [0.29, 0.3, 0.01, 'not_distinguishable'],
    [0.57, 0.58, 0.01, 'not_distinguishable'],
    [86.1, 86.2, 0.1, 'not_distinguishable'],
    [86.1, 86.3, 0.1, 'higher'],
    [0.3, 0.1 + 0.2, 0, 'not_distinguishable'],
    [0.3, 0.31, 0, 'higher'],
    [0.2, 0.9, null, 'not_distinguishable'],
  ] as const)('%d then %d in steps of %s: %s', (earlier, later, resolution, kind) => {
    expect(kindOf({ earlier, later, resolution })).toBe(kind);
  });

  it('tells the difference without floating noise', () => {
    expect(compareValues({ earlier: 0.35, later: 0.62, resolution: 0.01 }).difference).toBe(0.27);
  });

  it('never calls anything increased or decreased', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1.5, noNaN: true }), fc.double({ min: 0, max: 1.5, noNaN: true }), fc.constantFrom(0, 0.001, 0.01, null), (earlier, later, resolution) => {
        expect(['higher', 'lower', 'not_distinguishable']).toContain(kindOf({ earlier, later, resolution }));
      }),
    );
  });

  it('sees nothing in two values that were rounded from one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.constantFrom(0.01, 0.001), fc.constantFrom(-1, 0, 1), (step, resolution, off) => {
        expect(kindOf({ earlier: step * resolution, later: (step + off) * resolution, resolution })).toBe('not_distinguishable');
      }),
    );
  });

  it('is sure of the order where it says higher: true values behind the rounding differ the same way', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.01, 0.001), (first, second, resolution) => {
        const rounded = (value: number) => Math.round(value / resolution) * resolution;
        if (kindOf({ earlier: rounded(first), later: rounded(second), resolution }) === 'higher') expect(second).toBeGreaterThan(first);
      }),
    );
  });
});

describe('values with intervals', () => {
  const earlierInterval = { lower: 0.44, upper: 0.46 };

  it.each([
    [0.47, { lower: 0.465, upper: 0.475 }, 'increased'],
    [0.43, { lower: 0.42, upper: 0.435 }, 'decreased'],
    [0.47, { lower: 0.459, upper: 0.481 }, 'not_distinguishable'],
    [0.47, { lower: 0.46, upper: 0.48 }, 'not_distinguishable'],
  ] as const)('0.45 then %d with %j: %s', (later, laterInterval, kind) => {
    expect(kindOf({ earlier: 0.45, later, resolution: 0.01, earlierInterval, laterInterval })).toBe(kind);
  });

  it('with one interval, a value inside it is about the same and one outside is only higher or lower', () => {
    expect(kindOf({ earlier: 0.45, later: 0.455, resolution: 0.001, earlierInterval })).toBe('not_distinguishable');
    expect(kindOf({ earlier: 0.47, later: 0.455, resolution: 0.001, laterInterval: { lower: 0.43, upper: 0.48 } })).toBe('not_distinguishable');
    expect(kindOf({ earlier: 0.45, later: 0.47, resolution: 0.001, earlierInterval, laterInterval: null })).toBe('higher');
  });
});

describe('any comparison', () => {
  const around = (value: number, width: number) => ({ lower: value - width, upper: value + width });
  const values = fc.record({
    earlier: fc.double({ min: 0, max: 1, noNaN: true }),
    later: fc.double({ min: 0, max: 1, noNaN: true }),
    resolution: fc.constantFrom(0.01, 0.001, null),
    widths: fc.option(fc.tuple(fc.double({ min: 0, max: 0.2, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true })), { nil: null }),
  });

  it('turns with time', () => {
    fc.assert(
      fc.property(values, ({ earlier, later, resolution, widths }) => {
        const earlierInterval = widths && around(earlier, widths[0]);
        const laterInterval = widths && around(later, widths[1]);
        const there = compareValues({ earlier, later, resolution, earlierInterval, laterInterval });
        const back = compareValues({ earlier: later, later: earlier, resolution, earlierInterval: laterInterval, laterInterval: earlierInterval });
        expect(back.kind).toBe(OPPOSITE[there.kind]);
        expect(back.difference + there.difference).toBe(0);
      }),
    );
  });

  it('speaks of change exactly where both intervals stand apart', () => {
    fc.assert(
      fc.property(values, ({ earlier, later, resolution, widths }) => {
        const [before, after] = [widths && around(earlier, widths[0]), widths && around(later, widths[1])];
        const apart = before !== null && after !== null && (before.upper < after.lower || after.upper < before.lower);
        const kind = kindOf({ earlier, later, resolution, earlierInterval: before, laterInterval: after });
        expect(kind === 'increased' || kind === 'decreased').toBe(apart);
      }),
    );
  });

  it.each([
    [{ earlier: Number.NaN, later: 1, resolution: 1 }, 'NaN is not a finite number'],
    [{ earlier: 0, later: 1, resolution: -1 }, 'resolution -1'],
    [{ earlier: 0, later: 1, resolution: Number.NaN }, 'resolution NaN'],
    [{ earlier: 0, later: 1, resolution: 1, laterInterval: { lower: 2, upper: 1 } }, 'interval 2 to 1 is upside down'],
  ])('refuses %j', (values, message) => {
    expect(() => compareValues(values)).toThrow(message);
  });
});
