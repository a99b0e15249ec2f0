import { LANGUAGES } from './language.ts';

/**
 * The addresses of pages, as the server must know them to answer 404 where there is none. A colon stands for a part
 * that varies. The prefix of a language in front gives the same page in that language.
 */
export const PAGE_ADDRESSES = [
  '/oversikt',
  '/regioner/:code',
  '/metod',
  '/data',
  '/tillganglighet',
  '/embed/:chart',
] as const;

/** Prefixes of the languages after the first, which has none. */
export const LANGUAGE_PREFIXES: readonly string[] = LANGUAGES.slice(1).map((language) => `/${language}`);

const EMBED_ADDRESS = '/embed/:chart';

/** True where a page answers at the path (without its question part). */
export function isPageAddress(path: string): boolean {
  return PAGE_ADDRESSES.some((address) => matches(withoutLanguage(path), address));
}

/** True for a page that may stand in other sites' frames. */
export function isEmbedAddress(path: string): boolean {
  return matches(withoutLanguage(path), EMBED_ADDRESS);
}

/** The path without its language's prefix. */
export function withoutLanguage(path: string): string {
  const prefix = LANGUAGE_PREFIXES.find((each) => path.startsWith(`${each}/`));
  return prefix === undefined ? path : path.slice(prefix.length);
}

function matches(path: string, address: string): boolean {
  const [parts, expected] = [path.split('/'), address.split('/')];
  return expected.length === parts.length && expected.every((part, index) => (part.startsWith(':') ? parts[index] !== '' : part === parts[index]));
}
