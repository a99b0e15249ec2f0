import { SVF_CASE_FACTS } from '../fact-tables.ts';

/** Where a data column of a case stands among a row's values. */
export function placeOfValue(column: string): number {
  return SVF_CASE_FACTS.dataColumns.indexOf(column);
}
