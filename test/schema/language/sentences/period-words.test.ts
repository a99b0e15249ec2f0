import { describe, expect, it } from 'vitest';
import { duringPeriod, monthOfYear, periodName, shortPeriodName } from '@schema/language/sentences/period-words.ts';

describe('a period in words', () => {
  it.each([
    ['2024-07', 'juli 2024', 'i juli 2024', 'juli 2024'],
    ['2024-Q3', 'tredje kvartalet 2024', 'tredje kvartalet 2024', 'kv 3 2024'],
    ['2024-H2', 'andra halvåret 2024', 'andra halvåret 2024', 'halvår 2 2024'],
    ['2024', '2024', 'år 2024', '2024'],
    ['R12-2024-07', 'augusti 2023 – juli 2024', 'de tolv månaderna till och med juli 2024', 'till juli 2024'],
  ])('%s in Swedish', (label, name, during, short) => {
    expect([periodName(label, 'sv'), duringPeriod(label, 'sv'), shortPeriodName(label, 'sv')]).toEqual([name, during, short]);
  });

  it.each([
    ['2024-07', 'July 2024', 'in July 2024', 'Jul 2024'],
    ['2024-Q1', 'the first quarter of 2024', 'in the first quarter of 2024', 'Q1 2024'],
    ['2024-H1', 'the first half of 2024', 'in the first half of 2024', 'H1 2024'],
    ['2024', '2024', 'in 2024', '2024'],
    ['R12-2024-12', 'January 2024 – December 2024', 'in the twelve months to December 2024', 'to Dec 2024'],
  ])('%s in English', (label, name, during, short) => {
    expect([periodName(label, 'en'), duringPeriod(label, 'en'), shortPeriodName(label, 'en')]).toEqual([name, during, short]);
  });

  it('names a month of a release', () => {
    expect(monthOfYear('2026-10', 'sv')).toBe('oktober 2026');
  });

  it('refuses what is no period', () => {
    expect(() => periodName('2024-13', 'sv')).toThrow(RangeError);
    expect(() => duringPeriod('R12', 'en')).toThrow('"R12" is not a period');
  });
});
