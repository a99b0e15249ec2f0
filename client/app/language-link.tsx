import { useLocation, useRouter } from '@tanstack/react-router';
import { LANGUAGES } from '@schema/domain/language.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { pathInLanguage } from './paths.ts';
import { shellMessages } from './shell.messages.ts';
import styles from './shell.module.css';

/** The same page with the same choices in the other language. */
export function LanguageLink() {
  const router = useRouter();
  const language = useLanguage();
  const other = LANGUAGES.find((one) => one !== language) ?? language;
  const messages = useMessages(shellMessages);
  const address = useLocation({
    select: ({ pathname, searchStr, hash }) => `${pathInLanguage(pathname, other)}${searchStr}${hash === '' ? '' : `#${hash}`}`,
  });
  return (
    <a
      className={styles.quietLink}
      href={address}
      lang={other}
      hrefLang={other}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void router.navigate({ href: address, resetScroll: false });
      }}
    >
      {messages.otherLanguage}
    </a>
  );
}
