import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalUpperTail } from '@server/statistics/normal-distribution.ts';
import expected from '@test/expected/mann-kendall.json' with { type: 'json' };

describe('upper tail of the normal distribution', () => {
  it.each(expected.normalUpperTail)('agrees with SciPy at $z to twelve digits', ({ z, tail }) => {
    expect(Math.abs(normalUpperTail(z) / tail - 1)).toBeLessThan(1e-12);
  });

  it('ends at the infinities', () => {
    expect(normalUpperTail(Infinity)).toBe(0);
    expect(normalUpperTail(-Infinity)).toBe(1);
  });

  it('refuses what is not a number', () => {
    expect(() => normalUpperTail(Number.NaN)).toThrow('NaN');
  });

  it('falls as z grows, also where the two formulas meet', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 30, noNaN: true }), fc.double({ min: 1e-3, max: 5, noNaN: true }), (z, step) => {
        expect(normalUpperTail(z + step)).toBeLessThan(normalUpperTail(z));
      }),
      { examples: [[2.9995, 0.001]] },
    );
  });

  it('splits the whole between the two tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (z) => {
        expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 14);
      }),
    );
  });
});
