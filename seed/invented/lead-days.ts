import { firstDayOf, januaryOf } from './calendar-days.ts';
import { normalQuantile, normalShare } from './normal-curve.ts';
import type { CountryNumbers } from './read-country.ts';
import { limitOn } from './treatment-options.ts';
import { sumOf, type YearTables } from './yearly-tables.ts';

/** How many normal quantiles are kept: waits are whole days, so that finer steps would not show. */
const STEPS = 8192;
/** Room between a year's tables and its draws for rounding days up: half a day on the average. */
const ROUNDED_UP = 0.5;

/**
 * Draws of lead times on the log-normal curve that has a given share within the limit: median `limit × exp(−s z)`,
 * where z is the normal quantile of the share and s the log spread.
 */
export class LeadDays {
  private readonly quantiles = Float64Array.from({ length: STEPS + 1 }, (_, step) => normalQuantile(Math.min(1 - 0.5 / STEPS, Math.max(0.5 / STEPS, step / STEPS))));

  constructor(private readonly longest: number) {}

  /** Whole days from 1 to the limit. */
  within(limit: number, curve: { readonly share: number; readonly logSd: number }, uniform: number): number {
    const days = limit * Math.exp(curve.logSd * (this.quantile(uniform * curve.share) - this.quantile(curve.share)));
    return Math.max(1, Math.min(limit, Math.ceil(days)));
  }

  /** Whole days beyond the limit, the overrun stretched by a factor. */
  beyond(limit: number, curve: { readonly share: number; readonly logSd: number; readonly stretch: number }, uniform: number): number {
    const z = this.quantile(curve.share);
    const end = normalShare(z + Math.log(1 + (this.longest / limit - 1) / curve.stretch) / curve.logSd);
    const quantile = this.quantile(curve.share + uniform * (end - curve.share));
    const over = Math.ceil(limit * curve.stretch * (Math.exp(curve.logSd * (quantile - z)) - 1));
    return Math.min(this.longest, limit + Math.max(1, over));
  }

  private quantile(share: number): number {
    const at = share * STEPS;
    const low = Math.floor(at);
    const from = this.quantiles[low] ?? 0;
    return from + ((this.quantiles[low + 1] ?? from) - from) * (at - low);
  }
}

/**
 * The stretch of overruns by pathway with which a year's draws have the published overtime days in expectation: one
 * factor for each pathway whose days are published and one for the rest; of years without figures the mean of those with.
 */
export function stretchOf(numbers: CountryNumbers, tables: readonly YearTables[], scale: number): (year: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  for (const each of tables) {
    const total = numbers.years.nationOverdueDays(each.year);
    if (total !== undefined) known.set(each.year, stretches(numbers, each, { total, scale }));
  }
  const mean = numbers.pathways.map((_, pathway) => (known.size === 0 ? 1 : sumOf([...known.values()].map((each) => each[pathway] ?? 1)) / known.size));
  return (year) => known.get(year) ?? Float64Array.from(mean);
}

function stretches(numbers: CountryNumbers, tables: YearTables, { total, scale }: { total: number; scale: number }): Float64Array {
  const own = numbers.pathways.map(({ code }) => numbers.years.pathwayNumber(code, 'overdue_days', tables.year));
  const rest = total - sumOf(own.map((value) => value ?? 0));
  const groups = new Set(own);
  const answer = new Float64Array(numbers.pathways.length).fill(1);
  for (const group of groups) {
    const members = numbers.pathways.flatMap((_, pathway) => (own[pathway] === group ? [pathway] : []));
    const wanted = (group ?? rest) * scale;
    let stretch = 1;
    for (let round = 0; round < 30; round++) stretch *= wanted / expectedDays(numbers, tables, members, stretch);
    for (const pathway of members) answer[pathway] = stretch;
  }
  return answer;
}

/** Overtime days that the year's late cases of some pathways would have at a stretch. */
function expectedDays(numbers: CountryNumbers, tables: YearTables, members: readonly number[], stretch: number): number {
  const columns = numbers.pathways.length;
  const longest = numbers.assumptions.get('longest_days');
  const away = 1 + (numbers.assumptions.get('away_overrun') - 1) * numbers.nation.get('out_of_region_share') * numbers.assumptions.get('away_late_odds');
  let days = 0;
  for (const pathway of members) {
    const traits = numbers.pathways[pathway];
    if (!traits) continue;
    for (let region = 0; region < numbers.regions.length; region++) {
      const at = region * columns + pathway;
      const late = (tables.treated[at] ?? 0) - (tables.within[at] ?? 0);
      if (late === 0) continue;
      const share = tables.withinShare[at] ?? 0.5;
      for (const option of traits.options) {
        const limit = limitOn(option.periods, firstDayOf(januaryOf(tables.year)));
        const cap = 1 + (longest / limit - 1) / stretch;
        const overrun = meanOverrun({ within: share, logSd: traits.logSd, cap }, normalQuantile(share));
        days += late * option.share * (limit * stretch * overrun * away + ROUNDED_UP);
      }
    }
  }
  return days;
}

/** What the mean of a log-normal wait beyond the limit is, in limits, among those beyond it. */
function meanOverrun({ within, logSd, cap }: { readonly within: number; readonly logSd: number; readonly cap: number }, z: number): number {
  const end = z + Math.log(cap) / logSd;
  const share = normalShare(end) - within;
  const mean = Math.exp(-logSd * z + (logSd * logSd) / 2) * (normalShare(end - logSd) - normalShare(z - logSd));
  return mean / share - 1;
}
