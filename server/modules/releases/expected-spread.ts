/** The sex of a row that is for every sex together. */
export const EVERY_SEX = 'ALL';

/** Expected cases as handed in: for whole months, spread evenly over them. */
export interface ExpectedRow {
  readonly region: string;
  readonly pathway: string;
  /** `FEMALE`, `MALE`, or `ALL` where the row is for every sex together. */
  readonly sex: string;
  readonly basisVersion: string;
  /** First and last month, as numbers of `periods.ts`. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly expected: number;
}

/** Expected cases of one month. */
export interface ExpectedMonth {
  readonly region: string;
  readonly pathway: string;
  readonly sex: string;
  /** 0 for January. */
  readonly month: number;
  readonly cases: number;
  /** Whether they are part of the month's total: false of one sex where a row for every sex together tells the total. */
  readonly isInTotal: boolean;
  /** Whether the month of the region's pathway is told by sex at all. */
  readonly isBySex: boolean;
}

/**
 * The months of a year. Where several versions of the basis cover a month of a region's pathway, the newest (highest in
 * text order) holds, whichever sexes it tells of. A row of a half-year gives each month a sixth.
 */
export function expectedMonths(rows: readonly ExpectedRow[], year: number): ExpectedMonth[] {
  const byMonth = new Map<string, { readonly basisVersion: string; readonly bySex: Map<string, Omit<ExpectedMonth, 'isInTotal' | 'isBySex'>> }>();
  for (const { region, pathway, sex, basisVersion, firstMonth, lastMonth, expected } of rows) {
    const cases = expected / (lastMonth - firstMonth + 1);
    for (let month = Math.max(firstMonth, year * 12); month <= Math.min(lastMonth, year * 12 + 11); month += 1) {
      const name = `${region}\t${pathway}\t${month}`;
      let held = byMonth.get(name);
      if (!held || held.basisVersion < basisVersion) byMonth.set(name, (held = { basisVersion, bySex: new Map() }));
      if (held.basisVersion === basisVersion) held.bySex.set(sex, { region, pathway, sex, month: month % 12, cases });
    }
  }
  const months = [...byMonth.values()].flatMap(({ bySex }) => {
    const hasTotal = bySex.has(EVERY_SEX);
    return [...bySex.values()].map((each) => ({ ...each, isInTotal: each.sex === EVERY_SEX || !hasTotal, isBySex: bySex.size > (hasTotal ? 1 : 0) }));
  });
  return months.sort(inOrder);
}

/** A fixed order: sums of expected cases are not whole, and come out the same only where they are added alike. */
function inOrder(a: ExpectedMonth, b: ExpectedMonth): number {
  return compare(a.region, b.region) || compare(a.pathway, b.pathway) || compare(a.sex, b.sex) || a.month - b.month;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
