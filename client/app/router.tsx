import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, type RouterHistory } from '@tanstack/react-router';
import { rawSearch } from '@client/ui/navigation.tsx';
import { FailurePage } from './failure-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { isLanguagePrefix, PAGE_PATHS, readSearch, startAddress, writeSearch } from './paths.ts';
import { Root } from './root.tsx';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

/** `/oversikt` and `/en/oversikt` are the same route; any other first part is no language and leads nowhere. */
const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/{-$language}',
  params: {
    parse: ({ language }: { language?: string }) => (language === undefined || isLanguagePrefix(language) ? { language } : false),
  },
});

const startRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: '/',
  beforeLoad: ({ location }) => {
    throw redirect({ href: startAddress(location.pathname), replace: true });
  },
});

// Each page is a file of its own that is fetched when it is opened, or just before.
const pageRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.overview,
    component: lazyRouteComponent(() => import('@client/pages/overview/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.region,
    component: lazyRouteComponent(() => import('./region-route.tsx'), 'RegionRoute'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.waits,
    component: lazyRouteComponent(() => import('@client/pages/waits/waits-page.tsx'), 'WaitsPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.releases,
    component: lazyRouteComponent(() => import('@client/pages/releases/releases-page.tsx'), 'ReleasesPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.deliveries,
    component: lazyRouteComponent(() => import('@client/pages/deliveries/deliveries-page.tsx'), 'DeliveriesPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.fileFormats,
    component: lazyRouteComponent(() => import('@client/pages/file-formats/file-formats-page.tsx'), 'FileFormatsPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.method,
    component: lazyRouteComponent(() => import('@client/pages/method/method-page.tsx'), 'MethodPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.data,
    component: lazyRouteComponent(() => import('@client/pages/data/data-page.tsx'), 'DataPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.accessibility,
    component: lazyRouteComponent(() => import('@client/pages/accessibility/accessibility-page.tsx'), 'AccessibilityPage'),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: PAGE_PATHS.embed,
    component: lazyRouteComponent(() => import('./embed-route.tsx'), 'EmbedRoute'),
  }),
];

/**
 * The router of the whole site. Choices stand in the address as plain text; pages check them (`usePageSearch`). The
 * history is the browser's unless another is given.
 */
export function createSiteRouter(history?: RouterHistory) {
  return createRouter({
    history,
    routeTree: rootRoute.addChildren([languageRoute.addChildren([startRoute, ...pageRoutes])]),
    parseSearch: readSearch,
    stringifySearch: (search: object) => writeSearch(rawSearch(search)),
    defaultErrorComponent: FailurePage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    caseSensitive: true,
  });
}
