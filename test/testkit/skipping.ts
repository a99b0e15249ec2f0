import { describe, it } from 'vitest';
import { nameOfSkipped } from './skipping-reason.ts';

/**
 * A group of tests that needs something of the machine. `absent` is null where it is there, else one sentence without
 * a full stop that says why it is not; the tests are then counted as skipped, and `npm test` tells the sentence.
 */
export function describeUnless(absent: string | null, name: string, tests: () => void): void {
  if (absent === null) describe(name, tests);
  else describe.skip(nameOfSkipped(name, absent), tests);
}

/** The same for a test alone. */
export function itUnless(absent: string | null, name: string, test: () => void | Promise<void>): void {
  if (absent === null) it(name, test);
  else it.skip(nameOfSkipped(name, absent), test);
}
