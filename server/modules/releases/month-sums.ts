import type { ByteWriter } from './byte-stream.ts';
import { ENDING_DISMISSED, ENDING_FINAL, ENDING_FINAL_DISMISSED, ENDING_STARTED, treatmentOfEnding, type Cell } from './cells.ts';
import { COUNTERS, type Counter, type DayHistogram, type MonthSeries } from './month-series.ts';

const MONTHS = 12;
const FEW = 12;
/** More days than any case can take; see `cells.ts`. */
const DAY_RANGE = 16_384;

/** Where each counter's twelve months begin. */
const FIRST = Object.fromEntries(COUNTERS.map((counter, index) => [counter, index * MONTHS])) as Readonly<Record<Counter, number>>;

const EVERY_FIRST = Object.values(FIRST);
/** Those of the counters that no clock has to do with. */
const UNCLOCKED_FIRSTS = [FIRST.started, FIRST.closed, FIRST.dismissed];
const { started: STARTED, closed: CLOSED, treated: TREATED, clocked: CLOCKED, judged: JUDGED, within: WITHIN, overtimeDays: OVERTIME, dismissed: DISMISSED } = FIRST;

/** One series of one year while it is being summed. */
export class MonthSums {
  /** A plain list: a typed one of this size is memory outside the heap, slow to get and to give back by the ten thousand. */
  private readonly counts: number[] = new Array<number>(COUNTERS.length * MONTHS).fill(0);
  private readonly clockDays: number[] = [];
  private readonly dismissalDays: number[] = [];
  private expected: (number | null)[] | null = null;

  /** Adds `times` cases of the cell. */
  addCell(cell: Cell, times: number): void {
    if (cell.ending === ENDING_STARTED) return this.add(STARTED, cell.month, times);
    this.add(CLOSED, cell.month, times);
    if (cell.ending === ENDING_DISMISSED || cell.ending === ENDING_FINAL_DISMISSED) {
      this.add(DISMISSED, cell.month, times);
      pushTimes(this.dismissalDays, cell.month * DAY_RANGE + cell.days, times);
    }
    const treated = treatmentOfEnding(cell.ending) >= 0;
    const clocked = treated || cell.ending === ENDING_FINAL || cell.ending === ENDING_FINAL_DISMISSED;
    if (!clocked) return;
    if (treated) this.add(TREATED, cell.month, times);
    this.add(CLOCKED, cell.month, times);
    pushTimes(this.clockDays, cell.month * DAY_RANGE + cell.days, times);
    if (cell.limit > 0) this.judge(cell, times);
  }

  /** Adds all cases of other sums, not what they expect. Where waits of the pathway are not pooled, `pooled` false leaves its clock out. */
  addSums({ counts, clockDays, dismissalDays }: MonthSums, pooled = true): void {
    const firsts = pooled ? EVERY_FIRST : UNCLOCKED_FIRSTS;
    for (const first of firsts) {
      for (let at = first; at < first + MONTHS; at += 1) this.counts[at] = (this.counts[at] ?? 0) + (counts[at] ?? 0);
    }
    for (const value of dismissalDays) this.dismissalDays.push(value);
    if (pooled) for (const value of clockDays) this.clockDays.push(value);
  }

  /** Adds expected cases of a month. */
  addExpected(month: number, cases: number): void {
    this.expected ??= Array.from({ length: MONTHS }, () => null);
    this.expected[month] = (this.expected[month] ?? 0) + cases;
  }

  /** Adds all of another series, such as one that was stored. */
  addSeries({ counts, clockDays, dismissalDays, expected }: MonthSeries): void {
    for (const counter of COUNTERS) counts[counter].forEach((value, month) => this.add(FIRST[counter], month, value));
    addDays(this.clockDays, clockDays);
    addDays(this.dismissalDays, dismissalDays);
    expected.forEach((cases, month) => {
      if (cases !== null) this.addExpected(month, cases);
    });
  }

  /** The series as summed. */
  result(): MonthSeries {
    const counts = Object.fromEntries(COUNTERS.map((counter) => [counter, this.counts.slice(FIRST[counter], FIRST[counter] + MONTHS)]));
    return {
      counts: counts as Record<Counter, number[]>,
      clockDays: histograms(this.clockDays),
      dismissalDays: histograms(this.dismissalDays),
      expected: Array.from({ length: MONTHS }, (_, month) => this.expected?.[month] ?? null),
    };
  }

