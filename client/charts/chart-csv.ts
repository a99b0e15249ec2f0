import type { Language } from '@schema/domain/language.ts';
import { decimalsFor, percentOf } from '@schema/language/numbers.ts';
import { chartTexts, type ChartTexts } from './chart-texts.ts';
import type { FigureColumn, TableCell, TableColumn, TableTwin } from './table-twin.ts';

/** What spreadsheets of the language's country expect. */
const DIALECTS: Readonly<Record<Language, { readonly separator: string; readonly decimalSign: string }>> = {
  sv: { separator: ';', decimalSign: ',' },
  en: { separator: ',', decimalSign: '.' },
};

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what starts like one and is no number. */
export function withoutFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  const isPlain = !text.includes(separator) && !/["\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

function headingOf({ label, figures }: TableColumn, texts: ChartTexts): string {
  if (figures?.unit === 'SHARE') return `${label} (${figures.kind === 'difference' ? texts.inPercentagePoints : texts.inPercent})`;
  return figures?.unit === 'PER_100000' ? `${label} (${texts.per100000})` : label;
}

function digits(value: number, { unit, resolution }: FigureColumn, decimalSign: string): string {
  const shown = unit === 'SHARE' ? percentOf(value) : value;
  const written = shown.toFixed(decimalsFor(unit, resolution));
  return (Number(written) === 0 ? written.replace('-', '') : written).replace('.', decimalSign);
}

function cellText(cell: TableCell, column: TableColumn | undefined, language: Language): string {
  if (cell.kind === 'text') return withoutFormula(cell.text);
  if (cell.value !== null && column?.figures) return digits(cell.value, column.figures, DIALECTS[language].decimalSign);
  const texts = chartTexts(language);
  return withoutFormula(`${texts.missing}: ${cell.absenceReason ?? texts.noReason}`);
}

/**
 * The table as a CSV file (RFC 4180) for the language's spreadsheets: with a byte order mark; Swedish with semicolons
 * and decimal commas, English with commas and points. Shares are percent, as the column's heading says; an absent
 * figure has its reason in its place.
 */
export function chartCsv(table: TableTwin, language: Language): string {
  const { separator } = DIALECTS[language];
  const head = [table.headingLabel, ...table.columns.map((column) => headingOf(column, chartTexts(language)))].map(withoutFormula);
  const body = table.rows.map((row) => [withoutFormula(row.heading), ...row.cells.map((cell, index) => cellText(cell, table.columns[index], language))]);
  return BYTE_ORDER_MARK + [head, ...body].map((line) => line.map((text) => quoted(text, separator)).join(separator) + LINE_END).join('');
}
