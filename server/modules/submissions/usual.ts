import { quantile7 } from '@server/statistics/quantiles.ts';

/** How far from the usual a month must lie to be pointed out: beyond chance (four standard deviations of a count) and beyond what people shrug at. */
const DEVIATIONS = 4;
const SHARE = 0.3;
/** Where mostly none come, one or two are chance, though none deviate from none. */
const LEAST_VARIANCE = 1;

/** Of the newest month half may not be registered yet; to compare it with older months would say that of every region. */
export const UNSETTLED_MONTHS = 1;

/** What a month usually has: the median of the months before it; null where there are none. */
export function usualOf(months: readonly number[]): number | null {
  return quantile7([...months].sort((a, b) => a - b), 0.5);
}

/** Whether a month's count is far more or far less than is usual. */
export function isFarFromUsual(count: number, usual: number): boolean {
  return Math.abs(count - usual) > Math.max(DEVIATIONS * Math.sqrt(Math.max(usual, LEAST_VARIANCE)), SHARE * usual);
}
