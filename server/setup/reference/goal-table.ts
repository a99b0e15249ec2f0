import type { MeasureDefinition } from '@schema/domain/measure.ts';
import { optional, share, text, year } from './cells.ts';
import { readRows, type FilesToRead } from './csv-rows.ts';
import type { GoalRow } from './reference-rows.ts';
import { withoutRepeats } from './row-checks.ts';

export const GOALS_FILE = 'goals.csv';

const GOALS = {
  file: GOALS_FILE,
  columns: { id: text, measure: text, name_sv: text, name_en: text, threshold: share, valid_from: year, valid_to: optional(year), source: text },
};

/** The goals: of known measures, and one threshold at a time. */
export function readGoals(reading: FilesToRead, measures: readonly MeasureDefinition[]): readonly GoalRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, GOALS), (row) => [row.id, row.valid_from], { file: GOALS_FILE, faults });
  for (const { line, row } of rows) {
    if (!measures.some(({ id }) => id === row.measure)) faults.add(GOALS_FILE, line, `measure is "${row.measure}"; one that is defined in schema/measures is needed`);
    if (row.valid_to !== null && row.valid_to < row.valid_from) faults.add(GOALS_FILE, line, `valid_to is "${row.valid_to}"; a year no earlier than valid_from is needed`);
    const earlier = rows.find((other) => other.row.id === row.id && other.row.valid_from < row.valid_from && (other.row.valid_to ?? Infinity) >= row.valid_from);
    if (earlier !== undefined) faults.add(GOALS_FILE, line, `the goal holds at the same time as on line ${earlier.line}; valid_to must come before the next valid_from`);
  }
  return rows.map(({ row }) => row);
}
