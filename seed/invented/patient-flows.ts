import type { CountryNumbers } from './read-country.ts';

/** From a home region to where the pathway closes. */
export interface Path {
  readonly home: number;
  readonly closing: number;
  /** Part of the home region that the way is taken from; 0 any. */
  readonly part: number;
  readonly share: number;
}

/** The ways that the patients of a pathway go, as shares of each home region's. */
export function pathsOf(numbers: CountryNumbers, pathway: number): readonly Path[] {
  const traits = numbers.pathways[pathway];
  if (!traits) return [];
  return (numbers.flows[pathway] ?? []).flatMap((flows, home) => {
    let away = 0;
    const out = flows.map(({ hub, share, awayShare, part }): Path => {
      const leaving = share * (awayShare ?? traits.awayShare);
      away += leaving;
      return { home, closing: hub, part, share: leaving };
    });
    return [{ home, closing: home, part: 0, share: 1 - away }, ...out];
  });
}
