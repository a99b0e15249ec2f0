import { createContext, use } from 'react';
import { COUNTRY_WORDS, type CountryWord, type CountryWords, type CountryWordsByLanguage } from '@schema/language/country-words.ts';
import { useLanguage } from '@client/format/language-context.tsx';

/** Stands where a word is not known, before the API has answered and where it cannot. */
const UNKNOWN = '…';
const UNKNOWN_WORDS = Object.fromEntries(COUNTRY_WORDS.map((key) => [key, UNKNOWN])) as Record<CountryWord, string>;


/** Before the words are known. */
export const WORDS_UNKNOWN: CountryWordsByLanguage = { sv: UNKNOWN_WORDS, en: UNKNOWN_WORDS };

const CountryWordsContext = createContext(WORDS_UNKNOWN);

/** Everything below has the words of this country; the app sets them from the API's answer. */
export const CountryWordsProvider = CountryWordsContext.Provider;

/** The country's words in the reader's language. */
export function useCountryWords(): CountryWords {
  return use(CountryWordsContext)[useLanguage()];
}

/** The words from the API's answer to the shell; null while there is none. */
export function wordsOfAnswer(answer: readonly { readonly key: string; readonly sv: string; readonly en: string }[] | undefined): CountryWordsByLanguage | null {
  if (answer === undefined) return null;
  const textsIn = (language: 'sv' | 'en'): CountryWords => ({ ...UNKNOWN_WORDS, ...Object.fromEntries(answer.map((word) => [word.key, word[language]])) });
  return { sv: textsIn('sv'), en: textsIn('en') };
}
