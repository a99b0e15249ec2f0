import { describe, expect, it } from 'vitest';
import type { SheetRow } from '@server/modules/submissions/workbook/sheet-reading.ts';
import { problemSentences } from '@schema/language/findings/problems.ts';
import { workbookRows } from '@server/modules/submissions/workbook/workbook-rows.ts';
import { relationships, workbookBytes, workbookFile, type FixtureCell, type FixtureWorkbook } from '@test/testkit/workbook-file.ts';
import { zipOf } from '@test/testkit/zip-file.ts';

async function rowsOf(workbook: FixtureWorkbook | Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const some of workbookRows(workbookFile(workbook))) rows.push(...some);
  return rows;
}

async function cellsOf(workbook: FixtureWorkbook): Promise<(readonly string[])[]> {
  return (await rowsOf(workbook)).map(({ cells }) => cells);
}

function oneSheet(rows: readonly (readonly FixtureCell[])[], changes: Partial<FixtureWorkbook> = {}): FixtureWorkbook {
  return { sheets: [{ name: 'Blad1', rows }], ...changes };
}

function xmlSheet(xml: string, changes: Partial<FixtureWorkbook> = {}): FixtureWorkbook {
  return { sheets: [{ name: 'Blad1', xml }], ...changes };
}

describe('cells', () => {
  it('come as text: shared, inline, in runs without their readings, and as a formula worked it out', async () => {
    const xml = [
      '<c r="A1" t="inlineStr"><is><t>Åsa &amp; Öberg</t></is></c>',
      '<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>in </t></r><r><t xml:space="preserve">runs</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></is></c>',
      '<c r="C1" t="str"><f>A1&amp;"x"</f><v>worked out</v></c>',
      '<c r="D1"><f>1+1</f><v>2</v></c>',
      '<c r="E1" t="str"><f>""</f><v></v></c>',
      '<c r="F1" t="inlineStr"><is><t>a_x000D_\nb _x005F_x0041_</t></is></c>',
      '<c r="G1" t="inlineStr"><is><t><![CDATA[<1>]]></t></is></c>',
    ];
    expect(await cellsOf(oneSheet([['plain', 'plain', '  kept  ', 'a_x0041_'], xml.map((each) => ({ xml: each }))]))).toEqual([
      ['plain', 'plain', '  kept  ', 'a_x0041_'],
      ['Åsa & Öberg', 'in runs', 'worked out', '2', '', 'a\r\nb _x0041_', '<1>'],
    ]);
  });

  it('come with runs of shared texts joined', async () => {
    const parts = { 'xl/sharedStrings.xml': '<x:sst xmlns:x="m"><x:si><x:r><x:t>lun</x:t></x:r><x:r><x:t>ga</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si><x:si/></x:sst>' };
    expect(await cellsOf(xmlSheet('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>', { parts }))).toEqual([['lunga', '', 'lunga']]);
  });

  it('come as plain numbers, truth values and days', async () => {
    const formats = [14, 'yyyy\\-mm\\-dd;@', '0000', '0.00', 22];
    const row = [1955, 1, 0.1 + 0.2, 1e21, true, false, ...[1, 2, 3, 4].map((style) => ({ value: 45_000, style })), { value: 45_000.5, style: 5 }, { value: 7, style: 3 }];
    expect(await cellsOf(oneSheet([row], { formats }))).toEqual([['1955', '1', '0.3', '1000000000000000000000', 'TRUE', 'FALSE', '2023-03-15', '2023-03-15', '45000', '45000', '2023-03-15 12:00:00', '0007']]);
  });

  it('come as days in either calendar, and as some programs write days', async () => {
    expect(await cellsOf(oneSheet([[{ value: 43_538, style: 1 }]], { formats: [14], countsFrom1904: true }))).toEqual([['2023-03-15']]);
    expect(await cellsOf(xmlSheet('<row><c t="d"><v>2023-03-15</v></c><c t="d"><v>2023-03-15T00:00:00.000Z</v></c><c t="d"><v>2023-03-15T12:30:00</v></c></row>'))).toEqual([['2023-03-15', '2023-03-15', '2023-03-15T12:30:00']]);
  });

  it('without a value are faults that name their place', async () => {
    const [header, row] = await rowsOf(xmlSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="A7"><v>1</v></c><c r="C7" t="e"><v>#DIV/0!</v></c><c r="AA7"><f>SUM(A1)</f><v/></c><c r="AB7" t="e"><v>#191212121212</v></c></row>'));
    expect(header).toEqual({ line: 1, cells: ['1'], faults: [] });
    expect(row?.faults.map(({ place, ...fault }) => [place, problemSentences(fault, 'en')[0]])).toEqual([
      [2, 'Cell C7 holds the error #DIV/0!.'],
      [26, 'Cell AA7 holds a formula whose value is not in the file.'],
      [27, 'Cell AB7 holds an error.'],
    ]);
  });
});

describe('places', () => {
  it('are those that rows and cells name, else the next ones; what is empty is passed over and counted', async () => {
    const xml = '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row><row r="10" spans="1:3"><c r="A10" s="1"/></row><row r="12"><c r="B12"><v>4</v></c><c r="A12"><v>5</v></c></row>';
    expect((await rowsOf(xmlSheet(xml))).map(({ line, cells }) => [line, cells])).toEqual([
      [3, ['', '', '1', '2']],
      [5, ['', '3']],
      [12, ['5', '4']],
    ]);
  });

  it('do not rest on the stated size of the sheet, and merged cells hold their value once', async () => {
    const sheet = '<worksheet><dimension ref="A1:A1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>both</t></is></c><c r="B1"/></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
    expect(await cellsOf(oneSheet([], { parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toEqual([['both'], ['', '2']]);
  });
});

describe('the sheet', () => {
  const filled = { rows: [['x']] };
  it('is the one that is visible and holds anything', async () => {
    expect(await cellsOf({ sheets: [{ name: 'Tom' }, { name: 'Dold', state: 'hidden', ...filled }, { name: 'Data', rows: [['here']] }, { name: 'Djupt dold', state: 'veryHidden', ...filled }] })).toEqual([['here']]);
    expect(await rowsOf({ sheets: [{ name: 'Tom' }, { name: 'Tom också', rows: [[null, '  ']] }] })).toEqual([]);
  });

  it('cannot be chosen where several hold something', async () => {
    await expect(rowsOf({ sheets: [{ name: 'Januari', ...filled }, { name: '19121212-1212', ...filled }, { name: 'Tom' }] })).rejects.toThrow('The workbook has 2 sheets that hold something: "Januari", one named as a person.');
  });

  it('is found by what the archive says of its parts, in any place and with any prefix', async () => {
    const sheet = '\uFEFF<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>å</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = zipOf({
      '_rels/.rels': relationships([['a', 'officeDocument', '/Arbetsbok.xml']]),
      'Arbetsbok.xml': '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="Diagram" sheetId="1" rel:id="c"/><x:sheet name="A" sheetId="2" rel:id="s"/></x:sheets></x:workbook>',
      '_rels\\Arbetsbok.xml.rels': relationships([['c', 'chartsheet', 'diagram.xml'], ['s', 'worksheet', '.\\Blad\\ett.xml']]),
      'blad/ETT.xml': { content: Buffer.from(sheet, 'utf16le') },
    });
    expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual([['å']]);
  });
});

describe('what is no workbook, or none that can be read, is refused in a sentence', () => {
  const whole = workbookBytes(oneSheet([['x', 1]]));
  const sheet = 'xl/worksheets/sheet1.xml';
  const cases: readonly (readonly [string, FixtureWorkbook | Buffer, RegExp])[] = [
    ['one that is cut off', whole.subarray(0, whole.length - 30), /damaged or cut off/],
    ['one that is cut off early', whole.subarray(0, 100), /damaged or cut off/],
    ['an archive of something else', zipOf({ 'cases.csv': 'a,b' }), /archive, but no Excel workbook/],
    ['a document', zipOf({ '_rels/.rels': relationships([['a', 'officeDocument', 'word/document.xml']]), 'word/document.xml': '<document/>', 'word/_rels/document.xml.rels': relationships([]) }), /no Excel workbook/],
    ['a binary workbook', zipOf({ '_rels/.rels': relationships([['a', 'officeDocument', 'xl/workbook.bin']]) }), /\.xlsb/],
    ['a part with a wrong checksum', oneSheet([], { parts: { [sheet]: { content: '<worksheet><sheetData/></worksheet>', statedChecksum: 1 } } }), /damaged/],
    ['a part that unpacks to more than is said', oneSheet([], { parts: { [sheet]: { content: `<worksheet><sheetData>${' '.repeat(1e6)}</sheetData></worksheet>`, statedBytes: 1_000 } } }), /damaged/],
    ['a part that unpacks to very much', oneSheet([], { parts: { [sheet]: { content: Buffer.alloc(80 * 1024 ** 2, ' ') } } }), /unpacks to 80 MiB/],
    ['a part with a password', oneSheet([], { parts: { [sheet]: { content: '<worksheet/>', isEncrypted: true } } }), /password/],
    ['a sheet that is not there', oneSheet([], { parts: { [sheet]: null } }), /lacks its part/],
    ['a sheet that is no XML', oneSheet([], { parts: { [sheet]: '<worksheet><sheetData><row></sheetData></worksheet>' } }), /not well-formed/],
    ['a sheet that ends early', oneSheet([], { parts: { [sheet]: '<worksheet><sheetData><row>' } }), /not well-formed/],
    ['entities of its own', oneSheet([], { parts: { [sheet]: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>' } }), /document type/],
    ['tags without end', oneSheet([], { parts: { [sheet]: '<a>'.repeat(1_000) } }), /nested deeper/],
    ['a text without end', xmlSheet(`<row><c t="str"><v>${'x'.repeat(1_200_000)}</v></c></row>`), /longer than a cell/],
    ['a cell that is too long', xmlSheet(`<row><c r="A1" t="str"><v>${'x'.repeat(60_000)}</v></c></row>`), /Cell A1 holds a text of more than/],
    ['a row that is too long', xmlSheet(`<row r="2">${`<c t="str"><v>${'x'.repeat(40_000)}</v></c>`.repeat(30)}</row>`), /Row 2 is longer/],
    ['a row without a right number', xmlSheet('<row r="1"/><row r="x"/>'), /without a right number after row 1/],
    ['a cell without a right place', xmlSheet('<row r="4"><c r="4D"><v>1</v></c></row>'), /Row 4 has a cell without a right place/],
    ['too many columns', xmlSheet('<row r="2"><c r="XFD2"><v>1</v></c></row>'), /Row 2 has a cell in column 16384/],
    ['a shared text that is not there', xmlSheet('<row><c t="s"><v>9</v></c></row>'), /Cell A1 names a text/],
  ];
  it.each(cases)('%s', async (_name, workbook, sentence) => {
    await expect(rowsOf(workbook)).rejects.toThrow(sentence);
    await expect(rowsOf(workbook)).rejects.toMatchObject({ name: 'UnreadableFile' });
  });

  it('but a file that is not there is a fault of the disk', async () => {
    await expect(workbookRows('/nowhere/table.xlsx').next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
