import type { Sex } from '@schema/domain/sex.ts';
import { monthLabel, monthOfDate } from '@schema/domain/periods.ts';
import { ageBandOf } from '@schema/domain/waits.ts';
import { copyText, NO_VALUE } from '@server/platform/database/copy-text.ts';
import { codesOf, dateFault, DateReader, nameFault, SEX_WORDS, Vocabulary } from './cell-readers.ts';
import { CASE_COLUMNS, CaseRow, PLACE, type CaseColumn } from './case-row.ts';
import type { CheckedCode, CheckedPathway, CheckedRegion } from './checking-reference.ts';
import { SVF_CASE_FACTS } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { JudgedCases } from './whole-file/judged-cases.ts';
import { LateCases } from './whole-file/late-cases.ts';
import { ClosingCodeReader } from './closing-code-reader.ts';
import { TotalWords } from './total-words.ts';

const NEEDED: readonly CaseColumn[] = ['case_id', 'pathway', 'suspicion_date'];
/** Events between the decision of suspicion and the closing. */
const BETWEEN = ['referral_date', 'first_visit_date', 'mdt_date', 'treatment_decision_date'] as const satisfies readonly CaseColumn[];
/** Columns in which a row of a total says so. */
const GROUPING = ['case_id', 'pathway', 'closing_region', 'start_region', 'home_region', 'sex'] as const satisfies readonly CaseColumn[];

