import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SharedStrings } from '@server/modules/submissions/workbook/shared-strings.ts';

it('texts are kept in their order, whatever their letters and lengths', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 50 }), (texts) => {
      const strings = new SharedStrings();
      for (const text of texts) strings.add(text);
      // The second time from memory.
      expect([...texts, ...texts].map((_, index) => strings.text(index % texts.length))).toEqual([...texts, ...texts]);
      expect([-1, 0.5, texts.length, NaN].map((index) => strings.text(index))).toEqual([undefined, undefined, undefined, undefined]);
    }),
  );
});

it('many texts are kept in few bytes beside the heap, and more than are kept are refused', () => {
  const strings = new SharedStrings();
  const before = process.memoryUsage().arrayBuffers;
  for (let index = 0; index < 1_000_000; index += 1) strings.add(`01-2024-${index}`);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(28 * 1024 ** 2);
  expect([0, 999_999, 4_096, 0].map((index) => strings.text(index))).toEqual(['01-2024-0', '01-2024-999999', '01-2024-4096', '01-2024-0']);
  const long = 'x'.repeat(40_000);
  expect(() => {
    for (;;) strings.add(long);
  }).toThrow(/more texts than are kept .* CSV UTF-8/);
});
