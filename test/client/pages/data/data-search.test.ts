import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawSearch } from '@client/ui/navigation.tsx';
import { fitsInAddress, LONGEST_QUERY, parseDataSearch } from '@client/pages/data/data-search.ts';

test('choices that are there are kept and the rest are left out', () => {
  expect(parseDataSearch({ find: 'unit', query: '{ country { code } }', other: 'x' })).toEqual({ find: 'unit', query: '{ country { code } }' });
  expect(parseDataSearch({})).toEqual({});
});

test('an empty, repeated or far too long choice is as if it were not there', () => {
  expect(parseDataSearch({ find: '  ', example: ['one', 'two'], query: 'x'.repeat(LONGEST_QUERY + 1) })).toEqual({});
});

test('what has been parsed is parsed to itself, whatever stood in the address', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('find', 'example', 'query', 'variables', 'else'), fc.oneof(fc.string(), fc.array(fc.string()))), (raw) => {
      const once = parseDataSearch(raw);
      expect(parseDataSearch(rawSearch(once))).toEqual(once);
    }),
  );
});

test('whatever is said to fit in the address is kept by it', () => {
  const query = `{ ${'a'.repeat(LONGEST_QUERY - 4)} }`;
  expect(fitsInAddress(query, '{}')).toBe(true);
  expect(parseDataSearch({ query }).query).toBe(query);
  expect(fitsInAddress(`${query} `, '{}')).toBe(false);
});
