const ROUNDS = 200;
const NEAR = 1e-10;

/**
 * The table nearest to `prior` with the given row and column sums (iterative proportional fitting: W. E. Deming and
 * F. F. Stephan, Ann. Math. Stat. 11:427, 1940, doi 10.1214/aoms/1177731829). Cells that are 0 stay 0. The sums of
 * rows and of columns must agree; the columns are met exactly, the rows within rounding once it has converged.
 */
export function proportionalTable(prior: Float64Array, rowSums: Float64Array, columnSums: Float64Array): Float64Array {
  const table = Float64Array.from(prior);
  const columns = columnSums.length;
  for (let round = 0; round < ROUNDS; round++) {
    let worst = 0;
    rowSums.forEach((wanted, row) => {
      worst = Math.max(worst, scaleLine(table, row * columns, 1, columns, wanted));
    });
    columnSums.forEach((wanted, column) => {
      scaleLine(table, column, columns, rowSums.length, wanted);
    });
    if (worst < NEAR) break;
  }
  return table;
}

/** Scales one row or column to its sum; answers how far off it was, relatively. */
function scaleLine(table: Float64Array, from: number, step: number, count: number, wanted: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += table[from + at * step] ?? 0;
  if (sum === 0) return 0;
  const factor = wanted / sum;
  for (let at = 0; at < count; at++) table[from + at * step] = (table[from + at * step] ?? 0) * factor;
  return Math.abs(factor - 1);
}

/** A table of shares to fit: how many there are in each cell, and what the share leans to, as log odds. */
export interface SharesToFit {
  readonly sizes: Float64Array;
  readonly logOdds: Float64Array;
  /** Whole numbers within, of each row and of each column. */
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
}

/**
 * Expected numbers within the limit in each cell: `size × σ(logOdds + row + column)`, with rows and columns chosen so
 * that all sums are met. A raking of odds rather than of numbers, so that no cell exceeds its size.
 */
export function fittedShares({ sizes, logOdds, rowSums, columnSums }: SharesToFit): Float64Array {
  const columns = columnSums.length;
  const odds = Float64Array.from(logOdds);
  for (let round = 0; round < ROUNDS; round++) {
    let worst = 0;
    rowSums.forEach((wanted, row) => {
      worst = Math.max(worst, shiftLine({ sizes, odds, from: row * columns, step: 1, count: columns, wanted }));
    });
    columnSums.forEach((wanted, column) => {
      worst = Math.max(worst, shiftLine({ sizes, odds, from: column, step: columns, count: rowSums.length, wanted }));
    });
    if (worst < 1e-9) break;
  }
  return sizes.map((size, at) => size * sigmoid(odds[at] ?? 0));
}

interface Line {
  readonly sizes: Float64Array;
  readonly odds: Float64Array;
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly wanted: number;
}

/** Shifts one row or column so that it sums to what is wanted (Newton's method); answers the shift. */
function shiftLine({ sizes, odds, from, step, count, wanted }: Line): number {
  let size = 0;
  for (let at = 0; at < count; at++) size += sizes[from + at * step] ?? 0;
  if (size === 0 || wanted <= 0 || wanted >= size) return 0;
  let shift = 0;
  for (let newton = 0; newton < 20; newton++) {
    let sum = 0;
    let slope = 0;
    for (let at = 0; at < count; at++) {
      const share = sigmoid((odds[from + at * step] ?? 0) + shift);
      sum += (sizes[from + at * step] ?? 0) * share;
      slope += (sizes[from + at * step] ?? 0) * share * (1 - share);
    }
    const change = Math.max(-2, Math.min(2, (wanted - sum) / Math.max(slope, 1e-12)));
    shift += change;
    if (Math.abs(change) < 1e-11) break;
  }
  for (let at = 0; at < count; at++) odds[from + at * step] = (odds[from + at * step] ?? 0) + shift;
  return Math.abs(shift);
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function logOddsOf(share: number): number {
  return Math.log(share / (1 - share));
}

/** Whole numbers with the rounded sum, the largest remainders rounded up. */
export function roundedToSum(values: Float64Array, sum = Math.round(values.reduce((total, each) => total + each, 0))): Float64Array {
  const floors = values.map(Math.floor);
  let left = sum - floors.reduce((total, each) => total + each, 0);
  const byRemainder = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (floors[b] ?? 0) - ((values[a] ?? 0) - (floors[a] ?? 0)) || a - b);
  for (const at of byRemainder) {
    if (left <= 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    left--;
  }
  return floors;
}
