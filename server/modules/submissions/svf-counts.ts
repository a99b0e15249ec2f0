import { lastDayOfMonth, monthLabel, parsePeriod, type Period } from '@schema/domain/periods.ts';
import type { Sex } from '@schema/domain/sex.ts';
import { TREATMENTS, type Treatment } from '@schema/domain/treatment.ts';
import type { ProblemCode, ProblemParameters } from '@schema/language/findings/problems.ts';
import { NO_VALUE } from '@server/platform/database/copy-text.ts';
import { codesOf, SEX_WORDS, Vocabulary } from './cell-readers.ts';
import type { CheckedPathway, CheckedRegion } from './checking-reference.ts';
import { CountExtents } from './count-extents.ts';
import { SVF_COUNT_FACTS } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { TotalWords } from './total-words.ts';
import { wholeNumber } from './whole-number.ts';

const COLUMNS = ['region', 'pathway', 'period', 'sex', 'treatment', 'treated', 'judged', 'within_limit', 'over_75'] as const;
type ColumnName = (typeof COLUMNS)[number];
const NEEDED: readonly ColumnName[] = ['region', 'pathway', 'period', 'treated', 'within_limit'];

/** What stands in the key of a row about every kind of treatment. */
const EVERY_TREATMENT = 'ANY';
const TREATMENT_WORDS = new Vocabulary<Treatment | typeof EVERY_TREATMENT>([['', EVERY_TREATMENT], ...TREATMENTS.map((treatment) => [treatment, treatment] as const)]);

/** How many started treatment, and how many of them in time, from suppliers that have totals and no cases. */
export const SVF_COUNTS: FileKindDefinition = {
  kind: 'svf-counts',
  origin: 'cases',
  columns: COLUMNS.map((name) => ({ name, needed: NEEDED.includes(name) })),
  facts: SVF_COUNT_FACTS,
  checks: (context) => {
    const check = new CountCheck(context);
    return (cells, line) => check.row(cells, line);
  },
};

class CountCheck {
  private readonly regions: Vocabulary<CheckedRegion>;
  private readonly pathways: Vocabulary<CheckedPathway>;
  private readonly totals: TotalWords;
  private readonly extents = new CountExtents();
  private readonly periods = new Map<string, Period | null>();
  private line = 0;
  private isWrong = false;

  constructor(private readonly context: CheckingContext) {
    const { regions, pathways, widerAreas } = context.reference;
    this.regions = codesOf(regions);
    this.pathways = new Vocabulary(pathways);
    this.totals = new TotalWords(widerAreas);
  }

  readonly row: RowCheck = ([regionCell = '', pathwayCell = '', periodCell = '', sexCell = '', treatmentCell = '', ...counts], line) => {
    this.line = line;
    this.isWrong = false;
    const region = this.regions.read(regionCell);
    const pathway = this.pathways.read(pathwayCell);
    const total = this.totalIn({ ...(region === undefined ? { region: regionCell } : {}), ...(pathway === undefined ? { pathway: pathwayCell } : {}), sex: sexCell, treatment: treatmentCell });
    if (total) return null;
    if (region === undefined) this.problem('region', 'code-unknown', { column: 'region', isEmpty: regionCell === '', codes: [...this.context.reference.regions.keys()] });
    if (pathway === undefined) this.problem('pathway', 'code-unknown', { column: 'pathway', isEmpty: pathwayCell === '', codes: [...this.context.reference.pathways.keys()] });
    else if (pathway.clockStop === 'final_conversation') this.problem('pathway', 'pathway-without-treatment');
    const period = this.period(periodCell);
    const sex = this.sex(sexCell, pathway);
    const treatment = TREATMENT_WORDS.read(treatmentCell);
    if (treatment === undefined) this.problem('treatment', 'treatment-unknown', { codes: TREATMENTS.map((each) => each.toLowerCase()) });
    const values = this.counts(counts);
    if (this.isWrong || region === undefined || pathway === undefined || period === null || sex === undefined || treatment === undefined) return null;
    const mixed = this.extents.mixed({ region: region.code, pathway: pathway.code, span: period, isEverySex: sex === 'ALL', isEveryTreatment: treatment === EVERY_TREATMENT });
    if (mixed !== null) {
      this.problem(mixed, 'counts-mixed', { column: mixed });
      return null;
    }
    return { region: region.code, key: [region.code, pathway.code, `${monthLabel(period.first)}-01`, lastDayOfMonth(period.last), sex, treatment], values } satisfies CheckedRow;
  };

  private problem<Code extends ProblemCode>(column: ColumnName, code: Code, ...given: ProblemParameters<Code>): void {
    this.isWrong = true;
    this.context.findings.add({ line: this.line, column }, code, ...given);
  }

  /** Whether a cell says that the row is a total, which is told. */
  private totalIn(cells: Partial<Record<ColumnName, string>>): boolean {
    const column = (Object.keys(cells) as ColumnName[]).find((each) => this.totals.holds(cells[each] ?? ''));
    if (column !== undefined) this.problem(column, 'row-is-total', { column });
    return column !== undefined;
  }

  private period(cell: string): Period | null {
    const known = this.periods.get(cell);
    const period = known === undefined ? readPeriod(cell) : known;
    this.periods.set(cell, period);
    if (period === null) this.problem('period', 'period-unreadable', { isEmpty: cell === '' });
    else if (lastDayOfMonth(period.last) > this.context.deliveredOn) this.problem('period', 'period-not-over', { deliveredOn: this.context.deliveredOn });
    return period;
  }

  private sex(cell: string, pathway: CheckedPathway | undefined): Sex | undefined {
    const sex = cell === '' ? 'ALL' : SEX_WORDS.read(cell);
    if (sex === undefined) this.problem('sex', 'count-sex');
    else if (pathway !== undefined && pathway.sexes !== 'both' && (sex === 'FEMALE' || sex === 'MALE') && sex !== pathway.sexes.toUpperCase()) {
      this.problem('sex', 'sex-of-pathway-or-none');
    }
    return sex;
  }

  /** The data columns, as the table has them: what is judged, late or not is part of what is treated. */
  private counts([treatedCell = '', judgedCell = '', withinCell = '', overCell = '']: readonly string[]): string {
    const treated = this.whole('treated', treatedCell);
    const judged = judgedCell === '' ? null : this.whole('judged', judgedCell);
    const within = this.whole('within_limit', withinCell);
    const over = overCell === '' ? null : this.whole('over_75', overCell);
    if (this.isWrong) return '';
    const most = judged ?? treated;
    if (most > treated) this.problem('judged', 'judged-above-treated');
    else if (within > most) this.problem('within_limit', 'within-above-judged', { column: judged === null ? 'treated' : 'judged' });
    else if (over !== null && over > most - within) this.problem('over_75', 'over-above-late');
    return [treated, judged ?? NO_VALUE, within, over ?? NO_VALUE].join('\t');
  }

  private whole(column: ColumnName, cell: string): number {
    const number = wholeNumber(cell);
    if (number === null) this.problem(column, 'count-number', { column, isEmpty: cell === '' });
    return number ?? 0;
  }
}

/** Twelve months to a month hold others in part, and are sums that are worked out here. */
function readPeriod(cell: string): Period | null {
  const period = parsePeriod(cell.toUpperCase());
  return period?.grain === 'ROLLING_12' ? null : period;
}
