import { LANGUAGES } from './language.ts';

const REGION_ADDRESS = '/regioner/:code';
const EMBED_ADDRESS = '/embed/:chart';

/**
 * The addresses of pages, as the server must know them to answer 404 where there is none. A colon stands for a part
 * that varies. The prefix of a language in front gives the same page in that language.
 */
export const PAGE_ADDRESSES = [
  '/oversikt',
  REGION_ADDRESS,
  '/vantetider',
  '/publiceringar',
  '/inrapportering',
  '/filformat',
  '/metod',
  '/data',
  '/tillganglighet',
  EMBED_ADDRESS,
] as const;

/** Prefixes of the languages after the first, which has none. */
export const LANGUAGE_PREFIXES: readonly string[] = LANGUAGES.slice(1).map((language) => `/${language}`);

/** The charts of the overview that may stand alone on other sites, by the last part of their address. */
export const OVERVIEW_CHARTS = [
  'inclusion-series',
  'lead-time-series',
  'regions-strip',
  'regions-map',
  'regions-spread',
  'goal-gap',
  'experience-series',
  'incidence',
] as const;
export type OverviewChart = (typeof OVERVIEW_CHARTS)[number];

/** The charts of a region that may. */
export const REGION_CHARTS = ['inclusion-series', 'lead-time-series', 'experience-series'] as const;
export type RegionChart = (typeof REGION_CHARTS)[number];

/** The charts of the waits that may. */
export const WAITS_CHARTS = ['waits-over-time', 'waits-by-pathway', 'waits-by-region'] as const;
export type WaitsChart = (typeof WAITS_CHARTS)[number];

/** The name of the choice that says which region an embedded chart is about; without it, it is the overview's. */
export const EMBED_REGION = 'about';

export function isOverviewChart(chart: string): chart is OverviewChart {
  return OVERVIEW_CHARTS.some((each) => each === chart);
}

export function isRegionChart(chart: string): chart is RegionChart {
  return REGION_CHARTS.some((each) => each === chart);
}

export function isWaitsChart(chart: string): chart is WaitsChart {
  return WAITS_CHARTS.some((each) => each === chart);
}

/** True where a page answers at the path (without its question part). */
export function isPageAddress(path: string): boolean {
  return PAGE_ADDRESSES.some((address) => matches(withoutLanguage(path), address));
}

/** True for a page that may stand in other sites' frames. */
export function isEmbedAddress(path: string): boolean {
  return matches(withoutLanguage(path), EMBED_ADDRESS);
}

/**
 * The code of the region that the address is about, to be looked up before the page is said to be there; null where it
 * is about none. `search` is the address' question part.
 */
export function regionOfAddress(path: string, search: URLSearchParams): string | null {
  const bare = withoutLanguage(path);
  if (matches(bare, REGION_ADDRESS)) return lastPartOf(bare);
  return matches(bare, EMBED_ADDRESS) ? search.get(EMBED_REGION) : null;
}

/** True where the address names an embedded chart that there is none of; which region it is about is not looked at. */
export function namesUnknownChart(path: string, search: URLSearchParams): boolean {
  const bare = withoutLanguage(path);
  if (!matches(bare, EMBED_ADDRESS)) return false;
  const chart = lastPartOf(bare);
  return !(search.has(EMBED_REGION) ? isRegionChart(chart) : isOverviewChart(chart) || isWaitsChart(chart));
}

function lastPartOf(path: string): string {
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
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
