import type { Language } from '@schema/domain/language.ts';
import { useLanguage } from '@client/format/language-context.tsx';

/** The texts of a component, complete in every language. */
export type Catalogue<Messages> = Readonly<Record<Language, Messages>>;

/** The texts in the reader's language. */
export function useMessages<Messages>(catalogue: Catalogue<Messages>): Messages {
  return catalogue[useLanguage()];
}
