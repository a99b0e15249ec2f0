import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';
import { zipOf, type ZipEntry } from './zip-file.ts';

/** Text becomes a shared string; null leaves the cell out; `xml` is the whole cell as it is to stand. */
export type FixtureCell = string | number | boolean | null | { readonly xml: string } | { readonly value: number; readonly style: number };

export interface FixtureSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly FixtureCell[])[];
  /** What stands between the tags of `sheetData` instead of rows. */
  readonly xml?: string;
}

export interface FixtureWorkbook {
  readonly sheets: readonly FixtureSheet[];
  /** The number format of each style from the second on: a built-in number, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly countsFrom1904?: boolean;
  /** Parts that are other than what is written here, or null for none. */
  readonly parts?: Readonly<Record<string, string | ZipEntry | null>>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook as Excel lays it out: the sheets before the texts that they name. */
export function workbookBytes({ sheets, formats = [], countsFrom1904 = false, parts = {} }: FixtureWorkbook): Buffer {
  const strings: string[] = [];
  const written = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)] as const);
  const all: Record<string, string | ZipEntry | null> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, countsFrom1904),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdStrings', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    ...Object.fromEntries(written),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  return zipOf(Object.fromEntries(Object.entries(all).filter((part): part is [string, string | ZipEntry] => part[1] !== null)));
}

/** Writes a workbook to a file of this test. */
export function workbookFile(workbook: FixtureWorkbook | Buffer, name = 'table.xlsx'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, Buffer.isBuffer(workbook) ? workbook : workbookBytes(workbook));
  return path;
}

export function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function workbookXml(sheets: readonly FixtureSheet[], countsFrom1904: boolean): string {
  const listed = sheets.map(({ name, state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${countsFrom1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly (number | string)[]): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const stated = formats.flatMap((format, index) => (typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`] : []));
  const styles = [0, ...ids].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${stated.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ rows = [], xml }: FixtureSheet, strings: string[]): string {
  const written = rows.map((cells, index) => `<row r="${index + 1}">${cells.map((cell, place) => cellXml(cell, `${letters(place)}${index + 1}`, strings)).join('')}</row>`);
  return `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${xml ?? written.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: FixtureCell, reference: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    const known = strings.indexOf(cell);
    const index = known === -1 ? strings.push(cell) - 1 : known;
    return `<c r="${reference}" t="s"><v>${index}</v></c>`;
  }
  return 'xml' in cell ? cell.xml : `<c r="${reference}" s="${cell.style}"><v>${cell.value}</v></c>`;
}

function letters(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (place % 26));
}

/** As Excel writes text: what XML cannot hold, and what would look like such, by its number. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0b\x0c\r\x0e-\x1f]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
