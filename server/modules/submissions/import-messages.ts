import type { MessagePort } from 'node:worker_threads';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { MonthSpan } from '@schema/domain/periods.ts';
import type { Refusal } from '@schema/language/findings/refusals.ts';
import type { CountingReference } from '../releases/counting-rules.ts';
import type { CheckingReference } from './checking-reference.ts';
import type { OutlookCell } from './outlook.ts';
import type { Problem, Warning } from './problems.ts';

/** What the server and the thread that reads and checks files say to each other. */

/** Where the thread gets files from. */
export type ImportSource =
  | { readonly kind: 'path'; readonly path: string; readonly fileName: string; readonly fileKind: FileKind; readonly deliveredOn: string; readonly completeMonths: MonthSpan | null }
  /** Deliveries from another thread, see `delivery-port.ts`. */
  | { readonly kind: 'port'; readonly port: MessagePort };

export interface ImportWorkerData {
  readonly source: ImportSource;
  readonly reference: CheckingReference;
  /** Content keys of all that is accepted: such files are not read again. */
  readonly acceptedKeys: ReadonlySet<string>;
  /** Regions that have facts of a kind that stand; rows of others cannot be known yet. */
  readonly knownRegions: Readonly<Record<FileKind, ReadonlySet<string>>>;
  /** Regions that the files may be about; null for all. */
  readonly allowedRegions: ReadonlySet<string> | null;
  /** What cases are counted by; null where none are in the file, or nobody looks at a file as a whole. */
  readonly counting: CountingReference | null;
  /** The number of the first submission; further ones count on. */
  readonly nextSubmission: number;
}

/** A file whose rows may begin to come. */
export interface BegunFile {
  readonly submission: number;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentKey: string;
  readonly deliveredOn: string;
  readonly completeMonths: MonthSpan | null;
}

/** What came of a file. */
export interface ReadFile extends BegunFile {
  /** True where the same content is accepted already; nothing was read then. */
  readonly isKnown: boolean;
  readonly areas: readonly string[];
  readonly rows: number;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  readonly rowsGone: number;
  /** The highest line of a row that is stored. */
  readonly lastLine: number;
  readonly warnings: readonly Warning[];
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Why it cannot be read as a table at all; null where it can. */
  readonly unreadable: Refusal | null;
  /** Whether a cell holds a personal identity number. */
  readonly isPersonal: boolean;
  /** On how many rows each column says nothing, by its name. */
  readonly rowsWithout: Readonly<Record<string, number>>;
  /** How many rows of earlier submissions it takes the place of, by their number. */
  readonly replaced: Readonly<Record<string, number>>;
  /** What it does, by month and pathway; nothing where nobody looks at a file as a whole. */
  readonly outlook: readonly OutlookCell[];
}

/** A row as it is known in the database now. */
export interface CurrentRow {
  readonly submission: number;
  readonly isGone: boolean;
  /** Values of the data columns, as `CheckedRow.values`. */
  readonly values: string;
}

/** The current row of the key at `position` among those asked for. */
export interface FoundRow extends CurrentRow {
  readonly position: number;
}

/** A key's current row, met while reading all of a region. */
export interface MetRow extends CurrentRow {
  readonly name: string;
}

/** Current rows of a region in months; read in pages, `next` being where the next begins, or null. */
export interface PageRequest {
  readonly region: string;
  readonly months: MonthSpan;
  readonly after: PageEnd | null;
}

export interface PageEnd {
  readonly name: string;
  readonly submission: number;
}

export interface Page {
  readonly rows: readonly MetRow[];
  readonly next: PageEnd | null;
}

export type FromImportWorker =
  | { readonly kind: 'begin'; readonly file: BegunFile }
  /** `keys`: a list for each key column. Answered by `found`. */
  | { readonly kind: 'look-up'; readonly fileKind: FileKind; readonly keys: readonly (readonly string[])[] }
  /** Answered by `page`. */
  | { readonly kind: 'page'; readonly fileKind: FileKind; readonly request: PageRequest }
  /** What was new among `rowsRead` rows, in the text format of COPY; none where all were known. Answered by `stored`. */
  | { readonly kind: 'store'; readonly fileKind: FileKind; readonly rows: Uint8Array<ArrayBuffer>; readonly rowsStored: number; readonly rowsRead: number }
  /** These files have been read to their end: they become facts together, or none of them. */
  | { readonly kind: 'settle'; readonly files: readonly ReadFile[] }
  | { readonly kind: 'end' }
  /** `unreadable`: why the file cannot be read as a table; null where it is a fault of ours. */
  | { readonly kind: 'failed'; readonly unreadable: Refusal | null; readonly message: string };

export type ToImportWorker =
  | { readonly kind: 'found'; readonly rows: readonly FoundRow[] }
  | { readonly kind: 'page'; readonly page: Page }
  /** `spent`: the memory that the rows came in, to be used again; null where the database has taken it. */
  | { readonly kind: 'stored'; readonly spent: ArrayBuffer | null };
