import { expect, test } from 'vitest';
import { formatFileSize } from '@client/pages/data/file-size.ts';

test.each([
  [0, '0\u00A0B', '0\u00A0B'],
  [999, '999\u00A0B', '999\u00A0B'],
  [1_000, '1\u00A0kB', '1\u00A0kB'],
  [412_345, '412\u00A0kB', '412\u00A0kB'],
  [999_499, '999\u00A0kB', '999\u00A0kB'],
  [999_500, '1,0\u00A0MB', '1.0\u00A0MB'],
  [1_240_000, '1,2\u00A0MB', '1.2\u00A0MB'],
])('%d bytes are written in the unit that gives a short number', (bytes, swedish, english) => {
  expect(formatFileSize(bytes, 'sv')).toBe(swedish);
  expect(formatFileSize(bytes, 'en')).toBe(english);
});
