import { describe, expect, it } from 'vitest';
import { formatDate, formatYears, monthName, shortMonthName } from '@schema/language/dates.ts';

describe('dates', () => {
  it.each([
    ['2024-08-19', '19 aug 2024', '19 Aug 2024'],
    ['2025-01-01', '1 jan 2025', '1 Jan 2025'],
    ['2024-02-29', '29 feb 2024', '29 Feb 2024'],
    ['2018-02', 'feb 2018', 'Feb 2018'],
    ['2018', '2018', '2018'],
  ])('%s is %s and %s: no more precise than its source', (date, swedish, english) => {
    expect(formatDate(date, { language: 'sv' })).toBe(swedish);
    expect(formatDate(date, { language: 'en' })).toBe(english);
  });

  it.each(['2023-02-29', '2024-13', '19 aug 2024', ''])('"%s" is refused', (date) => {
    expect(() => formatDate(date, { language: 'sv' })).toThrow(`"${date}" is not a date`);
  });

  it('has twelve months in each language, Swedish ones in lower case', () => {
    expect(monthName(8, { language: 'sv' })).toBe('augusti');
    expect(monthName(12, { language: 'en' })).toBe('December');
    expect(shortMonthName(5, { language: 'sv' })).toBe('maj');
    expect(() => monthName(13, { language: 'sv' })).toThrow('13 is not a month');
    expect(() => shortMonthName(0, { language: 'en' })).toThrow('0 is not a month');
  });

  it('joins years with an en dash, and leaves one year alone', () => {
    expect(formatYears(2018, 2024)).toBe('2018–2024');
    expect(formatYears(2024, 2024)).toBe('2024');
  });
});
