import { describe, expect, it } from 'vitest';
import { parseWaitsSearch } from '@client/waits/waits-search.ts';
import { OF_CASES } from '@client/waits/release-extent.ts';
import { choosablePeriods } from '@client/waits/waits-periods.ts';

describe('the address of the waits', () => {
  it('holds every choice', () => {
    const raw = {
      region: '13',
      pathway: 'prostata',
      sex: 'FEMALE',
      period: '2025-H1',
      grain: 'QUARTER',
      measure: 'median_days',
      attribution: 'HOME',
      release: '2026-08-19',
      span: 'all',
      order: 'name',
      table: 'waits-by-region',
    };
    expect(parseWaitsSearch(raw)).toEqual({ ...raw, table: ['waits-by-region'] });
  });

  it('leaves out what is the page’s own choice', () => {
    expect(Object.values(parseWaitsSearch({ measure: 'lead_time', attribution: 'CLOSING', order: 'share', sex: 'ALL', region: '' })).filter((value) => value !== undefined)).toEqual([]);
  });

  it('leaves out what makes no sense', () => {
    expect(Object.values(parseWaitsSearch({ period: '2024-13', sex: 'OTHER', grain: 'DAY', measure: 'yield', span: 'some', order: 'size', region: ['01', '03'] })).filter((value) => value !== undefined)).toEqual([]);
  });
});

describe('periods to choose from', () => {
  const release = { ...OF_CASES, firstMonth: '2023-08', lastMonth: '2025-04' };

  it('lie wholly within the release, newest first within their kind', () => {
    const periods = choosablePeriods(release, null);
    expect(periods.slice(0, 3)).toEqual(['2024', '2024-H2', '2024-H1']);
    expect(periods).toContain('2025-Q1');
    expect(periods).not.toContain('2025-H1');
    expect(periods).not.toContain('2023-H2');
    expect(periods.at(-1)).toBe('2023-08');
  });

  it('always hold the one that is chosen', () => {
    expect(choosablePeriods(release, '2016')[0]).toBe('2016');
    expect(choosablePeriods(OF_CASES, '2016')).toEqual(['2016']);
    expect(choosablePeriods(OF_CASES, null)).toEqual([]);
  });
});
