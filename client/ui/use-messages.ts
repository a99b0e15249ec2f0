import type { Language } from '@schema/domain/language.ts';
import { withWords, type CountryWords } from '@schema/language/country-words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { useCountryWords } from './country-words.ts';

/** The texts of a component, complete in every language. What a country calls its own stands in them as marks (`schema/language/country-words.ts`). */
export type Catalogue<Messages> = Readonly<Record<Language, Messages>>;

interface Filled {
  readonly words: CountryWords;
  readonly messages: unknown;
}

/** What has been filled already: the same texts are the same object at each drawing. */
const known = new WeakMap<object, Filled>();

/** The texts in the reader's language, with the country's words in them. */
export function useMessages<Messages extends object>(catalogue: Catalogue<Messages>): Messages {
  return messagesWith(catalogue[useLanguage()], useCountryWords());
}

/** The texts with these words in them. */
export function messagesWith<Messages extends object>(messages: Messages, words: CountryWords): Messages {
  const before = known.get(messages);
  if (before?.words === words) return before.messages as Messages;
  const filled = withWords(messages, words);
  known.set(messages, { words, messages: filled });
  return filled;
}
