import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '@schema/domain/figure.ts';
import { LANGUAGES } from '@schema/domain/language.ts';
import {
  decimalsFor,
  decimalsTellingApart,
  formatDifference,
  formatNumber,
  formatPercentagePoints,
  formatPValue,
  formatSek,
  formatShare,
  formatValue,
  withoutFloatingNoise,
} from '@schema/language/numbers.ts';

const sv = { language: 'sv' } as const;
const en = { language: 'en' } as const;
const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const language = fc.constantFrom(...LANGUAGES);

describe('numbers', () => {
  it.each([
    [1234, undefined, '1\u00A0234', '1,234'],
    [1234567.891, 1, '1\u00A0234\u00A0567,9', '1,234,567.9'],
    [-2.5, undefined, '\u22122,5', '\u22122.5'],
    [0.1 + 0.2, undefined, '0,3', '0.3'],
    [7, 2, '7,00', '7.00'],
    [56.5, 0, '57', '57'],
    [-0.04, 1, '0,0', '0.0'],
    [-0, undefined, '0', '0'],
    [1234567890123, undefined, '1\u00A0234\u00A0567\u00A0890\u00A0123', '1,234,567,890,123'],
  ])('writes %d with %s decimals as %s and %s', (value, decimals, swedish, english) => {
    expect(formatNumber(value, { ...sv, decimals })).toBe(swedish);
    expect(formatNumber(value, { ...en, decimals })).toBe(english);
  });

  it('refuses what is not a number, rather than print it', () => {
    expect(() => formatNumber(Number.NaN, sv)).toThrow('NaN');
    expect(() => formatShare(Infinity, sv)).toThrow('Infinity');
  });

  it('never shows a negative zero, a hyphen as minus, or a space that breaks', () => {
    fc.assert(
      fc.property(finite, language, fc.integer({ min: 0, max: 4 }), (value, chosen, decimals) => {
        const text = formatNumber(value, { language: chosen, decimals });
        expect(text).toMatch(chosen === 'sv' ? /^\u2212?\d{1,3}(\u00A0\d{3})*(,\d+)?$/ : /^\u2212?\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(text).not.toMatch(/^\u2212[0,.]*$/);
      }),
    );
  });

  it('reads back as the number it was, rounded', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const read = Number(formatNumber(value, { ...en, decimals }).replaceAll(',', '').replace('\u2212', '-'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9 * Math.abs(value));
      }),
    );
  });
});

describe('shares', () => {
  it.each([
    [0.823, 1, '82,3\u00A0%', '82.3%'],
    [0.47, 0, '47\u00A0%', '47%'],
    [0.565, 0, '57\u00A0%', '57%'],
    [1.033, 1, '103,3\u00A0%', '103.3%'],
    [0, 0, '0\u00A0%', '0%'],
    [0.7, undefined, '70\u00A0%', '70%'],
    [0.675, undefined, '67,5\u00A0%', '67.5%'],
  ])('writes %d with %s decimals as %s and %s', (share, decimals, swedish, english) => {
    expect(formatShare(share, { ...sv, decimals })).toBe(swedish);
    expect(formatShare(share, { ...en, decimals })).toBe(english);
  });

  it.each([
    [0.27, 0, '27\u00A0procentenheter', '27\u00A0percentage points'],
    [0.01, 0, '1\u00A0procentenhet', '1\u00A0percentage point'],
    [-0.01, 0, '\u22121\u00A0procentenhet', '\u22121\u00A0percentage point'],
    [0.01, 1, '1,0\u00A0procentenheter', '1.0\u00A0percentage points'],
    [0, 0, '0\u00A0procentenheter', '0\u00A0percentage points'],
  ])('tell a difference of %d with %d decimals in percentage points: %s, %s', (difference, decimals, swedish, english) => {
    expect(formatPercentagePoints(difference, { ...sv, decimals })).toBe(swedish);
    expect(formatPercentagePoints(difference, { ...en, decimals })).toBe(english);
  });

  it('have a short word for percentage points, the same for one and many', () => {
    expect(formatPercentagePoints(0.01, { ...sv, short: true })).toBe('1\u00A0p.e.');
    expect(formatPercentagePoints(0.27, { ...en, short: true })).toBe('27\u00A0pp');
  });

  it('are never shown equal to a threshold that they miss', () => {
    expect(decimalsTellingApart(0.6996, 0.7, { unit: 'SHARE', resolution: 0.01 })).toBe(2);
    expect(decimalsTellingApart(0.47, 0.8, { unit: 'SHARE', resolution: 0.01 })).toBe(0);
    expect(decimalsTellingApart(0.7, 0.7, { unit: 'SHARE', resolution: 0.01 })).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0.7, 0.8, 0.675), (hundredThousandths, threshold) => {
        const share = hundredThousandths / 100_000;
        fc.pre(share !== threshold);
        const decimals = decimalsTellingApart(share, threshold, { unit: 'SHARE', resolution: 0.01 });
        expect(formatShare(share, { ...sv, decimals })).not.toBe(formatShare(threshold, { ...sv, decimals }));
      }),
    );
  });
});

