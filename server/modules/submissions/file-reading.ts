import type { Refusal } from '@schema/language/findings/refusals.ts';
import type { DatabaseSide } from './database-side.ts';
import { keyText, noRows, type FactWriter, type RowCounts } from './fact-writer.ts';
import { FileCheck } from './file-check.ts';
import type { CheckedRow, FileKindDefinition } from './file-kind.ts';
import type { BegunFile, ImportWorkerData, ReadFile } from './import-messages.ts';
import type { KeyTable } from './key-table.ts';
import { Findings } from './problems.ts';
import { SheetTable } from './sheet-table.ts';
import type { TablePiece } from './table-files.ts';
import { TableText } from './table-text.ts';
import type { RowWatch } from './whole-file/row-watch.ts';

/** What files of a kind share while they are read. */
export interface KindReading {
  readonly definition: FileKindDefinition;
  readonly writer: FactWriter;
  readonly keys: KeyTable;
  readonly watch: RowWatch | null;
}

export interface ReadingOptions extends Pick<ImportWorkerData, 'reference' | 'knownRegions' | 'allowedRegions'> {
  readonly database: DatabaseSide;
  /** The first submission of those that become facts together: among them a key stands once. */
  readonly firstOfDay: number;
}

/** One file on its way from bytes to rows that are handed over. Once something is wrong it is only checked to its end. */
export class FileReading {
  private readonly findings = new Findings();
  private readonly counts: RowCounts = noRows();
  private readonly areas = new Set<string>();
  private readonly check: FileCheck;
  private readonly text: TableText;
  private readonly sheet: SheetTable;
  private lastLine = 0;

  constructor(
    private readonly file: BegunFile,
    private readonly kind: KindReading,
    private readonly options: ReadingOptions,
  ) {
    const { deliveredOn, completeMonths } = file;
    const { definition } = kind;
    this.check = new FileCheck(definition, { reference: options.reference, findings: this.findings, deliveredOn, completeMonths }, (row, line) => this.take(row, line));
    this.text = new TableText(definition.columns, this.check.row);
    this.sheet = new SheetTable(definition.columns, this.findings, this.check.row);
    options.database.begin(file);
  }

  async push(piece: TablePiece): Promise<void> {
    if (Buffer.isBuffer(piece)) this.text.push(piece);
    else for (const row of piece) this.sheet.push(row);
    await this.handOver();
  }

  /** Reads what is left. `mayBeEmpty`: a supplier that had nothing to tell hands in a header alone. */
  async end(mayBeEmpty: boolean): Promise<void> {
    this.text.end();
    this.check.end();
    if (this.check.rows === 0 && this.findings.problemCount === 0 && !mayBeEmpty) {
      this.findings.add({ line: null, column: null }, 'file-without-rows');
    }
    await this.handOver();
  }

  /** Says of every case of the region in the file's months that is not in the file that it is no more. Called when all rows have been compared. */
  async tellGone(): Promise<void> {
    const { completeMonths: months, submission } = this.file;
    if (months === null || this.findings.problemCount > 0) return;
    const [region, ...others] = this.areas;
    if (region === undefined || others.length > 0) {
      this.findings.add({ line: null, column: null }, 'complete-regions', { regions: this.areas.size });
      return;
    }
    const { definition, writer, keys } = this.kind;
    let after = null;
    do {
      const { rows, next } = await this.options.database.page(definition.kind, { region, months, after });
      const missing = rows.filter(({ name }) => keys.place(keys.find(keyText([region, name])))?.file !== submission);
      if (missing.length > 0) await writer.storeGone(missing, { region, submission, firstLine: this.lastLine + 1 + this.counts.rowsGone, counts: this.counts });
      after = next;
    } while (after !== null);
  }

  /** What came of it; whole when all rows have been compared. `unreadable`: why its end was not reached. */
  result(unreadable: Refusal | null = null): ReadFile {
    const { problems, problemCount, warnings, isPersonal } = this.findings;
    const { replaced, ...counts } = this.counts;
    return {
      ...this.file,
      ...counts,
      isKnown: false,
      areas: [...this.areas].sort(),
      rows: this.check.rows,
      lastLine: this.lastLine + counts.rowsGone,
      // The rest of a file that something is wrong with has not been compared, so that of its whole nothing can be said.
      warnings: problemCount > 0 ? warnings : [...warnings, ...(this.kind.watch?.warnings ?? [])],
      problems,
      problemCount,
      unreadable,
      isPersonal,
      rowsWithout: Object.fromEntries(this.kind.definition.columns.map(({ name }, column) => [name, this.check.rowsWithout[column] ?? 0])),
      replaced: Object.fromEntries(replaced),
      outlook: this.kind.watch?.cells ?? [],
    };
  }

  private async handOver(): Promise<void> {
    if (this.findings.problemCount > 0) this.kind.writer.discard();
    else await this.kind.writer.handOverFull();
  }

  private take(row: CheckedRow, line: number): void {
    const { submission } = this.file;
    this.lastLine = line;
    this.areas.add(row.region);
    const { keys, writer, definition } = this.kind;
    const key = keyText(row.key);
    const slot = keys.find(key);
    const before = keys.place(slot);
    keys.see(slot, { file: submission, line });
    if (before !== null && before.file >= this.options.firstOfDay) {
      this.findings.add({ line, column: definition.facts.keyColumns.at(-1) ?? null }, 'row-again', { line: before.line, isSameFile: before.file === submission });
    }
    const { allowedRegions } = this.options;
    if (allowedRegions !== null && !allowedRegions.has(row.region)) {
      this.findings.add({ line, column: null }, 'region-not-own', { regions: [...allowedRegions] });
    }
    if (this.findings.problemCount > 0) return;
    // A key that was seen before this day is in the table with its row, or was looked up then.
    const mayBeStored = before !== null || this.options.knownRegions[definition.kind].has(row.region);
    writer.add({ row, key, line, submission, mayBeStored, counts: this.counts }, slot);
  }
}
