import type { Language } from '../domain/language.ts';
import { capitalised } from './words.ts';
import type { CountedNoun, Gender } from './words.ts';

/**
 * The words that a country has of its own. Texts that hold everywhere name them by marks, "{the_units}", and get the
 * country's own in their place; "{The_units}" begins with a capital. Nothing is inflected by rule: each form is a word,
 * chosen so that the possessive s can follow it ("{the_units}s").
 */

/** Words that a country's `words.csv` must give. */
export const GIVEN_WORDS = [
  /** What is followed, one by one: "vårdförlopp", with its forms. The Swedish article tells the gender. */
  'pathway',
  'pathways',
  'a_pathway',
  'the_pathway',
  'the_pathways',
  /** All that is followed, in definite form: "de standardiserade vårdförloppen". */
  'the_followed',
  /** What sets the time limits, in definite form. */
  'the_standard',
  /** The word that a reader new to the field must know, and a sentence on it. */
  'term',
  'term_explained',
  /** The event that starts the clock: in full, in short, its day, and that it happened. */
  'clock_start',
  'clock_start_short',
  'clock_start_day',
  'clock_started',
  /** The nation as running text calls it: "riket". */
  'the_nation',
  /** The areas that report and are compared; the noun itself stands in `levels.csv`. */
  'a_unit',
  'the_unit',
  'the_units',
  'the_home_unit',
  /** All areas of the country, from the largest: "landet, sjukvårdsregionerna, regionerna och deras delar". */
  'the_areas',
  /** Whom a user may speak for, with articles; and who may see what an area has not published. */
  'an_organisation',
  'the_unit_itself',
  'government',
  'tagline',
  /** The number that identifies a person, and what is done about it. */
  'personal_number',
  'personal_number_check',
  /** A closing code in full, of which the files hold the end. */
  'whole_code',
  /** The law that the accessibility statement follows: in full, and when it is named again. */
  'accessibility_law',
  'accessibility_law_again',
] as const;

/** Words that only a country with groups of units has. */
export const WORDS_OF_GROUPS = ['group_body'] as const;

/** Words that other reference files give: levels, areas, and the forms of "no" that follow from the article. */
export const FOUND_WORDS = ['unit', 'units', 'no_unit', 'no_pathway', 'group', 'country'] as const;

export const COUNTRY_WORDS = [...GIVEN_WORDS, ...WORDS_OF_GROUPS, ...FOUND_WORDS] as const;
export type CountryWord = (typeof COUNTRY_WORDS)[number];

/** A country's words in one language; empty where the country has nothing of the kind. */
export type CountryWords = Readonly<Record<CountryWord, string>>;

/** A country's words in every language. */
export type CountryWordsByLanguage = Readonly<Record<Language, CountryWords>>;

/** A word of a country in both languages, as its files give it. */
export interface WordInBoth {
  readonly key: string;
  readonly sv: string;
  readonly en: string;
}

/** The words of a country from those that its files give; what follows from the articles is added. */
export function countryWordsOf(given: readonly WordInBoth[]): CountryWordsByLanguage {
  return { sv: wordsIn('sv', given), en: wordsIn('en', given) };
}

function wordsIn(language: Language, given: readonly WordInBoth[]): CountryWords {
  const texts = new Map(given.map((word) => [word.key, word[language]]));
  const textOf = (key: CountryWord): string => texts.get(key) ?? '';
  const words = Object.fromEntries(COUNTRY_WORDS.map((key) => [key, textOf(key)])) as Record<CountryWord, string>;
  const none = (withArticle: string, noun: string): string => `${NO[language][genderOf(withArticle)]} ${noun}`;
  return { ...words, no_unit: none(words.a_unit, words.unit), no_pathway: none(words.a_pathway, words.pathway) };
}

const NO: Readonly<Record<Language, Readonly<Record<Gender, string>>>> = { sv: { common: 'ingen', neuter: 'inget' }, en: { common: 'no', neuter: 'no' } };

const MARK = /\{([A-Za-z]\w*)\}/g;

/** The text with the country's words in place of the marks; other braces stay. */
export function withWordsIn(text: string, words: CountryWords): string {
  return text.replace(MARK, (mark, name: string) => {
    const key = name.charAt(0).toLowerCase() + name.slice(1);
    if (!isCountryWord(key)) return mark;
    return key === name ? words[key] : capitalised(words[key]);
  });
}

/** Texts of any shape, lists, records and functions that make texts, with the country's words in all of them. */
export function withWords<Texts>(texts: Texts, words: CountryWords): Texts {
  return filled(texts, words) as Texts;
}

function filled(texts: unknown, words: CountryWords): unknown {
  if (typeof texts === 'string') return withWordsIn(texts, words);
  if (typeof texts === 'function') return (...parts: unknown[]) => filled((texts as (...parts: unknown[]) => unknown)(...parts), words);
  if (Array.isArray(texts)) return texts.map((each) => filled(each, words));
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, each]) => [name, filled(each, words)]));
}

/** A text of both languages with the country's words. */
export function inBothWithWords<Text>(texts: Readonly<Record<Language, Text>>, words: CountryWordsByLanguage): Readonly<Record<Language, Text>> {
  return { sv: withWords(texts.sv, words.sv), en: withWords(texts.en, words.en) };
}

export function isCountryWord(key: string): key is CountryWord {
  return COUNTRY_WORDS.some((each) => each === key);
}

/** Every mark of a text, for what checks that it is one. */
export function marksIn(text: string): readonly string[] {
  return [...text.matchAll(MARK)].map(([, name = '']) => name);
}

/** The noun of what is followed, to be counted. */
export function pathwayNoun({ pathway, pathways, a_pathway: withArticle }: CountryWords): CountedNoun {
  return { singular: pathway, plural: pathways, gender: genderOf(withArticle) };
}

/** A noun's gender by its Swedish article, "en" or "ett"; English nouns have none to tell. */
export function genderOf(withArticle: string): Gender {
  return withArticle.startsWith('ett ') ? 'neuter' : 'common';
}
