import { useEffect, useMemo } from 'react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { LanguageProvider } from '@client/format/language-context.tsx';
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
  const answer = useAnswer(ShellDocument, { language: useApiLanguage() });
  const given = answer.data?.words;
  const words = useMemo(() => wordsOfAnswer(given), [given]);
  // Drawn unseen before the words have come, so that the page's own question is out at the same time as theirs.
  const content = (
    <div className={words === null && !answer.error ? styles.unseen : undefined}>
      <Outlet />
    </div>
  );
  return (
    <CountryWordsProvider value={words ?? WORDS_UNKNOWN}>
      {isEmbedPath(pathname) ? (
        content
      ) : (
        <Shell answer={answer} figures={figuresOf(pathname)}>
          {content}
        </Shell>
      )}
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
