import { skippedBecause } from './skipping-reason.ts';

/** How many tests ended how, and why some were skipped, each reason once. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly reasons: readonly string[];
}

/** What is used here of the report that vitest writes with `--reporter=json`. */
export interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    /** Of the file: `failed` also where it could not be loaded, which leaves it without tests. */
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly title: string; readonly ancestorTitles: readonly string[] }[];
  }[];
}

/** Counts a report. A file that failed without any failed test (it could not be loaded, or a hook failed) counts as one. */
export function tallyOf({ testResults }: JsonReport): Tally {
  return addTallies(
    testResults.map(({ status, assertionResults }) => {
      const count = (...statuses: string[]): number => assertionResults.filter((test) => statuses.includes(test.status)).length;
      const failed = count('failed');
      const skipped = assertionResults.filter((test) => ['skipped', 'pending', 'todo', 'disabled'].includes(test.status));
      return {
        passed: count('passed'),
        failed: failed === 0 && status === 'failed' ? 1 : failed,
        skipped: skipped.length,
        reasons: skipped.map(({ title, ancestorTitles }) => [...ancestorTitles, title].map(skippedBecause).find((reason) => reason !== null) ?? `"${[...ancestorTitles, title].join(' > ')}" does not say why`),
      };
    }),
  );
}

/** The sum of tallies; a reason that several give stands once. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    reasons: [...new Set(tallies.flatMap(({ reasons }) => reasons))],
  };
}

/** `N passed, N failed`, with `, N skipped` where something was. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
