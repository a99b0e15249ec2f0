import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { REFERENCE_FOLDER } from './prepared-country.ts';

/** A row of a reference file as it stands: every cell a text, the empty one `''`. */
export type SourceRow = Readonly<Record<string, string>>;

/** The rows of one of Sweden's reference files, read without any of the product's code. */
export function sourceRows(file: string): SourceRow[] {
  return parse<Record<string, string>>(readFileSync(join(REFERENCE_FOLDER, file)), { columns: true });
}

/** A cell that must be there. */
export function cell(row: SourceRow, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`There is no column ${column}.`);
  return text;
}

/** Codes of the 21 regions, as the files list them. */
export function regionCodes(): string[] {
  return sourceRows('areas.csv').filter((row) => row['level'] === 'region').map((row) => cell(row, 'code'));
}

/** Measures with an official series, in the order of the files. */
export function officialMeasures(): string[] {
  return sourceRows('official-series.csv').map((row) => cell(row, 'measure'));
}
