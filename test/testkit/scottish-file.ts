import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The publisher's file, which lies beside the repository where it lies at all: it is not ours to hand on. */
export const SCOTTISH_FILE = fileURLToPath(new URL('../../../shared/data/real/phs-cancer-waits-62-day.csv', import.meta.url));

/** Why tests of the file are skipped; null where it is there. */
export const scottishFileAbsent = existsSync(SCOTTISH_FILE) ? null : 'the file of Public Health Scotland is not beside the repository';

/** Every value of a column of the file, once each. Its cells hold neither commas nor quotation marks. */
export function valuesOfColumn(column: string): readonly string[] {
  const [header = '', ...lines] = readFileSync(SCOTTISH_FILE, 'utf8').trimEnd().split('\n');
  const index = header.split(',').indexOf(column);
  if (index === -1) throw new Error(`The file has no column ${column}.`);
  return [...new Set(lines.map((line) => line.split(',')[index] ?? ''))].sort();
}
