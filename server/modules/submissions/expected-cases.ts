import type { Sex } from '@schema/domain/sex.ts';
import { lastDayOfMonth, monthOfDate } from '@schema/domain/periods.ts';
import type { ProblemCode, ProblemParameters } from '@schema/language/findings/problems.ts';
import { codesOf, dateFault, DateReader, nameFault, Vocabulary } from './cell-readers.ts';
import type { CheckedPathway, CheckedRegion } from './checking-reference.ts';
import { EXPECTED_CASE_FACTS } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { TotalWords } from './total-words.ts';
import { WholesAndParts } from './wholes-and-parts.ts';

const COLUMNS = ['basis_version', 'region', 'pathway', 'sex', 'period_start', 'period_end', 'expected'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** Not known is no sex to expect cases for; an empty cell is both sexes together. */
const SEXES = new Vocabulary<Sex>([
  ['', 'ALL'],
  ...(['F', 'K', 'kvinna', 'female'] as const).map((word) => [word, 'FEMALE'] as const),
  ...(['M', 'man', 'male'] as const).map((word) => [word, 'MALE'] as const),
]);
const LONGEST_VERSION = 60;
/** As exact text all the way to the database; a Swedish decimal comma is a point. */
const NUMBER = /^(\d{1,9})(?:[.,](\d{1,6}))?$/;
/** Spaces between thousands, of any width, as spreadsheets write them; then the decimals can only follow a comma. */
const GROUPED_NUMBER = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,2}(?:,\d{1,6})?$/;
const GROUPS = /[ \u00a0\u2009\u202f]/g;

/** How many cases are expected, by region, pathway and whole months. */
export const EXPECTED_CASES: FileKindDefinition = {
  kind: 'expected-cases',
  origin: 'cases',
  columns: COLUMNS.map((name) => ({ name, needed: name !== 'sex' })),
  facts: EXPECTED_CASE_FACTS,
  checks: (context) => {
    const check = new ExpectedCaseCheck(context);
    return (cells, line) => check.row(cells, line);
  },
};

class ExpectedCaseCheck {
  private readonly regions: Vocabulary<CheckedRegion>;
  private readonly pathways: Vocabulary<CheckedPathway>;
  private readonly totals: TotalWords;
  private readonly dates = new DateReader();
  private readonly wholes = new WholesAndParts();
  private line = 0;
  private isWrong = false;

  constructor(private readonly context: CheckingContext) {
    const { regions, pathways, widerAreas } = context.reference;
    this.regions = codesOf(regions);
    this.pathways = new Vocabulary(pathways);
    this.totals = new TotalWords(widerAreas);
  }

  readonly row: RowCheck = ([version = '', regionCell = '', pathwayCell = '', sexCell = '', startCell = '', endCell = '', expectedCell = ''], line) => {
    this.line = line;
    this.isWrong = false;
    const region = this.regions.read(regionCell);
    const pathway = this.pathways.read(pathwayCell);
    const sex = SEXES.read(sexCell);
    const total = this.totalIn({ basis_version: version, ...(region === undefined ? { region: regionCell } : {}), ...(pathway === undefined ? { pathway: pathwayCell } : {}), ...(sex === undefined ? { sex: sexCell } : {}) });
    if (total !== null) return null;
    const fault = nameFault(version, LONGEST_VERSION);
    if (fault !== null) this.problem('basis_version', 'basis-name', { fault, longest: LONGEST_VERSION });
    if (region === undefined) this.problem('region', 'code-unknown', { column: 'region', isEmpty: regionCell === '', codes: [...this.context.reference.regions.keys()] });
    if (pathway === undefined) this.problem('pathway', 'code-unknown', { column: 'pathway', isEmpty: pathwayCell === '', codes: [...this.context.reference.pathways.keys()] });
    if (sex === undefined) this.problem('sex', 'expected-sex');
    else if (pathway !== undefined && pathway.sexes !== 'both' && sex !== 'ALL' && sex !== pathway.sexes.toUpperCase()) {
      this.problem('sex', 'sex-of-pathway-or-none');
    }
    const start = this.start(startCell);
    const end = this.end(endCell, start);
    const expected = decimal(expectedCell);
    if (expected === null) this.problem('expected', 'expected-number');
    if (this.isWrong || region === undefined || pathway === undefined || sex === undefined || start === null || end === null || expected === null) return null;
    for (const [column, code] of this.wholes.seen({ version, pathway: pathway.code, sex, start, end })) this.context.findings.warn({ column, line }, code);
    return { region: region.code, key: [region.code, pathway.code, sex, version, start], values: `${end}\t${expected}` } satisfies CheckedRow;
  };

  private problem<Code extends ProblemCode>(column: ColumnName, code: Code, ...given: ProblemParameters<Code>): void {
    this.isWrong = true;
    this.context.findings.add({ line: this.line, column }, code, ...given);
  }

  /** The first of the cells that says that the row is a total, which is told; null where none does. */
  private totalIn(cells: Partial<Record<ColumnName, string>>): ColumnName | null {
    const column = (Object.keys(cells) as ColumnName[]).find((each) => this.totals.holds(cells[each] ?? '')) ?? null;
    if (column !== null) this.problem(column, 'row-is-total', { column });
    return column;
  }

  private start(cell: string): string | null {
    const start = this.dates.read(cell);
    if (start === null) this.problem('period_start', 'date-unreadable', { column: 'period_start', fault: dateFault(cell) });
    else if (!start.endsWith('-01')) this.problem('period_start', 'period-start-inside-month');
    return start;
  }

  private end(cell: string, start: string | null): string | null {
    const end = this.dates.read(cell);
    if (end === null) this.problem('period_end', 'date-unreadable', { column: 'period_end', fault: dateFault(cell) });
    else if (end !== lastDayOfMonth(monthOfDate(end))) this.problem('period_end', 'period-end-inside-month');
    else if (start !== null && end < start) this.problem('period_end', 'period-end-before-start');
    return end;
  }
}

/** The same number is the same text, so that rows can be compared; null where the cell is no number of cases. */
function decimal(cell: string): string | null {
  const [, whole, fraction = ''] = NUMBER.exec(GROUPED_NUMBER.test(cell) ? cell.replace(GROUPS, '') : cell) ?? [];
  if (whole === undefined) return null;
  const digits = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`;
}
