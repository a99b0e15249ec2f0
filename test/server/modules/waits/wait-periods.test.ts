import { describe, expect, it } from 'vitest';
import { monthLabel, monthOf } from '@schema/domain/periods.ts';
import { readPeriod, readSpan } from '@server/modules/waits/wait-periods.ts';

const RELEASE = { first: monthOf(2015, 8), last: monthOf(2024, 10) };

function months({ first, last }: { readonly first: number; readonly last: number }): string {
  return `${monthLabel(first)}..${monthLabel(last)}`;
}

describe('a period', () => {
  it('R12 alone is the twelve months to the release’s last, and is told by its whole name', () => {
    const period = readPeriod('period', 'R12', RELEASE.last);
    expect([period.label, months(period)]).toEqual(['R12-2024-10', '2023-11..2024-10']);
  });

  it.each(['', '2024-13', '2024-H3', '2024-Q5', '24', 'r12', 'R12-2024', '2024-1', ' 2024', '2024-07-01'])('"%s" is none: the error names the argument and how to write one', (text) => {
    expect(() => readPeriod('period', text, RELEASE.last)).toThrow(/The argument period is .*; write a period as 2024, 2024-H1/);
  });
});

describe('a span', () => {
  it('goes from the first month of from to the last of to', () => {
    expect(months(readSpan({ from: '2018', to: '2018' }, RELEASE))).toBe('2018-01..2018-12');
    expect(months(readSpan({ from: '2018-Q2', to: '2019-H1' }, RELEASE))).toBe('2018-04..2019-06');
    expect(months(readSpan({ from: 'R12', to: 'R12' }, RELEASE))).toBe('2023-11..2024-10');
  });

  it('ends where the release does', () => {
    expect(months(readSpan({ from: '2010', to: '2030' }, RELEASE))).toBe('2015-08..2024-10');
  });

  it('may not begin after it ends', () => {
    expect(() => readSpan({ from: '2020', to: '2019' }, RELEASE)).toThrow('The argument from is "2020"; it may not begin after the end of to, which is 2019.');
    expect(() => readSpan({ from: '2019-07', to: '2019-07' }, RELEASE)).not.toThrow();
  });

  it('names the argument that cannot be read', () => {
    expect(() => readSpan({ from: 'last year', to: '2019' }, RELEASE)).toThrow('The argument from is');
    expect(() => readSpan({ from: '2019', to: 'now' }, RELEASE)).toThrow('The argument to is');
  });
});
