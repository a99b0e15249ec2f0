import type { ReleasesPageQuery } from '@client/generated/releases-page.ts';

export type ReleaseOfPage = ReleasesPageQuery['releases'][number];

/** A half-year with the release in which it became final. */
export interface FrozenHalfYear {
  readonly period: string;
  readonly release: ReleaseOfPage;
}

/** The half-years that are final, newest first, each with the release that froze it; releases come in any order. */
export function frozenHalfYears(releases: readonly ReleaseOfPage[]): readonly FrozenHalfYear[] {
  const inOrder = [...releases].sort((one, other) => one.number - other.number);
  const seen = new Map<string, ReleaseOfPage>();
  for (const release of inOrder) {
    for (const period of release.finals) if (!seen.has(period)) seen.set(period, release);
  }
  return [...seen].map(([period, release]) => ({ period, release })).sort((one, other) => (one.period < other.period ? 1 : -1));
}

/** Half-years that became final in the same release, with their first and last, oldest first. */
export interface FrozenTogether {
  readonly release: ReleaseOfPage;
  readonly periods: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Final half-years by the release that froze them, newest release first: one question to the API for each. */
export function frozenByRelease(halfYears: readonly FrozenHalfYear[]): readonly FrozenTogether[] {
  const releases = [...new Set(halfYears.map(({ release }) => release))];
  return releases.flatMap((release) => {
    const periods = halfYears.filter((each) => each.release === release).map(({ period }) => period).sort();
    const [from, to] = [periods[0], periods.at(-1)];
    return from === undefined || to === undefined ? [] : [{ release, periods, from, to }];
  });
}
