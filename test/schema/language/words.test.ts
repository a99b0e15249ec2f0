import { describe, expect, it } from 'vitest';
import { capitalised, countOf, insideSentence, listWords, numberWord, pluralForm, runningText } from '@schema/language/words.ts';

const region = { singular: 'region', plural: 'regioner' };
const county = { singular: 'län', plural: 'län', gender: 'neuter' } as const;

describe('words', () => {
  it.each([
    [0, 'noll', 'zero'],
    [1, 'en', 'one'],
    [2, 'två', 'two'],
    [12, 'tolv', 'twelve'],
    [13, '13', '13'],
    [1234, '1\u00A0234', '1,234'],
  ])('counts %d as %s and %s', (count, swedish, english) => {
    expect(numberWord(count, { language: 'sv' })).toBe(swedish);
    expect(numberWord(count, { language: 'en' })).toBe(english);
  });

  it('counts one thing by its Swedish gender', () => {
    expect(countOf(1, region, { language: 'sv' })).toBe('en region');
    expect(countOf(1, county, { language: 'sv' })).toBe('ett län');
    expect(countOf(1, county, { language: 'en' })).toBe('one län');
    expect(countOf(3, county, { language: 'sv' })).toBe('tre län');
  });

  it.each([-1, 1.5, Number.NaN])('refuses to count %d', (count) => {
    expect(() => numberWord(count, { language: 'sv' })).toThrow(`numberWord: ${count}`);
  });

  it('takes the singular for one alone', () => {
    expect([0, 1, 2].map((count) => pluralForm(count, region))).toEqual(['regioner', 'region', 'regioner']);
  });

  it.each([
    [[], '', ''],
    [['A'], 'A', 'A'],
    [['A', 'B'], 'A och B', 'A and B'],
    [['A', 'B', 'C'], 'A, B och C', 'A, B and C'],
  ])('lists %j', (words, swedish, english) => {
    expect(listWords(words, { language: 'sv' })).toBe(swedish);
    expect(listWords(words, { language: 'en' })).toBe(english);
  });

  it('lists alternatives and exclusions', () => {
    expect(listWords(['A', 'B', 'C'], { language: 'sv', conjunction: 'or' })).toBe('A, B eller C');
    expect(listWords(['A', 'B'], { language: 'sv', conjunction: 'nor' })).toBe('A eller B');
    expect(listWords(['A', 'B'], { language: 'en', conjunction: 'nor' })).toBe('A nor B');
  });

  it('lists names that hold an "and" of their own', () => {
    const names = ['lungcancer', 'huvud- och halscancer'];
    expect(listWords(names, { language: 'sv', conjunction: 'also' })).toBe('lungcancer samt huvud- och halscancer');
    expect(listWords(names, { language: 'en', conjunction: 'also' })).toBe('lungcancer and huvud- och halscancer');
  });

  it('writes a name inside a sentence, and leaves abbreviations alone', () => {
    expect(['Lungcancer', 'Äggstockscancer', 'CUP', 'A', '', 'Cancer i galla'].map(insideSentence)).toEqual(['lungcancer', 'äggstockscancer', 'CUP', 'a', '', 'cancer i galla']);
  });

  it('capitalises the first letter alone, Swedish letters too', () => {
    expect(capitalised('örebro och RCC Norr')).toBe('Örebro och RCC Norr');
    expect(capitalised('20 regioner')).toBe('20 regioner');
    expect(capitalised('')).toBe('');
  });

  it('joins sentences and drops empty ones', () => {
    expect(runningText(['riket når målet', '', 'inget saknas'])).toBe('Riket når målet. Inget saknas.');
    expect(runningText([])).toBe('');
  });
});
