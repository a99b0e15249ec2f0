import type { Sex } from '@schema/domain/sex.ts';
import { monthLabel, monthOfDate } from '@schema/domain/periods.ts';
import { ageBandOf } from '@schema/domain/waits.ts';
import { copyText, NO_VALUE } from '@server/platform/database/copy-text.ts';
import { codesOf, DATE_EXPECTED, dateFault, DateReader, nameFault, SEX_EXPECTED, SEX_WORDS, Vocabulary } from './cell-readers.ts';
import { CASE_COLUMNS, CaseRow, PLACE, type CaseColumn } from './case-row.ts';
import type { CheckedCode, CheckedPathway, CheckedRegion } from './checking-reference.ts';
import { SVF_CASE_FACTS } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { ClosingCodeReader } from './closing-code-reader.ts';
import { TOTAL_EXPECTED, TotalWords } from './total-words.ts';

const NEEDED: readonly CaseColumn[] = ['case_id', 'pathway', 'suspicion_date'];
/** Events between the decision of suspicion and the closing. */
const BETWEEN = ['referral_date', 'first_visit_date', 'mdt_date', 'treatment_decision_date'] as const satisfies readonly CaseColumn[];
/** Columns in which a row of a total says so. */
const GROUPING = ['case_id', 'pathway', 'closing_region', 'start_region', 'home_region', 'sex'] as const satisfies readonly CaseColumn[];

const LONGEST_CASE_ID = 60;
const OLDEST_AGE = 120;
/** A longer wait is accepted with a warning. */
const LONGEST_USUAL_DAYS = 365;
const DAY_MS = 86_400_000;

/** Cases of the pathways: one row per case and region that has it. */
export const SVF_CASES: FileKindDefinition = {
  kind: 'svf-cases',
  origin: 'cases',
  columns: CASE_COLUMNS.map((name) => ({ name, needed: NEEDED.includes(name), ...(name === 'sex' ? { saysNothing: (cell) => SEX_WORDS.read(cell) === 'UNKNOWN' } : {}) })),
  facts: SVF_CASE_FACTS,
  checks: (context) => {
    const check = new SvfCaseCheck(context);
    return (cells, line) => check.row(cells, line);
  },
};

class SvfCaseCheck extends CaseRow {
  private readonly regions: Vocabulary<CheckedRegion>;
  private readonly pathways: Vocabulary<CheckedPathway>;
  private readonly causes: Vocabulary<string>;
  private readonly codes: ClosingCodeReader;
  private readonly totals: TotalWords;
  private readonly dates = new DateReader();

  constructor(private readonly context: CheckingContext) {
    super(context.findings);
    const { regions, pathways, delayCauses, codes, widerAreas } = context.reference;
    this.regions = codesOf(regions);
    this.pathways = new Vocabulary(pathways);
    this.causes = new Vocabulary([...delayCauses].map((cause) => [cause, cause] as const));
    this.codes = new ClosingCodeReader(codes);
    this.totals = new TotalWords(widerAreas);
  }

  readonly row: RowCheck = (cells, line) => {
    this.begin(cells, line);
    if (this.isTotal(cells)) return null;
    const caseId = this.caseId();
    const pathway = this.pathway();
    const start = this.region('start_region');
    const closing = this.region('closing_region');
    const home = this.region('home_region');
    const region = closing ?? start;
    if (region === null && this.cell('closing_region') === '' && this.cell('start_region') === '') this.problem('closing_region', 'Neither closing_region nor start_region has a value.', 'At least one of them is needed.');
    const sex = this.sex(pathway);
    const suspicion = this.suspicionDate(pathway);
    const later = this.later(suspicion);
    const places = `${start?.code ?? NO_VALUE}\t${closing?.code ?? NO_VALUE}\t${home?.code ?? NO_VALUE}\t${this.part('closing_part', closing)}\t${this.part('home_part', home)}`;
    const patient = `${sex}\t${this.birthYear(suspicion)}`;
    const ending = `${this.closingCode(pathway)}\t${this.variant(pathway)}\t${this.delayCauses()}`;
    const values = `${pathway?.code ?? ''}\t${places}\t${patient}\t${suspicion}\t${later}\t${ending}`;
    return this.isWrong || region === null ? null : ({ region: region.code, key: [region.code, caseId], values } satisfies CheckedRow);
  };

