import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTextWidth, wrapText } from '@client/charts/text-fit.ts';

describe('wrapText', () => {
  it('loses no word and adds none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/)), fc.integer({ min: 10, max: 300 }), (words, maxWidth) => {
        expect(wrapText(words.join(' '), { maxWidth, fontSize: 13 }).join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('gives lines that fit, save where one word alone is too wide', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/)), fc.integer({ min: 10, max: 300 }), (words, maxWidth) => {
        const tooWide = wrapText(words.join(' '), { maxWidth, fontSize: 13 }).filter((line) => estimateTextWidth(line, 13) > maxWidth);
        expect(tooWide.every((line) => !line.includes(' '))).toBe(true);
      }),
    );
  });

  it('keeps a number and its unit on one line', () => {
    expect(wrapText('riket 82,3\u00A0%', { maxWidth: 40, fontSize: 13 })).toEqual(['riket', '82,3\u00A0%']);
  });
});

describe('estimateTextWidth', () => {
  it('is wider for bold text and for larger text', () => {
    expect(estimateTextWidth('Västerbotten', 13, true)).toBeGreaterThan(estimateTextWidth('Västerbotten', 13));
    expect(estimateTextWidth('Västerbotten', 14)).toBeGreaterThan(estimateTextWidth('Västerbotten', 13));
  });
});
