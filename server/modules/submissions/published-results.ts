import type { MeasureDefinition } from '@schema/domain/measure.ts';
import { PUBLISHED_UNITS, storedValue, type PublishedUnit, type StoredValue } from '@schema/domain/published-values.ts';
import type { ProblemCode, ProblemParameters } from '@schema/language/findings/problems.ts';
import { MEASURES } from '@schema/measures/registry.ts';
import { copyText } from '@server/platform/database/copy-text.ts';
import { codesOf, Vocabulary } from './cell-readers.ts';
import type { CheckedArea, CheckedPathway } from './checking-reference.ts';
import type { FactTable } from './fact-tables.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition } from './file-kind.ts';
import { isTextOf, oneLine } from './plain-text.ts';

const COLUMNS = ['measure', 'region', 'pathway', 'level', 'period', 'year', 'value', 'unit', 'source', 'note'] as const;
type ColumnName = (typeof COLUMNS)[number];
const NEEDED: readonly ColumnName[] = ['measure', 'region', 'year', 'value', 'unit', 'source'];

const PUBLISHED_RESULT_FACTS: FactTable = {
  table: 'published_result_facts',
  keyColumns: ['region', 'measure', 'pathway', 'period', 'year'],
  dataColumns: ['level', 'unit', 'value', 'text_value', 'value_as_published', 'unit_as_published', 'source', 'note'],
  monthColumn: null,
  submissionIndex: null,
  countedBy: null,
};

/** Measures that somebody publishes officially: all others are computed here and taken from nobody. */
export const PUBLISHED_MEASURES: readonly MeasureDefinition[] = MEASURES.filter(({ published }) => published);
/** What a result is about where it is about a pathway in the whole country. */
export const PATHWAY_LEVEL = 'pathway';

/** Characters that texts may have. */
export const LONGEST = { period: 60, value: 500, source: 500, note: 1_000 } as const;
const YEAR = /^(?:19|20)\d\d$/;
/** As exact text all the way to the database; a Swedish decimal comma is a point. */
const NUMBER = /^\d{1,9}(?:[.,]\d{1,6})?$/;
const UNIT_WORDS = new Vocabulary<PublishedUnit>([...Object.keys(PUBLISHED_UNITS).map((unit) => [unit, unit as PublishedUnit] as const), ['%', 'percent']]);
const YES_NO = new Vocabulary<string>([...['true', 'ja', 'yes'].map((word) => [word, 'true'] as const), ...['false', 'nej', 'no'].map((word) => [word, 'false'] as const)]);

/** Officially published results, of a region, the country or a group of regions. */
export const PUBLISHED_RESULTS: FileKindDefinition = {
  kind: 'published-results',
  origin: 'published',
  columns: COLUMNS.map((name) => ({ name, needed: NEEDED.includes(name) })),
  facts: PUBLISHED_RESULT_FACTS,
  checks: (context) => {
    const check = new PublishedResultCheck(context);
    return (cells, line) => check.row(cells, line);
  },
};

class PublishedResultCheck {
  private readonly areas: Vocabulary<CheckedArea>;
  private readonly pathways: Vocabulary<CheckedPathway>;
  private readonly measures = new Vocabulary(PUBLISHED_MEASURES.map((measure) => [measure.id, measure] as const));
  private cells: Readonly<Partial<Record<ColumnName, string>>> = {};
  private line = 0;

  constructor(private readonly context: CheckingContext) {
    this.areas = codesOf(context.reference.areas);
    this.pathways = new Vocabulary(context.reference.pathways);
  }

  row(cells: readonly string[], line: number): CheckedRow | null {
    this.cells = Object.fromEntries(COLUMNS.map((name, index) => [name, cells[index] ?? '']));
    this.line = line;
    const { findings } = this.context;
    const before = findings.problemCount;
    const measure = this.measure();
    const area = this.area();
    const pathway = this.pathway();
    const level = area === null ? '' : this.level(area, pathway);
    const year = this.year();
    const period = this.text('period');
    const unit = this.unit(measure);
    const stored = unit === null ? null : this.value(unit);
    const source = this.text('source');
    const note = this.text('note');
    if (findings.problemCount > before || measure === null || area === null || unit === null || stored === null) return null;
    return {
      region: area.code,
      // A period that is the year itself says no more than the year.
      key: [area.code, measure.id, pathway?.code ?? '', period === year ? '' : period, year],
      values: [level, measure.unit, stored.value, stored.text_value, stored.asPublished, unit, source, note === '' ? null : note].map(copyText).join('\t'),
    };
  }

