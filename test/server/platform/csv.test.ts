import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvFile, withoutFormula } from '@server/platform/csv.ts';

describe('a text cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+46 8 123', "'+46 8 123"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
  ])('that would start a formula gets an apostrophe: %j', (text, expected) => {
    expect(withoutFormula(text)).toBe(expected);
  });

  test.each(['-5', '+3.2', '-0,4', 'a=b', 'Västra Götaland', '', '71.2'])('that starts none is left as it is: %j', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });

  test('is quoted where it holds a comma, a quote or a line end', () => {
    expect(csvCell('a,b', 'text')).toBe('"a,b"');
    expect(csvCell('the "goal"', 'text')).toBe('"the ""goal"""');
    expect(csvCell('two\nlines', 'text')).toBe('"two\nlines"');
    expect(csvCell('plain; text', 'text')).toBe('plain; text');
  });
});

test('a missing value is an empty cell and a zero is a zero', () => {
  expect(csvCell(null, 'number')).toBe('');
  expect(csvCell('0', 'number')).toBe('0');
});

test('a number is never touched', () => {
  expect(csvCell('-0.04', 'number')).toBe('-0.04');
});

test('a file starts with a byte order mark and ends each line as RFC 4180 says', () => {
  expect(csvFile([['a', 'b'], ['1', '2']])).toBe('\uFEFFa,b\r\n1,2\r\n');
});

test('what is written is read back by another program, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (table) => {
      const width = Math.min(...table.map((row) => row.length));
      const rows = table.map((row) => row.slice(0, width));
      const text = csvFile(rows.map((row) => row.map((cell) => csvCell(cell, 'text'))));
      const read: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
      expect(read).toEqual(rows.map((row) => row.map(withoutFormula)));
    }),
  );
});
