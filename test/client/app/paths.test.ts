import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@schema/domain/language.ts';
import { addressOf, isEmbedPath, languageOfPath, figuresOf, pathInLanguage, readSearch, startAddress, writeSearch } from '@client/app/paths.ts';

describe('addressOf', () => {
  it.each([
    [{ to: 'overview' }, 'sv', '/oversikt'],
    [{ to: 'overview' }, 'en', '/en/oversikt'],
    [{ to: 'region', params: { code: '12' } }, 'sv', '/regioner/12'],
    [{ to: 'method', hash: 'inclusion' }, 'en', '/en/metod#inclusion'],
    [{ to: 'overview', search: { year: 2024, table: undefined } }, 'sv', '/oversikt?year=2024'],
    [{ to: 'accessibility' }, 'sv', '/tillganglighet'],
  ] as const)('%j in %s is %s', (target, language, address) => {
    expect(addressOf(target, language)).toBe(address);
  });

  it('cannot be led astray by a code from an address', () => {
    expect(addressOf({ to: 'region', params: { code: '../data?x=1#y' } }, 'sv')).toBe('/regioner/..%2Fdata%3Fx%3D1%23y');
  });
});

describe('the language of an address', () => {
  it.each([
    ['/oversikt', 'sv'],
    ['/en/oversikt', 'en'],
    ['/en', 'en'],
    ['/english', 'sv'],
    ['/', 'sv'],
  ])('%s is in %s', (path, language) => {
    expect(languageOfPath(path)).toBe(language);
  });

  it.each([
    ['/oversikt', 'en', '/en/oversikt'],
    ['/en/oversikt', 'sv', '/oversikt'],
    ['/en/oversikt', 'en', '/en/oversikt'],
    ['/en', 'sv', '/'],
    ['/', 'en', '/en/'],
    ['/english', 'en', '/en/english'],
  ] as const)('%s in %s is %s', (path, language, expected) => {
    expect(pathInLanguage(path, language)).toBe(expected);
  });

  it('survives the way there and back', () => {
    const paths = fc.array(fc.stringMatching(/^[a-z0-9-]{3,9}$/), { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(paths, fc.constantFrom(...LANGUAGES), (path, language) => {
        const translated = pathInLanguage(path, language);
        expect(languageOfPath(translated)).toBe(language);
        expect(pathInLanguage(translated, 'sv')).toBe(path);
      }),
    );
  });
});

describe('startAddress', () => {
  it.each([
    ['/', '/oversikt'],
    ['/en', '/en/oversikt'],
    ['/en/', '/en/oversikt'],
  ])('who comes to %s begins at %s', (path, address) => {
    expect(startAddress(path)).toBe(address);
  });
});

describe('choices in the address', () => {
  it('are plain words and figures', () => {
    expect(writeSearch({ year: '2024', regions: ['01', '12'] })).toBe('?year=2024&regions=01&regions=12');
  });

  it('are nothing where nothing is chosen', () => {
    expect(writeSearch({})).toBe('');
  });

  it('are read back as they were written', () => {
    const names = fc.stringMatching(/^[a-z]{1,8}$/);
    const values = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.array(fc.string({ maxLength: 5 }), { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(fc.dictionary(names, values, { noNullPrototype: true }), (search) => {
        expect(readSearch(writeSearch(search))).toEqual(search);
      }),
    );
  });
});

describe('isEmbedPath', () => {
  it.each([
    ['/embed/lead-time', true],
    ['/en/embed/lead-time', true],
    ['/oversikt', false],
    ['/embedded', false],
  ])('%s: %s', (path, expected) => {
    expect(isEmbedPath(path)).toBe(expected);
  });
});

describe('figures of a page', () => {
  it.each([
    ['/oversikt', 'both'],
    ['/en/regioner/12', 'both'],
    ['/en/vantetider', 'cases'],
    ['/publiceringar', 'cases'],
    ['/metod', 'published'],
    ['/embed/regions-strip', 'published'],
  ])('%s: %s', (path, expected) => {
    expect(figuresOf(path)).toBe(expected);
  });
});