  /**
   * Writes the series as `readOne` of `series-content.ts` reads it: per counter, a bit per month that holds anything and
   * then those months' values; the two histograms likewise; then what is expected.
   */
  writeTo(writer: ByteWriter): void {
    for (let first = 0; first < this.counts.length; first += MONTHS) {
      let mask = 0;
      for (let month = 0; month < MONTHS; month += 1) if (this.counts[first + month] !== 0) mask |= 1 << month;
      writer.whole(mask);
      if (mask === 0) continue;
      for (let month = 0; month < MONTHS; month += 1) {
        const value = this.counts[first + month] ?? 0;
        if (value !== 0) writer.whole(value);
      }
    }
    writeDays(writer, this.clockDays);
    writeDays(writer, this.dismissalDays);
    this.writeExpected(writer);
  }

  private writeExpected(writer: ByteWriter): void {
    const months = this.expected ?? [];
    writer.whole(months.reduce<number>((mask, cases, month) => (cases === null ? mask : mask | (1 << month)), 0));
    for (const cases of months) if (cases !== null) writer.double(cases);
  }

  private judge({ month, days, limit }: Cell, times: number): void {
    this.add(JUDGED, month, times);
    const over = days - limit;
    if (over <= 0) return this.add(WITHIN, month, times);
    this.add(OVERTIME, month, over * times);
    // In whole numbers, so that no rounding decides a band: over by more than 75 percent is 4 × over > 3 × limit.
    const band = 4 * over <= limit ? 'over25' : 4 * over <= 2 * limit ? 'over50' : 4 * over <= 3 * limit ? 'over75' : 'beyond75';
    this.add(FIRST[band], month, times);
  }

  /** `first`: where the counter's months begin. */
  private add(first: number, month: number, value: number): void {
    const at = first + month;
    this.counts[at] = (this.counts[at] ?? 0) + value;
  }
}

function pushTimes(list: number[], value: number, times: number): void {
  for (let left = times; left > 0; left -= 1) list.push(value);
}

function addDays(list: number[], months: readonly DayHistogram[]): void {
  months.forEach(({ days, counts }, month) => days.forEach((day, at) => pushTimes(list, month * DAY_RANGE + day, counts[at] ?? 0)));
}

function histograms(values: readonly number[]): DayHistogram[] {
  const found = Array.from({ length: MONTHS }, () => ({ days: [] as number[], counts: [] as number[] }));
  const sorted = ascending(values);
  for (let at = 0; at < sorted.length; ) {
    const from = at;
    const value = sorted[at] ?? 0;
    while (sorted[at] === value) at += 1;
    const histogram = found[Math.floor(value / DAY_RANGE)];
    histogram?.days.push(value % DAY_RANGE);
    histogram?.counts.push(at - from);
  }
  return found;
}

function writeDays(writer: ByteWriter, values: readonly number[]): void {
  if (values.length === 0) return writer.whole(0);
  const sorted = ascending(values);
  let mask = 0;
  const kinds = new Array<number>(MONTHS).fill(0);
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (at > 0 && value === sorted[at - 1]) continue;
    const month = Math.floor(value / DAY_RANGE);
    mask |= 1 << month;
    kinds[month] = (kinds[month] ?? 0) + 1;
  }
  writer.whole(mask);
  let current = -1;
  let last = 0;
  for (let at = 0; at < sorted.length; ) {
    const from = at;
    const value = sorted[at] ?? 0;
    while (sorted[at] === value) at += 1;
    const month = Math.floor(value / DAY_RANGE);
    const days = value % DAY_RANGE;
    if (month !== current) writer.whole(kinds[month] ?? 0);
    writer.whole(days - (month === current ? last : 0));
    writer.whole(at - from);
    current = month;
    last = days;
  }
}

function ascending(values: readonly number[]): ArrayLike<number> {
  // Most series of a small region and pathway hold few cases, which a plain list sorts sooner.
  return values.length > FEW ? new Uint32Array(values).sort() : [...values].sort((a, b) => a - b);
}
