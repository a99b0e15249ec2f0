import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { TableSplitter } from '@server/modules/submissions/table-splitter.ts';
import { TableText } from '@server/modules/submissions/table-text.ts';

const COLUMNS = ['name', 'number'].map((name) => ({ name, needed: true }));

function rowsOf(bytes: Buffer, pieceBytes = bytes.length + 1): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  const text = new TableText(COLUMNS, (cells, line) => rows.push({ cells, line }));
  for (let at = 0; at < bytes.length; at += pieceBytes) text.push(bytes.subarray(at, at + pieceBytes));
  text.end();
  return rows;
}

const TABLE = 'name;number\r\nÅsa Öberg–Ek;1,5\r\n"rad\r\ntvå ""citat"" ;";2\r\n';
const WHOLE = [
  { cells: ['name', 'number'], line: 1 },
  { cells: ['Åsa Öberg–Ek', '1,5'], line: 2 },
  { cells: ['rad\r\ntvå "citat" ;', '2'], line: 3 },
];

/** Windows-1252 of the letters in the table. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');
}

describe('the same table', () => {
  const utf16 = Buffer.from(`\uFEFF${TABLE}`, 'utf16le');
  const files: Readonly<Record<string, Buffer>> = {
    'UTF-8': Buffer.from(TABLE),
    'UTF-8 with a mark': Buffer.from(`\uFEFF${TABLE}`),
    'UTF-16, little end first': utf16,
    'UTF-16, big end first': Buffer.from(utf16).swap16(),
    'windows-1252': windows1252(TABLE),
  };
  it.each(Object.entries(files))('is read from %s, whole and byte by byte', (_name, bytes) => {
    expect(rowsOf(bytes)).toEqual(WHOLE);
    expect(rowsOf(bytes, 1)).toEqual(WHOLE);
    expect(rowsOf(bytes, 7)).toEqual(WHOLE);
  });

  it.each([',', ';', '\t'])('is read with the delimiter %j', (delimiter) => {
    expect(rowsOf(Buffer.from(`name${delimiter}number\nx${delimiter}1\n`))).toEqual([{ cells: ['name', 'number'], line: 1 }, { cells: ['x', '1'], line: 2 }]);
  });

  it('is read after a line that states the delimiter, which counts as a line', () => {
    expect(rowsOf(Buffer.from('sep=;\r\nname;number\r\nx;1'))).toEqual([{ cells: ['name', 'number'], line: 2 }, { cells: ['x', '1'], line: 3 }]);
  });

  it('is read with line ends of any kind, empty lines passed over but counted', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = Buffer.from(['name,number', 'x,1', '', 'y,2'].join(end));
      for (const piece of [1, 3, 100]) expect(rowsOf(bytes, piece).map(({ cells, line }) => [cells[0], line]), JSON.stringify(end)).toEqual([['name', 1], ['x', 2], ['y', 4]]);
    }
  });
});

it('agrees with another parser on any table, cut in any pieces', () => {
  const cell = fc.stringMatching(/^[a-zåäö0-9 ",;\n]{0,8}$/).map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 20 }), fc.boolean(), (rows, piece, endsWithLineEnd) => {
      const text = rows.map((row) => row.join(',')).join('\n') + (endsWithLineEnd ? '\n' : '');
      const found: string[][] = [];
      const splitter = new TableSplitter(',', (cells) => found.push(cells));
      for (let at = 0; at < text.length; at += piece) splitter.push(text.slice(at, at + piece));
      splitter.end();
      expect(found).toEqual(parse(text, { skip_empty_lines: true, relax_column_count: true }));
    }),
  );
});

describe('what is no table is refused in a sentence', () => {
  it.each([
    ['a quotation mark without a pair', Buffer.from('name,number\n"x,1\n'), /quotation mark has no pair/],
    ['a quotation mark out of place', Buffer.from('name,number\n"x"y,1\n'), /quotation mark is out of place/],
    ['NUL characters', Buffer.from('name,number\nx\0,1\n'), /NUL/],
    ['UTF-16 without a mark', Buffer.from('name,number\nx,1\n', 'utf16le'), /NUL/],
    ['two encodings', Buffer.concat([Buffer.from('name,number\nåäö,1\n'), windows1252('åäö,2\n')]), /UTF-8/],
    ['a line that never ends', Buffer.from(`name,number\n${'x'.repeat(2_000_000)}`), /longer than/],
    ['too many columns', Buffer.from(`name,number\n${','.repeat(5_000)}\n`), /at most 1000 columns/],
  ])('%s', (_name, bytes, sentence) => {
    expect(() => rowsOf(bytes, 65_536)).toThrow(sentence);
  });
});
