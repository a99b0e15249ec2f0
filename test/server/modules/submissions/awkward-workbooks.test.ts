import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, it } from 'vitest';
import { workbookBytes, workbookFile, type FixtureCell, type FixtureWorkbook } from '@test/testkit/workbook-file.ts';
import { expectOutcome, PERSON, type Outcome } from './file-outcomes.ts';
import { readWhole } from './whole-reading.ts';

const PLAIN_FILE = join(import.meta.dirname, '../../../files/awkward/plain.csv');
const TABLE = parse(readFileSync(PLAIN_FILE)) as string[][];
const [HEADER = [], ...ROWS] = TABLE;

const PLAIN = 'the plain rows';
const DAY_MS = 86_400_000;
/** The first day of each of Excel's calendars. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);

/** Cells as Excel keeps what was typed: days by their number in the second style, numbers as numbers. */
function typed(table: readonly (readonly string[])[], firstDay = FROM_1900): FixtureCell[][] {
  return table.map((row) => row.map((cell) => {
    if (cell === '') return null;
    if (/^\d{4}-\d\d-\d\d$/.test(cell)) return { value: (Date.parse(cell) - firstDay) / DAY_MS, style: 1 };
    return /^\d+$/.test(cell) ? Number(cell) : cell;
  }));
}

/** The typed table with the cell of a row (from 1, below the header) and column replaced. */
function withCell(row: number, column: string, cell: FixtureCell): FixtureCell[][] {
  return typed(TABLE).map((cells, index) => (index === row ? cells.with(HEADER.indexOf(column), cell) : cells));
}

function oneSheet(rows: readonly (readonly FixtureCell[])[], more: Partial<FixtureWorkbook> = {}): FixtureWorkbook {
  return { sheets: [{ name: 'Blad1', rows }], formats: [14, '# ##0,00'], ...more };
}

function letters(place: number): string {
  return String.fromCharCode(65 + place);
}

/** The table in XML of its own: each row by what stands in its tag, each cell by what stands in it. */
function sheetXml(table: readonly (readonly string[])[], { rowTag = '', cellXml }: { rowTag?: string; cellXml: (cell: string) => string }): string {
  const rows = table.map((row, index) => `<row r="${index + 1}"${index > 0 ? rowTag : ''}>${row.map((cell, place) => (cell === '' ? '' : cellXml(cell).replace('<c ', `<c r="${letters(place)}${index + 1}" `))).join('')}</row>`);
  return rows.join('');
}

