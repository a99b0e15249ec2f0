/** What is wrong at a place in a file, in sentences for the person who made it. They hold no value of a row. */
export interface Problem {
  /** Line of the file, the header being line 1 where it stands first; null where it is about the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  readonly problem: string;
  readonly expected: string;
}

/** Something odd that is accepted all the same: how often, and where first. It holds no value of a row. */
export interface Warning {
  readonly column: string;
  readonly warning: string;
  readonly count: number;
  readonly firstLine: number;
}

/** A person mends some and hands in again; more than these help nobody. */
export const PROBLEMS_KEPT = 1_000;
const WARNINGS_KEPT = 100;
const LONGEST_SHOWN = 40;

/** A name as it stands in a sentence: of a column or a sheet. What a cell of a row holds is never repeated. */
export function shown(value: string): string {
  return `"${value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value}"`;
}

interface CountedWarning extends Warning {
  count: number;
}

/** Gathers what is found in one file: the first problems and how many there are, and each warning once with its count. */
export class Findings {
  readonly problems: Problem[] = [];
  problemCount = 0;
  /** Whether any cell holds a personal identity number: nothing of such a file is kept. */
  isPersonal = false;
  private readonly warned = new Map<string, Map<string, CountedWarning>>();
  private warningsKept = 0;

  add(problem: Problem): void {
    this.problemCount += 1;
    if (this.problems.length < PROBLEMS_KEPT) this.problems.push(problem);
  }

  /** Says that a cell names a person, without repeating anything of it. */
  personal(line: number, column: string | null): void {
    this.isPersonal = true;
    this.add({ line, column, problem: 'The cell holds what is a valid personal identity number; it is not stored.', expected: 'No file may name a person. Take the numbers away, and give cases names of their own.' });
  }

  warn(column: string, warning: string, line: number): void {
    const ofColumn = this.warned.get(column) ?? new Map<string, CountedWarning>();
    const known = ofColumn.get(warning);
    if (known !== undefined) known.count += 1;
    else if (this.warningsKept < WARNINGS_KEPT) {
      this.warningsKept += 1;
      this.warned.set(column, ofColumn.set(warning, { column, warning, count: 1, firstLine: line }));
    }
  }

  /** In the order in which their columns and then they themselves were first met. */
  get warnings(): readonly Warning[] {
    return [...this.warned.values()].flatMap((ofColumn) => [...ofColumn.values()]);
  }
}