  /** Told in one sentence: what else is wrong with such a row helps nobody. */
  private isTotal(cells: readonly string[]): boolean {
    if (cells[PLACE.suspicion_date] !== '' && cells[PLACE.pathway] !== '' && !this.totals.holdsName(cells[PLACE.case_id] ?? '')) return false;
    const column = GROUPING.find((each) => this.isTotalIn(each));
    if (column !== undefined) this.total(column);
    return column !== undefined;
  }

  /** Codes come first: a pathway may be named as a total is. */
  private isTotalIn(column: (typeof GROUPING)[number]): boolean {
    const cell = this.cell(column);
    if (!this.totals.holds(cell)) return false;
    return !(column === 'pathway' ? this.pathways.read(cell) : column.endsWith('_region') && this.regions.read(cell));
  }

  private total(column: CaseColumn): void {
    this.problem(column, `${column} says that the row is a total.`, TOTAL_EXPECTED);
  }

  private caseId(): string {
    const id = this.cell('case_id');
    const fault = nameFault(id, LONGEST_CASE_ID);
    if (fault !== null) this.problem('case_id', `case_id ${fault}.`, `A name of at most ${LONGEST_CASE_ID} characters is needed, the same in every file and of no other case of the region.`);
    return id;
  }

  /** A code that is not known: a word of totals, or anything else. */
  private unknown(column: (typeof GROUPING)[number], expected: string): void {
    const cell = this.cell(column);
    if (this.totals.holds(cell)) this.total(column);
    else this.problem(column, cell === '' ? `${column} is empty.` : `${column} is no known code.`, expected);
  }

  private pathway(): CheckedPathway | null {
    const pathway = this.pathways.read(this.cell('pathway')) ?? null;
    if (pathway === null) this.unknown('pathway', `One of ${[...this.context.reference.pathways.keys()].join(', ')} is needed.`);
    return pathway;
  }

