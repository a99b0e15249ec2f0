import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlledRounding } from '../../../seed/invented/controlled-rounding.ts';
import { fittedShares, proportionalTable, roundedToSum } from '../../../seed/invented/proportional-fitting.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0);
const row = (table: ArrayLike<number>, at: number, columns: number) => Array.from({ length: columns }, (_, column) => table[at * columns + column] ?? 0);
const column = (table: ArrayLike<number>, at: number, columns: number) => Array.from({ length: table.length / columns }, (_, each) => table[each * columns + at] ?? 0);

/** A table of fractions whose row and column sums are whole: the last row and column make them so. */
const tables = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
  fc.array(fc.integer({ min: 0, max: 999 }), { minLength: rows * columns, maxLength: rows * columns }).map((thousandths) => {
    const wide = columns + 1;
    const table = new Float64Array((rows + 1) * wide);
    const fill = (value: number) => (Math.ceil(value) - value === 0 ? 0 : Math.ceil(value) - value);
    for (let at = 0; at < rows; at++) {
      for (let each = 0; each < columns; each++) table[at * wide + each] = (thousandths[at * columns + each] ?? 0) / 1000;
      table[at * wide + columns] = fill(sum(row(table, at, wide)));
    }
    for (let each = 0; each < wide; each++) table[rows * wide + each] = fill(sum(column(table, each, wide)));
    return { table, columns: wide };
  }),
);

describe('whole numbers for the tables of the synthetic country', () => {
  it('keep every row and column sum, and each cell is one of its two neighbours', () => {
    fc.assert(
      fc.property(tables, ({ table, columns }) => {
        const whole = controlledRounding(table, columns);
        whole.forEach((value, at) => expect(Math.abs(value - (table[at] ?? 0))).toBeLessThan(1));
        for (let at = 0; at < table.length / columns; at++) expect(sum(row(whole, at, columns))).toBe(Math.round(sum(row(table, at, columns))));
        for (let at = 0; at < columns; at++) expect(sum(column(whole, at, columns))).toBe(Math.round(sum(column(table, at, columns))));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('are fitted to their sums, and cells without patients stay without', () => {
    const fitted = proportionalTable(Float64Array.of(1, 2, 0, 3, 1, 1), Float64Array.of(30, 50), Float64Array.of(40, 25, 15));
    expect(sum(row(fitted, 0, 3))).toBeCloseTo(30, 6);
    expect(sum(row(fitted, 1, 3))).toBeCloseTo(50, 6);
    expect([0, 1, 2].map((at) => sum(column(fitted, at, 3)))).toEqual([40, 25, 15].map((each) => expect.closeTo(each, 6) as number));
    expect(fitted[2]).toBe(0);
  });

  it('never put more within the limit than there are', () => {
    const sizes = Float64Array.of(10, 40, 100, 5);
    const within = fittedShares({ sizes, logOdds: new Float64Array(4), rowSums: Float64Array.of(45, 60), columnSums: Float64Array.of(65, 40) });
    expect([sum(row(within, 0, 2)), sum(row(within, 1, 2)), sum(column(within, 0, 2)), sum(column(within, 1, 2))]).toEqual(
      [45, 60, 65, 40].map((each) => expect.closeTo(each, 5) as number),
    );
    within.forEach((value, at) => expect(value).toBeLessThanOrEqual(sizes[at] ?? 0));
  });

  it('are rounded to a sum with the largest remainders up', () => {
    expect([...roundedToSum(Float64Array.of(1.2, 2.7, 3.1))]).toEqual([1, 3, 3]);
    expect([...roundedToSum(Float64Array.of(0.5, 0.5, 0.5), 2)]).toEqual([1, 1, 0]);
  });
});
