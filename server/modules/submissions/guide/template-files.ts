import type { Bilingual } from '@schema/domain/measure.ts';
import { csvCell, csvFile } from '@server/platform/csv.ts';
import type { FileKindGuide } from './file-kinds.types.ts';
import { workbookOf } from './workbook-writing.ts';

const CSV = 'text/csv; charset=utf-8; header=present';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** As spreadsheets of countries with a decimal comma read and write it. */
const DELIMITER = ';';

/** A file that helps to make one of its kind. */
export interface TemplateFile {
  readonly name: string;
  readonly title: Bilingual;
  readonly contents: Bilingual;
  readonly mediaType: string;
  readonly body: Buffer;
  /** The kind of file that it helps to make. */
  readonly fileKind: string;
}

/** The names of a kind's files. */
export function templateNames(kind: string): { readonly template: string; readonly workbook: string; readonly codes: string } {
  return { template: `template-${kind}.csv`, workbook: `template-${kind}.xlsx`, codes: `codes-${kind}.csv` };
}

/** A kind's templates, as text and as a workbook, and its list of codes. The same guide gives the same bytes. */
export async function templateFiles(guide: FileKindGuide): Promise<readonly TemplateFile[]> {
  const { kind, name, columns } = guide;
  const names = templateNames(kind);
  const rows = [columns.map((column) => column.name), columns.map(({ example }) => example)];
  const template = {
    title: { sv: `Mall: ${name.sv}`, en: `Template: ${name.en}` },
    contents: { sv: 'Rubrikrad och en rad som exempel.', en: 'A header and one row as an example.' },
    fileKind: kind,
  };
  const codes = {
    title: { sv: `Kodlista: ${name.sv}`, en: `List of codes: ${name.en}` },
    contents: { sv: 'Värdena som kolumnerna får ha, och vad de står för.', en: 'The values that the columns may have, and what they stand for.' },
    fileKind: kind,
  };
  return [
    { ...template, name: names.template, mediaType: CSV, body: textFile(rows) },
    { ...template, name: names.workbook, mediaType: WORKBOOK, body: Buffer.from(await workbookOf(kind, rows)) },
    { ...codes, name: names.codes, mediaType: CSV, body: textFile(codeRows(guide)) },
  ];
}

function codeRows({ columns }: FileKindGuide): string[][] {
  const listed = columns.flatMap((column) => (column.codes ?? []).map(({ code, name }) => [column.name, code, name.sv, name.en]));
  return [['column', 'code', 'name_sv', 'name_en'], ...listed];
}

function textFile(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((cells) => cells.map((cell) => csvCell(cell, 'text', DELIMITER)));
  return Buffer.from(csvFile(lines, DELIMITER), 'utf8');
}
