import type { Language } from '@schema/domain/language.ts';
import { useLanguage } from '@client/format/language-context.tsx';

const sv = {
  tools: 'Verktyg',
  table: 'Tabell',
  csv: 'CSV',
  png: 'PNG',
  svg: 'SVG',
  link: 'Länk',
  embed: 'Bädda in',
  copyCode: 'Kopiera koden',
  embedCode: 'Kod för att visa diagrammet på en annan sida',
  linkCopied: 'Länken är kopierad.',
  codeCopied: 'Koden är kopierad.',
  copyByHand: 'Webbläsaren tillåter inte kopiering. Markera texten och kopiera den själv:',
  fileSaved: (name: string) => `${name} är sparad.`,
  fileFailed: 'Bilden kunde inte göras. Ladda om sidan och försök igen.',
  source: 'Källa',
  loading: 'Diagrammet hämtas.',
  retry: 'Försök igen',
  drawingFailed: 'Diagrammet kunde inte hämtas. Siffrorna finns i tabellen.',
  goal: 'mål',
  year: 'År',
  choosePeriod: 'Gå mellan tidpunkterna',
  chooseTile: 'Gå mellan rutorna med piltangenterna',
  missing: 'Saknas',
  missingLegend: 'saknas',
  provisional: 'preliminärt',
  noReason: 'Uppgiften saknas och källan anger inget skäl.',
  lowest: 'Lägst',
  highest: 'Högst',
  range: 'Skillnad',
  tooFewUnits: 'Färre än två värden finns att jämföra.',
  inPercentagePoints: 'procentenheter',
  inPercent: '%',
  per100000: 'per 100 000',
  left: 'Kvar till målet',
  above: 'över målet',
  below: 'under målet',
  withoutTile: 'Utan ruta på kartan',
  shortenedAxis: (from: string, to: string) => `Axeln visar ${from}–${to}, inte hela skalan.`,
  of: (name: string, value: string) => `${name}: ${value}`,
} as const;

type Texts = { readonly [Key in keyof typeof sv]: (typeof sv)[Key] extends (...parts: infer Parts) => string ? (...parts: Parts) => string : string };

const en: Texts = {
  tools: 'Tools',
  table: 'Table',
  csv: 'CSV',
  png: 'PNG',
  svg: 'SVG',
  link: 'Link',
  embed: 'Embed',
  copyCode: 'Copy the code',
  embedCode: 'Code that shows the chart on another page',
  linkCopied: 'The link is copied.',
  codeCopied: 'The code is copied.',
  copyByHand: 'The browser does not allow copying. Select the text and copy it yourself:',
  fileSaved: (name) => `${name} is saved.`,
  fileFailed: 'The picture could not be made. Reload the page and try again.',
  source: 'Source',
  loading: 'The chart is being fetched.',
  retry: 'Try again',
  drawingFailed: 'The chart could not be fetched. The figures are in the table.',
  goal: 'goal',
  year: 'Year',
  choosePeriod: 'Move between the points in time',
  chooseTile: 'Move between the tiles with the arrow keys',
  missing: 'Missing',
  missingLegend: 'missing',
  provisional: 'provisional',
  noReason: 'The figure is missing and its source gives no reason.',
  lowest: 'Lowest',
  highest: 'Highest',
  range: 'Difference',
  tooFewUnits: 'There are fewer than two values to compare.',
  inPercentagePoints: 'percentage points',
  inPercent: '%',
  per100000: 'per 100,000',
  left: 'Left to the goal',
  above: 'above the goal',
  below: 'below the goal',
  withoutTile: 'Without a tile on the map',
  shortenedAxis: (from, to) => `The axis shows ${from}–${to}, not the whole scale.`,
  of: (name, value) => `${name}: ${value}`,
};

const CHART_TEXTS: Readonly<Record<Language, Texts>> = { sv, en };
export type ChartTexts = Texts;

/** The words of the chart kit in a language. */
export function chartTexts(language: Language): ChartTexts {
  return CHART_TEXTS[language];
}

/** The words of the chart kit in the page's language. */
export function useChartTexts(): ChartTexts {
  return chartTexts(useLanguage());
}
