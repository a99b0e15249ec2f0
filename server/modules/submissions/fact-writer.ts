import { CopyRows } from './copy-rows.ts';
import type { DatabaseSide } from './database-side.ts';
import type { CheckedRow, FileKindDefinition } from './file-kind.ts';
import type { FoundRow, MetRow } from './import-messages.ts';
import type { KeyTable } from './key-table.ts';
import type { LoadedRow } from './loaded-row.ts';
import type { RowWatch } from './whole-file/row-watch.ts';

/** Rows in one transaction: the embedded database, a single connection, then holds readers up for a tenth of a second. */
const CHUNK_ROWS = 4_000;

/** What becomes of the rows of a file. */
export interface RowCounts {
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsGone: number;
  /** How many rows of earlier submissions are taken the place of, by their number. */
  readonly replaced: Map<number, number>;
}

/** Nothing counted yet. */
export function noRows(): RowCounts {
  return { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsGone: 0, replaced: new Map() };
}

/** A row on its way, and the file that it is of. */
export interface GivenRow {
  readonly row: CheckedRow;
  /** The row's key as one text. */
  readonly key: string;
  readonly line: number;
  readonly submission: number;
  /** False where the database cannot have a row of the key from before this import. */
  readonly mayBeStored: boolean;
  readonly counts: RowCounts;
}

/** Some rows that are handed over together. */
interface Chunk {
  readonly rowsRead: number;
  /** What is to be stored for certain. */
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly lineCount: number;
  /** Rows that must be compared with the database's first. */
  readonly unknown: readonly GivenRow[];
}

/**
 * Compares checked rows with what is known and hands over those that say something new, chunk by chunk: while one chunk
 * is being compared and stored, the next is being read.
 */
export class FactWriter {
  private readonly lines: CopyRows;
  private unknown: GivenRow[] = [];
  private rowsRead = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly definition: FileKindDefinition,
    private readonly database: DatabaseSide,
    private readonly keys: KeyTable,
    /** Told of what becomes of each row; null where nobody looks at a file as a whole. */
    private readonly watch: RowWatch | null,
  ) {
    this.lines = new CopyRows(definition.facts);
  }

  /** Takes a row, its key being at `slot` of the table. */
  add(given: GivenRow, slot: number): void {
    const { row, key, submission, mayBeStored } = given;
    this.rowsRead += 1;
    const current = this.keys.submission(slot);
    if (current === null && mayBeStored) {
      this.unknown.push(given);
      return;
    }
    if (current !== null && this.keys.holds(slot, row.values)) {
      this.tellUnchanged(given);
      return;
    }
    this.lines.add(key, this.told(given, current, current === null));
    this.keys.remember(slot, submission, row.values);
  }

  /** Hands over a whole chunk; returns when there is room for more. */
  async handOverFull(): Promise<void> {
    if (this.rowsRead >= CHUNK_ROWS) await this.handOver();
  }

  /** Hands over all that is left; returns when everything has been compared. */
  async finish(): Promise<void> {
    if (this.rowsRead > 0) await this.handOver();
    await this.last;
  }

  /** Forgets rows that have not been handed over, of files that will not become facts. */
  discard(): void {
    this.lines.clear();
    this.unknown = [];
    this.rowsRead = 0;
  }

  /** Says of known rows that they are no more; `firstLine` is a number that no row of the file has. */
  async storeGone(rows: readonly MetRow[], { region, submission, firstLine, counts }: { region: string; submission: number; firstLine: number; counts: RowCounts }): Promise<void> {
    counts.rowsGone += rows.length;
    for (const { name, submission: replaced, values } of rows) {
      countOnce(counts.replaced, replaced);
      this.watch?.row('rowsGone', { key: [region, name], values, line: null });
    }
    const lines = new CopyRows(this.definition.facts);
    rows.forEach((row, index) => lines.add(row.name, { key: [region, row.name], submission, line: firstLine + index, replaces: row.submission, isGone: true, values: row.values }));
    await this.store(lines, 0);
  }

  private async handOver(): Promise<void> {
    const { rowsRead, unknown } = this;
    const chunk = { rowsRead, unknown, lineCount: this.lines.count, lines: this.lines.take(this.database.spare) };
    this.discard();
    const before = this.last;
    this.last = before.then(() => this.write(chunk));
    // Whoever awaits it gets the error; until then it must not count as unhandled.
    this.last.catch(() => undefined);
    await before;
  }

  private async write({ rowsRead, lines, lineCount, unknown }: Chunk): Promise<void> {
    if (unknown.length === 0) {
      await this.database.store({ fileKind: this.definition.kind, rows: lines, rowsStored: lineCount, rowsRead });
      return;
    }
    const compared = new CopyRows(this.definition.facts);
    const known = await this.lookUp(unknown);
    unknown.forEach((given, index) => this.compare(given, known.get(index), compared));
    if (lineCount > 0) await this.database.store({ fileKind: this.definition.kind, rows: lines, rowsStored: lineCount, rowsRead: 0 });
    await this.store(compared, rowsRead);
  }

  private compare(given: GivenRow, found: FoundRow | undefined, compared: CopyRows): void {
    const { row, key, submission } = given;
    const isNew = found === undefined || found.isGone;
    const slot = this.keys.find(key);
    if (!isNew && found.values === row.values) {
      this.tellUnchanged(given);
      this.keys.remember(slot, found.submission, row.values);
      return;
    }
    compared.add(key, this.told(given, found?.submission ?? null, isNew));
    this.keys.remember(slot, submission, row.values);
  }

  private tellUnchanged({ row, line, counts }: GivenRow): void {
    counts.rowsUnchanged += 1;
    this.watch?.row('rowsUnchanged', { key: row.key, values: row.values, line });
  }

  /** The row as it is loaded, counted as new or changed. */
  private told({ row, line, submission, counts }: GivenRow, replaces: number | null, isNew: boolean): LoadedRow {
    const outcome = isNew ? 'rowsNew' : 'rowsChanged';
    counts[outcome] += 1;
    this.watch?.row(outcome, { key: row.key, values: row.values, line });
    if (replaces !== null) countOnce(counts.replaced, replaces);
    return { key: row.key, submission, line, replaces, isGone: false, values: row.values };
  }

  private async lookUp(unknown: readonly GivenRow[]): Promise<ReadonlyMap<number, FoundRow>> {
    const keys = this.definition.facts.keyColumns.map((_, column) => unknown.map(({ row }) => row.key[column] ?? ''));
    const found = await this.database.lookUp(this.definition.kind, keys);
    return new Map(found.map((row) => [row.position, row]));
  }

  private async store(lines: CopyRows, rowsRead: number): Promise<void> {
    await this.database.store({ fileKind: this.definition.kind, rowsStored: lines.count, rows: lines.take(this.database.spare), rowsRead });
  }
}

function countOnce(counts: Map<number, number>, submission: number): void {
  counts.set(submission, (counts.get(submission) ?? 0) + 1);
}

/** A key as one text. */
export function keyText(key: readonly string[]): string {
  return key.join('\t');
}
