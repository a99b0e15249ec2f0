import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '@schema/domain/partial-date.ts';

describe('a date as precise as its source', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-05-14', '2024-05-14', '2024-05-14'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s covers %s to %s', (stated, firstDay, lastDay) => {
    expect(parsePartialDate(stated)).toEqual({ stated, firstDay, lastDay });
  });

  it.each(['', '24', '2024-2', '2024-13', '2024-00', '2023-02-29', '2024-04-31', '2024-01-00', '2024-1-1', '20240114', '2024-01-14T00:00', 'soon', '2024–02'])('"%s" is none', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it('space around it means nothing', () => {
    expect(parsePartialDate(' 2024-05 ')?.stated).toBe('2024-05');
  });

  it('every day of the calendar is itself, and lies in its month and year', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (moment) => {
        const day = moment.toISOString().slice(0, 10);
        const month = parsePartialDate(day.slice(0, 7));
        const year = parsePartialDate(day.slice(0, 4));
        expect(parsePartialDate(day)).toEqual({ stated: day, firstDay: day, lastDay: day });
        expect(month !== null && month.firstDay <= day && day <= month.lastDay).toBe(true);
        expect(year !== null && year.firstDay <= (month?.firstDay ?? '') && (month?.lastDay ?? '') <= year.lastDay).toBe(true);
      }),
    );
  });
});
