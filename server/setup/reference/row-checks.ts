import type { NumberedRow } from './csv-rows.ts';
import type { FaultList } from './reference-file-error.ts';

/** Where a check is made: the file that its faults name. */
export interface CheckedFile {
  readonly file: string;
  readonly faults: FaultList;
}

/** The rows without those whose key an earlier row has; each of these becomes a fault. `keyOf` null: no key to compare. */
export function withoutRepeats<Row>(
  rows: readonly NumberedRow<Row>[],
  keyOf: (row: Row) => readonly (string | number | null)[] | null,
  { file, faults }: CheckedFile,
): readonly NumberedRow<Row>[] {
  const firstLines = new Map<string, number>();
  return rows.filter(({ line, row }) => {
    const key = keyOf(row);
    if (key === null) return true;
    const firstLine = firstLines.get(JSON.stringify(key));
    if (firstLine === undefined) {
      firstLines.set(JSON.stringify(key), line);
      return true;
    }
    const shown = key.filter((part) => part !== null && part !== '').join(', ');
    faults.add(file, line, `${shown} stands here again; it stands on line ${firstLine} already`);
    return false;
  });
}

/** Gathers rows by a key, in the order in which the keys first appear. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Gives each row its place in the order of its file. */
export function numbered<Row extends object>(rows: readonly Row[]): readonly (Row & { readonly position: number })[] {
  return rows.map((row, index) => ({ position: index + 1, ...row }));
}
