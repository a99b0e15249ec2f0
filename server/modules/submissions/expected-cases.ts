import type { Sex } from '@schema/domain/sex.ts';
import { lastDayOfMonth, monthOfDate } from '@schema/domain/periods.ts';
import { codesOf, DATE_EXPECTED, dateFault, DateReader, nameFault, Vocabulary } from './cell-readers.ts';
import type { CheckedPathway, CheckedRegion } from './checking-reference.ts';
import { EXPECTED_CASE_FACTS } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { TOTAL_EXPECTED, TotalWords } from './total-words.ts';
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
    if (fault !== null) this.problem('basis_version', fault, `A name of at most ${LONGEST_VERSION} characters is needed.`);
    if (region === undefined) this.problem('region', unknownCode(regionCell), `One of ${[...this.context.reference.regions.keys()].join(', ')} is needed.`);
    if (pathway === undefined) this.problem('pathway', unknownCode(pathwayCell), `One of ${[...this.context.reference.pathways.keys()].join(', ')} is needed.`);
    if (sex === undefined) this.problem('sex', 'is no sex that cases are expected of', 'F or M (or K, M; kvinna, man; female, male) is needed, or nothing for both together.');
    else if (pathway !== undefined && pathway.sexes !== 'both' && sex !== 'ALL' && sex !== pathway.sexes.toUpperCase()) {
      this.problem('sex', 'does not fit the pathway, which is for one sex', 'The sex that the pathway is for is needed, or nothing.');
    }
    const start = this.start(startCell);
    const end = this.end(endCell, start);
    const expected = decimal(expectedCell);
    if (expected === null) this.problem('expected', 'is no number of cases', 'A number of at least 0 is needed, such as 12 or 12.5.');
    if (this.isWrong || region === undefined || pathway === undefined || sex === undefined || start === null || end === null || expected === null) return null;
    for (const [column, warning] of this.wholes.seen({ version, pathway: pathway.code, sex, start, end })) this.context.findings.warn(column, warning, line);
    return { region: region.code, key: [region.code, pathway.code, sex, version, start], values: `${end}\t${expected}` } satisfies CheckedRow;
  };

  /** `fault`: what is wrong, to stand after the column's name. */
  private problem(column: ColumnName, fault: string, expected: string): void {
    this.isWrong = true;
    this.context.findings.add({ line: this.line, column, problem: `${column} ${fault}.`, expected });
  }

  /** The first of the cells that says that the row is a total, which is told; null where none does. */
  private totalIn(cells: Partial<Record<ColumnName, string>>): ColumnName | null {
    const column = (Object.keys(cells) as ColumnName[]).find((each) => this.totals.holds(cells[each] ?? '')) ?? null;
    if (column !== null) this.problem(column, 'says that the row is a total', TOTAL_EXPECTED);
    return column;
  }

  private start(cell: string): string | null {
    const start = this.dates.read(cell);
    if (start === null) this.problem('period_start', dateFault(cell), DATE_EXPECTED);
    else if (!start.endsWith('-01')) this.problem('period_start', 'is not the first day of a month', 'The first day of a month is needed.');
    return start;
  }

  private end(cell: string, start: string | null): string | null {
    const end = this.dates.read(cell);
    if (end === null) this.problem('period_end', dateFault(cell), DATE_EXPECTED);
    else if (end !== lastDayOfMonth(monthOfDate(end))) this.problem('period_end', 'is not the last day of a month', 'The last day of a month is needed.');
    else if (start !== null && end < start) this.problem('period_end', 'is earlier than period_start', 'A later day is needed.');
    return end;
  }
}

function unknownCode(cell: string): string {
  return cell === '' ? 'is empty' : 'is no known code';
}

/** The same number is the same text, so that rows can be compared; null where the cell is no number of cases. */
function decimal(cell: string): string | null {
  const [, whole, fraction = ''] = NUMBER.exec(GROUPED_NUMBER.test(cell) ? cell.replace(GROUPS, '') : cell) ?? [];
  if (whole === undefined) return null;
  const digits = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`;
}
