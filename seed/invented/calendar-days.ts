import { monthOf } from '@schema/domain/periods.ts';

/** Days and months of the country are counted from here: day 0 is 2015-01-01, month 0 is January 2015. */
const BEGINNING_YEAR = 2015;
const BEGINNING_MS = Date.UTC(BEGINNING_YEAR, 0, 1);
const MS_PER_DAY = 86_400_000;
/** 2015-01-01 was a Thursday; Monday is 0. */
const WEEKDAY_OF_DAY_0 = 3;

/** First day of the month; month 0 is January 2015. */
export function firstDayOf(month: number): number {
  return Math.round((Date.UTC(BEGINNING_YEAR, month, 1) - BEGINNING_MS) / MS_PER_DAY);
}

/** Month of January of the year. */
export function januaryOf(year: number): number {
  return (year - BEGINNING_YEAR) * 12;
}

/** The month as `schema/domain/periods.ts` numbers it. */
export function periodMonth(month: number): number {
  return monthOf(BEGINNING_YEAR, 1) + month;
}

/** The country's month of a month as `schema/domain/periods.ts` numbers it. */
export function monthFromPeriod(month: number): number {
  return month - monthOf(BEGINNING_YEAR, 1);
}

/** Day of a date `YYYY-MM-DD`. */
export function dayOf(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - BEGINNING_MS) / MS_PER_DAY);
}

export function isSaturday(day: number): boolean {
  return (day + WEEKDAY_OF_DAY_0) % 7 === 5;
}

export function isSunday(day: number): boolean {
  return (day + WEEKDAY_OF_DAY_0) % 7 === 6;
}

/** Lookups over the days of the country's months, made once: no date is computed per case. */
export class Calendar {
  readonly firstDays: Int32Array;
  readonly monthOfDay: Int16Array;
  readonly yearOfDay: Int16Array;

  constructor(months: number) {
    this.firstDays = Int32Array.from({ length: months + 1 }, (_, month) => firstDayOf(month));
    const days = firstDayOf(months);
    this.monthOfDay = new Int16Array(days);
    this.yearOfDay = new Int16Array(days);
    for (let month = 0; month < months; month++) {
      const [from, to] = [firstDayOf(month), firstDayOf(month + 1)];
      this.monthOfDay.fill(month, from, to);
      this.yearOfDay.fill(BEGINNING_YEAR + Math.floor(month / 12), from, to);
    }
  }

  /** Last day of the month. */
  lastDay(month: number): number {
    return (this.firstDays[month + 1] ?? firstDayOf(month + 1)) - 1;
  }

  /** Year of the day. */
  year(day: number): number {
    return this.yearOfDay[day] ?? 0;
  }

  /** Month of the day. */
  month(day: number): number {
    return this.monthOfDay[day] ?? 0;
  }
}

/** `YYYY-MM-DD` of each day, as bytes, ten to a day. */
export function dateBytes(days: number): Uint8Array {
  const bytes = new Uint8Array(days * 10);
  for (let day = 0; day < days; day++) {
    const text = new Date(BEGINNING_MS + day * MS_PER_DAY).toISOString();
    for (let at = 0; at < 10; at++) bytes[day * 10 + at] = text.charCodeAt(at);
  }
  return bytes;
}
