import type { CheckedRow, CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { holdsPersonalIdentityNumber } from './personal-identity-number.ts';
import { columnName, placesOf } from './table-header.ts';
import type { OnRow } from './table-splitter.ts';

/** The bit that tells a small letter of ASCII from its capital. */
const LOWER_CASE = 0x20;
const MARK = 0xfeff;

/** Checks the rows of one file as they come, the header first. What is wrong goes to the context's findings. */
export class FileCheck {
  /** Rows that hold anything, the header not counted. */
  rows = 0;
  /** For each column of the kind, on how many rows it says nothing; a column that the file has not says nothing on any. */
  readonly rowsWithout: number[];
  private readonly check: RowCheck;
  private names: readonly string[] = [];
  private places: readonly number[] | null | undefined;

  constructor(
    private readonly definition: FileKindDefinition,
    private readonly context: CheckingContext,
    private readonly onChecked: (row: CheckedRow, line: number) => void,
  ) {
    this.check = definition.checks(context);
    this.rowsWithout = definition.columns.map(() => 0);
  }

  readonly row: OnRow = (cells, line) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (this.places === undefined) this.header(cells, line);
    else if (this.places !== null) this.body(cells, line, this.places);
    // Rows under a wrong header cannot be checked, but persons in them must be known of.
    else this.isPersonal(cells, line);
  };

  /** Called when no more rows come. */
  end(): void {
    if (this.places === undefined) this.context.findings.add({ line: null, column: null }, 'file-empty', { columns: this.definition.columns.map(({ name }) => name) });
  }

  private header(cells: readonly string[], line: number): void {
    const trimmed = [...cells];
    while (trimmed.length > 1 && trimmed.at(-1)?.trim() === '') trimmed.pop();
    this.names = trimmed.map(columnName);
    this.places = this.isPersonal(trimmed, line) ? null : placesOf(trimmed, line, { columns: this.definition.columns, findings: this.context.findings });
  }

  private body(cells: readonly string[], line: number, places: readonly number[]): void {
    this.rows += 1;
    if (this.isPersonal(cells, line)) return;
    const { length: width } = this.names;
    if (cells.length !== width && !(cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''))) {
      this.context.findings.add({ line, column: null }, 'row-width', { cells: cells.length, width });
      return;
    }
    if (this.isHeaderAgain(cells)) {
      this.context.findings.add({ line, column: null }, 'header-again');
      return;
    }
    const ordered = places.map((place) => cells[place]?.trim() ?? '');
    this.countEmpty(ordered);
    const row = this.check(ordered, line);
    if (row !== null) this.onChecked(row, line);
  }

  /** As where tables are pasted one below the other. Most rows differ in the first letter. */
  private isHeaderAgain(cells: readonly string[]): boolean {
    const letter = cells[0]?.charCodeAt(0) ?? 0;
    return ((letter | LOWER_CASE) === this.names[0]?.charCodeAt(0) || letter === MARK) && this.names.every((each, place) => columnName(cells[place] ?? '') === each);
  }

  private countEmpty(cells: readonly string[]): void {
    const { columns } = this.definition;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell === '' || columns[column]?.saysNothing?.(cell) === true) this.rowsWithout[column] = (this.rowsWithout[column] ?? 0) + 1;
    }
  }

  /** Says so without repeating anything of the row. */
  private isPersonal(cells: readonly string[], line: number): boolean {
    const at = cells.findIndex(holdsPersonalIdentityNumber);
    if (at === -1) return false;
    this.context.findings.personal(line, this.definition.columns.find((_, index) => this.places?.[index] === at)?.name ?? null);
    return true;
  }
}
