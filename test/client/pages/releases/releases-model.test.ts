import { describe, expect, it } from 'vitest';
import { frozenByRelease, frozenHalfYears, type ReleaseOfPage } from '@client/pages/releases/releases-model.ts';

const release = (number: number, finals: readonly string[]): ReleaseOfPage => ({
  id: `release-${number}`,
  number,
  state: 'PUBLISHED',
  origin: 'SYNTHETIC',
  extractedOn: '2026-08-19',
  publishedAt: null,
  hash: null,
  firstMonth: '2015-08',
  lastMonth: '2026-07',
  finalThrough: null,
  finals,
  cases: null,
  parent: null,
  partitions: 1,
  sharedPartitions: 0,
  isNewest: false,
});

describe('half-years that are final', () => {
  const releases = [release(3, []), release(2, ['2025-H1']), release(1, ['2024-H1', '2024-H2'])];

  it('stand newest first, each with the release that froze it first', () => {
    const frozen = frozenHalfYears([...releases, release(4, ['2024-H1'])]);
    expect(frozen.map((each) => [each.period, each.release.number])).toEqual([
      ['2025-H1', 2],
      ['2024-H2', 1],
      ['2024-H1', 1],
    ]);
  });

  it('are asked for once a release, from its first to its last', () => {
    expect(frozenByRelease(frozenHalfYears(releases)).map(({ release: { number }, periods, from, to }) => ({ number, periods, from, to }))).toEqual([
      { number: 2, periods: ['2025-H1'], from: '2025-H1', to: '2025-H1' },
      { number: 1, periods: ['2024-H1', '2024-H2'], from: '2024-H1', to: '2024-H2' },
    ]);
  });

  it('are none where no release froze any', () => {
    expect(frozenByRelease(frozenHalfYears([release(1, [])]))).toEqual([]);
  });
});
