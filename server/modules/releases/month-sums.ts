import { ENDING_DISMISSED, ENDING_FINAL, ENDING_FINAL_DISMISSED, ENDING_STARTED, treatmentOfEnding, type Cell } from './cells.ts';
import { COUNTERS, type Counter, type DayHistogram, type MonthSeries } from './month-series.ts';

const MONTHS = 12;
/** More days than any case can take; see `cells.ts`. */
const DAY_RANGE = 16_384;

const INDEX = Object.fromEntries(COUNTERS.map((counter, index) => [counter, index])) as Readonly<Record<Counter, number>>;

/** One series of one year while it is being summed. */
export class MonthSums {
  private readonly counts = new Float64Array(COUNTERS.length * MONTHS);
  private readonly clockDays: number[] = [];
  private readonly dismissalDays: number[] = [];
  private readonly expected: (number | null)[] = Array.from({ length: MONTHS }, () => null);

  /** Adds `times` cases of the cell. Where waits of the pathway are not pooled, `pooled` false leaves its clock out. */
  addCell(cell: Cell, times: number, pooled = true): void {
    if (cell.ending === ENDING_STARTED) return this.add('started', cell.month, times);
    this.add('closed', cell.month, times);
    if (cell.ending === ENDING_DISMISSED || cell.ending === ENDING_FINAL_DISMISSED) {
      this.add('dismissed', cell.month, times);
      pushTimes(this.dismissalDays, cell.month * DAY_RANGE + cell.days, times);
    }
    const treated = treatmentOfEnding(cell.ending) >= 0;
    const clocked = treated || cell.ending === ENDING_FINAL || cell.ending === ENDING_FINAL_DISMISSED;
    if (!clocked || !pooled) return;
    if (treated) this.add('treated', cell.month, times);
    this.add('clocked', cell.month, times);
    pushTimes(this.clockDays, cell.month * DAY_RANGE + cell.days, times);
    if (cell.limit > 0) this.judge(cell, times);
  }

  /** Adds expected cases of a month. */
  addExpected(month: number, cases: number): void {
    this.expected[month] = (this.expected[month] ?? 0) + cases;
  }

  /** The series as summed. */
  result(): MonthSeries {
    const counts = Object.fromEntries(COUNTERS.map((counter, index) => [counter, [...this.counts.subarray(index * MONTHS, (index + 1) * MONTHS)]]));
    return {
      counts: counts as Record<Counter, number[]>,
      clockDays: histograms(this.clockDays),
      dismissalDays: histograms(this.dismissalDays),
      expected: this.expected,
    };
  }

  private judge({ month, days, limit }: Cell, times: number): void {
    this.add('judged', month, times);
    const over = days - limit;
    if (over <= 0) return this.add('within', month, times);
    this.add('overtimeDays', month, over * times);
    // In whole numbers, so that no rounding decides a band: over by more than 75 percent is 4 × over > 3 × limit.
    const band = 4 * over <= limit ? 'over25' : 4 * over <= 2 * limit ? 'over50' : 4 * over <= 3 * limit ? 'over75' : 'beyond75';
    this.add(band, month, times);
  }

  private add(counter: Counter, month: number, value: number): void {
    const at = INDEX[counter] * MONTHS + month;
    this.counts[at] = (this.counts[at] ?? 0) + value;
  }
}

function pushTimes(list: number[], value: number, times: number): void {
  for (let left = times; left > 0; left -= 1) list.push(value);
}

function histograms(values: number[]): DayHistogram[] {
  const found = Array.from({ length: MONTHS }, () => ({ days: [] as number[], counts: [] as number[] }));
  const sorted = Float64Array.from(values).sort();
  for (let at = 0; at < sorted.length; ) {
    const value = sorted[at] ?? 0;
    const from = at;
    while (sorted[at] === value) at += 1;
    const histogram = found[Math.floor(value / DAY_RANGE)];
    histogram?.days.push(value % DAY_RANGE);
    histogram?.counts.push(at - from);
  }
  return found;
}
