import { badArgument } from '@server/platform/request-error.ts';
import { parsePeriod, periodOf, type MonthSpan, type Period } from '@schema/domain/periods.ts';

/** The period that stands for the newest twelve months of whatever release is read. */
const NEWEST_YEAR = 'R12';

const ALLOWED = 'write a period as 2024, 2024-H1, 2024-Q3, 2024-07, R12-2024-07 for the twelve months to July 2024, or R12 for the newest twelve';

/** The period that an argument names; `R12` is the twelve months to `lastMonth`, the release's last. */
export function readPeriod(argument: string, text: string, lastMonth: number): Period {
  const period = text === NEWEST_YEAR ? periodOf('ROLLING_12', lastMonth) : parsePeriod(text);
  if (!period) throw badArgument(argument, text, ALLOWED);
  return period;
}

/** What a series spans: from the first month of `from` to the last of `to`, as far as the release goes. */
export function readSpan({ from, to }: { readonly from: string; readonly to: string }, release: MonthSpan): MonthSpan {
  const { first } = readPeriod('from', from, release.last);
  const { last } = readPeriod('to', to, release.last);
  if (first > last) throw badArgument('from', from, `it may not begin after the end of to, which is ${to}`);
  return { first: Math.max(first, release.first), last: Math.min(last, release.last) };
}
