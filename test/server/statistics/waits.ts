import fc from 'fast-check';

/** Lists of waits in days, unsorted, with many ties and some long ones. */
export const waits = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 150 });

/** The histogram of a list, made the slow way. */
export function histogramOf(values: readonly number[]): { days: number[]; counts: number[] } {
  const days = [...new Set(values)].sort((a, b) => a - b);
  return { days, counts: days.map((day) => values.filter((value) => value === day).length) };
}
