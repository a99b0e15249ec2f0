import { lastDayOfMonth, monthLabel, monthOfDate, yearOfMonth } from '@schema/domain/periods.ts';
import { Calendar, januaryOf, monthFromPeriod, periodMonth } from './calendar-days.ts';
import { CaseColumns } from './case-columns.ts';
import { caseEvents, rowsBySuspicion } from './case-events.ts';
import { CaseRows } from './case-rows.ts';
import { CountryDraw } from './country-draw.ts';
import { OthersDraw } from './draw-others.ts';
import { TreatedDraw } from './draw-treated.ts';
import { expectedFiles } from './expected-cases.ts';
import { stretchOf } from './lead-days.ts';
import { readCountry, type CountryNumbers } from './read-country.ts';
import { sumOf, yearTables, type YearTables } from './yearly-tables.ts';

export interface InventedCountryOptions {
  /** `small` is a tenth of the country. */
  readonly size: 'full' | 'small';
  /** `YYYY-MM`, the month of the last delivery. */
  readonly lastMonth: string;
  readonly seed?: number;
  /** The folder that holds `invented` and `reference`, where that is not the one this file stands in. */
  readonly seedFolder?: string;
}

export interface InventedDelivery {
  readonly kind: 'svf-cases' | 'expected-cases';
  /** The region's code; `SE` for expected cases. */
  readonly area: string;
  /** Last calendar day of the delivery's month. */
  readonly deliveredOn: string;
  readonly fileName: string;
  /** CSV with a header row, commas and LF. */
  readonly text: string;
  /** Rows below the header. */
  readonly rows: number;
}

const FIRST_MONTH = '2015-08';
const OPEN_FROM_MONTH = '2024-07';
const USUAL_SEED = 20_150_801;
const SMALL_SCALE = 0.1;
const NATION = 'SE';
/** Of the pathways that start, the share that has a second row: transferred, or not counted. */
const MORE_ROWS = 1.12;

/**
 * Deliveries of the synthetic country in the order of time; each region hands in one file a month, none where it has
 * nothing to tell. The same options always give the same bytes, and a longer country begins as a shorter one.
 */
export function* inventedCountry(options: InventedCountryOptions): Generator<InventedDelivery> {
  const numbers = readCountry(options.seedFolder);
  const scale = options.size === 'full' ? 1 : SMALL_SCALE;
  const seed = options.seed ?? USUAL_SEED;
  const lastMonth = monthFromPeriod(monthOfDate(options.lastMonth));
  const firstMonth = monthFromPeriod(monthOfDate(FIRST_MONTH));
  const known = new Map<number, YearTables>();
  const tablesOf = (year: number) => {
    const tables = known.get(year) ?? yearTables(numbers, year, { scale, seed });
    known.set(year, tables);
    return tables;
  };
  const lastYear = yearOfMonth(monthOfDate(options.lastMonth));
  const country = drawCountry(numbers, { tablesOf, lastYear, seed, scale });
  const order = rowsBySuspicion(country.cases, country.calendar);
  const rows = new CaseRows(country, runningNumbers(country, order));
  const regions = numbers.regions.length;
  const openFromMonth = monthFromPeriod(monthOfDate(OPEN_FROM_MONTH));
  const { from, events } = caseEvents(country.cases, order, { firstMonth, lastMonth, openFromMonth, regions });
  const bases = expectedFiles(numbers, tablesOf, lastMonth);
  for (let month = firstMonth; month <= lastMonth; month++) {
    const period = periodMonth(month);
    const deliveredOn = lastDayOfMonth(period);
    for (const basis of bases) {
      if (basis.month === month) yield { kind: 'expected-cases', area: NATION, deliveredOn, fileName: `expected-cases-${String(basis.basis)}.csv`, text: basis.text, rows: basis.rows };
    }
    for (const [place, { code }] of numbers.regions.entries()) {
      const bucket = (month - firstMonth) * regions + place;
      const ofDelivery = events.subarray(from[bucket], from[bucket + 1]);
      if (ofDelivery.length === 0) continue;
      const text = rows.file(ofDelivery, country.calendar.lastDay(month));
      yield { kind: 'svf-cases', area: code, deliveredOn, fileName: `svf-cases-${code}-${monthLabel(period)}.csv`, text, rows: ofDelivery.length };
    }
  }
}

interface CountryPlan {
  readonly tablesOf: (year: number) => YearTables;
  readonly lastYear: number;
  readonly seed: number;
  readonly scale: number;
}

/**
 * All rows of the country up to the end of its last year. The year after is drawn too, as those who start treatment
 * in it are open before: nobody waits longer than a year.
 */
function drawCountry(numbers: CountryNumbers, { tablesOf, lastYear, seed, scale }: CountryPlan): CountryDraw {
  const firstYear = Number(FIRST_MONTH.slice(0, 4));
  const tables = Array.from({ length: lastYear + 2 - firstYear }, (_, at) => tablesOf(firstYear + at));
  const capacity = Math.ceil(sumOf(tables.map(({ started }) => sumOf(started))) * MORE_ROWS) + sumOf(tables.at(-1)?.treated ?? []);
  const calendar = new Calendar(januaryOf(lastYear + 4));
  const country = new CountryDraw(numbers, calendar, new CaseColumns(capacity));
  const stretches = stretchOf(numbers, numbers.years.yearsWithOverdueDays.map(tablesOf), scale);
  for (const each of tables) new TreatedDraw(country, each, { seed, stretches: stretches(each.year) }).addRows();
  const starts = treatedStarts(country, tables);
  tables.slice(0, -1).forEach((each, at) => new OthersDraw(country, each, seed).addRows(starts[at] ?? new Int32Array(0)));
  return country;
}

/** Those drawn so far by year of suspicion and pathway, transferred ones once. */
function treatedStarts({ cases, calendar, codes, numbers }: CountryDraw, tables: readonly YearTables[]): readonly Int32Array[] {
  const counts = tables.map(() => new Int32Array(numbers.pathways.length));
  const transferred = codes.numberOf('90');
  const firstYear = tables[0]?.year ?? 0;
  for (let row = 0; row < cases.length; row++) {
    if (cases.code[row] === transferred) continue;
    const ofYear = counts[calendar.year(cases.suspicionDay[row] ?? 0) - firstYear];
    const pathway = cases.pathway[row] ?? 0;
    if (ofYear) ofYear[pathway] = (ofYear[pathway] ?? 0) + 1;
  }
  return counts;
}

/** Each row's number in its region and year of suspicion, in the order of suspicion. */
function runningNumbers({ cases, calendar, numbers }: CountryDraw, order: Uint32Array): Uint32Array {
  const numberOf = new Uint32Array(cases.length);
  const last = new Uint32Array(numbers.regions.length);
  let year = 0;
  for (const row of order) {
    const ofRow = calendar.year(cases.suspicionDay[row] ?? 0);
    if (ofRow !== year) last.fill(0);
    year = ofRow;
    const region = cases.region[row] ?? 0;
    const next = (last[region] ?? 0) + 1;
    last[region] = next;
    numberOf[row] = next;
  }
  return numberOf;
}
