/** How finely a distribution is cut for drawing: shares under half of 1/4096 are not drawn. */
const CELLS = 4096;

/**
 * The places 0 … n-1 of the weights, each as often as its weight says: `table[floor(u * table.length)]` draws one, in
 * constant time. Places must be under 256 and some weight above 0.
 */
export function weightedTable(weights: ArrayLike<number>): Uint8Array {
  let total = 0;
  for (let at = 0; at < weights.length; at++) total += weights[at] ?? 0;
  if (!(total > 0)) throw new Error('A distribution needs a weight above 0.');
  const table = new Uint8Array(CELLS);
  let sum = 0;
  let from = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at] ?? 0;
    const to = Math.round((sum / total) * CELLS);
    table.fill(at, from, to);
    from = to;
  }
  return table;
}

/** One place of a table, from a uniform number. */
export function draw(table: Uint8Array | Uint16Array, uniform: number): number {
  return table[Math.floor(uniform * table.length)] ?? 0;
}
