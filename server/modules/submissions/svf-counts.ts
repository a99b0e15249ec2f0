import { lastDayOfMonth, monthLabel, parsePeriod, type Period } from '@schema/domain/periods.ts';
import type { Sex } from '@schema/domain/sex.ts';
import { TREATMENTS, type Treatment } from '@schema/domain/treatment.ts';
import { NO_VALUE } from '@server/platform/database/copy-text.ts';
import { codesOf, SEX_WORDS, Vocabulary } from './cell-readers.ts';
import type { CheckedPathway, CheckedRegion } from './checking-reference.ts';
import { CountExtents, type MixedColumn } from './count-extents.ts';
import { SVF_COUNT_FACTS } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { TOTAL_EXPECTED, TotalWords } from './total-words.ts';
import { wholeNumber } from './whole-number.ts';

const COLUMNS = ['region', 'pathway', 'period', 'sex', 'treatment', 'treated', 'judged', 'within_limit', 'over_75'] as const;
type ColumnName = (typeof COLUMNS)[number];
const NEEDED: readonly ColumnName[] = ['region', 'pathway', 'period', 'treated', 'within_limit'];

/** What stands in the key of a row about every kind of treatment. */
const EVERY_TREATMENT = 'ANY';
const TREATMENT_WORDS = new Vocabulary<Treatment | typeof EVERY_TREATMENT>([['', EVERY_TREATMENT], ...TREATMENTS.map((treatment) => [treatment, treatment] as const)]);
const WHOLE_EXPECTED = 'A whole number of at least 0 is needed.';
/** What is whole and part at once, to stand after the column's name. */
const MIXED: Readonly<Record<MixedColumn, string>> = {
  period: 'has months in common with another period of the region and pathway, such as a year with its quarters',
  sex: 'has both sexes together on one row and each of them on others of the same region, pathway and period',
  treatment: 'has every kind of treatment together on one row and single kinds on others of the same region, pathway and period',
};

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
    if (region === undefined) this.problem('region', unknownCode(regionCell), `One of ${[...this.context.reference.regions.keys()].join(', ')} is needed.`);
    if (pathway === undefined) this.problem('pathway', unknownCode(pathwayCell), `One of ${[...this.context.reference.pathways.keys()].join(', ')} is needed.`);
    else if (pathway.clockStop === 'final_conversation') this.problem('pathway', 'is one that ends with a conversation, and so has no start of treatment', 'A pathway that ends with treatment is needed.');
    const period = this.period(periodCell);
    const sex = this.sex(sexCell, pathway);
    const treatment = TREATMENT_WORDS.read(treatmentCell);
    if (treatment === undefined) this.problem('treatment', 'is no kind of treatment', `One of ${TREATMENTS.join(', ').toLowerCase()} is needed, or nothing for every kind together.`);
    const values = this.counts(counts);
    if (this.isWrong || region === undefined || pathway === undefined || period === null || sex === undefined || treatment === undefined) return null;
    const mixed = this.extents.mixed({ region: region.code, pathway: pathway.code, span: period, isEverySex: sex === 'ALL', isEveryTreatment: treatment === EVERY_TREATMENT });
    if (mixed !== null) {
      this.problem(mixed, MIXED[mixed], TOTAL_EXPECTED);
      return null;
    }
    return { region: region.code, key: [region.code, pathway.code, `${monthLabel(period.first)}-01`, lastDayOfMonth(period.last), sex, treatment], values } satisfies CheckedRow;
  };

  /** `fault`: what is wrong, to stand after the column's name. */
  private problem(column: ColumnName, fault: string, expected: string): void {
    this.isWrong = true;
    this.context.findings.add({ line: this.line, column, problem: `${column} ${fault}.`, expected });
  }

  /** Whether a cell says that the row is a total, which is told. */
  private totalIn(cells: Partial<Record<ColumnName, string>>): boolean {
    const column = (Object.keys(cells) as ColumnName[]).find((each) => this.totals.holds(cells[each] ?? ''));
    if (column !== undefined) this.problem(column, 'says that the row is a total', TOTAL_EXPECTED);
    return column !== undefined;
  }

  private period(cell: string): Period | null {
    const known = this.periods.get(cell);
    const period = known === undefined ? readPeriod(cell) : known;
    this.periods.set(cell, period);
    if (period === null) this.problem('period', cell === '' ? 'is empty' : 'is no period', 'A year, half-year, quarter or month is needed: 2024, 2024-H1, 2024-Q3 or 2024-07.');
    else if (lastDayOfMonth(period.last) > this.context.deliveredOn) this.problem('period', 'had not ended on the day that the file is from', `A period that had ended by ${this.context.deliveredOn} is needed.`);
    return period;
  }

  private sex(cell: string, pathway: CheckedPathway | undefined): Sex | undefined {
    const sex = cell === '' ? 'ALL' : SEX_WORDS.read(cell);
    if (sex === undefined) this.problem('sex', 'is no sex', 'F, M or U (or K, M; kvinna, man, okänt; female, male, unknown) is needed, or nothing for both together.');
    else if (pathway !== undefined && pathway.sexes !== 'both' && (sex === 'FEMALE' || sex === 'MALE') && sex !== pathway.sexes.toUpperCase()) {
      this.problem('sex', 'does not fit the pathway, which is for one sex', 'The sex that the pathway is for is needed, or nothing.');
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
    if (most > treated) this.problem('judged', 'is more than treated', 'At most as many as were treated are needed.');
    else if (within > most) this.problem('within_limit', `is more than ${judged === null ? 'treated' : 'judged'}`, 'At most as many as were judged are needed; where judged is empty, as were treated.');
    else if (over !== null && over > most - within) this.problem('over_75', 'is more than those who were late', 'At most as many as were judged and not within the limit are needed.');
    return [treated, judged ?? NO_VALUE, within, over ?? NO_VALUE].join('\t');
  }

  private whole(column: ColumnName, cell: string): number {
    const number = wholeNumber(cell);
    if (number === null) this.problem(column, cell === '' ? 'is empty' : 'is no whole number', WHOLE_EXPECTED);
    return number ?? 0;
  }
}

/** Twelve months to a month hold others in part, and are sums that are worked out here. */
function readPeriod(cell: string): Period | null {
  const period = parsePeriod(cell.toUpperCase());
  return period?.grain === 'ROLLING_12' ? null : period;
}

function unknownCode(cell: string): string {
  return cell === '' ? 'is empty' : 'is no known code';
}
