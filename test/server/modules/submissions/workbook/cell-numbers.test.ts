import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNumberText, dateText, numberText } from '@server/modules/submissions/workbook/cell-numbers.ts';
import { numberFormat } from '@server/modules/submissions/workbook/number-formats.ts';

describe('a number format', () => {
  it.each(['yyyy\\-mm\\-dd', 'yyyy/mm/dd;@', '[$-41D]d mmmm yyyy;@', 'dd/mm/yy', 'h:mm', '[Red]yy', 'mm:ss.0', 'YYYY-MM-DD', 'd "dagar"'])('%s shows days or times', (code) => {
    expect(numberFormat(code)).toBe('date');
  });

  it.each(['General', '0', '0.00', '#,##0', '#,##0\\ "kr";[Red]\\-#,##0\\ "kr"', '0 "dagar"', '0\\d', '0%', '0.00E+00', '[h]', '@', '_-* #,##0.00\\ _k_r_-', '0_d', '0*y', '0;yyyy', ''])('%s shows a number', (code) => {
    expect(numberFormat(code)).toBe('plain');
  });

  it.each([
    ['000000', 123, '000123'],
    ['00', 1, '01'],
    ['00', 123, '123'],
    ['000\\ 00', 12_345, '123 45'],
    ['[$-41D]000000\\-0000', 101_011_234, '010101-1234'],
    ['000000-0000', 195_501_011_234, '19550101-1234'],
    ['000', 1.5, '1.5'],
    ['000', -7, '-7'],
  ])('%s keeps the digits of %d as they are shown', (code, value, text) => {
    expect(cellNumberText(String(value), numberFormat(code), false)).toBe(text);
  });
});

describe('a number', () => {
  it.each([
    ['1', '1'],
    ['1955', '1955'],
    ['1.0', '1'],
    ['-0', '0'],
    ['007', '7'],
    ['12.300000000000001', '12.3'],
    ['5.0000000000000001E-2', '0.05'],
    ['1E-7', '0.0000001'],
    ['-1.25E-9', '-0.00000000125'],
    ['1E+21', '1000000000000000000000'],
    ['1.5e22', '15000000000000000000000'],
    ['12345678901234567890', '12345678901234567890'],
    ['1E999', '1E999'],
    ['', ''],
    ['abc', 'abc'],
    ['0x10', '0x10'],
  ])('%s stands as %s', (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });

  it('that is not whole keeps its value to fifteen digits, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e14, max: 1e14 }), (value) => {
        fc.pre(!Number.isInteger(value));
        const text = numberText(String(value));
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(Number(value.toPrecision(15)));
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    [0, false, '1900-01-00'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [36_526, false, '2000-01-01'],
    [45_292, false, '2024-01-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, null],
    [-1, false, null],
    [0, true, '1904-01-01'],
    [43_830, true, '2024-01-01'],
    [45_292.25, false, '2024-01-01 06:00:00'],
    [45_291.999_999_999, false, '2024-01-01'],
    [45_292.000_000_001, false, '2024-01-01'],
    [0.5, false, '1900-01-00 12:00:00'],
  ] as const)('%d (from 1904: %s) is %s', (serial, countsFrom1904, day) => {
    expect(dateText(serial, countsFrom1904)).toBe(day);
  });

  it('is the one that as many days of the calendar lead to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = new Date(Date.UTC(1900, 0, 1));
        day.setUTCDate(serial - 1);
        expect(dateText(serial, false)).toBe(day.toISOString().slice(0, 10));
      }),
    );
  });

  it('that is none stays a number, which the checks of dates refuse', () => {
    expect(cellNumberText('-5', 'date', false)).toBe('-5');
    expect(cellNumberText('text', 'date', false)).toBe('text');
  });
});
