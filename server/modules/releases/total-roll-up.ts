import { yearOfMonth } from '@schema/domain/periods.ts';
import { ENDING_STARTED, unpackCell, type CellBucket } from './cells.ts';
import type { CountingRules } from './counting-rules.ts';
import { ALL_PATHWAYS } from './month-series.ts';
import type { Places } from './places.ts';
import { entriesOf, packTotals, plus, type CountRow, type TotalEntry } from './total-entries.ts';

/** A stored row of a year's totals: one area and pathway. */
export interface TotalsRow {
  readonly area: string;
  readonly pathway: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/**
 * Sums a year's totals from regions to groups and the nation, period by period: a quarter stays a quarter. `cases` are
 * the year's cells: totals of months in which their region closed cases stand aside, since they are the same patients.
 * Of periods with months in common the shortest hold.
 */
export function rollUpTotals(rows: readonly CountRow[], { year, cases, places, rules }: { year: number; cases: readonly { readonly region: string; readonly bucket: CellBucket }[]; places: Places; rules: CountingRules }): TotalsRow[] {
  const ofYear = rows.filter(({ firstMonth }) => yearOfMonth(firstMonth) === year);
  if (ofYear.length === 0) return [];
  const closed = monthsWithCases(cases);
  const sums = new Map<string, Map<string, TotalEntry>>();
  for (const [name, ofPathway] of grouped(ofYear, ({ region, pathway }) => `${region}\t${pathway}`)) {
    const [region = '', pathway = ''] = name.split('\t');
    const standing = apart(ofPathway).filter(([row]) => row !== undefined && !overlapsCases(row, closed.get(region), year));
    const pathways = rules.pathways.get(pathway)?.pooled === true ? [pathway, ALL_PATHWAYS] : [pathway];
    for (const entry of standing.flatMap((period) => entriesOf(period, year))) {
      for (const area of places.areasOf(region, null)) for (const each of pathways) add(sums, `${area}\t${each}`, entry);
    }
  }
  return [...sums].map(([name, entries]) => {
    const [area = '', pathway = ''] = name.split('\t');
    return { area, pathway, content: packTotals([...entries.values()]) };
  });
}

function add(sums: Map<string, Map<string, TotalEntry>>, name: string, entry: TotalEntry): void {
  const entries = sums.get(name) ?? new Map<string, TotalEntry>();
  sums.set(name, entries);
  const period = `${entry.first}-${entry.last}-${entry.axis}`;
  const before = entries.get(period);
  entries.set(period, before === undefined ? entry : { ...before, ...plus(before, entry), isBySex: before.isBySex && entry.isBySex, isByTreatment: before.isByTreatment && entry.isByTreatment });
}

/** The rows of a region's pathway by period, without those that have months in common with shorter ones. */
function apart(rows: readonly CountRow[]): CountRow[][] {
  const byPeriod = [...grouped(rows, ({ firstMonth, lastMonth }) => `${firstMonth}-${lastMonth}`).values()];
  const length = ([row]: readonly CountRow[]): number => (row === undefined ? 0 : row.lastMonth - row.firstMonth);
  const kept: CountRow[][] = [];
  const taken = new Set<number>();
  for (const period of byPeriod.sort((a, b) => length(a) - length(b))) {
    const months = monthsOf(period[0]);
    if (months.some((month) => taken.has(month))) continue;
    for (const month of months) taken.add(month);
    kept.push(period);
  }
  return kept;
}

function monthsOf(row: CountRow | undefined): number[] {
  return row === undefined ? [] : Array.from({ length: row.lastMonth - row.firstMonth + 1 }, (_, later) => row.firstMonth + later);
}

/** Months of the year, 0 for January, in which each region closed a case. */
function monthsWithCases(cases: readonly { readonly region: string; readonly bucket: CellBucket }[]): ReadonlyMap<string, ReadonlySet<number>> {
  const months = new Map<string, Set<number>>();
  for (const { region, bucket } of cases) {
    const ofRegion = months.get(region) ?? new Set<number>();
    months.set(region, ofRegion);
    for (const key of bucket.keys) {
      const { month, ending } = unpackCell(key);
      if (ending !== ENDING_STARTED) ofRegion.add(month);
    }
  }
  return months;
}

function overlapsCases(row: CountRow, closed: ReadonlySet<number> | undefined, year: number): boolean {
  return closed !== undefined && monthsOf(row).some((month) => closed.has(month - year * MONTHS));
}

const MONTHS = 12;

function grouped<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
