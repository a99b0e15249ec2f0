import type { Absence } from '@schema/domain/figure.ts';
import type { MonthSpan } from '@schema/domain/periods.ts';
import type { Counter } from '../releases/month-series.ts';
import { AXIS_ALL, axisPlace } from '../releases/series-axes.ts';
import { NO_TOTALS, plus, type TotalEntry, type Totals } from '../releases/total-entries.ts';
import type { WaitMeasure } from './measure-arithmetic.ts';
import { axisOf, type Patients } from './patients.ts';

/** Totals by year. Years that are not asked of are not there. */
export type TotalsByYear = ReadonlyMap<number, readonly TotalEntry[]>;

/** What suppliers without cases tell of a cut in a span of months. */
export interface SpanTotals {
  /** Whether they tell of anybody of the area and pathway in any month of the span. */
  readonly isAny: boolean;
  /** Whether a period of theirs lies partly outside the span: how many of it fall within nobody knows. */
  readonly isDivided: boolean;
  /** Those of the cut; null where they do not tell by what it divides by. */
  readonly sum: Totals | null;
}

/** What is told of the patients in the span. A period counts where it lies wholly within. */
export function totalsOver(entries: TotalsByYear, span: MonthSpan, patients: Patients): SpanTotals {
  const touched = [...entries].flatMap(([year, ofYear]) => {
    const january = year * MONTHS;
    return ofYear.filter(({ first, last }) => january + first <= span.last && january + last >= span.first).map((entry) => ({ entry, isWithin: january + entry.first >= span.first && january + entry.last <= span.last }));
  });
  const within = touched.filter(({ isWithin }) => isWithin).map(({ entry }) => entry);
  return { isAny: touched.length > 0, isDivided: within.length < touched.length, sum: sumOf(within, patients) };
}

const MONTHS = 12;

function sumOf(entries: readonly TotalEntry[], patients: Patients): Totals | null {
  const axis = axisOf(patients);
  if (entries.length === 0) return NO_TOTALS;
  if (axis === null || axis.axis === 'age' || patients.attribution === 'HOME') return null;
  const isTold = axis.axis === 'all' || entries.filter((entry) => entry.axis === AXIS_ALL).every(axis.axis === 'sex' ? ({ isBySex }) => isBySex : ({ isByTreatment }) => isByTreatment);
  const place = axisPlace(axis);
  return isTold ? entries.filter((entry) => entry.axis === place).reduce<Totals>(plus, NO_TOTALS) : null;
}

/** Counted from days or from those who have not been treated, which totals do not tell of. */
const NOT_IN_TOTALS: readonly WaitMeasure[] = ['started', 'open', 'median_days', 'p90_days', 'overtime_days', 'yield', 'days_to_dismissal'];

/**
 * Why a figure of a release with totals has no number; null where it has. `hasCases`: whether the area has cases in the
 * span, and so tells of those that a cut has none of. Without them a gap is not a zero.
 */
export function reasonOfTotals(measure: WaitMeasure, { isAny, isDivided, sum }: SpanTotals, hasCases: boolean): Absence | null {
  if (!isAny) return hasCases ? null : 'NOT_REPORTED';
  if (NOT_IN_TOTALS.includes(measure) || (sum === null && !isDivided)) return 'NOT_COLLECTED';
  if (isDivided || sum === null) return 'NOT_REPORTED';
  return measure === 'over_75_percent' && sum.over75 === null && sum.judged > 0 ? 'NOT_COLLECTED' : null;
}

/** How many the totals add to a counter of cases; what they do not tell is asked for by no measure that has a number. */
export function countInTotals(totals: SpanTotals | null, counter: Counter): number {
  const sum = totals?.sum ?? null;
  if (sum === null) return 0;
  const told: Partial<Record<Counter, number | null>> = { treated: sum.treated, clocked: sum.treated, judged: sum.judged, within: sum.within, beyond75: sum.over75 };
  return told[counter] ?? 0;
}
