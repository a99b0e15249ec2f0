/**
 * The value below which the share `p` (0–1) of the samples lies: the smallest sample that at least that share does
 * not exceed (nearest rank), so that it is always a value that was measured. Throws `RangeError` for no samples or a
 * share outside 0–1.
 *
 * Worked example: of 3, 1, 2, 4 the 0.5 quantile is 2, the 0.99 quantile 4.
 */
export function quantile(samples: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: ${p} is not a share`);
  const ordered = [...samples].sort((a, b) => a - b);
  const value = ordered[Math.max(0, Math.ceil(p * ordered.length) - 1)];
  if (value === undefined) throw new RangeError('quantile: no samples');
  return value;
}
