import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LanguageProvider } from '@client/format/language-context.tsx';
import { NavigationProvider } from '@client/ui/navigation.tsx';
import { figuresOf, isEmbedPath, languageOfPath } from './paths.ts';
import { useFocusOnArrival, useRouterNavigation } from './router-navigation.ts';
import { Shell } from './shell.tsx';

/** Around every page: its language and navigation, and the shell unless it is drawn in another site's frame. */
export function Root() {
  const pathname = useLocation({ select: (location) => location.pathname });
  const language = languageOfPath(pathname);
  const navigation = useRouterNavigation(language);
  useFocusOnArrival();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <NavigationProvider navigation={navigation}>
        {isEmbedPath(pathname) ? (
          <Outlet />
        ) : (
          <Shell figures={figuresOf(pathname)}>
            <Outlet />
          </Shell>
        )}
      </NavigationProvider>
    </LanguageProvider>
  );
}
