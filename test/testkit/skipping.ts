import { describe } from 'vitest';

/** What precedes the reason in the name of a group that is skipped; `test/run-all.ts` finds it there. */
const MARK = 'skipped: ';

/**
 * A group of tests that needs something of the machine. `absent` is null where it is there, else one sentence without
 * a full stop that says why it is not; the tests are then counted as skipped, with the sentence in their names.
 */
export function describeUnless(absent: string | null, name: string, tests: () => void): void {
  if (absent === null) describe(name, tests);
  else describe.skip(`${name} (${MARK}${absent})`, tests);
}

/** The reason in a group's name, or null where the group was not skipped by `describeUnless`. */
export function skippedBecause(name: string): string | null {
  const start = name.lastIndexOf(`(${MARK}`);
  return start === -1 || !name.endsWith(')') ? null : name.slice(start + MARK.length + 1, -1);
}
