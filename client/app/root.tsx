import { useEffect, useMemo } from 'react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { LanguageProvider } from '@client/format/language-context.tsx';
import { CountryWordsDocument } from '@client/generated/country-words.ts';
import { ShellDocument } from '@client/generated/shell.ts';
import { CountryWordsProvider, WORDS_UNKNOWN, wordsOfAnswer } from '@client/ui/country-words.ts';
import { NavigationProvider } from '@client/ui/navigation.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { figuresOf, isEmbedPath, languageOfPath } from './paths.ts';
import { useFocusOnArrival, useRouterNavigation } from './router-navigation.ts';
import { Shell } from './shell.tsx';
import styles from './root.module.css';

/** The page inside what all pages share: the country's words, and the shell unless it is drawn in another site's frame. */
function Country({ pathname }: { pathname: string }) {
  const { data, error } = useAnswer(CountryWordsDocument, {});
  const answer = useAnswer(ShellDocument, { language: useApiLanguage() });
  const given = data?.words;
  const words = useMemo(() => wordsOfAnswer(given), [given]);
  return (
    <CountryWordsProvider value={words ?? WORDS_UNKNOWN}>
      {/* The server sends the words with the page. Where it could not, the page is drawn unseen until they have come, so that its own questions are out at the same time. */}
      <div className={words === null && !error ? styles.unseen : undefined}>
        {isEmbedPath(pathname) ? (
          <Outlet />
        ) : (
          <Shell answer={answer} figures={figuresOf(pathname)}>
            <Outlet />
          </Shell>
        )}
      </div>
    </CountryWordsProvider>
  );
}

/** Around every page: its language and navigation, and the country that it is about. */
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
        <Country pathname={pathname} />
      </NavigationProvider>
    </LanguageProvider>
  );
}
