import { holdsPersonalIdentityNumber } from './personal-identity-number.ts';
import type { Findings } from './problems.ts';
import type { Column } from './table-header.ts';
import type { OnRow } from './table-splitter.ts';
import type { SheetRow } from './workbook/sheet-reading.ts';

/** Tells the rows of a sheet as those of a table of text: as wide as the header, with what holds no value as a problem of its place. */
export class SheetTable {
  /** The known column in each place of the header; what else stands there is not repeated. */
  private header: readonly (string | null)[] | null = null;

  constructor(
    private readonly columns: readonly Column[],
    private readonly findings: Findings,
    private readonly onRow: OnRow,
  ) {}

  push({ line, cells, faults }: SheetRow): void {
    // Rows with faults go no further, but persons in them must be known of.
    const person = this.header === null || faults.length === 0 ? -1 : cells.findIndex(holdsPersonalIdentityNumber);
    if (person !== -1) this.findings.personal(line, this.header?.[person] ?? null);
    for (const { place, ...fault } of faults) this.findings.addCoded({ line, column: this.header?.[place] ?? null }, fault);
    if (this.header === null) {
      this.header = cells.map((cell) => this.columns.find(({ name }) => name === cell.trim().toLowerCase())?.name ?? null);
      this.onRow([...cells], line);
    } else if (faults.length === 0) this.onRow([...cells, ...new Array<string>(Math.max(0, this.header.length - cells.length)).fill('')], line);
  }
}
