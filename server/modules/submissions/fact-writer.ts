import { copyText, NO_VALUE } from '@server/platform/database/copy-text.ts';
import type { DatabaseSide } from './database-side.ts';
import type { FactTable } from './fact-tables.ts';
import type { CheckedRow, FileKindDefinition } from './file-kind.ts';
import type { FoundRow, MetRow } from './import-messages.ts';

/** Rows in one transaction: the embedded database, a single connection, then holds readers up for a tenth of a second. */
const CHUNK_ROWS = 4_000;

/** What becomes of the rows of a file. */
export interface RowCounts {
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsGone: number;
}

interface WaitingRow {
  readonly row: CheckedRow;
  readonly line: number;
  readonly submission: number;
  /** False where the key cannot have a row yet, and need not be looked up. */
  readonly mayBeKnown: boolean;
  readonly counts: RowCounts;
}

/**
 * Compares checked rows with what is known and hands over those that say something new, chunk by chunk: while one chunk
 * is being compared and stored, the next is being read.
 */
export class FactWriter {
  private waiting: WaitingRow[] = [];
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly definition: FileKindDefinition,
    private readonly database: DatabaseSide,
  ) {}

  add(row: WaitingRow): void {
    this.waiting.push(row);
  }

  /** Hands over whole chunks; returns when there is room for more. */
  async handOverFull(): Promise<void> {
    while (this.waiting.length >= CHUNK_ROWS) await this.handOver(this.waiting.splice(0, CHUNK_ROWS));
  }

  /** Hands over all that is left; returns when everything has been compared. */
  async finish(): Promise<void> {
    await this.handOverFull();
    if (this.waiting.length > 0) await this.handOver(this.waiting.splice(0));
    await this.last;
  }

  /** Forgets rows that have not been handed over, of files that will not become facts. */
  discard(): void {
    this.waiting = [];
  }

  /** Says of known rows that they are no more; `firstLine` is a number that no row of the file has. */
  async storeGone(rows: readonly MetRow[], { region, submission, firstLine, counts }: { region: string; submission: number; firstLine: number; counts: RowCounts }): Promise<void> {
    counts.rowsGone += rows.length;
    const lines = rows.map((row, index) =>
      loadedLine(this.definition.facts, { key: [region, row.name], submission, line: firstLine + index, replaces: row.submission, isGone: true, values: row.values }),
    );
    await this.store(lines, 0);
  }

  private async handOver(chunk: readonly WaitingRow[]): Promise<void> {
    const before = this.last;
    this.last = before.then(() => this.write(chunk));
    // Whoever awaits it gets the error; until then it must not count as unhandled.
    this.last.catch(() => undefined);
    await before;
  }

  private async write(chunk: readonly WaitingRow[]): Promise<void> {
    const known = await this.lookUp(chunk);
    const lines: string[] = [];
    chunk.forEach(({ row, line, submission, counts }, index) => {
      const current = known.get(index);
      const isNew = current === undefined || current.isGone;
      if (!isNew && current.values === row.values) {
        counts.rowsUnchanged += 1;
        return;
      }
      if (isNew) counts.rowsNew += 1;
      else counts.rowsChanged += 1;
      lines.push(loadedLine(this.definition.facts, { key: row.key, submission, line, replaces: current?.submission ?? null, isGone: false, values: row.values }));
    });
    await this.store(lines, chunk.length);
  }

  private async lookUp(chunk: readonly WaitingRow[]): Promise<ReadonlyMap<number, FoundRow>> {
    const asked = chunk.flatMap(({ mayBeKnown }, index) => (mayBeKnown ? [index] : []));
    if (asked.length === 0) return new Map();
    const keys = this.definition.facts.keyColumns.map((_, column) => asked.map((index) => chunk[index]?.row.key[column] ?? ''));
    const found = await this.database.lookUp(this.definition.kind, keys);
    return new Map(found.map((row) => [asked[row.position] ?? -1, row]));
  }

  private async store(lines: readonly string[], rowsRead: number): Promise<void> {
    const rows = new TextEncoder().encode(lines.join(''));
    await this.database.store({ fileKind: this.definition.kind, rows, rowsStored: lines.length, rowsRead });
  }
}

interface LoadedRow {
  readonly key: readonly string[];
  readonly submission: number;
  readonly line: number;
  readonly replaces: number | null;
  readonly isGone: boolean;
  readonly values: string;
}

/** A line of COPY, in the order of `loadedColumns`. */
function loadedLine({ monthColumn }: FactTable, { key, submission, line, replaces, isGone, values }: LoadedRow): string {
  const replaced = monthColumn === null ? '' : `${replaces ?? NO_VALUE}\t${isGone ? 't' : 'f'}\t`;
  return `${key.map(copyText).join('\t')}\t${submission}\t${line}\t${replaced}${values}\n`;
}
