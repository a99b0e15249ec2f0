import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A workbook with one sheet of texts: as little as spreadsheets need to open one. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same rows give the same bytes, wherever and whenever: an archive says of each part when it was changed. */
const CHANGED_ON = new Date(2000, 0, 1);
/** Styles by their place: nothing, the header, and cells that stay the text that is written in them. */
const HEADER_STYLE = 1;
const TEXT_STYLE = 2;
const LETTERS = 26;
const NARROWEST = 12;

/** The bytes of a workbook whose only sheet holds the rows, the first of them as a header that stays in sight. */
export async function workbookOf(sheetName: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const archive = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, lastModDate: CHANGED_ON, extendedTimestamp: false });
  for (const [name, text] of Object.entries(partsOf(sheetName, rows))) await archive.add(name, new TextReader(XML + text));
  return archive.close();
}

function partsOf(sheetName: string, rows: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetOf(rows),
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
  };
}

function relationships(all: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const [header = []] = rows;
  const columns = header.map((name, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.max(NARROWEST, name.length + 2)}" style="${TEXT_STYLE}" customWidth="1"/>`);
  const lines = rows.map((cells, line) => `<row r="${line + 1}">${cells.map((cell, place) => cellOf(cell, { place, line })).join('')}</row>`);
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

function cellOf(text: string, { place, line }: { place: number; line: number }): string {
  const reference = `${letters(place)}${line + 1}`;
  const style = line === 0 ? HEADER_STYLE : TEXT_STYLE;
  return text === '' ? `<c r="${reference}" s="${style}"/>` : `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** A column's name: A to Z, then AA. */
function letters(place: number): string {
  const before = Math.floor(place / LETTERS);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode('A'.charCodeAt(0) + (place % LETTERS));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
