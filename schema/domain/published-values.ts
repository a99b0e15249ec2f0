import type { Unit } from './figure.ts';

/** Units as the files of published results write them, and as the product stores them. */
export const PUBLISHED_UNITS = {
  percent: 'SHARE',
  index: 'INDEX_0_100',
  per_100000: 'PER_100000',
  count: 'COUNT',
  days: 'DAYS',
  yes_no: 'YES_NO',
  text: 'TEXT',
} as const satisfies Record<string, Unit>;
export type PublishedUnit = keyof typeof PUBLISHED_UNITS;

/** A published value as stored: a number as exact text, or a text where there is no number. */
export type StoredValue = { readonly value: string; readonly text_value: null } | { readonly value: null; readonly text_value: string };

const DECIMAL = /^\d+(\.\d+)?$/;
const WHOLE = /^\d+$/;
const HIGHEST_INDEX = 100;

/** What a value of the unit looks like; ends the sentence about one that does not. */
export const NEEDED_VALUE: Readonly<Record<PublishedUnit, string>> = {
  percent: 'a percentage with decimal point, such as 71.2, is needed',
  index: 'a number between 0 and 100 is needed',
  per_100000: 'a number of at least 0 is needed',
  count: 'a whole number of at least 0 is needed',
  days: 'a number of at least 0 is needed',
  yes_no: 'true or false is needed',
  text: 'a text is needed',
};

/**
 * The value that is stored for a published one; null where the text is none of the unit. Percent become shares by
 * moving the decimal point in the text (71.2 → 0.712), since a division would make 0.7120000000000001 of some.
 * Percentages above 100 are kept: a modelled denominator allows them.
 */
export function storedValue(unit: PublishedUnit, published: string): StoredValue | null {
  if (unit === 'text') return published === '' ? null : { value: null, text_value: published };
  const value = numberOf(unit, published);
  return value === null ? null : { value, text_value: null };
}

function numberOf(unit: Exclude<PublishedUnit, 'text'>, published: string): string | null {
  switch (unit) {
    case 'percent':
      return DECIMAL.test(published) ? moveDecimalPointLeft(published, 2) : null;
    case 'index':
      return DECIMAL.test(published) && Number(published) <= HIGHEST_INDEX ? published : null;
    case 'count':
      return WHOLE.test(published) ? published : null;
    case 'per_100000':
    case 'days':
      return DECIMAL.test(published) ? published : null;
    case 'yes_no':
      return published === 'true' ? '1' : published === 'false' ? '0' : null;
  }
}

/**
 * Divides a decimal in text form by a power of ten, exactly: the digits stay, the point moves.
 * `moveDecimalPointLeft('71.2', 2)` is `'0.712'`, of `'100'` it is `'1'`. Zeros at the end are dropped.
 */
export function moveDecimalPointLeft(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole.padStart(places + 1, '0') + fraction;
  const point = digits.length - fraction.length - places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}
