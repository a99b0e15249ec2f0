import type { Sex } from '@schema/domain/sex.ts';
import { monthLabel, monthOfDate } from '@schema/domain/periods.ts';
import { ageBandOf } from '@schema/domain/waits.ts';
import { copyText, NO_VALUE } from '@server/platform/database/copy-text.ts';
import { codesOf, DATE_EXPECTED, DateReader, SEX_EXPECTED, SEX_WORDS, Vocabulary } from './cell-readers.ts';
import type { CheckedPathway, CheckedRegion } from './checking-reference.ts';
import { SVF_CASE_FACTS } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { shown } from './problems.ts';
import { ClosingCodeReader } from './closing-code-reader.ts';

const COLUMNS = [
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
type ColumnName = (typeof COLUMNS)[number];

const NEEDED: readonly ColumnName[] = ['case_id', 'pathway', 'suspicion_date'];
const PLACE = Object.fromEntries(COLUMNS.map((name, index) => [name, index])) as Readonly<Record<ColumnName, number>>;
/** Events between the decision of suspicion and the closing. */
const BETWEEN = ['referral_date', 'first_visit_date', 'mdt_date', 'treatment_decision_date'] as const satisfies readonly ColumnName[];

const LONGEST_CASE_ID = 60;
const OLDEST_AGE = 120;

/** Cases of the pathways: one row per case and region that has it. */
export const SVF_CASES: FileKindDefinition = {
  kind: 'svf-cases',
  columns: COLUMNS.map((name) => ({ name, needed: NEEDED.includes(name) })),
  facts: SVF_CASE_FACTS,
  checks: (context) => {
    const check = new SvfCaseCheck(context);
    return (cells, line) => check.row(cells, line);
  },
};

class SvfCaseCheck {
  private readonly regions: Vocabulary<CheckedRegion>;
  private readonly pathways: Vocabulary<CheckedPathway>;
  private readonly causes: Vocabulary<string>;
  private readonly codes: ClosingCodeReader;
  private readonly dates = new DateReader();
  private cells: readonly string[] = [];
  private line = 0;
  private isWrong = false;

  constructor(private readonly context: CheckingContext) {
    const { regions, pathways, delayCauses, codes } = context.reference;
    this.regions = codesOf(regions);
    this.pathways = new Vocabulary(pathways);
    this.causes = new Vocabulary([...delayCauses].map((cause) => [cause, cause] as const));
    this.codes = new ClosingCodeReader(codes);
  }

  readonly row: RowCheck = (cells, line) => {
    this.cells = cells;
    this.line = line;
    this.isWrong = false;
    const caseId = this.caseId();
    const pathway = this.pathway();
    const start = this.region('start_region');
    const closing = this.region('closing_region');
    const home = this.region('home_region');
    const region = closing ?? start;
    if (this.cell('closing_region') === '' && this.cell('start_region') === '') this.problem('closing_region', 'Neither closing_region nor start_region has a value.', 'At least one of them is needed.');
    const sex = this.sex(pathway);
    const suspicion = this.suspicionDate(pathway);
    const places = `${start?.code ?? NO_VALUE}\t${closing?.code ?? NO_VALUE}\t${home?.code ?? NO_VALUE}\t${this.part('closing_part', closing)}\t${this.part('home_part', home)}`;
    const patient = `${sex}\t${this.birthYear(suspicion)}`;
    const ending = `${this.closingCode(pathway)}\t${this.variant(pathway)}\t${this.delayCauses()}`;
    const values = `${pathway?.code ?? ''}\t${places}\t${patient}\t${suspicion}\t${this.later(suspicion)}\t${ending}`;
    return this.isWrong || region === null ? null : ({ region: region.code, key: [region.code, caseId], values } satisfies CheckedRow);
  };

  private cell(column: ColumnName): string {
    return this.cells[PLACE[column]] ?? '';
  }

  private problem(column: ColumnName, problem: string, expected: string): void {
    this.isWrong = true;
    this.context.findings.add({ line: this.line, column, problem, expected });
  }

  private caseId(): string {
    const id = this.cell('case_id');
    if (id === '') this.problem('case_id', 'case_id is empty.', 'A name for the case is needed, the same in every file and of no other case of the region.');
    else if (id.length > LONGEST_CASE_ID) this.problem('case_id', `case_id has ${id.length} characters.`, `At most ${LONGEST_CASE_ID} are needed.`);
    return id;
  }

  private pathway(): CheckedPathway | null {
    const cell = this.cell('pathway');
    const pathway = this.pathways.read(cell) ?? null;
    if (pathway === null) this.problem('pathway', cell === '' ? 'pathway is empty.' : `pathway is ${shown(cell)}.`, `One of ${[...this.context.reference.pathways.keys()].join(', ')} is needed.`);
    return pathway;
  }

  private region(column: 'start_region' | 'closing_region' | 'home_region'): CheckedRegion | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const region = this.regions.read(cell) ?? null;
    if (region === null) this.problem(column, `${column} is ${shown(cell)}.`, `One of ${[...this.context.reference.regions.keys()].join(', ')} is needed.`);
    return region;
  }

  private part(column: 'closing_part' | 'home_part', region: CheckedRegion | null): string {
    const cell = this.cell(column);
    if (cell === '') return NO_VALUE;
    const part = region?.parts.get(cell.toLowerCase());
    if (part !== undefined) return copyText(part);
    const words = region === null ? [] : [...region.parts.keys()];
    this.problem(column, `${column} is ${shown(cell)}${region === null ? ', but the region has no value' : ''}.`, words.length === 0 ? 'It must be empty where the region has no parts.' : `One of ${words.join(', ')} is needed, or nothing.`);
    return NO_VALUE;
  }

  private sex(pathway: CheckedPathway | null): Sex {
    const cell = this.cell('sex');
    const sex = SEX_WORDS.read(cell);
    if (sex === undefined) this.problem('sex', `sex is ${shown(cell)}.`, SEX_EXPECTED);
    else if (pathway !== null && pathway.sexes !== 'both' && sex !== 'UNKNOWN' && sex !== pathway.sexes.toUpperCase()) {
      this.problem('sex', `sex is ${shown(cell)}, but ${pathway.code} is a pathway for one sex.`, `${pathway.sexes === 'female' ? 'F' : 'M'} is needed, or another pathway.`);
    }
    return sex ?? 'UNKNOWN';
  }

  private date(column: ColumnName): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const date = this.dates.read(cell);
    if (date === null) this.problem(column, `${column} is ${shown(cell)}.`, DATE_EXPECTED);
    else if (date > this.context.deliveredOn) this.problem(column, `${column} is ${date}, later than the day the file is from (${this.context.deliveredOn}).`, 'A day that has been is needed.');
    return date;
  }

  private suspicionDate(pathway: CheckedPathway | null): string {
    const date = this.date('suspicion_date');
    if (this.cell('suspicion_date') === '') this.problem('suspicion_date', 'suspicion_date is empty.', DATE_EXPECTED);
    if (date === null) return '';
    const { completeMonths, findings } = this.context;
    if (completeMonths !== null && (monthOfDate(date) < completeMonths.first || monthOfDate(date) > completeMonths.last)) {
      this.problem('suspicion_date', `suspicion_date is ${date}, outside the months that the file is complete for.`, `A day from ${monthLabel(completeMonths.first)} to ${monthLabel(completeMonths.last)} is needed.`);
    }
    if (pathway?.introducedYear !== null && pathway !== null && Number(date.slice(0, 4)) < pathway.introducedYear) {
      findings.warn('suspicion_date', `The suspicion is from before ${pathway.code} was introduced (${pathway.introducedYear}).`, this.line);
    }
    return date;
  }

  /** The dates of what comes after the suspicion, in the order of the table: in between, then the closing. */
  private later(suspicion: string): string {
    const closing = this.date('closing_date');
    let dates = '';
    for (const column of BETWEEN) dates += `${this.between(column, suspicion, closing)}\t`;
    if (closing !== null && closing < suspicion) this.before('closing_date', closing, suspicion);
    return dates + (closing ?? NO_VALUE);
  }

  private between(column: (typeof BETWEEN)[number], suspicion: string, closing: string | null): string {
    const date = this.date(column);
    if (date === null) return NO_VALUE;
    if (date < suspicion) this.before(column, date, suspicion);
    if (closing !== null && date > closing) this.problem(column, `${column} is ${date}, later than closing_date (${closing}).`, 'A day no later than the closing is needed.');
    return date;
  }

  private before(column: ColumnName, date: string, suspicion: string): void {
    this.problem(column, `${column} is ${date}, earlier than suspicion_date (${suspicion}).`, 'The same day or a later one is needed.');
  }

  /** Wrong only where the age is certain: the birthday may come later in the year. */
  private birthYear(suspicion: string): string {
    const cell = this.cell('birth_year');
    if (cell === '') return NO_VALUE;
    if (!/^(?:18|19|20)\d\d$/.test(cell)) this.problem('birth_year', `birth_year is not a year.`, 'Four digits are needed, or nothing.');
    else if (suspicion !== '') {
      const age = Number(suspicion.slice(0, 4)) - Number(cell);
      if (age < 0 || age > OLDEST_AGE) this.problem('birth_year', `birth_year and suspicion_date are ${age} years apart.`, `Between 0 and ${OLDEST_AGE} years are needed.`);
      else if (ageBandOf(age) === null) this.problem('birth_year', `The patient is at most ${age} years old at the suspicion.`, 'The pathways are for adults.');
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
      this.problem('closing_code', `closing_code is ${shown(cell)}.`, `One of ${this.codes.listed} is needed, or a whole code that ends with one.`);
      return NO_VALUE;
    }
    this.codeFits(code, pathway, this.dates.read(dateCell));
    return copyText(code.suffix);
  }

  private codeFits(code: { suffix: string; role: string; lastDay: string | null }, pathway: CheckedPathway | null, closing: string | null): void {
    if (code.lastDay !== null && closing !== null) {
      if (closing > code.lastDay) this.problem('closing_code', `closing_code ${code.suffix} was retired on ${code.lastDay}, before the closing.`, `One of ${this.codes.listed} is needed.`);
      else this.context.findings.warn('closing_code', `The code ${code.suffix} is retired; it is accepted for closings up to ${code.lastDay}.`, this.line);
    }
    if (code.role === 'treatment' && pathway?.clockStop === 'final_conversation') {
      this.problem('closing_code', `closing_code ${code.suffix} is a start of treatment, but ${pathway.code} ends with a conversation.`, 'A code that closes without treatment is needed; the treatment belongs to another pathway.');
    }
  }

  private variant(pathway: CheckedPathway | null): string {
    const cell = this.cell('variant');
    if (cell === '' || pathway === null) return NO_VALUE;
    const variant = cell.toLowerCase();
    if (pathway.variants.has(variant)) return copyText(variant);
    const known = [...pathway.variants];
    this.problem('variant', `variant is ${shown(cell)}.`, known.length === 0 ? `It must be empty: the limits of ${pathway.code} have no variants.` : `One of ${known.join(', ')} is needed, or nothing.`);
    return NO_VALUE;
  }

  private delayCauses(): string {
    const cell = this.cell('delay_causes');
    if (cell === '') return NO_VALUE;
    const causes = new Set<string>();
    for (const word of cell.split(';').map((each) => each.trim())) {
      const cause = this.causes.read(word);
      if (cause !== undefined) causes.add(cause);
      else if (word !== '') this.problem('delay_causes', `delay_causes has ${shown(word)}.`, `Codes among ${[...this.context.reference.delayCauses].join(', ')}, with ; between, are needed.`);
    }
    return causes.size === 0 ? NO_VALUE : copyText([...causes].join(';'));
  }
}
