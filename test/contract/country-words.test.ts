import { describe, expect, it } from 'vitest';
import { isCountryWord, marksIn } from '@schema/language/country-words.ts';
import { RELEASE_NOTE_TEXTS } from '@schema/language/release-notes.ts';
import { codeBook } from '@server/modules/files/code-book.ts';
import { KIND_GUIDES } from '@server/modules/submissions/guide/guide-registry.ts';
import { messagesWith } from '@client/ui/use-messages.ts';
import { SCOTTISH_WORDS, SWEDISH_WORDS } from '../testkit/country-words.ts';

/** What only Sweden has, or calls so. A country's own words stand in its `words.csv`, and texts name them by marks. */
const SWEDISH_ALONE = /\bSVF\b|vårdförlopp|(?<![a-zåäö])region(?!al cancer)|sjukvårdsregion|Sverige|Sweden|\briket|Kolada|\bRCC\b|KVÅ|personnummer|personal identity|välgrundad|well-founded|misstank|suspicion/i;

/** Where such a word may stand: names of columns and parameters of the files and the API. */
const TECHNICAL = /\b(start|closing|home)_region\b|regions\.csv/g;

type Catalogue = Readonly<Record<'sv' | 'en', object>>;

const modules = import.meta.glob<Readonly<Record<string, Catalogue>>>('../../client/**/*messages.ts', { eager: true });
const catalogues: readonly (readonly [string, Catalogue])[] = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter(([, catalogue]) => typeof catalogue === 'object' && 'sv' in catalogue && 'en' in catalogue);

/** Arguments for functions that make texts: numbers, which all of them can write. */
const PARTS = Array.from({ length: 8 }, () => 7);

/** Every text of a catalogue; what functions make of their arguments, too. */
function textsOf(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return textsOf((texts as (...parts: unknown[]) => unknown)(...PARTS));
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(textsOf) : [];
}

/** Scotland's clock starts with a suspicion, too. */
const SCOTTISH_SUSPICIONS = [SCOTTISH_WORDS.sv, SCOTTISH_WORDS.en].flatMap((words) => [words.term_explained, words.clock_start]);
const withoutOwnWords = (text: string): string => SCOTTISH_SUSPICIONS.reduce((rest, own) => rest.replaceAll(own, ''), text);

const swedishAlone = (texts: readonly string[]): readonly string[] => texts.filter((text) => SWEDISH_ALONE.test(text.replace(TECHNICAL, '')));

describe('what pages say', () => {
  it('is found in every catalogue', () => {
    expect(catalogues.length).toBeGreaterThan(15);
  });

  it.each(catalogues)('names what is a country’s own by marks that are known: %s', (_name, { sv, en }) => {
    const texts = [...textsOf(sv), ...textsOf(en)];
    expect(swedishAlone(texts)).toEqual([]);
    expect(texts.flatMap(marksIn).filter((mark) => !isCountryWord(mark.charAt(0).toLowerCase() + mark.slice(1)))).toEqual([]);
  });

  it.each(catalogues)('leaves no mark in another country, and nothing of Sweden: %s', (_name, { sv, en }) => {
    const texts = [...textsOf(messagesWith(sv, SCOTTISH_WORDS.sv)), ...textsOf(messagesWith(en, SCOTTISH_WORDS.en))];
    expect(texts.flatMap(marksIn)).toEqual([]);
    expect(swedishAlone(texts.map(withoutOwnWords))).toEqual([]);
  });
});

describe('what files are said to be', () => {
  it('names what is a country’s own by marks', () => {
    expect(swedishAlone([...textsOf(Object.values(KIND_GUIDES).map((guide) => ({ ...guide, columns: guide.columns.map(({ meaning, format }) => ({ meaning, format })) }))), ...textsOf(RELEASE_NOTE_TEXTS)])).toEqual([]);
    const book = codeBook(SCOTTISH_WORDS).map(({ title, contents, columns }) => ({ title, contents, meanings: columns.map(({ meaning }) => meaning) }));
    expect(swedishAlone(textsOf(book).map(withoutOwnWords))).toEqual([]);
    expect(textsOf(codeBook(SWEDISH_WORDS)).flatMap(marksIn)).toEqual([]);
  });
});
