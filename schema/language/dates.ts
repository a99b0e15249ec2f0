import type { Language } from '../domain/language.ts';
import { parsePartialDate } from '../domain/partial-date.ts';

/** Calendar dates in words. Dates are text (`YYYY-MM-DD`): they name a day, not a moment, so no clock shifts them. */

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

export interface DateOptions {
  readonly language: Language;
}

/** The whole name of a month, 1–12: "augusti", "August". Throws `RangeError` for any other number. */
export function monthName(month: number, { language }: DateOptions): string {
  return monthFrom(MONTHS[language], month);
}

/** A short name of a month for axes and dates, 1–12, without a full stop: "aug", "Aug". */
export function shortMonthName(month: number, { language }: DateOptions): string {
  return monthFrom(SHORT_MONTHS[language], month);
}

function monthFrom(names: readonly string[], month: number): string {
  const name = names[month - 1];
  if (name === undefined) throw new RangeError(`${month} is not a month, 1–12`);
  return name;
}

/**
 * A date with no more precision than its source gives: "2024-08-19" → "19 aug 2024" or "19 Aug 2024", "2024-08" →
 * "aug 2024", "2024" → "2024". Throws `RangeError` for what is not a calendar date.
 */
export function formatDate(date: string, { language }: DateOptions): string {
  const parsed = parsePartialDate(date);
  if (parsed === null) throw new RangeError(`"${date}" is not a date: YYYY, YYYY-MM or YYYY-MM-DD`);
  const [year = '', month, day] = parsed.stated.split('-');
  if (month === undefined) return year;
  const monthAndYear = `${shortMonthName(Number(month), { language })} ${year}`;
  return day === undefined ? monthAndYear : `${Number(day)} ${monthAndYear}`;
}

/** A range of years, with an en dash: "2018–2024"; a single year where both are the same. */
export function formatYears(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
