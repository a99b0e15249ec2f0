import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FaultList } from './reference-file-error.ts';

/** A file's name and what each of its columns holds. Every column must be there, in any order, and no other. */
export interface FileFormat<Shape extends z.ZodRawShape> {
  readonly file: string;
  readonly columns: Shape;
}

/** A row of a file once its cells are checked. */
export type Row<Columns extends z.ZodRawShape> = z.output<z.ZodObject<Columns>>;

/** What the readers of single tables are given. */
export interface FilesToRead {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly faults: FaultList;
}

/** A checked row and the line where it begins, for faults that are seen only beside other rows. */
export interface NumberedRow<Row> {
  readonly line: number;
  readonly row: Row;
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of one file, each checked; a row with a fault is left out and the fault added to the list. An absent file
 * gives no rows: which files must be there is checked when the folder is read.
 */
export function readRows<Shape extends z.ZodRawShape>(
  { files, faults }: FilesToRead,
  format: FileFormat<Shape>,
): readonly NumberedRow<Row<Shape>>[] {
  const bytes = files.get(format.file);
  if (bytes === undefined) return [];
  const parsed = parseCells(format.file, bytes, faults);
  if (parsed === null) return [];
  const [header, ...body] = parsed;
  if (header === undefined) {
    faults.add(format.file, null, 'the file is empty; a header row is needed');
    return [];
  }
  if (!checkHeader(header, format, faults)) return [];
  const schema = z.object(format.columns);
  return body.flatMap(({ line, cells }) => {
    if (cells.length !== header.cells.length) {
      faults.add(format.file, line, `the row has ${cells.length} cells; ${header.cells.length} are needed`);
      return [];
    }
    const record = Object.fromEntries(header.cells.map((column, index) => [column, cells[index] ?? '']));
    const checked = schema.safeParse(record);
    if (checked.success) return [{ line, row: checked.data }];
    for (const issue of checked.error.issues) {
      const column = String(issue.path[0]);
      faults.add(format.file, line, cellFault(column, record[column] ?? '', issue.message));
    }
    return [];
  });
}

/** The sentence about one cell: what it holds and what is needed. */
export function cellFault(column: string, value: string, needed: string): string {
  return value === '' ? `${column} is empty; ${needed}` : `${column} is "${value}"; ${needed}`;
}

function checkHeader(header: Cells, { file, columns }: FileFormat<z.ZodRawShape>, faults: FaultList): boolean {
  const known = Object.keys(columns);
  const missing = known.filter((column) => !header.cells.includes(column));
  const unknown = header.cells.filter((column) => !known.includes(column));
  const repeated = header.cells.filter((column, index) => header.cells.indexOf(column) !== index);
  for (const column of missing) faults.add(file, header.line, `the column "${column}" is missing`);
  for (const column of unknown) {
    faults.add(file, header.line, `the column "${column}" is unknown; the columns are ${known.join(', ')}`);
  }
  for (const column of repeated) faults.add(file, header.line, `the column "${column}" stands twice`);
  return missing.length + unknown.length + repeated.length === 0;
}

/** RFC 4180 as far as single cells; null where the file cannot be parsed, which is then a fault with its line. */
function parseCells(file: string, bytes: Buffer, faults: FaultList): readonly Cells[] | null {
  if (!isUtf8(bytes)) {
    faults.add(file, null, 'the file is not UTF-8; save it as UTF-8');
    return null;
  }
  try {
    const parsed: unknown = parse(bytes, { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true });
    return z.array(PARSED).parse(parsed).map(({ record, raw, info }) => ({
      line: info.lines - (raw.trim().split('\n').length - 1),
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    faults.add(file, typeof line === 'number' ? line : null, 'a quotation mark is out of place; a cell in quotation marks begins and ends with one, and doubles those inside');
    return null;
  }
}

/** What csv-parse answers with `info` and `raw` on; `lines` is the line where the record ends. */
const PARSED = z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number().int() }) });

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
