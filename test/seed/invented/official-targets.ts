import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

type Row = Readonly<Record<string, string>>;

/** Text of a file below `seed`. */
export function seedText(name: string): string {
  return readFileSync(new URL(`../../../seed/${name}`, import.meta.url), 'utf8');
}

function rows(name: string): readonly Row[] {
  return parse(seedText(name), { columns: true }) as Row[];
}

/** Published shares (0–1) by `region year`, of `inclusion` or `lead_time`. */
export function publishedShares(measure: string): ReadonlyMap<string, number> {
  return new Map(rows(`reference/official/${measure}.csv`).map((row) => [`${row.region ?? ''} ${row.year ?? ''}`, Number(row.value) / 100]));
}

/** Values of 2023 by pathway, of one measure in `volumes.csv`; each pathway once, whatever its sexes. */
export function volumesOf2023(measure: string): ReadonlyMap<string, number> {
  const found = rows('invented/volumes.csv').filter((row) => row.measure === measure && row.year === '2023' && row.pathway !== '_total');
  return new Map(found.map((row) => [row.pathway ?? '', Number(row.value)]));
}

/** The nationwide volume of a year. */
export function nationVolume(measure: string, year: string): number {
  const row = rows('invented/volumes.csv').find((each) => each.pathway === '_total' && each.measure === measure && each.year === year);
  return Number(row?.value);
}

/** Single figures from press and reports, by `year level key measure`. */
export function pressFigures(): ReadonlyMap<string, string> {
  return new Map(rows('reference/published-results.csv').map((row) => [[row.year, row.key, row.measure].join(' '), row.value ?? '']));
}
