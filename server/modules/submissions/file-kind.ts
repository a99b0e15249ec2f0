import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { MonthSpan } from '@schema/domain/periods.ts';
import type { CheckingReference } from './checking-reference.ts';
import type { FactTable } from './fact-tables.ts';
import type { CountingReference } from '../releases/counting-rules.ts';
import type { Findings, Warning } from './problems.ts';
import type { Column } from './table-header.ts';

/** A row that may become a fact, as COPY takes it. */
export interface CheckedRow {
  /** The region that the fact belongs to. */
  readonly region: string;
  /** Values of the table's key columns. */
  readonly key: readonly string[];
  /** Values of its data columns, each as COPY writes it, with tabs between. */
  readonly values: string;
}

/** What rows of one file are checked against, and where what is found goes. */
export interface CheckingContext {
  readonly reference: CheckingReference;
  readonly findings: Findings;
  /** The day on which the file was handed in, `YYYY-MM-DD`: nothing in it can have happened later. */
  readonly deliveredOn: string;
  /** Months that the file says it holds every case of, or null. */
  readonly completeMonths: MonthSpan | null;
}

/** Checks one row: `cells` in the order of the kind's columns, trimmed, empty where the file has no such column. Null where something is wrong. */
export type RowCheck = (cells: readonly string[], line: number) => CheckedRow | null;

/** A row that has been compared with what is known. */
export interface ComparedRow {
  readonly key: readonly string[];
  /** The data columns, each as COPY has it. */
  readonly values: readonly string[];
  readonly line: number;
  /** Whether nothing was known of its key. */
  readonly isNew: boolean;
}

/** Notices what shows only in the whole of a file, row by row. */
export interface WholeFileCheck {
  row(row: ComparedRow): void;
  /** When all rows have been seen. */
  readonly warnings: readonly Warning[];
}

/** What the whole of a file is looked at beside. */
export interface WholeFileContext {
  readonly deliveredOn: string;
  /** Regions of which files of the kind stand. */
  readonly knownRegions: ReadonlySet<string>;
  /** What cases are counted by; null where the rows are none. */
  readonly counting: CountingReference | null;
}

/** A kind of file: its columns, where its rows are kept, and how they are checked. */
export interface FileKindDefinition {
  readonly kind: FileKind;
  /** `cases` are a region's own register data, or invented; `published` figures are nobody's and go with either. */
  readonly origin: 'cases' | 'published';
  readonly columns: readonly Column[];
  readonly facts: FactTable;
  checks(context: CheckingContext): RowCheck;
  /** Checks of the whole; absent where rows tell all. */
  readonly wholeFileChecks?: (context: WholeFileContext) => readonly WholeFileCheck[];
}
