import { expect } from 'vitest';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { ToldProblem } from '@server/modules/submissions/told-findings.ts';
import { readWhole } from './whole-reading.ts';

/** A problem by its place and a part of its sentence. */
export type Told = readonly [line: number | null, column: string | null, problem: string];

/** What must come of a file: the rows of the plain one, rows of cases with these names, problems (all of them), or one sentence for the whole. */
export type Outcome = 'the plain rows' | { readonly names: readonly string[] } | { readonly problems: readonly Told[] } | { readonly refused: RegExp };

export const PERSON = 'The cell holds what is a valid personal identity number; it is not stored.';

/** Columns of a stored case after its name. */
const VALUES = 17;

/** Reads the file as an import does and holds it against what must come of it; `plain` are the rows of the plain file. */
export async function expectOutcome(path: string, { kind = 'svf-cases', outcome, plain }: { kind?: FileKind; outcome: Outcome; plain: readonly string[] }): Promise<void> {
  const { rows, problems, unreadable, isPersonal } = await readWhole(path, { kind });
  if (outcome === 'the plain rows') {
    expect({ unreadable, problems, rows }).toEqual({ unreadable: null, problems: [], rows: plain });
    return;
  }
  if ('names' in outcome) {
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.split('|').slice(1, -VALUES).join('|')).sort()).toEqual([...outcome.names].sort());
    return;
  }
  expect(rows).toEqual([]);
  if ('refused' in outcome) {
    expect(unreadable).toMatch(outcome.refused);
    return;
  }
  expect(unreadable).toBeNull();
  expect(problems.map(({ line, column }) => [line, column])).toEqual(outcome.problems.map(([line, column]) => [line, column]));
  problems.forEach(({ problem, expected }: ToldProblem, index) => {
    expect(problem).toContain(outcome.problems[index]?.[2]);
    expect(expected).toMatch(/^[A-Z].*\.$/);
  });
  expect(isPersonal).toBe(outcome.problems.some(([, , problem]) => problem === PERSON));
}