const LONGEST_CASE_ID = 60;
const OLDEST_AGE = 120;
/** A longer wait is accepted with a warning. */
const LONGEST_USUAL_DAYS = 365;
/** What warnings of it say; one object, since rows are many. */
const LONGEST_USUAL = { days: LONGEST_USUAL_DAYS };
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
  wholeFileChecks: (context) => [new LateCases(context), ...(context.counting === null ? [] : [new JudgedCases(context.counting)])],
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
    if (region === null && this.cell('closing_region') === '' && this.cell('start_region') === '') this.problem('closing_region', 'case-without-region');
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
    this.problem(column, 'row-is-total', { column });
  }

  private caseId(): string {
    const id = this.cell('case_id');
    const fault = nameFault(id, LONGEST_CASE_ID);
    if (fault !== null) this.problem('case_id', 'case-name', { fault, longest: LONGEST_CASE_ID });
    return id;
  }

  /** A code that is not known: a word of totals, or anything else. */
  private unknown(column: (typeof GROUPING)[number], codes: ReadonlyMap<string, unknown>): void {
    const cell = this.cell(column);
    if (this.totals.holds(cell)) this.total(column);
    else this.problem(column, 'code-unknown', { column, isEmpty: cell === '', codes: [...codes.keys()] });
  }

  private pathway(): CheckedPathway | null {
    const pathway = this.pathways.read(this.cell('pathway')) ?? null;
    if (pathway === null) this.unknown('pathway', this.context.reference.pathways);
    return pathway;
  }

  private region(column: 'start_region' | 'closing_region' | 'home_region'): CheckedRegion | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const region = this.regions.read(cell) ?? null;
    if (region === null) this.unknown(column, this.context.reference.regions);
    return region;
  }

  private part(column: 'closing_part' | 'home_part', region: CheckedRegion | null): string {
    const cell = this.cell(column);
    if (cell === '') return NO_VALUE;
    const part = region?.parts.get(cell.toLowerCase());
    if (part !== undefined) return copyText(part);
    this.problem(column, 'part-unknown', { column, hasRegion: region !== null });
    return NO_VALUE;
  }

  private sex(pathway: CheckedPathway | null): Sex {
    const cell = this.cell('sex');
    const sex = SEX_WORDS.read(cell);
    if (sex === undefined) {
      if (this.totals.holds(cell)) this.total('sex');
      else this.problem('sex', 'case-sex');
    } else if (sex === 'UNKNOWN') this.warn('sex', 'sex-not-known');
    else if (pathway !== null && pathway.sexes !== 'both' && sex !== pathway.sexes.toUpperCase()) {
      this.problem('sex', 'case-sex-of-pathway');
    }
    return sex ?? 'UNKNOWN';
  }

  private date(column: CaseColumn): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const date = this.dates.read(cell);
    if (date === null) this.problem(column, 'date-unreadable', { column, fault: dateFault(cell) });
    else if (date > this.context.deliveredOn) this.problem(column, 'date-after-delivery', { column, deliveredOn: this.context.deliveredOn });
    return date;
  }

  private suspicionDate(pathway: CheckedPathway | null): string {
    const date = this.date('suspicion_date');
    if (this.cell('suspicion_date') === '') this.problem('suspicion_date', 'date-unreadable', { column: 'suspicion_date', fault: 'empty' });
    if (date === null) return '';
    const { completeMonths } = this.context;
    if (completeMonths !== null && (monthOfDate(date) < completeMonths.first || monthOfDate(date) > completeMonths.last)) {
      this.problem('suspicion_date', 'suspicion-outside-months', { first: monthLabel(completeMonths.first), last: monthLabel(completeMonths.last) });
    }
    if (pathway?.introducedYear !== null && pathway !== null && Number(date.slice(0, 4)) < pathway.introducedYear) {
      this.warn('suspicion_date', 'suspicion-before-pathway');
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
      else if (date >= suspicion) this.warn(column, 'dates-out-of-order');
    }
    if (closing !== null && closing < suspicion) this.before('closing_date');
    if (suspicion !== '') this.wait(suspicion, { closing, latest });
    return dates + (closing ?? NO_VALUE);
  }

  private between(column: (typeof BETWEEN)[number], suspicion: string, closing: string | null): string | null {
    const date = this.date(column);
    if (date === null) return null;
    if (date < suspicion) this.before(column);
    if (closing !== null && date > closing) this.problem(column, 'date-after-closing', { column });
    return date;
  }

  private before(column: CaseColumn): void {
    this.problem(column, 'date-before-suspicion', { column });
  }

  /** `latest`: the last of what is dated before the closing. */
  private wait(suspicion: string, { closing, latest }: { closing: string | null; latest: string }): void {
    if (closing !== null) {
      if (isLong(suspicion, closing)) this.warn('closing_date', 'wait-long', LONGEST_USUAL);
      if (this.cell('closing_region') === '') this.warn('closing_region', 'closed-without-region');
    } else if (isLong(suspicion, latest)) this.warn('suspicion_date', 'later-long', LONGEST_USUAL);
    else if (isLong(suspicion, this.context.deliveredOn)) this.warn('closing_date', 'open-long', LONGEST_USUAL);
  }

  /** Wrong only where the age is certain: the birthday may come later in the year. */
  private birthYear(suspicion: string): string {
    const cell = this.cell('birth_year');
    if (cell === '') return NO_VALUE;
    if (!/^(?:18|19|20)\d\d$/.test(cell)) this.problem('birth_year', 'birth-year-unreadable');
    else if (suspicion !== '') {
      const age = Number(suspicion.slice(0, 4)) - Number(cell);
      if (age < 0 || age > OLDEST_AGE) this.problem('birth_year', 'birth-year-impossible', { oldestYears: OLDEST_AGE });
      else if (ageBandOf(age) === null) this.problem('birth_year', 'patient-under-age');
    }
    return cell;
  }

  private closingCode(pathway: CheckedPathway | null): string {
    const cell = this.cell('closing_code');
    const dateCell = this.cell('closing_date');
    if (cell === '' && dateCell === '') return NO_VALUE;
    if (cell === '') this.problem('closing_code', 'closing-without-code', { codes: this.codes.inUse });
    if (dateCell === '') this.problem('closing_date', 'closing-without-date');
    if (cell === '') return NO_VALUE;
    const code = this.codes.read(cell);
    if (code === null) {
      this.problem('closing_code', 'closing-code-unknown', { codes: this.codes.inUse });
      return NO_VALUE;
    }
    this.codeFits(code, pathway, this.dates.read(dateCell));
    return copyText(code.suffix);
  }

  private codeFits(code: CheckedCode, pathway: CheckedPathway | null, closing: string | null): void {
    if (code.lastDay !== null && closing !== null) {
      if (closing > code.lastDay) this.problem('closing_code', 'closing-code-retired', { codes: this.codes.inUse });
      else this.warn('closing_code', 'closing-code-retired');
    }
    if (pathway === null || code.role !== 'treatment') return;
    if (pathway.clockStop === 'final_conversation') {
      this.problem('closing_code', 'closing-by-treatment');
    } else if (pathway.treatments !== null && code.treatment !== null && !pathway.treatments.has(code.treatment)) {
      this.warn('closing_code', 'treatment-without-limit');
    }
  }

  private variant(pathway: CheckedPathway | null): string {
    const cell = this.cell('variant');
    if (cell === '' || pathway === null) return NO_VALUE;
    const variant = cell.toLowerCase();
    if (pathway.variants.has(variant)) {
      const treatment = this.codes.read(this.cell('closing_code'))?.treatment ?? null;
      if (treatment !== null && !isVariantOf(variant, [...(pathway.variantsOf.get(treatment) ?? []), ...(pathway.variantsOf.get('') ?? [])])) this.warn('variant', 'variant-without-limit');
      return copyText(variant);
    }
    this.problem('variant', 'variant-unknown');
    return NO_VALUE;
  }

  private delayCauses(): string {
    const cell = this.cell('delay_causes');
    if (cell === '') return NO_VALUE;
    const causes = new Set<string>();
    for (const word of cell.split(';').map((each) => each.trim())) {
      const cause = this.causes.read(word);
      if (cause !== undefined) causes.add(cause);
      else if (word !== '') this.problem('delay_causes', 'delay-cause-unknown', { codes: [...this.context.reference.delayCauses] });
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
