import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { COLOUR_SCHEME_KEY } from '@client/app/colour-scheme.ts';
import { addressOf } from '@client/app/paths.ts';
import { LANGUAGES } from '@schema/domain/language.ts';

const SCRIPT = readFileSync(new URL('../../../client/public/before-paint.js', import.meta.url), 'utf8');

interface Visit {
  readonly stored?: Readonly<Record<string, string>> | 'forbidden';
  readonly systemIsDark?: boolean;
  readonly path?: string;
}

/** What the script makes of the page for a visit. */
function paint({ stored = {}, systemIsDark = false, path = '/oversikt' }: Visit): { scheme: string | undefined; lang: string } {
  const attributes = new Map<string, string>();
  const root = { lang: 'sv', setAttribute: (name: string, value: string) => void attributes.set(name, value) };
  const localStorage = {
    getItem: (key: string) => {
      if (stored === 'forbidden') throw new Error('Storage is forbidden.');
      return stored[key] ?? null;
    },
  };
  runInNewContext(SCRIPT, { document: { documentElement: root }, localStorage, location: { pathname: path }, matchMedia: () => ({ matches: systemIsDark }) });
  return { scheme: attributes.get('data-mantine-color-scheme'), lang: root.lang };
}

describe('before the first paint', () => {
  it.each([
    ['the choice that the reader made', { stored: { [COLOUR_SCHEME_KEY]: 'dark' } }, 'dark'],
    ['the choice, against the system', { stored: { [COLOUR_SCHEME_KEY]: 'light' }, systemIsDark: true }, 'light'],
    ['the system where nothing is chosen', { systemIsDark: true }, 'dark'],
    ['the system where that is what was chosen', { stored: { [COLOUR_SCHEME_KEY]: 'auto' }, systemIsDark: true }, 'dark'],
    ['the system where something else is stored', { stored: { [COLOUR_SCHEME_KEY]: '"><b>' } }, 'light'],
    ['the system where storage is forbidden', { stored: 'forbidden' as const }, 'light'],
  ])('the colours are those of %s', (_rule, visit, scheme) => {
    expect(paint(visit).scheme).toBe(scheme);
  });

  it.each(LANGUAGES)('the page of an address in %s says so', (language) => {
    expect(paint({ path: addressOf({ to: 'overview' }, language) }).lang).toBe(language);
  });
});
