import type { Language } from '../domain/language.ts';
import { formatNumber } from './numbers.ts';

/** Words that sentences are made of: numbers, forms, lists, the capital at the start. */

/** Swedish nouns are common ("en region") or neuter ("ett län"); English words have no such forms. */
export type Gender = 'common' | 'neuter';

/** A noun that is counted. */
export interface CountedNoun {
  readonly singular: string;
  readonly plural: string;
  /** Swedish gender; absent: common. */
  readonly gender?: Gender;
}

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};
const NEUTER_ONE = 'ett';

/** A count as running text writes it: words to twelve, digits beyond. Throws `RangeError` unless a whole number ≥ 0. */
export function numberWord(count: number, { language, gender = 'common' }: { readonly language: Language; readonly gender?: Gender }): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`numberWord: ${count} is not a count`);
  if (count === 1 && language === 'sv' && gender === 'neuter') return NEUTER_ONE;
  return NUMBER_WORDS[language][count] ?? formatNumber(count, { language, decimals: 0 });
}

/** The form of the noun that goes with a count: singular for one alone. */
export function pluralForm(count: number, noun: CountedNoun): string {
  return count === 1 ? noun.singular : noun.plural;
}

/** A count and its noun: "en region", "tre regioner", "21 regioner", "one region". */
export function countOf(count: number, noun: CountedNoun, { language }: { readonly language: Language }): string {
  return `${numberWord(count, { language, gender: noun.gender })} ${pluralForm(count, noun)}`;
}

/**
 * `nor` follows a "neither", which in Swedish ("varken") takes "eller"; `also` joins names that may hold an "and" of their
 * own, which in Swedish takes "samt".
 */
export type Conjunction = 'and' | 'or' | 'nor' | 'also';

const CONJUNCTIONS: Readonly<Record<Language, Readonly<Record<Conjunction, string>>>> = {
  sv: { and: 'och', or: 'eller', nor: 'eller', also: 'samt' },
  en: { and: 'and', or: 'or', nor: 'nor', also: 'and' },
};

/** A list in running text: "A", "A och B", "A, B och C"; with `or`: "A, B eller C". Empty text for an empty list. */
export function listWords(
  words: readonly string[],
  { language, conjunction = 'and' }: { readonly language: Language; readonly conjunction?: Conjunction },
): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${CONJUNCTIONS[language][conjunction]} ${last}`;
}

/** The text with a capital first letter, the rest untouched: "riket når" → "Riket når", "örebro" → "Örebro". */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('sv-SE') + text.slice(first.length);
}

/** A name as it stands inside a sentence: "Lungcancer" → "lungcancer"; a name that begins with an abbreviation stays: "CUP". */
export function insideSentence(name: string): string {
  const [first = '', second = ''] = name;
  const isAbbreviation = second !== '' && second === second.toLocaleUpperCase('sv-SE') && second !== second.toLocaleLowerCase('sv-SE');
  return isAbbreviation ? name : first.toLocaleLowerCase('sv-SE') + name.slice(first.length);
}

/** Sentences as running text: each capitalised and closed by a full stop, one space between; empty ones are left out. */
export function runningText(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${capitalised(sentence)}.`)
    .join(' ');
}
