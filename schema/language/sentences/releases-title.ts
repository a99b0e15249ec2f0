import type { Language } from '../../domain/language.ts';
import { formatDate } from '../dates.ts';
import { monthOfYear } from './period-words.ts';
import type { InEachLanguage } from './subjects.ts';

export interface ReleasesTitleInput {
  /** The release that answers where none is named; null where there is none. */
  readonly newest: { readonly number: number; readonly extractedOn: string; readonly lastMonth: string | null } | null;
  readonly language: Language;
}

/** Which release answers now, and how far it reaches: "Publicering 12 svarar nu: uttag 19 aug 2026, till och med juli 2026". */
export function releasesTitle({ newest, language }: ReleasesTitleInput): string {
  const words = WORDS[language];
  if (newest === null) return words.none;
  // A heading breaks into few lines: none of them within the date.
  const date = formatDate(newest.extractedOn, { language }).replaceAll(' ', '\u00A0');
  const answers = words.answers(newest.number, date);
  return newest.lastMonth === null ? answers : `${answers}, ${words.through(monthOfYear(newest.lastMonth, language))}`;
}

interface ReleasesWords {
  readonly none: string;
  readonly answers: (number: number, date: string) => string;
  readonly through: (month: string) => string;
}

const WORDS: InEachLanguage<ReleasesWords> = {
  sv: {
    none: 'Ingen publicering än',
    answers: (number, date) => `Publicering ${number} svarar nu: uttag ${date}`,
    through: (month) => `till och med ${month}`,
  },
  en: {
    none: 'No release yet',
    answers: (number, date) => `Release ${number} answers now: extracted ${date}`,
    through: (month) => `through ${month}`,
  },
};
