import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { lastDayOfMonth, monthOf, monthOfDate, periodsWithin, yearOfMonth } from '@schema/domain/periods.ts';

/** A release of the demonstration. */
export interface PlannedRelease {
  /** The day as of which files are read, `YYYY-MM-DD`. */
  readonly extractedOn: string;
  /** Half-years that become final with it, oldest first. */
  readonly finals: readonly string[];
}

export interface ReleasePlanOptions {
  /** `YYYY-MM`, the month of the first and of the last delivery. */
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly seedFolder?: string;
}

/** Months at the end of the demonstration that have a release each. */
const MONTHLY_RELEASES = 4;

/**
 * The releases that the demonstration has: every cut of the year from the first one, and the last four months. The first
 * makes all earlier half-years final; each later cut its own. Oldest first.
 */
export function releasePlan({ firstMonth, lastMonth, seedFolder = join(import.meta.dirname, '..') }: ReleasePlanOptions): PlannedRelease[] {
  const last = monthOfDate(lastMonth);
  const lastDay = lastDayOfMonth(last);
  const cuts = readCuts(seedFolder).flatMap((cut) => cutDays(cut, yearOfMonth(last)));
  const finals = new Map(cuts.filter(({ day }) => day <= lastDay).map(({ day, half }) => [day, half]));
  const monthly = Array.from({ length: MONTHLY_RELEASES }, (_, back) => lastDayOfMonth(last - back)).filter((day) => day > (firstOf(finals.keys()) ?? ''));
  const days = [...new Set([...finals.keys(), ...monthly])].sort();
  return days.map((extractedOn, index) => {
    const half = finals.get(extractedOn);
    if (half === undefined) return { extractedOn, finals: [] };
    const first = index === 0 ? monthOfDate(firstMonth) : half.first;
    return { extractedOn, finals: periodsWithin({ first: first - ((first % 12) % 6), last: half.last }, 'HALF_YEAR').map(({ label }) => label) };
  });
}

interface Cut {
  readonly half: 1 | 2;
  readonly month: number;
  readonly day: string;
  readonly firstYear: number;
}

function readCuts(seedFolder: string): Cut[] {
  const rows = parse(readFileSync(join(seedFolder, 'invented/release-cuts.csv'), 'utf8'), { columns: true }) as Record<string, string>[];
  return rows.map((row) => ({ half: row['half'] === '1' ? 1 : 2, month: Number(row['month']), day: row['day'] ?? '', firstYear: Number(row['first_year']) }));
}

/** The days of a cut up to the year, each with the months of the half-year that it makes final. */
function cutDays({ half, month, day, firstYear }: Cut, lastYear: number) {
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => {
    const year = firstYear + index;
    const cutMonth = monthOf(year, month);
    const first = half === 1 ? monthOf(year, 1) : monthOf(year - 1, 7);
    const text = day === 'last' ? lastDayOfMonth(cutMonth) : `${lastDayOfMonth(cutMonth).slice(0, 7)}-${day.padStart(2, '0')}`;
    return { day: text, half: { first, last: first + 5 } };
  });
}

function firstOf(days: Iterable<string>): string | undefined {
  return [...days].sort()[0];
}
