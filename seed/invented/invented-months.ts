import { monthOfDate, type MonthSpan } from '@schema/domain/periods.ts';

/** The month of the country's first delivery: the first of which Sweden's statistics tell. */
const FIRST_MONTH = '2015-08';

/** The months of the country's deliveries, up to `lastMonth` (`YYYY-MM`). */
export function inventedMonths(lastMonth: string): MonthSpan {
  return { first: monthOfDate(FIRST_MONTH), last: monthOfDate(lastMonth) };
}
