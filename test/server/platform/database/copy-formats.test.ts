import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '@server/platform/database/copy-binary.ts';
import { copyText, plainText } from '@server/platform/database/copy-text.ts';

const DAY_MS = 86_400_000;

describe('the formats of COPY', () => {
  it('a date is its number of days from 2000-01-01, as the calendar counts them', () => {
    expect(['2000-01-01', '1999-12-31', '2000-02-29', '2024-03-01'].map((date) => dayNumber(date, 0))).toEqual([0, -1, 59, 8_826]);
    expect(dayNumber('brost\t2000-03-01\tx', 6)).toBe(60);
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(dayNumber(new Date(Date.UTC(2000, 0, 1) + days * DAY_MS).toISOString().slice(0, 10), 0)).toBe(days);
      }),
    );
  });

  it('a text is the same after it was escaped and read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ö', '\\', '\t', '\n', '\r', 'N', 't') }), (text) => {
        expect(plainText(copyText(text))).toBe(text);
      }),
    );
  });
});