const inline = (cell: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
const formula = (cell: string): string => `<c t="str"><f>T("${cell}")</f><v>${cell}</v></c>`;
const worksheet = (rows: string, { before = '', after = '' } = {}): string => `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
const SHEET_PART = 'xl/worksheets/sheet1.xml';
const withPart = (xml: string): FixtureWorkbook => oneSheet([], { parts: { [SHEET_PART]: xml } });

const error = (column: string, row: number, code: string): FixtureCell => ({ xml: `<c r="${letters(HEADER.indexOf(column))}${row + 1}" t="e"><v>${code}</v></c>` });

const CASES: Readonly<Record<string, readonly [FixtureWorkbook | Buffer, Outcome]>> = {
  'typed in': [oneSheet(typed(TABLE)), PLAIN],
  'pasted as text': [oneSheet(TABLE), PLAIN],
  'texts in the cells themselves': [{ sheets: [{ name: 'Blad1', xml: sheetXml(TABLE, { cellXml: inline }) }] }, PLAIN],
  'texts in runs with formats and readings': [withPart(worksheet(sheetXml(TABLE, { cellXml: (cell) => `<c t="inlineStr"><is><r><rPr><b/></rPr><t>${cell.slice(0, 1)}</t></r><r><t xml:space="preserve">${cell.slice(1)}</t></r><rPh><t>zqx</t></rPh></is></c>` }))), PLAIN],
  'formulas with their values': [{ sheets: [{ name: 'Blad1', xml: sheetXml(TABLE, { cellXml: formula }) }] }, PLAIN],
  'days counted from 1904': [oneSheet(typed(TABLE, FROM_1904), { countsFrom1904: true }), PLAIN],
  'days in a format of its own': [oneSheet(typed(TABLE), { formats: ['[$-41D]d mmmm yyyy;@'] }), PLAIN],
  'days written out': [{ sheets: [{ name: 'Blad1', xml: sheetXml(TABLE, { cellXml: (cell) => (/^\d{4}-/.test(cell) ? `<c t="d"><v>${cell}T00:00:00</v></c>` : inline(cell)) }) }] }, PLAIN],
  'rows that are hidden': [{ sheets: [{ name: 'Blad1', xml: sheetXml(TABLE, { rowTag: ' hidden="1"', cellXml: inline }) }] }, PLAIN],
  'rows and columns left out before the table': [oneSheet([[], [], ...typed(TABLE).map((row) => [null, null, ...row])]), PLAIN],
  'empty rows between, with formats alone': [oneSheet(typed(TABLE).flatMap((row, index) => [row, index > 0 ? [null, ' ', { xml: `<c r="E${index * 2 + 2}" s="1"/>` }] : []])), PLAIN],
  'a wrong record of its size, too small': [withPart(worksheet(sheetXml(TABLE, { cellXml: inline }), { before: '<dimension ref="A1:B2"/>' })), PLAIN],
  'a wrong record of its size, far too large': [withPart(worksheet(sheetXml(TABLE, { cellXml: inline }), { before: '<dimension ref="A1:XFD1048576"/>' })), PLAIN],
  'a sheet beside it that is hidden, and one that is empty': [{ sheets: [{ name: 'Kodlista', state: 'hidden', rows: [['x']] }, { name: 'Data', rows: TABLE }, { name: 'Blad2' }] }, PLAIN],
  'filters, views and notes around the rows': [withPart(worksheet(sheetXml(TABLE, { cellXml: inline }), { before: '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>', after: '<autoFilter ref="A1:J5"/><legacyDrawing r:id="x"/>' })), PLAIN],

  'several sheets that hold something': [{ sheets: [{ name: 'Januari', rows: TABLE }, { name: 'Februari', rows: TABLE }] }, { refused: /2 sheets that hold something: "Januari", "Februari"/ }],
  'no sheet that holds anything': [{ sheets: [{ name: 'Blad1' }, { name: 'Blad2' }] }, { problems: [[null, null, 'The file is empty.']] }],
  'a header alone': [oneSheet([HEADER]), { problems: [[null, null, 'The file has a header but no rows.']] }],
  'a merged title above the header': [withPart(worksheet(sheetXml([['Rapport'], ...TABLE], { cellXml: inline }), { after: '<mergeCells count="1"><mergeCell ref="A1:J1"/></mergeCells>' })), { problems: [[1, null, 'The first row names none of the columns.']] }],
  'a merged cell over two rows': [withPart(worksheet(sheetXml([HEADER, ROWS[0] ?? [], ['c-2', '', ...(ROWS[0] ?? []).slice(2)]], { cellXml: inline }), { after: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>' })), { problems: [[3, 'pathway', 'pathway is empty.']] }],
  'errors in cells': [oneSheet([HEADER, ...ROWS, ['c-5', 'lunga', '01', '01', error('sex', 5, '#N/A'), '1950', '2024-01-31', '2024-02-01', '50']]), { problems: [[6, 'sex', 'Cell E6 holds the error #N/A.']] }],
  'a formula without its value': [oneSheet(withCell(1, 'birth_year', { xml: '<c r="F2"><f>1940+10</f></c>' })), { problems: [[2, 'birth_year', 'holds a formula whose value is not in the file']] }],
  'a day without the format of one': [oneSheet(withCell(1, 'suspicion_date', 45_322)), { problems: [[2, 'suspicion_date', 'is a number of days, as spreadsheets count them']] }],
  'a day with a time': [oneSheet(withCell(1, 'suspicion_date', { value: 45_322.5, style: 1 })), { problems: [[2, 'suspicion_date', 'has a time of day']] }],
  'the day that never was': [oneSheet(withCell(1, 'suspicion_date', { value: 60, style: 1 })), { problems: [[2, 'suspicion_date', 'is a day that does not exist']] }],
  'days from 1904 read from 1900 are long ago, and late': [oneSheet(typed(TABLE, FROM_1900), { countsFrom1904: true }), { problems: ROWS.flatMap((row, index) => (row[7] === '' ? [[index + 2, 'suspicion_date', 'later than the day']] : [[index + 2, 'suspicion_date', 'later than the day'], [index + 2, 'closing_date', 'later than the day']]) as [number, string, string][]) }],
  'a number in a format of money': [oneSheet(withCell(1, 'birth_year', { value: 1950, style: 2 })), PLAIN],
  'a name like a formula': [oneSheet([HEADER, ['=HYPERLINK("x")', ...(ROWS[0] ?? []).slice(1)]]), { names: ['=HYPERLINK("x")'] }],
  'a number of a person in a number cell': [oneSheet(withCell(3, 'case_id', 198_112_189_876)), { problems: [[4, 'case_id', PERSON]] }],
  'a number of a person in a format of its own': [oneSheet(withCell(3, 'case_id', { value: 8_112_189_876, style: 2 }), { formats: [14, '000000-0000'] }), { problems: [[4, 'case_id', PERSON]] }],
  'a number of a person from a formula': [oneSheet(withCell(3, 'case_id', { xml: '<c r="A4" t="str"><f>B1</f><v>811218-9876</v></c>' })), { problems: [[4, 'case_id', PERSON]] }],
  'a number of a person in the header': [oneSheet([[...HEADER.slice(0, -1), 8_112_189_876]]), { problems: [[1, null, PERSON]] }],
  'a total below the table, as a formula': [oneSheet([...typed(TABLE), ['Summa', null, null, null, null, { xml: '<c r="F6"><f>SUM(F2:F5)</f><v>7825</v></c>' }]]), { problems: [[6, 'case_id', 'case_id says that the row is a total.']] }],
  'a column twice': [oneSheet([HEADER.with(5, 'sex'), ...ROWS]), { problems: [[1, 'sex', 'stands twice']] }],
  'cut off': [workbookBytes(oneSheet(TABLE)).subarray(0, -40), { refused: /damaged or cut off/ }],
  'without its end': [workbookBytes(oneSheet(TABLE)).subarray(0, 900), { refused: /damaged or cut off/ }],
};

describe('a workbook with', () => {
  let plain: readonly string[] = [];
  beforeAll(async () => {
    plain = (await readWhole(PLAIN_FILE)).rows;
  });

  it.each(Object.entries(CASES))('%s', async (_name, [workbook, outcome]) => {
    await expectOutcome(workbookFile(workbook), { outcome, plain });
  });
});
