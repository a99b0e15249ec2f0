import type { Absence } from '@schema/domain/figure.ts';
import type { MonthSpan } from '@schema/domain/periods.ts';
import { casesIn, type Histogram } from '@server/statistics/histogram.ts';
import { ratioToExpected } from '@server/statistics/poisson-interval.ts';
import { quantileInterval } from '@server/statistics/quantile-interval.ts';
import { histogramQuantile7 } from '@server/statistics/quantiles.ts';
import { wilsonInterval } from '@server/statistics/wilson-interval.ts';
import type { Counter } from '../releases/month-series.ts';
import { countOver, daysOver, expectedOver, type SeriesByYear } from './span-sums.ts';
import { countInTotals, reasonOfTotals, type SpanTotals } from './span-totals.ts';

/** The measures that are computed from a release's series. Their definitions are files in `schema/measures/`. */
export const WAIT_MEASURES = [
  'started',
  'treated',
  'judged',
  'open',
  'inclusion',
  'lead_time',
  'median_days',
  'p90_days',
  'over_75_percent',
  'overtime_days',
  'yield',
  'days_to_dismissal',
] as const;
export type WaitMeasure = (typeof WAIT_MEASURES)[number];

export function isWaitMeasure(id: string): id is WaitMeasure {
  return WAIT_MEASURES.some((measure) => measure === id);
}

/** A number with what it rests on, or the reason there is none. Shares are 0–1; days are whole or between two whole days. */
export type Outcome =
  | {
      readonly absence: null;
      readonly value: number;
      /** Ends of the 95 % interval; null where none can be computed. */
      readonly lower: number | null;
      readonly upper: number | null;
      readonly numerator: number | null;
      readonly denominator: number | null;
    }
  | { readonly absence: Absence };

/** What one figure is computed from. */
export interface Counted {
  readonly series: SeriesByYear;
  readonly span: MonthSpan;
  /** The first month of the release: where the stock of open pathways begins to be counted. */
  readonly firstMonth: number;
  /** What suppliers without cases tell; null where the release holds nothing of such. */
  readonly totals: SpanTotals | null;
  /** Whether the area has cases in the span; looked up where the release holds totals. */
  readonly hasCases: boolean;
}

const ARITHMETIC: Readonly<Record<WaitMeasure, (counted: Counted) => Outcome>> = {
  started: (counted) => plainCount(sum(counted, 'started')),
  treated: (counted) => plainCount(sum(counted, 'treated')),
  judged: (counted) => plainCount(sum(counted, 'judged')),
  open: openAtEnd,
  inclusion,
  lead_time: (counted) => shareOfJudged(counted, 'within'),
  median_days: (counted) => percentile(daysOver(counted.series, counted.span, 'clockDays'), 0.5),
  p90_days: (counted) => percentile(daysOver(counted.series, counted.span, 'clockDays'), 0.9),
  over_75_percent: (counted) => shareOfJudged(counted, 'beyond75'),
  overtime_days: overtimeDays,
  yield: (counted) => share(sum(counted, 'treated'), sum(counted, 'closed')),
  days_to_dismissal: (counted) => percentile(daysOver(counted.series, counted.span, 'dismissalDays'), 0.5),
};

/**
 * The measure over the span. A count of nobody is 0; a share or percentile of nobody is EMPTY_DENOMINATOR; where
 * somebody's clock stopped but no limit is known, what needs a limit is LIMIT_UNKNOWN; inclusion in a month without
 * expected cases is NOT_COLLECTED. What totals do not tell is NOT_COLLECTED, and of nobody NOT_REPORTED.
 */
export function computeMeasure(measure: WaitMeasure, counted: Counted): Outcome {
  const reason = counted.totals && reasonOfTotals(measure, counted.totals, counted.hasCases);
  return reason ? { absence: reason } : ARITHMETIC[measure](counted);
}

function sum({ series, span, totals }: Counted, counter: Counter): number {
  return countOver(series, span, counter) + countInTotals(totals, counter);
}

function plainCount(value: number): Outcome {
  return { absence: null, value, lower: null, upper: null, numerator: value, denominator: null };
}

/** Begun and not closed at the end of the span, wherever in the release they began. */
function openAtEnd({ series, span, firstMonth }: Counted): Outcome {
  const soFar = { first: firstMonth, last: span.last };
  return plainCount(countOver(series, soFar, 'started') - countOver(series, soFar, 'closed'));
}

function inclusion(counted: Counted): Outcome {
  const expected = expectedOver(counted.series, counted.span);
  if (expected === null) return { absence: 'NOT_COLLECTED' };
  const treated = sum(counted, 'treated');
  const ratio = ratioToExpected({ count: treated, expected });
  return ratio ? { absence: null, ...ratio, numerator: treated, denominator: expected } : { absence: 'EMPTY_DENOMINATOR' };
}

/** Why the judged are none, where they are: nobody's clock stopped, or nobody's limit is known. */
function reasonNobodyJudged(counted: Counted): Absence {
  return sum(counted, 'clocked') > 0 ? 'LIMIT_UNKNOWN' : 'EMPTY_DENOMINATOR';
}

function shareOfJudged(counted: Counted, counter: Counter): Outcome {
  const judged = sum(counted, 'judged');
  return judged === 0 ? { absence: reasonNobodyJudged(counted) } : share(sum(counted, counter), judged);
}

function overtimeDays(counted: Counted): Outcome {
  const isUnknown = sum(counted, 'judged') === 0 && sum(counted, 'clocked') > 0;
  return isUnknown ? { absence: 'LIMIT_UNKNOWN' } : plainCount(sum(counted, 'overtimeDays'));
}

function share(numerator: number, denominator: number): Outcome {
  const interval = wilsonInterval({ numerator, denominator });
  if (!interval) return { absence: 'EMPTY_DENOMINATOR' };
  return { absence: null, value: numerator / denominator, lower: interval.lower, upper: interval.upper, numerator, denominator };
}

function percentile(histogram: Histogram, p: number): Outcome {
  const value = histogramQuantile7(histogram, p);
  if (value === null) return { absence: 'EMPTY_DENOMINATOR' };
  const interval = quantileInterval(histogram, p);
  const cases = casesIn(histogram, 'percentile');
  return { absence: null, value, lower: interval?.lower ?? null, upper: interval?.upper ?? null, numerator: null, denominator: cases };
}
