import { januaryOf } from './calendar-days.ts';
import type { CountryNumbers } from './read-country.ts';
import type { YearTables } from './yearly-tables.ts';

/** Years in which a calculation basis was issued; each holds until the next, and later ones come every third year. */
const BASES = [2018, 2020, 2023];
const LATER_EVERY_YEARS = 3;
const HEADER = 'basis_version,region,pathway,sex,period_start,period_end,expected';

export interface ExpectedFile {
  readonly basis: number;
  /** Month of the delivery. */
  readonly month: number;
  readonly text: string;
  readonly rows: number;
}

/** The bases issued up to a month, each with the years that it holds for. */
export function expectedFiles(numbers: CountryNumbers, tablesOf: (year: number) => YearTables, lastMonth: number): readonly ExpectedFile[] {
  const lastYear = Math.floor(lastMonth / 12) + (BASES[0] ?? 0) - Math.floor(januaryOf(BASES[0] ?? 0) / 12);
  const bases = [...BASES];
  for (let next = (bases.at(-1) ?? 0) + LATER_EVERY_YEARS; next <= lastYear; next += LATER_EVERY_YEARS) bases.push(next);
  return bases.flatMap((basis, place) => {
    if (januaryOf(basis) > lastMonth) return [];
    const until = bases[place + 1] ?? basis + LATER_EVERY_YEARS;
    const rows: string[] = [];
    for (let year = basis; year < until; year++) rows.push(...rowsOfYear(numbers, tablesOf(year), basis));
    return [{ basis, month: januaryOf(basis), text: `${HEADER}\n${rows.join('\n')}\n`, rows: rows.length }];
  });
}

function rowsOfYear({ regions, pathways }: CountryNumbers, { year, expected }: YearTables, basis: number): string[] {
  return regions.flatMap((region, row) =>
    pathways.flatMap((pathway, column) => {
      const cases = expected[row * pathways.length + column] ?? 0;
      if (cases === 0) return [];
      const line = (sex: string, share: number) =>
        `${String(basis)},${region.code},${pathway.code},${sex},${String(year)}-01-01,${String(year)}-12-31,${(cases * share).toFixed(3)}`;
      const women = pathway.femaleShareTreated;
      return [...(women > 0 ? [line('F', women)] : []), ...(women < 1 ? [line('M', 1 - women)] : [])];
    }),
  );
}
