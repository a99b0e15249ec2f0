import { useEffect, useMemo } from 'react';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { Language } from '@schema/domain/language.ts';
import type { Navigation } from '@client/ui/navigation.tsx';
import { addressOf, pathInLanguage, readSearch, writeSearch } from './paths.ts';

/** What pages need of the router, in the language of the address. */
export function useRouterNavigation(language: Language): Navigation {
  const router = useRouter();
  const searchText = useLocation({ select: (location) => location.searchStr });
  return useMemo(
    () => ({
      search: readSearch(searchText),
      setSearch: (search, step) => {
        const { pathname, hash } = router.latestLocation;
        const href = `${pathname}${writeSearch(search)}${hash === '' ? '' : `#${hash}`}`;
        void router.navigate({ href, replace: step === 'replace', resetScroll: false });
      },
      addressOf: (target) => addressOf(target, language),
      follow: (target) => void router.navigate({ href: addressOf(target, language) }),
      // A page that cannot be fetched ahead is fetched, and fails visibly, when it is opened.
      prepare: (target) => void router.preloadRoute({ to: addressOf({ ...target, search: undefined, hash: undefined }, language) }).catch(() => undefined),
    }),
    [router, searchText, language],
  );
}

/** Puts focus on the heading of a page that has been opened by a link, as a new page would; not when only the language changed. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (!fromLocation) return;
        const samePage = pathInLanguage(fromLocation.pathname, 'sv') === pathInLanguage(toLocation.pathname, 'sv');
        if (samePage || toLocation.hash !== '') return;
        const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
        heading?.focus({ preventScroll: true });
      }),
    [router],
  );
}
