import type { ProblemCode, ProblemParameters } from '@schema/language/findings/problems.ts';
import type { WarningCode, WarningParametersGiven } from '@schema/language/findings/warnings.ts';
import type { Findings } from './problems.ts';

/** Columns of the file kind `svf-cases`. */
export const CASE_COLUMNS = [
  'case_id',
  'pathway',
  'closing_region',
  'start_region',
  'home_region',
  'closing_part',
  'home_part',
  'sex',
  'birth_year',
  'suspicion_date',
  'referral_date',
  'first_visit_date',
  'mdt_date',
  'treatment_decision_date',
  'closing_date',
  'closing_code',
  'variant',
  'delay_causes',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** Where each column stands in a row. */
export const PLACE = Object.fromEntries(CASE_COLUMNS.map((name, index) => [name, index])) as Readonly<Record<CaseColumn, number>>;

/** The row that is being checked: its cells by their columns, and where what is found of it goes. */
export class CaseRow {
  protected isWrong = false;
  private cells: readonly string[] = [];
  private line = 0;

  constructor(private readonly findings: Findings) {}

  protected begin(cells: readonly string[], line: number): void {
    this.cells = cells;
    this.line = line;
    this.isWrong = false;
  }

  protected cell(column: CaseColumn): string {
    return this.cells[PLACE[column]] ?? '';
  }

  protected problem<Code extends ProblemCode>(column: CaseColumn, code: Code, ...given: ProblemParameters<Code>): void {
    this.isWrong = true;
    this.findings.add({ line: this.line, column }, code, ...given);
  }

  protected warn<Code extends WarningCode>(column: CaseColumn, code: Code, ...given: WarningParametersGiven<Code>): void {
    this.findings.warn({ column, line: this.line }, code, ...given);
  }
}
