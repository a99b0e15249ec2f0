import { describe, expect, it } from 'vitest';
import { monthsSummary, monthsTitle, newestYearOf, type GroupOfMonths } from '@client/waits/twelve-months.ts';
import { measuredValue } from '@client/waits/wait-figure.ts';
import type { FigureFields, ReleaseFields } from '@client/waits/wait-figure.ts';

const RELEASE: ReleaseFields = {
  id: '2024-12',
  number: 3,
  origin: 'SYNTHETIC',
  extractedOn: '2024-12-31',
  firstMonth: '2023-01',
  lastMonth: '2024-10',
  finalThrough: '2024-06',
  isNewest: true,
};
const NATION = { shortName: 'riket', locative: 'i riket' };

function share(value: number, half: number): FigureFields {
  return { value, lower: value - half, upper: value + half, numerator: null, denominator: null, absence: null, provisional: true };
}
const SUPPRESSED: FigureFields = { value: null, lower: null, upper: null, numerator: null, denominator: null, absence: 'SUPPRESSED', provisional: true };

function group(name: string, together: FigureFields, months: readonly FigureFields[] = []): GroupOfMonths {
  const points = months.map((figure, index) => ({ period: `2024-0${index + 1}`, figure }));
  return { id: name, name, tone: 'women', points, treated: null, together };
}
const told = (groups: readonly GroupOfMonths[]) => ({ area: NATION, measureName: 'Andel i tid', groups, release: RELEASE, language: 'sv' as const });

describe('the title of the newest twelve months', () => {
  it('claims a difference where the intervals of all twelve together do not touch, and says when', () => {
    const title = monthsTitle(told([group('män', share(0.42, 0.01)), group('kvinnor', share(0.48, 0.01))]));
    expect(title).toContain('högre för kvinnor än för män');
    expect(title).toContain('48,0\u00A0% mot 42,0\u00A0%');
    expect(title).toContain('de tolv månaderna till och med oktober 2024');
  });

  it('claims none where they do, however the single months stand', () => {
    const months = [share(0.1, 0.01), share(0.1, 0.01)];
    const title = monthsTitle(told([group('män', share(0.47, 0.02), months), group('kvinnor', share(0.48, 0.02), [share(0.9, 0.01), share(0.9, 0.01)])]));
    expect(title).toContain('ingen säkerställd skillnad');
  });

  it('claims nothing of a group that is protected', () => {
    const title = monthsTitle(told([group('riket', SUPPRESSED), group('Skåne', share(0.48, 0.01))]));
    expect(title).not.toMatch(/än för|skillnad/);
    expect(title).toContain('48,0\u00A0%');
  });
});

it('the summary tells the months of each group', () => {
  const summary = monthsSummary(told([group('män', share(0.4, 0.01), [share(0.41, 0.01), share(0.43, 0.01)]), group('kvinnor', SUPPRESSED, [SUPPRESSED, SUPPRESSED])]));
  expect(summary).toContain('41,0\u00A0% i januari 2024');
  expect(summary).toContain('43,0\u00A0% i februari 2024');
  expect(summary).not.toContain('40,0');
});

it('the newest twelve months end with the last month of the release', () => {
  expect(newestYearOf(RELEASE)).toBe('R12-2024-10');
  expect(newestYearOf({ lastMonth: null })).toBeNull();
});

it('a value without both ends has no interval, and without a value there is nothing', () => {
  expect(measuredValue({ ...share(0.4, 0.1), upper: null })).toEqual({ value: 0.4, interval: null });
  expect(measuredValue(SUPPRESSED)).toBeNull();
});
