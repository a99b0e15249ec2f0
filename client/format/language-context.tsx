import { createContext, use, type ReactNode } from 'react';
import type { Language } from '@schema/domain/language.ts';

const LanguageContext = createContext<Language>('sv');

/** Everything below speaks this language; the app sets it from the address. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of the page that is shown; Swedish where no provider stands above. */
export function useLanguage(): Language {
  return use(LanguageContext);
}
