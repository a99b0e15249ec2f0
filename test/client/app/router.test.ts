import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { addressOf, PAGE_PATHS } from '@client/app/paths.ts';
import { createSiteRouter } from '@client/app/router.tsx';
import { LANGUAGES } from '@schema/domain/language.ts';

/** The route that an address leads to, null where there is none. */
function routeOf(path: string): { fullPath: string; params: Readonly<Record<string, string | undefined>> } | null {
  const router = createSiteRouter(createMemoryHistory({ initialEntries: [path] }));
  const [, params, found] = router.getMatchedRoutes(path);
  // An address that goes on where the routes end is matched as far as they go, with the rest under this name.
  return found && !('**' in params) ? { fullPath: found.fullPath, params } : null;
}

describe('the routes', () => {
  it.each(LANGUAGES)('has every page in %s', (language) => {
    for (const to of ['overview', 'method', 'data', 'accessibility'] as const) {
      expect(routeOf(addressOf({ to }, language))).toMatchObject({ fullPath: `/{-$language}${PAGE_PATHS[to]}` });
    }
  });

  it('reads the code of a region as text', () => {
    expect(routeOf('/en/regioner/01')?.params).toMatchObject({ code: '01', language: 'en' });
  });

  it('has one chart alone, for frames', () => {
    expect(routeOf('/embed/lead-time')?.params).toMatchObject({ chart: 'lead-time' });
  });

  it.each(['/xx/oversikt', '/sv/oversikt', '/finnsinte', '/oversikt/mer', '/regioner'])('%s leads nowhere', (path) => {
    expect(routeOf(path)).toBeNull();
  });

  it('keeps figures in the address as text, never as JSON', () => {
    const router = createSiteRouter(createMemoryHistory({ initialEntries: ['/oversikt?region=01&year=2024'] }));
    expect(router.latestLocation.search).toEqual({ region: '01', year: '2024' });
    expect(router.latestLocation.searchStr).toBe('?region=01&year=2024');
  });
});
