import { describe, expect, it } from 'vitest';
import { normalQuantile, normalShare } from '../../../seed/invented/normal-curve.ts';
import { randomSource } from '../../../seed/invented/random-source.ts';
import { draw, weightedTable } from '../../../seed/invented/weighted-draw.ts';

describe('the randomness of the synthetic country', () => {
  it('is the same for the same seed and stream, and another for another', () => {
    const first = (seed: number, stream: string) => Array.from({ length: 5 }, randomSource(seed, stream));
    expect(first(1, 'a')).toEqual(first(1, 'a'));
    expect(first(1, 'a')).not.toEqual(first(1, 'b'));
    expect(first(1, 'a')).not.toEqual(first(2, 'a'));
  });

  it('is even over [0, 1), in pairs too', () => {
    const random = randomSource(3, 'even');
    const cells = new Float64Array(100);
    const count = 200_000;
    for (let each = 0; each < count; each++) {
      const at = Math.floor(random() * 10) * 10 + Math.floor(random() * 10);
      cells[at] = (cells[at] ?? 0) + 1;
    }
    // Chi-square with 99 degrees of freedom: 99.9 % lie under 148.
    expect(cells.reduce((sum, each) => sum + (each - count / 100) ** 2 / (count / 100), 0)).toBeLessThan(148);
  });

  it('draws each place as often as its weight says', () => {
    const table = weightedTable([1, 0, 3]);
    const random = randomSource(4, 'weights');
    const places = Array.from({ length: 40_000 }, () => draw(table, random()));
    expect(places.filter((place) => place === 1)).toHaveLength(0);
    expect(places.filter((place) => place === 2).length / places.length).toBeCloseTo(0.75, 2);
  });

  it('knows the normal curve: quantiles and shares undo each other', () => {
    // Quantiles from Fisher and Yates' tables.
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
    expect(normalQuantile(0.01)).toBeCloseTo(-2.326348, 6);
    for (const share of [0.001, 0.2, 0.5, 0.9, 0.9999]) expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 6);
  });
});
