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
}

/**
 * The months of a year. Where several versions of the basis cover a month, the newest (highest in text order) holds. A
 * row of a half-year gives each month a sixth.
 */
export function expectedMonths(rows: readonly ExpectedRow[], year: number): ExpectedMonth[] {
  const byName = new Map<string, ExpectedMonth>();
  const inOrder = [...rows].sort((a, b) => (a.basisVersion < b.basisVersion ? -1 : a.basisVersion > b.basisVersion ? 1 : 0));
  for (const { region, pathway, sex, firstMonth, lastMonth, expected } of inOrder) {
    const cases = expected / (lastMonth - firstMonth + 1);
    for (let month = Math.max(firstMonth, year * 12); month <= Math.min(lastMonth, year * 12 + 11); month += 1) {
      byName.set([region, pathway, sex, month].join('\t'), { region, pathway, sex, month: month % 12, cases });
    }
  }
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