describe('values in their unit', () => {
  it.each([
    [0.823, 'SHARE', 0.001, '82,3\u00A0%', '82.3%'],
    [0.82, 'SHARE', 0.01, '82\u00A0%', '82%'],
    [86.4, 'INDEX_0_100', 0.1, '86,4', '86.4'],
    [715.7, 'PER_100000', 0.1, '715,7\u00A0per\u00A0100\u00A0000', '715.7\u00A0per\u00A0100,000'],
    [14, 'DAYS', 1, '14\u00A0dagar', '14\u00A0days'],
    [1, 'DAYS', 1, '1\u00A0dag', '1\u00A0day'],
    [1234, 'COUNT', 1, '1\u00A0234', '1,234'],
    [809_000_000, 'SEK', 1, '809\u00A0000\u00A0000\u00A0kr', 'SEK\u00A0809,000,000'],
    [1, 'YES_NO', 1, 'Ja', 'Yes'],
    [0, 'YES_NO', 1, 'Nej', 'No'],
    [3.5, 'TEXT', 0.1, '3,5', '3.5'],
  ] as const)('writes %d %s in steps of %d as %s and %s', (value, unit, resolution, swedish, english) => {
    expect(formatValue(value, unit, { ...sv, resolution })).toBe(swedish);
    expect(formatValue(value, unit, { ...en, resolution })).toBe(english);
  });

  it.each([
    ['SHARE', 0.01, 0],
    ['SHARE', 0.001, 1],
    ['SHARE', 0.005, 1],
    ['INDEX_0_100', 0.1, 1],
    ['PER_100000', 1, 0],
    ['DAYS', 0.25, 2],
    ['SHARE', null, 1],
    ['COUNT', null, 0],
    ['SHARE', 0, 1],
    ['INDEX_0_100', 1 / 3, 6],
  ] as const)('%s in steps of %s has %d decimals', (unit, resolution, decimals) => {
    expect(decimalsFor(unit, resolution)).toBe(decimals);
  });

  it('show published values apart: neighbours on the grid never look alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.01, 0.001, 0.005), fc.integer({ min: 0, max: 300 }), language, (resolution, step, chosen) => {
        const shown = (steps: number) => formatValue(steps * resolution, 'SHARE', { language: chosen, resolution });
        expect(shown(step)).not.toBe(shown(step + 1));
      }),
    );
  });

  it('write every unit without a breaking space, NaN or nothing', () => {
    fc.assert(
      fc.property(finite, fc.constantFrom(...UNITS), language, (value, unit, chosen) => {
        expect(formatValue(value, unit, { language: chosen })).toMatch(/^[^ ]+$/);
        expect(formatDifference(value, unit, { language: chosen })).not.toMatch(/NaN|undefined|null|\d /);
      }),
    );
  });
});

describe('differences', () => {
  it.each([
    [0.27, 'SHARE', '27\u00A0procentenheter', '27\u00A0percentage points'],
    [4.5, 'INDEX_0_100', '4,5\u00A0indexenheter', '4.5\u00A0index points'],
    [12.3, 'PER_100000', '12,3\u00A0per\u00A0100\u00A0000', '12.3\u00A0per\u00A0100,000'],
    [3, 'DAYS', '3\u00A0dagar', '3\u00A0days'],
  ] as const)('of %d in %s are %s and %s', (difference, unit, swedish, english) => {
    const resolution = { SHARE: 0.01, INDEX_0_100: 0.1, PER_100000: 0.1, DAYS: 1 }[unit];
    expect(formatDifference(difference, unit, { ...sv, resolution })).toBe(swedish);
    expect(formatDifference(difference, unit, { ...en, resolution })).toBe(english);
  });

  it('take other decimals where asked', () => {
    expect(formatDifference(0.0712, 'SHARE', { ...sv, resolution: 0.01, decimals: 1 })).toBe('7,1\u00A0procentenheter');
    expect(formatDifference(12.34, 'PER_100000', { ...en, decimals: 0 })).toBe('12\u00A0per\u00A0100,000');
  });
});

describe('money and p-values', () => {
  it('writes whole kronor', () => {
    expect(formatSek(1234.5, sv)).toBe('1\u00A0235\u00A0kr');
    expect(formatSek(-500_000_000, en)).toBe('SEK\u00A0\u2212500,000,000');
  });

  it.each([
    [0.7194, 'p\u00A0=\u00A00,72', 'p\u00A0=\u00A00.72'],
    [0.0496, 'p\u00A0=\u00A00,050', 'p\u00A0=\u00A00.050'],
    [0.0302, 'p\u00A0=\u00A00,030', 'p\u00A0=\u00A00.030'],
    [0.0004, 'p\u00A0<\u00A00,001', 'p\u00A0<\u00A00.001'],
    [1, 'p\u00A0=\u00A01,00', 'p\u00A0=\u00A01.00'],
  ])('writes p = %d as %s and %s', (pValue, swedish, english) => {
    expect(formatPValue(pValue, sv)).toBe(swedish);
    expect(formatPValue(pValue, en)).toBe(english);
  });

  it('leaves whole numbers as they are and takes the tail off the rest', () => {
    expect(withoutFloatingNoise(9_007_199_254_740_991)).toBe(9_007_199_254_740_991);
    expect(withoutFloatingNoise(0.62 - 0.35)).toBe(0.27);
  });
});
