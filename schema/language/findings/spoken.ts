import type { Language } from '../../domain/language.ts';
import { formatNumber } from '../numbers.ts';

/** What is said in each language, made from its parameters: names of columns, counts, codes; never from what a cell of a row holds. */
export type Spoken<Parameters, Said> = Readonly<Record<Language, (parameters: Parameters) => Said>>;

/** What is wrong, and what would be right. */
export type ProblemSentences = readonly [problem: string, expected: string];

export type NoParameters = Readonly<Record<never, never>>;

/** An entry of a catalogue of problems; it only says what the parameters are, so that both languages are held to them. */
export function problem<Parameters = NoParameters>(texts: Spoken<Parameters, ProblemSentences>): Spoken<Parameters, ProblemSentences> {
  return texts;
}

/** The same of a catalogue of single texts. */
export function sentence<Parameters = NoParameters>(texts: Spoken<Parameters, string>): Spoken<Parameters, string> {
  return texts;
}

type Catalogue = Readonly<Record<string, Spoken<never, unknown>>>;

/** The parameters of an entry. */
export type ParametersOf<Entry extends Spoken<never, unknown>> = Parameters<Entry['sv']>[0];

/** How the parameters are given: not at all where there are none. */
export type ParametersGiven<Entry extends Spoken<never, unknown>> = keyof ParametersOf<Entry> extends never ? [] : [parameters: ParametersOf<Entry>];

/** Any entry of the catalogue by its code, with its parameters: plain values, which can be stored and sent. */
export type Coded<Entries extends Catalogue> = { readonly [Code in keyof Entries]: { readonly code: Code; readonly parameters: ParametersOf<Entries[Code]> } }[keyof Entries];

const LONGEST_SHOWN = 40;
const QUOTES: Readonly<Record<Language, readonly [string, string]>> = { sv: ['”', '”'], en: ['"', '"'] };

/** A name as it stands in a sentence: of a column or a sheet. */
export function shown(name: string, language: Language): string {
  const [open, close] = QUOTES[language];
  return `${open}${name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name}${close}`;
}

/** Codes or names of columns, one after the other. */
export function listed(codes: readonly string[]): string {
  return codes.join(', ');
}

/** A count as Swedish sentences write it. In English ones of what is wrong, numbers stand as machines write them, which others read. */
export function counted(count: number): string {
  return formatNumber(count, { language: 'sv', decimals: 0 });
}
