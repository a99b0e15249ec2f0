import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type AssumptionRow = Readonly<Record<string, string>>;

/** Where the country's own files and the reference data stand, and the sources of every number in the country. */
export class AssumptionFiles {
  constructor(private readonly seedFolder: string) {}

  /** Rows of a file of the country's own. */
  own(name: string): readonly AssumptionRow[] {
    return this.read(join(this.seedFolder, 'invented', name));
  }

  /** Rows of a file of the reference data. */
  reference(name: string): readonly AssumptionRow[] {
    return this.read(join(this.seedFolder, 'reference', ...name.split('/')));
  }

  private read(path: string): readonly AssumptionRow[] {
    return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }) as AssumptionRow[];
  }
}

/** A cell, empty where the row has none. */
export function cell(row: AssumptionRow, column: string): string {
  return row[column] ?? '';
}

/** A cell that must hold a number. */
export function numberIn(row: AssumptionRow, column: string): number {
  const text = cell(row, column);
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`${column} is "${text}" in ${JSON.stringify(row)}; a number is needed.`);
  return value;
}

/** Numbers by key; a key that has none is an error that names it. */
export class NumbersByKey {
  private readonly numbers = new Map<string, number>();

  set(key: string, value: number): void {
    this.numbers.set(key, value);
  }

  find(key: string): number | undefined {
    return this.numbers.get(key);
  }

  get(key: string): number {
    const value = this.numbers.get(key);
    if (value === undefined) throw new Error(`The country's files have no number for ${key}.`);
    return value;
  }
}
