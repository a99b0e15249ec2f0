import type { CodedProblem, ProblemCode, ProblemParameters } from '@schema/language/findings/problems.ts';
import type { CodedWarning, WarningCode, WarningParametersGiven } from '@schema/language/findings/warnings.ts';

/** Where something is wrong. */
export interface ProblemPlace {
  /** Line of the file, the header being line 1 where it stands first; null where it is about the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
}

/** What is wrong at a place in a file, as a code that sentences are made of for who reads them. It holds no value of a row. */
export type Problem = ProblemPlace & CodedProblem;

/** How often something odd is met, and where first. */
export interface WarningExtent {
  readonly column: string;
  readonly count: number;
  /** Null where it is about the file as a whole. */
  readonly firstLine: number | null;
}

/** Something odd that is accepted all the same, as a code. It holds no value of a row. */
export type Warning = WarningExtent & CodedWarning;

/** A person mends some and hands in again; more than these help nobody. */
export const PROBLEMS_KEPT = 1_000;
const WARNINGS_KEPT = 100;

/** A warning of the code; what the catalogue says of the code says what its parameters are. */
export function warningOf<Code extends WarningCode>(extent: WarningExtent, code: Code, ...given: WarningParametersGiven<Code>): Warning {
  return { ...extent, code, parameters: given[0] ?? {} } as Warning;
}

type CountedWarning = Warning & { count: number };

/** Gathers what is found in one file: the first problems and how many there are, and each warning once with its count. */
export class Findings {
  readonly problems: Problem[] = [];
  problemCount = 0;
  /** Whether any cell holds a personal identity number: nothing of such a file is kept. */
  isPersonal = false;
  private readonly warned = new Map<string, Map<string, CountedWarning>>();
  private warningsKept = 0;

  add<Code extends ProblemCode>(place: ProblemPlace, code: Code, ...given: ProblemParameters<Code>): void {
    this.addCoded(place, { code, parameters: given[0] ?? {} } as CodedProblem);
  }

  addCoded(place: ProblemPlace, problem: CodedProblem): void {
    this.problemCount += 1;
    if (this.problems.length < PROBLEMS_KEPT) this.problems.push({ ...place, ...problem });
  }

  /** Says that a cell names a person, without repeating anything of it. */
  personal(line: number, column: string | null): void {
    this.isPersonal = true;
    this.add({ line, column }, 'personal-number');
  }

  /** Every row of a file may come here: of a warning that is known only the count is touched. */
  warn<Code extends WarningCode>({ column, line }: { readonly column: string; readonly line: number }, code: Code, ...given: WarningParametersGiven<Code>): void {
    const ofColumn = this.warned.get(column) ?? new Map<string, CountedWarning>();
    const known = ofColumn.get(code);
    if (known !== undefined) known.count += 1;
    else if (this.warningsKept < WARNINGS_KEPT) {
      this.warningsKept += 1;
      this.warned.set(column, ofColumn.set(code, warningOf({ column, count: 1, firstLine: line }, code, ...given)));
    }
  }

  /** In the order in which their columns and then they themselves were first met. */
  get warnings(): readonly Warning[] {
    return [...this.warned.values()].flatMap((ofColumn) => [...ofColumn.values()]);
  }
}
