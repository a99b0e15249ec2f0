import type { CodedProblem } from '@schema/language/findings/problems.ts';
import { refusal } from '@schema/language/findings/refusals.ts';
import { UnreadableFile } from '../text-decoding.ts';
import { cellNumberText } from './cell-numbers.ts';
import type { NumberFormat } from './number-formats.ts';
import { LONGEST_CELL, RichText, unescaped } from './rich-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Attributes, XmlHandlers } from './xml-reading.ts';

/** A row of a sheet that holds anything. */
export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  readonly line: number;
  /** From column A on; empty where the sheet has no cell, and without those after the last that holds anything. */
  readonly cells: readonly string[];
  /** Cells that hold something but no value. */
  readonly faults: readonly CellFault[];
}

export type CellFault = { readonly place: number } & Extract<CodedProblem, { readonly code: 'cell-error' | 'cell-formula' }>;

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  readonly countsFrom1904: boolean;
}

/** The same bounds as for files of text. */
const MOST_COLUMNS = 1_000;
const LONGEST_ROW = 1_000_000;

/** A sheet has many days and few different ones. */
const DAYS_REMEMBERED = 20_000;

const ROW_NUMBER = /^[1-9]\d{0,8}$/;
const REFERENCE = /^([A-Z]{1,3})[1-9]\d*$/;
/** What Excel itself calls its errors; anything else is not repeated. */
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!)$/;
/** A day as some programs write it, with a midnight that means no time of day. */
const ISO_DAY = /^(\d{4}-\d\d-\d\d)(?:T00:00(?::00(?:\.0+)?)?Z?)?$/;

/** Turns the XML of a sheet into rows, told when they end. Excel leaves out what is empty, so that rows and cells name their places. */
export class SheetReading implements XmlHandlers {
  private isInRows = false;
  private line = 0;
  private cells: string[] = [];
  private faults: CellFault[] = [];
  private rowLength = 0;

  private place = -1;
  private type = 'n';
  private style = 0;
  private stored = '';
  private isValue = false;
  private isInline = false;
  private hasFormula = false;
  private readonly rich = new RichText();
  private readonly days = new Map<string, string>();

  constructor(
    private readonly context: SheetContext,
    private readonly onRow: (row: SheetRow) => void,
  ) {}

  readonly open = (name: string, attributes: Attributes): void => {
    if (!this.isInRows) this.isInRows = name === 'sheetData';
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v') this.isValue = true;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'row') this.beginRow(attributes);
    else if (name === 'is') this.beginInline();
    else if (this.isInline) this.rich.open(name);
  };

  readonly text = (text: string): void => {
    if (this.isValue) {
      this.stored += text;
      if (this.stored.length > LONGEST_CELL) throw new UnreadableFile(refusal('sheet-text-too-long', { cell: this.reference(), longest: LONGEST_CELL }));
    } else if (this.isInline) this.rich.text(text);
  };

  readonly close = (name: string): void => {
    if (!this.isInRows) return;
    if (name === 'v') this.isValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'is') this.isInline = false;
    else if (name === 'sheetData') this.isInRows = false;
    else if (this.isInline) this.rich.close(name);
  };

  private beginRow({ r: number }: Attributes): void {
    if (number !== undefined && !ROW_NUMBER.test(number)) throw new UnreadableFile(refusal('sheet-row-number', { line: this.line }));
    this.line = number === undefined ? this.line + 1 : Number(number);
    this.place = -1;
    this.cells = [];
    this.faults = [];
    this.rowLength = 0;
  }

  private endRow(): void {
    const { line, cells, faults } = this;
    if (cells.length > 0 || faults.length > 0) this.onRow({ line, cells, faults });
  }

  private beginCell({ r: reference, t: type = 'n', s: style = '0' }: Attributes): void {
    this.place = reference === undefined ? this.place + 1 : this.placeOf(reference);
    this.type = type;
    this.style = Number(style);
    this.stored = '';
    this.hasFormula = false;
    this.rich.begin();
  }

  private beginInline(): void {
    this.isInline = true;
    this.rich.begin();
  }

  private endCell(): void {
    if (this.type === 'e') this.faults.push({ place: this.place, code: 'cell-error', parameters: { cell: this.reference(), error: ERROR.test(this.stored) ? this.stored : null } });
    else if (this.hasFormula && this.stored === '' && this.type !== 'str') {
      this.faults.push({ place: this.place, code: 'cell-formula', parameters: { cell: this.reference() } });
    } else this.value(this.cellText());
  }

  private value(text: string): void {
    if (text.trim() === '') return;
    this.rowLength += text.length;
    if (this.place >= MOST_COLUMNS) throw new UnreadableFile(refusal('sheet-row-too-wide', { line: this.line, column: this.place + 1, most: MOST_COLUMNS }));
    if (this.rowLength > LONGEST_ROW) throw new UnreadableFile(refusal('sheet-row-too-long', { line: this.line, longest: LONGEST_ROW }));
    while (this.cells.length < this.place) this.cells.push('');
    this.cells[this.place] = text;
  }

  private cellText(): string {
    const { stored, type, style } = this;
    switch (type) {
      case 's':
        return this.sharedText(stored);
      case 'inlineStr':
        return this.rich.end();
      case 'str':
        return unescaped(stored);
      case 'b':
        return stored.trim() === '' ? '' : stored.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return ISO_DAY.exec(stored)?.[1] ?? stored;
      default:
        return this.numberText(stored.trim(), this.context.formats[style] ?? 'plain');
    }
  }

  private numberText(stored: string, format: NumberFormat): string {
    if (format !== 'date') return cellNumberText(stored, format, this.context.countsFrom1904);
    const known = this.days.get(stored);
    if (known !== undefined) return known;
    if (this.days.size === DAYS_REMEMBERED) this.days.clear();
    const day = cellNumberText(stored, format, this.context.countsFrom1904);
    this.days.set(stored, day);
    return day;
  }

  private sharedText(index: string): string {
    if (index === '') return '';
    const text = this.context.strings.text(Number(index));
    if (text === undefined) throw new UnreadableFile(refusal('sheet-text-missing', { cell: this.reference() }));
    return text;
  }

  private reference(): string {
    return `${columnLetters(this.place)}${this.line}`;
  }

  private placeOf(reference: string): number {
    const letters = REFERENCE.exec(reference)?.[1];
    if (letters === undefined) throw new UnreadableFile(refusal('sheet-cell-place', { line: this.line }));
    let place = 0;
    for (let index = 0; index < letters.length; index += 1) place = place * 26 + letters.charCodeAt(index) - 64;
    return place - 1;
  }
}

/** The letters of a column, A for 0. */
function columnLetters(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (place % 26));
}
