/**
 * The calendar that figures are counted in. A month is a whole number, months since January of year 0, so that spans
 * are subtraction and no clock or time zone takes part. Periods are written as users write them: `2024`, `2024-H1`,
 * `2024-Q3`, `2024-07`, `R12-2024-07` (the twelve months to it).
 */
export const GRAINS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'ROLLING_12'] as const;
export type Grain = (typeof GRAINS)[number];

/** A span of whole months, both ends in it. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** A span as a user named it. */
export interface Period extends MonthSpan {
  readonly label: string;
  readonly grain: Grain;
}

/** Months that one period of the grain covers. */
export const MONTHS_OF_GRAIN: Readonly<Record<Grain, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12, ROLLING_12: 12 };

/** Years that a period may lie in: four digits, so that labels sort as they read. */
const YEAR = '(\\d{4})';
const PATTERN = new RegExp(`^(?:R12-${YEAR}-(0[1-9]|1[0-2])|${YEAR}(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?)$`);

/** The month's number from a year and a month 1–12. */
export function monthOf(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The year that the month lies in. */
export function yearOfMonth(month: number): number {
  return Math.floor(month / 12);
}

/** The month within its year, 1–12. */
export function monthInYear(month: number): number {
  return (month % 12) + 1;
}

/** `2024-07` of a month. */
export function monthLabel(month: number): string {
  return `${String(yearOfMonth(month)).padStart(4, '0')}-${String(monthInYear(month)).padStart(2, '0')}`;
}

/** The month of a calendar date `YYYY-MM-DD` or of a month `YYYY-MM`. */
export function monthOfDate(date: string): number {
  return monthOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** The last calendar day of the month, `YYYY-MM-DD`. */
export function lastDayOfMonth(month: number): string {
  const days = new Date(Date.UTC(yearOfMonth(month), monthInYear(month), 0)).getUTCDate();
  return `${monthLabel(month)}-${String(days)}`;
}

/** Reads a period as users write it; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [label, rollingYear, rollingMonth, year, half, quarter, month] = match;
  if (rollingYear !== undefined) {
    const last = monthOf(Number(rollingYear), Number(rollingMonth));
    return { label, grain: 'ROLLING_12', first: last - 11, last };
  }
  const january = monthOf(Number(year), 1);
  if (half !== undefined) return spanned(label, 'HALF_YEAR', january + (Number(half) - 1) * 6);
  if (quarter !== undefined) return spanned(label, 'QUARTER', january + (Number(quarter) - 1) * 3);
  if (month !== undefined) return spanned(label, 'MONTH', january + Number(month) - 1);
  return spanned(label, 'YEAR', january);
}

/** The period of the grain that ends with the month (rolling) or holds it (all other grains). */
export function periodOf(grain: Grain, month: number): Period {
  const year = String(yearOfMonth(month)).padStart(4, '0');
  switch (grain) {
    case 'MONTH':
      return spanned(monthLabel(month), grain, month);
    case 'QUARTER':
      return spanned(`${year}-Q${Math.ceil(monthInYear(month) / 3)}`, grain, month - ((monthInYear(month) - 1) % 3));
    case 'HALF_YEAR':
      return spanned(`${year}-H${Math.ceil(monthInYear(month) / 6)}`, grain, month - ((monthInYear(month) - 1) % 6));
    case 'YEAR':
      return spanned(year, grain, month - (monthInYear(month) - 1));
    case 'ROLLING_12':
      return { label: `R12-${monthLabel(month)}`, grain, first: month - 11, last: month };
  }
}

/** Every period of the grain that lies wholly within the span, oldest first; rolling periods end at each month. */
export function periodsWithin(span: MonthSpan, grain: Grain): Period[] {
  const step = grain === 'ROLLING_12' ? 1 : MONTHS_OF_GRAIN[grain];
  const found: Period[] = [];
  for (let month = span.first; month <= span.last; month += step) {
    const period = periodOf(grain, month);
    if (period.first >= span.first && period.last <= span.last) found.push(period);
    else if (grain !== 'ROLLING_12' && period.first < span.first) month = period.first;
  }
  return found;
}

function spanned(label: string, grain: Grain, first: number): Period {
  return { label, grain, first, last: first + MONTHS_OF_GRAIN[grain] - 1 };
}
