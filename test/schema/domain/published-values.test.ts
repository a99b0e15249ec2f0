import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDecimalPointLeft, storedValue } from '@schema/domain/published-values.ts';

describe('a percentage becomes a share by its digits, not by division', () => {
  it.each([
    ['71.2', '0.712'],
    ['84', '0.84'],
    ['70', '0.7'],
    ['5', '0.05'],
    ['0.5', '0.005'],
    ['0', '0'],
    ['100', '1'],
    ['103.3', '1.033'],
    ['100.0', '1'],
    ['1234.5', '12.345'],
  ])('%s %% is %s', (published, stored) => {
    expect(storedValue('percent', published)).toEqual({ value: stored, text_value: null });
  });

  it('keeps every digit and moves the point by the places asked for', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 9 }), fc.nat({ max: 4 }), (whole, tenths, places) => {
        const moved = moveDecimalPointLeft(`${whole}.${tenths}`, places);
        const [left = '', right = ''] = moved.split('.');
        const scaled = BigInt(left + right.padEnd(places + 1, '0'));
        expect(scaled).toBe(BigInt(`${whole}${tenths}`));
      }),
    );
  });
});

describe('a value that is none of its unit is refused', () => {
  it.each([
    ['percent', ''],
    ['percent', '71,2'],
    ['percent', '-1'],
    ['percent', '1e2'],
    ['percent', 'NaN'],
    ['index', '100.1'],
    ['count', '12.5'],
    ['yes_no', 'yes'],
    ['text', ''],
    ['days', 'about 3'],
  ] as const)('%s "%s"', (unit, published) => {
    expect(storedValue(unit, published)).toBeNull();
  });
});

it('keeps numbers of other units as they stand, and a sentence as a sentence', () => {
  expect(storedValue('index', '87.4')).toEqual({ value: '87.4', text_value: null });
  expect(storedValue('per_100000', '585.7')).toEqual({ value: '585.7', text_value: null });
  expect(storedValue('yes_no', 'false')).toEqual({ value: '0', text_value: null });
  expect(storedValue('yes_no', 'true')).toEqual({ value: '1', text_value: null });
  expect(storedValue('text', 'none shown')).toEqual({ value: null, text_value: 'none shown' });
});
