import type { Language } from '@schema/domain/language.ts';
import { csvCell, csvFile, type Delimiter } from '@server/platform/csv.ts';
import type { ToldProblem } from './told-findings.ts';

const HEADERS: Readonly<Record<Language, readonly string[]>> = { sv: ['rad', 'kolumn', 'fel', 'rätt'], en: ['line', 'column', 'problem', 'expected'] };
/** Spreadsheets in Swedish open a table with semicolons; the English one is as it always was. */
const DELIMITERS: Readonly<Record<Language, Delimiter>> = { sv: ';', en: ',' };

/** What is wrong with a file, as a table for a spreadsheet: a row each, in the order of its lines. */
export function problemTable(problems: readonly ToldProblem[], language: Language): string {
  const delimiter = DELIMITERS[language];
  const text = (cell: string | null): string => csvCell(cell, 'text', delimiter);
  return csvFile([HEADERS[language], ...problems.map(({ line, column, problem, expected }) => [csvCell(line === null ? null : String(line), 'number', delimiter), text(column), text(problem), text(expected)])], delimiter);
}
