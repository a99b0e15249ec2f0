import { csvCell, csvFile } from '@server/platform/csv.ts';
import type { Problem } from './problems.ts';

const HEADER = ['line', 'column', 'problem', 'expected'];

/** What is wrong with a file, as a table for a spreadsheet: a row each, in the order of its lines. */
export function problemTable(problems: readonly Problem[]): string {
  return csvFile([
    HEADER,
    ...problems.map(({ line, column, problem, expected }) => [csvCell(line === null ? null : String(line), 'number'), csvCell(column, 'text'), csvCell(problem, 'text'), csvCell(expected, 'text')]),
  ]);
}