  private cell(column: ColumnName): string {
    return this.cells[column] ?? '';
  }

  private problem<Code extends ProblemCode>(column: ColumnName, code: Code, ...given: ProblemParameters<Code>): void {
    this.context.findings.add({ line: this.line, column }, code, ...given);
  }

  private measure(): MeasureDefinition | null {
    const measure = this.measures.read(this.cell('measure')) ?? null;
    if (measure === null) this.problem('measure', 'measure-unknown');
    return measure;
  }

  private area(): CheckedArea | null {
    const area = this.areas.read(this.cell('region')) ?? null;
    if (area === null) this.problem('region', 'area-unknown', { codes: [...this.context.reference.areas.keys()] });
    return area;
  }

  private pathway(): CheckedPathway | null {
    const cell = this.cell('pathway');
    if (cell === '') return null;
    const pathway = this.pathways.read(cell) ?? null;
    if (pathway === null) this.problem('pathway', 'pathway-unknown-or-none', { codes: [...this.context.reference.pathways.keys()] });
    return pathway;
  }

  /** The level that the result is served on. The file may leave it out; where it says one, it must be that. */
  private level({ level, role }: CheckedArea, pathway: CheckedPathway | null): string {
    const own = role === 'nation' && pathway !== null ? PATHWAY_LEVEL : level;
    const cell = this.cell('level').toLowerCase();
    if (cell !== '' && cell !== own && !(cell === level && own === PATHWAY_LEVEL)) this.problem('level', 'level-of-area', { level: own });
    return own;
  }

  private year(): string {
    const year = this.cell('year');
    if (!YEAR.test(year)) this.problem('year', 'year-unreadable');
    else if (year > this.context.deliveredOn.slice(0, 4)) this.problem('year', 'year-to-come');
    return year;
  }

  private text(column: 'period' | 'source' | 'note'): string {
    const text = oneLine(this.cell(column));
    const mayBeEmpty = !NEEDED.includes(column);
    if (mayBeEmpty && text === '') return '';
    if (!isTextOf(text, LONGEST[column])) this.problem(column, 'text-length', { column, characters: text.length, longest: LONGEST[column], mayBeEmpty });
    return text;
  }

  private unit(measure: MeasureDefinition | null): PublishedUnit | null {
    const unit = UNIT_WORDS.read(this.cell('unit')) ?? null;
    if (unit === null) this.problem('unit', 'unit-unknown', { codes: Object.keys(PUBLISHED_UNITS) });
    else if (measure !== null && PUBLISHED_UNITS[unit] !== measure.unit) this.problem('unit', 'unit-of-measure', { unit: fileUnitOf(measure) });
    return unit;
  }

  private value(unit: PublishedUnit): (StoredValue & { readonly asPublished: string }) | null {
    const asPublished = publishedText(unit, this.cell('value'));
    const stored = asPublished === null ? null : storedValue(unit, asPublished);
    if (asPublished === null || stored === null) {
      this.problem('value', 'value-of-unit', { isEmpty: this.cell('value') === '', unit, longest: LONGEST.value });
      return null;
    }
    if (unit === 'percent') this.warnOfShare(Number(asPublished));
    return { ...stored, asPublished };
  }

  private warnOfShare(percent: number): void {
    if (percent > 0 && percent <= 1) this.context.findings.warn({ column: 'value', line: this.line }, 'percent-at-most-one');
    else if (percent > 100) this.context.findings.warn({ column: 'value', line: this.line }, 'percent-above-hundred');
  }
}

/** How files write the measure's unit. */
export function fileUnitOf({ unit }: MeasureDefinition): string {
  return Object.entries(PUBLISHED_UNITS).find(([, stored]) => stored === unit)?.[0] ?? '';
}

/** The cell as its source would have published it: one way to write each number; null where it is no value of the unit. */
function publishedText(unit: PublishedUnit, cell: string): string | null {
  switch (unit) {
    case 'text':
      return isTextOf(oneLine(cell), LONGEST.value) ? oneLine(cell) : null;
    case 'yes_no':
      return YES_NO.read(cell) ?? null;
    default:
      return NUMBER.test(cell) ? cell.replace(',', '.').replace(/^0+(?=\d)/, '') : null;
  }
}
