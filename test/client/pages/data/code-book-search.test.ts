import { describe, expect, test } from 'vitest';
import { findColumns } from '@client/pages/data/code-book-search.ts';
import type { CodeBookFile } from '@client/pages/data/published-files.ts';

const text = (sv: string, en: string) => ({ sv, en });
const plain = { mayBeEmpty: false, unit: null, allowedValues: null, listedIn: null };
const FILES: readonly CodeBookFile[] = [
  {
    name: 'populations.csv', title: text('Folkmängd', 'Populations'), contents: text('Folkmängd.', 'Populations.'),
    columns: [
      { ...plain, name: 'population', type: 'integer', unit: text('personer', 'persons'), meaning: text('Antal folkbokförda.', 'Registered inhabitants.') },
      { ...plain, name: 'sex', type: 'code', allowedValues: ['ALL', 'FEMALE'], meaning: text('Kön.', 'Sex.') },
    ],
  },
  {
    name: 'results.csv', title: text('Resultat', 'Results'), contents: text('Resultat.', 'Results.'),
    columns: [{ ...plain, name: 'region', type: 'code', listedIn: 'regions.csv: code', meaning: text('Området.', 'The area.') }],
  },
];
const found = (search: string, language: 'sv' | 'en' = 'sv') => findColumns(FILES, search, language).map((column) => `${column.file} ${column.name}`);

describe('a search of the code book', () => {
  test('finds every column where nothing is searched for', () => {
    expect(found(' ')).toEqual(['populations.csv population', 'populations.csv sex', 'results.csv region']);
  });

  test.each([
    ['folkbokförda', ['populations.csv population']],
    ['FEMALE', ['populations.csv sex']],
    ['personer', ['populations.csv population']],
    ['results.csv', ['results.csv region']],
    ['regions.csv', ['results.csv region']],
  ])('looks in name, file, unit, values and meaning: %s', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  test('asks for every word, in either case and any order', () => {
    expect(found('KÖN populations')).toEqual(['populations.csv sex']);
    expect(found('kön personer')).toEqual([]);
  });

  test('reads the meaning in the reader’s language only', () => {
    expect(found('inhabitants')).toEqual([]);
    expect(found('inhabitants', 'en')).toEqual(['populations.csv population']);
  });

  test('tells ö from o', () => {
    expect(found('kon')).toEqual([]);
  });
});
