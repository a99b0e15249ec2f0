import { LANGUAGES, type Language } from '@schema/domain/language.ts';
import { rawSearch, type PageName, type PageTarget, type RawSearch } from '@client/ui/navigation.tsx';

/** The paths of all pages, the same in every language after the language's prefix. `$name` is a part that varies. */
export const PAGE_PATHS = {
  overview: '/oversikt',
  region: '/regioner/$code',
  waits: '/vantetider',
  releases: '/publiceringar',
  deliveries: '/inrapportering',
  fileFormats: '/filformat',
  method: '/metod',
  data: '/data',
  accessibility: '/tillganglighet',
  embed: '/embed/$chart',
} as const satisfies Record<PageName, string>;

const [FIRST_LANGUAGE, ...PREFIXED_LANGUAGES] = LANGUAGES;

/** True for the first part of an address that names a language; the first language has none. */
export function isLanguagePrefix(text: string): boolean {
  return PREFIXED_LANGUAGES.some((language) => language === text);
}

/** The language of an address path: `/en/oversikt` is English, everything without a prefix is in the first language. */
export function languageOfPath(path: string): Language {
  const first = path.split('/')[1] ?? '';
  return PREFIXED_LANGUAGES.find((language) => language === first) ?? FIRST_LANGUAGE;
}

/** True for the address of a chart that is drawn alone, in any language. */
export function isEmbedPath(path: string): boolean {
  return pathInLanguage(path, FIRST_LANGUAGE).startsWith(PAGE_PATHS.embed.replace('$chart', ''));
}

/** Which figures a page may show: those that are officially published, those counted from cases, or both. */
export type PageFigures = 'published' | 'cases' | 'both';

/** The beginnings of pages that show figures counted from cases. */
const PAGES_WITH_CASES: readonly (readonly [path: string, figures: PageFigures])[] = [
  [PAGE_PATHS.overview, 'both'],
  [PAGE_PATHS.region.replace('$code', ''), 'both'],
  [PAGE_PATHS.waits, 'cases'],
  [PAGE_PATHS.releases, 'cases'],
  [PAGE_PATHS.deliveries, 'cases'],
];

/** Which figures the page of the address may show, in any language. */
export function figuresOf(path: string): PageFigures {
  const bare = pathInLanguage(path, FIRST_LANGUAGE);
  return PAGES_WITH_CASES.find(([page]) => bare.startsWith(page))?.[1] ?? 'published';
}

/** Where a visitor who names no page begins, in the language of the path. */
export function startAddress(path: string): string {
  return addressOf({ to: 'overview' }, languageOfPath(path));
}

function prefixOf(language: Language): string {
  return language === FIRST_LANGUAGE ? '' : `/${language}`;
}

/** The same path in another language. */
export function pathInLanguage(path: string, language: Language): string {
  const bare = path.slice(prefixOf(languageOfPath(path)).length);
  return `${prefixOf(language)}${bare}` || '/';
}

/** Choices as the text after the path, `?` included; empty without choices. Several values repeat the name. */
export function writeSearch(search: RawSearch): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of typeof value === 'string' ? [value] : value) parameters.append(name, one);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The reverse of `writeSearch`, with or without the `?`. */
export function readSearch(text: string): RawSearch {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** The address of a page, from the site's root: language, path, choices and heading. */
export function addressOf(target: PageTarget, language: Language): string {
  const path = PAGE_PATHS[target.to].replace(/\$(\w+)/g, (_whole, name: string) => {
    const parameters: Readonly<Record<string, string>> = target.params ?? {};
    return encodeURIComponent(parameters[name] ?? '');
  });
  const hash = target.hash === undefined || target.hash === '' ? '' : `#${encodeURIComponent(target.hash)}`;
  return `${prefixOf(language)}${path}${writeSearch(rawSearch(target.search ?? {}))}${hash}`;
}
