import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBucket, packCell, unpackBucket, unpackCell, type Cell, type CellBucket } from '@server/modules/releases/cells.ts';
import { monthOfDay } from '@server/modules/releases/counting-rules.ts';
import { partitionOf, releaseHash } from '@server/modules/releases/partitions.ts';

/** The largest value of each field. */
const LARGEST: Readonly<Record<keyof Cell, number>> = { month: 11, home: 4095, reporting: 7, sex: 3, age: 7, ending: 15, days: 16_383, limit: 2047 };
const SMALLEST: Cell = { month: 0, home: 0, reporting: 0, sex: 0, age: 0, ending: 0, days: 0, limit: 0 };
const anyCell = fc.record<Cell>({
  month: fc.nat(LARGEST.month),
  home: fc.nat(LARGEST.home),
  reporting: fc.nat(LARGEST.reporting),
  sex: fc.nat(LARGEST.sex),
  age: fc.nat(LARGEST.age),
  ending: fc.nat(LARGEST.ending),
  days: fc.nat(LARGEST.days),
  limit: fc.nat(LARGEST.limit),
});

describe('the key of a cell', () => {
  it('holds every field, over all of their ranges, in a whole number below 2^53', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const key = packCell(cell);
        expect(Number.isSafeInteger(key)).toBe(true);
        expect(unpackCell(key)).toEqual(cell);
      }),
    );
    expect(unpackCell(packCell(LARGEST))).toEqual(LARGEST);
  });

  it.each(['limit', 'days', 'sex', 'reporting', 'home'] as const)('refuses a %s that does not fit, rather than wrap into the next field', (field) => {
    expect(() => packCell({ ...SMALLEST, [field]: LARGEST[field] + 1 })).toThrow(`${field} ${LARGEST[field] + 1}; the most that can be counted is ${LARGEST[field]}`);
    expect(() => packCell({ ...SMALLEST, [field]: -1 })).toThrow(RangeError);
    expect(() => packCell({ ...SMALLEST, [field]: NaN })).toThrow(RangeError);
  });
});

const anyBucket = fc
  .record({ places: fc.uniqueArray(fc.stringMatching(/^[0-9a-z/]{0,9}$/)), parts: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/)), cells: fc.uniqueArray(fc.tuple(anyCell.map(packCell), fc.integer({ min: 1, max: 1_000_000 })), { selector: ([key]) => key }) })
  .map(({ places, parts, cells }): CellBucket => {
    const inOrder = [...cells].sort(([a], [b]) => a - b);
    return { places, parts, keys: Float64Array.from(inOrder, ([key]) => key), counts: Float64Array.from(inOrder, ([, count]) => count) };
  });

describe('a bucket of cells', () => {
  it('is read as it was written, and written alike a second time', () => {
    fc.assert(
      fc.property(anyBucket, (bucket) => {
        const bytes = packBucket(bucket);
        expect(unpackBucket(bytes)).toEqual(bucket);
        expect(packBucket(unpackBucket(bytes))).toEqual(bytes);
      }),
    );
  });

  it('that is cut off is refused', () => {
    const bytes = packBucket({ places: ['01'], parts: [], keys: Float64Array.of(5), counts: Float64Array.of(1) });
    expect(() => unpackBucket(bytes.subarray(0, bytes.length - 1))).toThrow('ends too soon');
  });
});

describe('the hash', () => {
  const row = (pathway: string, byte: number) => ({ attribution: 'HOME', pathway, content: Uint8Array.of(byte) });
  const hashOf = (...rows: ReturnType<typeof row>[]) => partitionOf('waits-series', '01', 2024, rows).hash;

  it('of a partition is of what it holds, not of the order', () => {
    expect(hashOf(row('a', 1), row('b', 2))).toBe(hashOf(row('b', 2), row('a', 1)));
    const others = [hashOf(row('a', 1)), hashOf(row('a', 2), row('b', 1)), hashOf(row('a', 1), row('b', 3)), partitionOf('waits-series', '01', 2023, [row('a', 1), row('b', 2)]).hash, partitionOf('waits-series', '03', 2024, [row('a', 1), row('b', 2)]).hash];
    expect(new Set([hashOf(row('a', 1), row('b', 2)), ...others]).size).toBe(others.length + 1);
  });

  it('of a release is of its heading and its partitions in any order', () => {
    const lines = ['01', '03'].map((area) => ({ kind: 'waits-cells', area, year: 2024, hash: `hash of ${area}` }));
    expect(releaseHash(['x'], lines)).toBe(releaseHash(['x'], [...lines].reverse()));
    expect(releaseHash(['y'], lines)).not.toBe(releaseHash(['x'], lines));
    expect(releaseHash(['x'], lines.slice(1))).not.toBe(releaseHash(['x'], lines));
  });
});

it('the month of a day is the calendar’s, from 2000 to 2100', () => {
  const first = Date.UTC(2000, 0, 1);
  let day = 0;
  for (let year = 2000; year <= 2100; year += 1) {
    for (let month = 0; month < 12; month += 1) {
      const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
      for (let left = days; left > 0; left -= 1, day += 1) if (monthOfDay(day) !== year * 12 + month) throw new Error(`Day ${day} lies in ${year}, month ${month}.`);
    }
  }
  expect(day).toBe((Date.UTC(2101, 0, 1) - first) / 86_400_000);
  expect(monthOfDay(-1)).toBe(1999 * 12 + 11);
});
