import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelWish } from '@client/charts/label-placement.ts';

const wishes = fc
  .array(fc.record({ wanted: fc.double({ min: -50, max: 450, noNaN: true }), size: fc.double({ min: 4, max: 40, noNaN: true }), priority: fc.nat(5) }), { maxLength: 12 })
  .map((list) => list.map((wish, index): LabelWish => ({ id: `label ${index}`, ...wish })));
const room = { start: 0, end: 400, gap: 3 };
const NOISE = 1e-6;

function placed(list: readonly LabelWish[]) {
  const sizes = new Map(list.map((wish) => [wish.id, wish]));
  return placeLabels({ wishes: list, ...room }).map((label) => ({ ...label, wish: sizes.get(label.id)! }));
}

describe('placeLabels', () => {
  it('never lets two labels overlap, and keeps the gap between them', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const labels = placed(list);
        labels.slice(1).forEach((label, index) => {
          const before = labels[index]!;
          expect(label.position - label.wish.size / 2).toBeGreaterThanOrEqual(before.position + before.wish.size / 2 + room.gap - NOISE);
        });
      }),
    );
  });

  it('keeps every label inside the room', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        for (const label of placed(list)) {
          expect(label.position - label.wish.size / 2).toBeGreaterThanOrEqual(room.start - NOISE);
          expect(label.position + label.wish.size / 2).toBeLessThanOrEqual(room.end + NOISE);
        }
      }),
    );
  });

  it('keeps the order of the wishes', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const order = placed(list).map((label) => label.wish.wanted);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it('places all labels where they fit', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const needed = list.reduce((sum, wish) => sum + wish.size, 0) + room.gap * Math.max(0, list.length - 1);
        fc.pre(needed <= room.end - room.start);
        expect(placed(list)).toHaveLength(list.length);
      }),
    );
  });

  it('leaves labels that are apart exactly where they want to be', () => {
    const list = [
      { id: 'goal', wanted: 60, size: 16, priority: 1 },
      { id: 'nation', wanted: 160, size: 16, priority: 2 },
    ];
    expect(placeLabels({ wishes: list, ...room })).toEqual([
      { id: 'goal', position: 60 },
      { id: 'nation', position: 160 },
    ]);
  });

  it('moves two labels at the same place equally far apart', () => {
    const list = ['nation', 'goal'].map((id) => ({ id, wanted: 100, size: 16, priority: 1 }));
    expect(placeLabels({ wishes: list, ...room })).toEqual([
      { id: 'nation', position: 90.5 },
      { id: 'goal', position: 109.5 },
    ]);
  });

  it('leaves out the label of lowest priority where not all fit', () => {
    const list = [
      { id: 'neighbour', wanted: 10, size: 16, priority: 1 },
      { id: 'nation', wanted: 12, size: 16, priority: 5 },
      { id: 'goal', wanted: 14, size: 16, priority: 3 },
    ];
    expect(placeLabels({ wishes: list, start: 0, end: 36, gap: 3 }).map((label) => label.id)).toEqual(['nation', 'goal']);
  });
});
