import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/**
 * A backup is a gzipped text, a JSON value a line: what it is, then each table's name followed by its rows as Postgres
 * writes them in JSON (exact for every type), then the counts and a checksum over all lines before. It is the same
 * from either database, so it also moves data from one to the other.
 */

const BACKUP_FORMAT = 'ledtid-backup';
const BACKUP_VERSION = 1;

const HEADER = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  createdAt: z.string(),
  migrations: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof HEADER>;

const TRAILER = z.object({ end: z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() }) });
const TABLE = z.object({ table: z.string() });

/** A file that is not a whole backup; the message is one sentence for the person who gave it. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';
}

/** Writes the lines of a backup and keeps count and checksum of them. */
export class BackupWriter {
  private readonly checksum = createHash('sha256');
  private readonly rows: Record<string, number> = {};

  header(migrations: readonly string[], now: Date): string {
    const header: BackupHeader = { format: BACKUP_FORMAT, version: BACKUP_VERSION, createdAt: now.toISOString(), migrations: [...migrations] };
    return this.line(JSON.stringify(header));
  }

  table(name: string): string {
    this.rows[name] = 0;
    return this.line(JSON.stringify({ table: name }));
  }

  /** Rows as Postgres wrote them in JSON: never parsed, so never changed. */
  chunk(table: string, rows: readonly string[]): string {
    this.rows[table] = (this.rows[table] ?? 0) + rows.length;
    return rows.map((row) => this.line(row)).join('');
  }

  trailer(): string {
    return `${JSON.stringify({ end: { rows: this.rows, sha256: this.checksum.digest('hex') } })}\n`;
  }

  private line(text: string): string {
    this.checksum.update(`${text}\n`);
    return `${text}\n`;
  }
}

/** What a backup holds, told while it is read. */
export interface BackupReader {
  header(header: BackupHeader): Promise<void> | void;
  rows(table: string, rows: readonly string[]): Promise<void> | void;
}

const ROWS_AT_ONCE = 1_000;

/**
 * Reads a backup from beginning to end and checks it: throws `BackupFileError` where it is not one, or is cut or
 * changed. Tables' rows come in chunks, in the order of the file; memory does not grow with the file.
 */
export async function readBackup(file: string, reader: BackupReader): Promise<Readonly<Record<string, number>>> {
  const checksum = createHash('sha256');
  const counts: Record<string, number> = {};
  let state: { table: string | null; waiting: string[]; seenHeader: boolean } = { table: null, waiting: [], seenHeader: false };
  let previous: string | null = null;

  const flush = async (): Promise<void> => {
    const { table, waiting } = state;
    if (table !== null && waiting.length > 0) await reader.rows(table, waiting);
    state.waiting = [];
  };
  const take = async (line: string): Promise<void> => {
    checksum.update(`${line}\n`);
    if (!state.seenHeader) {
      await reader.header(parsedHeader(file, line));
      state = { ...state, seenHeader: true };
      return;
    }
    const name = tableNamed(line);
    if (name !== null) {
      await flush();
      state.table = name;
      counts[name] = 0;
      return;
    }
    if (state.table === null) throw new BackupFileError(`${file} is not a Ledtid backup.`);
    state.waiting.push(line);
    counts[state.table] = (counts[state.table] ?? 0) + 1;
    if (state.waiting.length >= ROWS_AT_ONCE) await flush();
  };

  for await (const line of linesOf(file)) {
    if (previous !== null) await take(previous);
    previous = line;
  }
  await flush();
  // A single line would be taken for the trailer: what is no backup at all must not be called a cut one.
  if (!state.seenHeader) parsedHeader(file, previous ?? '');
  checkTrailer(file, previous, { rows: counts, sha256: checksum.digest('hex') });
  return counts;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const unzipped = input.pipe(createGunzip());
  input.on('error', (error) => unzipped.destroy(error));
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Infinity });
    if (unzipped.errored) throw unzipped.errored;
  } catch (error) {
    throw new BackupFileError(whyUnreadable(file, error));
  }
}

function whyUnreadable(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder; a backup file is needed.`;
  if (code.startsWith('Z_BUF')) return `${file} is cut off: the end of the backup is missing.`;
  return `${file} is not a Ledtid backup.`;
}

function parsedHeader(file: string, line: string): BackupHeader {
  const header = HEADER.safeParse(parsedJson(line));
  if (!header.success) throw new BackupFileError(`${file} is not a Ledtid backup of this kind.`);
  return header.data;
}

/** A row of a table is never mistaken for a table's name: rows have the table's columns, and no table has only `table`. */
function tableNamed(line: string): string | null {
  if (!line.startsWith('{"table":')) return null;
  const parsed = TABLE.strict().safeParse(parsedJson(line));
  return parsed.success ? parsed.data.table : null;
}

function checkTrailer(file: string, line: string | null, found: z.infer<typeof TRAILER>['end']): void {
  const trailer = TRAILER.safeParse(parsedJson(line ?? ''));
  if (!trailer.success) throw new BackupFileError(`${file} is cut off: the end of the backup is missing.`);
  const { rows, sha256 } = trailer.data.end;
  const same = sha256 === found.sha256 && JSON.stringify(rows) === JSON.stringify(found.rows);
  if (!same) throw new BackupFileError(`${file} has been changed or damaged: its checksum does not agree.`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
