import { describe, expect, it } from 'vitest';
import { daysBetween, isLate, jumpsIn, shareOf, usualBefore } from '@server/modules/quality/quality-figures.ts';

describe('figures of data quality', () => {
  it('a share of nothing is no share', () => {
    expect([shareOf(1, 4), shareOf(0, 0)]).toEqual([0.25, null]);
  });

  it('is late after 35 days, also across the change of the clock, and where nothing ever came', () => {
    expect(daysBetween('2024-03-01', '2024-04-05')).toBe(35);
    expect([isLate('2024-03-01', '2024-04-05'), isLate('2024-02-29', '2024-04-05'), isLate(null, '2024-04-05')]).toEqual([false, true, true]);
  });

  it('who tells of quarters is late after a quarter and some days', () => {
    expect([isLate('2024-01-01', '2024-04-05', 'QUARTER'), isLate('2024-01-01', '2024-04-08', 'QUARTER')]).toEqual([false, true]);
  });

  it('the usual is the median of the twelve months before', () => {
    const months = [1_000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99];
    expect([usualBefore(months, 13), usualBefore(months, 12)]).toEqual([6.5, 6.5]);
  });

  it('a month jumps by more than chance and more than people shrug at', () => {
    const steady = new Array<number>(12).fill(100);
    // Four standard deviations of 100 are 40, more than 30 per cent of it.
    expect(jumpsIn([...steady, 139])).toEqual([]);
    expect(jumpsIn([...steady, 141])).toEqual([{ index: 12, count: 141, usual: 100 }]);
    // Of 10 000 four standard deviations are 4 per cent; nobody asks before 30.
    expect(jumpsIn([...steady.map(() => 10_000), 7_100])).toEqual([]);
    expect(jumpsIn([...steady.map(() => 10_000), 6_900])).toHaveLength(1);
    expect(jumpsIn(steady)).toEqual([]);
  });
});
