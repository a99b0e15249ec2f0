import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPersonalIdentityNumber } from '@server/modules/submissions/personal-identity-number.ts';

/** The last digit by Luhn's rule, worked out in another way than the product does: from the right, by the sum of digits. */
function withCheckDigit(nine: string): string {
  const sum = [...nine].reverse().reduce((total, digit, index) => total + [...String(Number(digit) * (index % 2 === 0 ? 2 : 1))].reduce((all, each) => all + Number(each), 0), 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

const NUMBER = fc
  .record({ year: fc.integer({ min: 0, max: 99 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), serial: fc.integer({ min: 0, max: 999 }), isCoordination: fc.boolean() })
  .map(({ year, month, day, serial, isCoordination }) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    return withCheckDigit(`${two(year)}${two(month)}${two(isCoordination ? day + 60 : day)}${String(serial).padStart(3, '0')}`);
  });

describe('a personal identity number', () => {
  it('is found with or without century and sign, wherever it stands', () => {
    fc.assert(
      fc.property(NUMBER, fc.constantFrom('', '19', '20'), fc.constantFrom('', '-', '+', ' '), fc.constantFrom('', 'case ', 'å:', '-'), (number, century, sign, before) => {
        expect(holdsPersonalIdentityNumber(`${before}${century}${number.slice(0, 6)}${sign}${number.slice(6)}`)).toBe(true);
        expect(holdsPersonalIdentityNumber(`${before}${century}${number.slice(0, 6)}${sign}${number.slice(6)} rest`)).toBe(true);
      }),
    );
  });

  it('is not seen where the last digit does not fit', () => {
    fc.assert(
      fc.property(NUMBER, fc.integer({ min: 1, max: 9 }), (number, more) => {
        expect(holdsPersonalIdentityNumber(`${number.slice(0, 9)}${(Number(number[9]) + more) % 10}`)).toBe(false);
      }),
    );
  });

  it('is not seen in dates, names of cases and longer numbers', () => {
    const valid = withCheckDigit('811218987');
    expect(holdsPersonalIdentityNumber(valid)).toBe(true);
    for (const text of ['', '2024-01-31', '20240131', '01-2023-004711', `1${valid}`, `${valid}1`, withCheckDigit('811318987'), withCheckDigit('810018987')]) {
      expect(holdsPersonalIdentityNumber(text), text).toBe(false);
    }
  });
});
