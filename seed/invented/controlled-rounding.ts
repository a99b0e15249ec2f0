/** Fractions nearer a whole number than this count as whole. */
const NEAR = 1e-7;

/**
 * Whole numbers from a table of fractions whose row and column sums are whole, so that every sum stays as it is and
 * every cell becomes one of its two neighbours (controlled rounding: L. H. Cox, JASA 82:398, 1987,
 * doi 10.1080/01621459.1987.10478456; here by walking closed paths through the fractional cells).
 *
 * The table is row by row, `columns` to a row. The walk begins at the first fractional cell and takes the first one
 * that it can, so the same table always gives the same numbers.
 */
export function controlledRounding(table: Float64Array, columns: number): Int32Array {
  const cells = Float64Array.from(table, (value) => (Math.abs(value - Math.round(value)) < NEAR ? Math.round(value) : value));
  const rows = cells.length / columns;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; ) {
      if (isWhole(cells[row * columns + column] ?? 0)) column++;
      else if (!shiftAround(cells, columns, row, column)) {
        // A lone fraction: its margins were not whole; the nearest number is then all there is.
        cells[row * columns + column] = Math.round(cells[row * columns + column] ?? 0);
      }
    }
  }
  return Int32Array.from(cells, Math.round);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < NEAR;
}

/** Makes one cell of a closed path whole; false where no path leads on from the cell. */
function shiftAround(cells: Float64Array, columns: number, startRow: number, startColumn: number): boolean {
  const path = closedPath(cells, columns, startRow, startColumn);
  if (!path) return false;
  let up = Infinity;
  let down = Infinity;
  path.forEach((at, index) => {
    const value = cells[at] ?? 0;
    const toNext = Math.ceil(value) - value;
    const toLast = value - Math.floor(value);
    up = Math.min(up, index % 2 === 0 ? toNext : toLast);
    down = Math.min(down, index % 2 === 0 ? toLast : toNext);
  });
  const step = up <= down ? up : -down;
  path.forEach((at, index) => {
    const value = (cells[at] ?? 0) + (index % 2 === 0 ? step : -step);
    cells[at] = isWhole(value) ? Math.round(value) : value;
  });
  return true;
}

/** Cells of a closed path through fractional cells, along rows and columns by turns. */
function closedPath(cells: Float64Array, columns: number, startRow: number, startColumn: number): number[] | null {
  const path: number[] = [startRow * columns + startColumn];
  const stepAtRow = new Map<number, number>();
  let row = startRow;
  let column = startColumn;
  for (;;) {
    // Along the row to another fractional column.
    stepAtRow.set(row, path.length - 1);
    const nextColumn = fractionalColumn(cells, columns, row, column);
    if (nextColumn === null) return null;
    column = nextColumn;
    path.push(row * columns + column);
    // Along the column to another fractional row, one already met if there is one.
    const nextRow = fractionalRow(cells, columns, row, column, stepAtRow);
    if (nextRow === null) return null;
    const metAt = stepAtRow.get(nextRow);
    path.push(nextRow * columns + column);
    row = nextRow;
    if (metAt !== undefined) {
      // The path closes in the row that it met, at the cell it entered by, the one it left by, or a third one.
      const closed = path.slice(metAt);
      const last = closed[closed.length - 1];
      if (last === closed[0]) return closed.slice(0, -1);
      return last === closed[1] ? closed.slice(2, -1) : closed.slice(1);
    }
  }
}

function fractionalColumn(cells: Float64Array, columns: number, row: number, not: number): number | null {
  for (let column = 0; column < columns; column++) {
    if (column !== not && !isWhole(cells[row * columns + column] ?? 0)) return column;
  }
  return null;
}

function fractionalRow(cells: Float64Array, columns: number, not: number, column: number, met: ReadonlyMap<number, number>): number | null {
  let found: number | null = null;
  for (let row = 0; row * columns < cells.length; row++) {
    if (row === not || isWhole(cells[row * columns + column] ?? 0)) continue;
    if (met.has(row)) return row;
    found ??= row;
  }
  return found;
}
