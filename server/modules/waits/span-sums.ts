import { monthInYear, yearOfMonth, type MonthSpan } from '@schema/domain/periods.ts';
import type { Histogram } from '@server/statistics/histogram.ts';
import { withoutFloatingNoise } from '@server/statistics/significant-digits.ts';
import type { Counter, DayHistogram, MonthSeries } from '../releases/month-series.ts';

/** A series by year; null where the year holds no case and nothing expected. Years that are not asked of are not there. */
export type SeriesByYear = ReadonlyMap<number, MonthSeries | null>;

/** The years that a span of months touches, oldest first. */
export function yearsOf({ first, last }: MonthSpan): number[] {
  const years: number[] = [];
  for (let year = yearOfMonth(first); year <= yearOfMonth(last); year += 1) years.push(year);
  return years;
}

/** Cases counted in the span. A year without any counts as none. */
export function countOver(series: SeriesByYear, span: MonthSpan, counter: Counter): number {
  let total = 0;
  for (let month = span.first; month <= span.last; month += 1) total += yearAt(series, month)?.counts[counter][placeInYear(month)] ?? 0;
  return total;
}

/** Expected cases of the span; null where the basis lacks any of its months, since a part of them is too small a denominator. */
export function expectedOver(series: SeriesByYear, span: MonthSpan): number | null {
  let total = 0;
  for (let month = span.first; month <= span.last; month += 1) {
    const expected = yearAt(series, month)?.expected[placeInYear(month)] ?? null;
    if (expected === null) return null;
    total += expected;
  }
  return withoutFloatingNoise(total);
}

/** The days of the span's cases as one histogram. */
export function daysOver(series: SeriesByYear, span: MonthSpan, of: 'clockDays' | 'dismissalDays'): Histogram {
  const months: DayHistogram[] = [];
  for (let month = span.first; month <= span.last; month += 1) {
    const histogram = yearAt(series, month)?.[of][placeInYear(month)];
    if (histogram && histogram.days.length > 0) months.push(histogram);
  }
  return merged(months);
}

/** A place for every day up to the longest wait: long series merge thousands of months, and days are few. */
function merged(histograms: readonly DayHistogram[]): Histogram {
  const longest = histograms.reduce((most, { days }) => Math.max(most, days[days.length - 1] ?? 0), 0);
  const byDay = new Float64Array(longest + 1);
  for (const { days, counts } of histograms) {
    for (let place = 0; place < days.length; place += 1) {
      const day = days[place] ?? 0;
      byDay[day] = (byDay[day] ?? 0) + (counts[place] ?? 0);
    }
  }
  const days: number[] = [];
  const counts: number[] = [];
  byDay.forEach((count, day) => {
    if (count === 0) return;
    days.push(day);
    counts.push(count);
  });
  return { days, counts };
}

function placeInYear(month: number): number {
  return monthInYear(month) - 1;
}

/** A year that was never read is a fault of ours: taken as empty, it would be a zero that nobody counted. */
function yearAt(series: SeriesByYear, month: number): MonthSeries | null {
  const year = series.get(yearOfMonth(month));
  if (year === undefined) throw new Error(`The year ${yearOfMonth(month)} of a series was asked for but not read.`);
  return year;
}
