import { copyText, NO_VALUE } from '@server/platform/database/copy-text.ts';
import type { FactTable } from './fact-tables.ts';

/** A row as it is loaded into a table of facts, in the order of `loadedColumns`. */
export interface LoadedRow {
  readonly key: readonly string[];
  readonly submission: number;
  readonly line: number;
  /** The submission whose row it takes the place of. */
  readonly replaces: number | null;
  /** Whether it says that the case is no more. */
  readonly isGone: boolean;
  /** The data columns, each as the text format of COPY writes it, with tabs between. */
  readonly values: string;
}

/** Writes the row into the bytes from `at` on; answers where it ends. */
export type RowWriter = (bytes: Buffer, at: number, row: LoadedRow) => number;

/** Rows as lines of the text format. */
export function textRowWriter({ monthColumn }: FactTable): RowWriter {
  return (bytes, at, { key, submission, line, replaces, isGone, values }) => {
    const replaced = monthColumn === null ? '' : `${replaces ?? NO_VALUE}\t${isGone ? 't' : 'f'}\t`;
    return at + bytes.write(`${key.map(copyText).join('\t')}\t${submission}\t${line}\t${replaced}${values}\n`, at, 'utf8');
  };
}
