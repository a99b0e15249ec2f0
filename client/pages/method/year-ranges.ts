import { formatYears } from '@schema/language/dates.ts';

/** Years as ranges without gaps, "2018–2020, 2022"; null where there are none. Order and repeats do not matter. */
export function yearRanges(years: readonly number[]): string | null {
  const ranges: { first: number; last: number }[] = [];
  for (const year of [...new Set(years)].sort((one, other) => one - other)) {
    const open = ranges.at(-1);
    if (open && year === open.last + 1) open.last = year;
    else ranges.push({ first: year, last: year });
  }
  return ranges.length === 0 ? null : ranges.map(({ first, last }) => formatYears(first, last)).join(', ');
}