  private region(column: 'start_region' | 'closing_region' | 'home_region'): CheckedRegion | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const region = this.regions.read(cell) ?? null;
    if (region === null) this.unknown(column, `One of ${[...this.context.reference.regions.keys()].join(', ')} is needed.`);
    return region;
  }

  private part(column: 'closing_part' | 'home_part', region: CheckedRegion | null): string {
    const cell = this.cell(column);
    if (cell === '') return NO_VALUE;
    const part = region?.parts.get(cell.toLowerCase());
    if (part !== undefined) return copyText(part);
    this.problem(column, region === null ? `${column} has a value, but its region has none.` : `${column} is no part of its region.`, 'The word for a part of the region is needed, or nothing where it has no parts.');
    return NO_VALUE;
  }

  private sex(pathway: CheckedPathway | null): Sex {
    const cell = this.cell('sex');
    const sex = SEX_WORDS.read(cell);
    if (sex === undefined) this.unknown('sex', SEX_EXPECTED);
    else if (sex === 'UNKNOWN') this.warn('sex', 'The sex is not known.');
    else if (pathway !== null && pathway.sexes !== 'both' && sex !== pathway.sexes.toUpperCase()) {
      this.problem('sex', 'sex does not fit the pathway, which is for one sex.', 'The sex that the pathway is for is needed, or another pathway.');
    }
    return sex ?? 'UNKNOWN';
  }

  private date(column: CaseColumn): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const date = this.dates.read(cell);
    if (date === null) this.problem(column, `${column} ${dateFault(cell)}.`, DATE_EXPECTED);
    else if (date > this.context.deliveredOn) this.problem(column, `${column} is later than the day that the file is from.`, `A day no later than ${this.context.deliveredOn} is needed.`);
    return date;
  }

  private suspicionDate(pathway: CheckedPathway | null): string {
    const date = this.date('suspicion_date');
    if (this.cell('suspicion_date') === '') this.problem('suspicion_date', 'suspicion_date is empty.', DATE_EXPECTED);
    if (date === null) return '';
    const { completeMonths } = this.context;
    if (completeMonths !== null && (monthOfDate(date) < completeMonths.first || monthOfDate(date) > completeMonths.last)) {
      this.problem('suspicion_date', 'suspicion_date is outside the months that the file is complete for.', `A day from ${monthLabel(completeMonths.first)} to ${monthLabel(completeMonths.last)} is needed.`);
    }
    if (pathway?.introducedYear !== null && pathway !== null && Number(date.slice(0, 4)) < pathway.introducedYear) {
      this.warn('suspicion_date', 'The suspicion is from before the pathway was introduced.');
    }
    return date;
  }

  /** The dates of what comes after the suspicion, in the order of the table: in between, then the closing. */
  private later(suspicion: string): string {
    const closing = this.date('closing_date');
    let dates = '';
    let latest = suspicion;
    for (const column of BETWEEN) {
      const date = this.between(column, suspicion, closing);
      dates += `${date ?? NO_VALUE}\t`;
      if (date === null) continue;
      if (date >= latest) latest = date;
      else if (date >= suspicion) this.warn(column, 'The dates are not in the usual order: referral, first visit, conference, decision.');
    }
    if (closing !== null && closing < suspicion) this.before('closing_date');
    if (suspicion !== '') this.wait(suspicion, { closing, latest });
    return dates + (closing ?? NO_VALUE);
  }

  private between(column: (typeof BETWEEN)[number], suspicion: string, closing: string | null): string | null {
    const date = this.date(column);
    if (date === null) return null;
    if (date < suspicion) this.before(column);
    if (closing !== null && date > closing) this.problem(column, `${column} is later than closing_date.`, 'A day no later than the closing is needed.');
    return date;
  }

  private before(column: CaseColumn): void {
    this.problem(column, `${column} is earlier than suspicion_date.`, 'The same day or a later one is needed.');
  }

  /** `latest`: the last of what is dated before the closing. */
  private wait(suspicion: string, { closing, latest }: { closing: string | null; latest: string }): void {
    if (closing !== null) {
      if (isLong(suspicion, closing)) this.warn('closing_date', `The wait is longer than ${LONGEST_USUAL_DAYS} days.`);
      if (this.cell('closing_region') === '') this.warn('closing_region', 'The case is closed, but no region has closed it; it counts where it started.');
    } else if (isLong(suspicion, latest)) this.warn('suspicion_date', `What came after the suspicion came more than ${LONGEST_USUAL_DAYS} days later.`);
    else if (isLong(suspicion, this.context.deliveredOn)) this.warn('closing_date', `The case has been open for more than ${LONGEST_USUAL_DAYS} days.`);
  }

  /** Wrong only where the age is certain: the birthday may come later in the year. */
  private birthYear(suspicion: string): string {
    const cell = this.cell('birth_year');
    if (cell === '') return NO_VALUE;
    if (!/^(?:18|19|20)\d\d$/.test(cell)) this.problem('birth_year', 'birth_year is not a year.', 'Four digits are needed, or nothing.');
    else if (suspicion !== '') {
      const age = Number(suspicion.slice(0, 4)) - Number(cell);
      if (age < 0 || age > OLDEST_AGE) this.problem('birth_year', 'birth_year does not fit suspicion_date.', `Between 0 and ${OLDEST_AGE} years from the one to the other are needed.`);
      else if (ageBandOf(age) === null) this.problem('birth_year', 'By birth_year the patient is certainly under age at the suspicion.', 'The pathways are for adults.');
    }
    return cell;
  }

  private closingCode(pathway: CheckedPathway | null): string {
    const cell = this.cell('closing_code');
    const dateCell = this.cell('closing_date');
    if (cell === '' && dateCell === '') return NO_VALUE;
    if (cell === '') this.problem('closing_code', 'closing_code is empty, but closing_date has a value.', `A code is needed where the pathway is closed: ${this.codes.listed}.`);
    if (dateCell === '') this.problem('closing_date', 'closing_date is empty, but closing_code has a value.', DATE_EXPECTED);
    if (cell === '') return NO_VALUE;
    const code = this.codes.read(cell);
    if (code === null) {
      this.problem('closing_code', 'closing_code is no code that closes a pathway.', `One of ${this.codes.listed} is needed, or a whole code that ends with one.`);
      return NO_VALUE;
    }
    this.codeFits(code, pathway, this.dates.read(dateCell));
    return copyText(code.suffix);
  }

  private codeFits(code: CheckedCode, pathway: CheckedPathway | null, closing: string | null): void {
    if (code.lastDay !== null && closing !== null) {
      if (closing > code.lastDay) this.problem('closing_code', 'closing_code was retired before the closing.', `One of ${this.codes.listed} is needed.`);
      else this.warn('closing_code', 'The code is retired, and does not say which treatment was started, if any; it is accepted for closings of its time.');
    }
    if (pathway === null || code.role !== 'treatment') return;
    if (pathway.clockStop === 'final_conversation') {
      this.problem('closing_code', 'closing_code is a start of treatment, but the pathway ends with a conversation.', 'A code that closes without treatment is needed; the treatment belongs to another pathway.');
    } else if (pathway.treatments !== null && code.treatment !== null && !pathway.treatments.has(code.treatment)) {
      this.warn('closing_code', 'The pathway has no time limit for treatment of this kind; such a wait is not judged.');
    }
  }

  private variant(pathway: CheckedPathway | null): string {
    const cell = this.cell('variant');
    if (cell === '' || pathway === null) return NO_VALUE;
    const variant = cell.toLowerCase();
    if (pathway.variants.has(variant)) {
      const treatment = this.codes.read(this.cell('closing_code'))?.treatment ?? null;
      if (treatment !== null && !isVariantOf(variant, [...(pathway.variantsOf.get(treatment) ?? []), ...(pathway.variantsOf.get('') ?? [])])) this.warn('variant', 'No time limit of the pathway is for this variant and this kind of treatment together.');
      return copyText(variant);
    }
    this.problem('variant', 'variant is none that the time limits of the pathway have.', 'Such a variant is needed, or nothing.');
    return NO_VALUE;
  }

  private delayCauses(): string {
    const cell = this.cell('delay_causes');
    if (cell === '') return NO_VALUE;
    const causes = new Set<string>();
    for (const word of cell.split(';').map((each) => each.trim())) {
      const cause = this.causes.read(word);
      if (cause !== undefined) causes.add(cause);
      else if (word !== '') this.problem('delay_causes', 'delay_causes has an unknown code.', `Codes among ${[...this.context.reference.delayCauses].join(', ')}, with ; between, are needed.`);
    }
    return causes.size === 0 ? NO_VALUE : copyText([...causes].join(';'));
  }
}

/** Whether the days are further apart than a wait usually lasts. Most need no reckoning: less than a year when its last day has not come. */
function isLong(from: string, to: string): boolean {
  if (to.startsWith(from.slice(0, 4))) return false;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return years > 1 || (to.slice(4) >= from.slice(4) && Date.parse(to) - Date.parse(from) > LONGEST_USUAL_DAYS * DAY_MS);
}

/** A limit's variant may have several parts: with the code of a palliative treatment, "extended" means "palliative_extended". */
function isVariantOf(variant: string, limits: readonly string[]): boolean {
  return limits.some((each) => `_${each}_`.includes(`_${variant}_`));
}
