import { estimateTextWidth, wrapText } from './text-fit.ts';

/** What a saved picture is made of. Lengths in pixels, colours as CSS writes them. */
export interface ExportParts {
  /** The drawing as an `<svg>` element in text, with every style written out. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly colours: { readonly background: string; readonly ink: string; readonly faint: string };
  readonly fonts: { readonly title: string; readonly text: string };
  /** `@font-face` rules with the fonts inside; empty: the reader's own fonts. */
  readonly fontFaces: string;
}

export interface ExportDocument {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const SIZES = { title: 20, subtitle: 14.5, source: 12.5 } as const;
const LINE_SPACING = 1.3;
const LEAST_WIDTH = 320;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands safely inside XML and HTML, in attributes too. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

interface TextBlock {
  readonly markup: string;
  readonly bottom: number;
}

function textBlock(text: string, { top, width, size, font, colour, isBold }: { top: number; width: number; size: number; font: string; colour: string; isBold: boolean }): TextBlock {
  const lines = wrapText(text, { maxWidth: width, fontSize: size, bold: isBold });
  const style = `font-family="${escapeMarkup(font)}" font-size="${size}" font-weight="${isBold ? 650 : 400}" fill="${escapeMarkup(colour)}"`;
  const markup = lines.map((line, index) => `<text x="${MARGIN}" y="${(top + size + index * size * LINE_SPACING).toFixed(1)}" ${style}>${escapeMarkup(line)}</text>`).join('');
  return { markup, bottom: top + lines.length * size * LINE_SPACING };
}

/**
 * A picture that stands for itself: background, title, subtitle, the drawing, and its source below. It is as wide as
 * the drawing, and at least wide enough for its longest word.
 */
export function exportDocument(parts: ExportParts): ExportDocument {
  const longestWord = Math.max(0, ...parts.title.split(' ').map((word) => estimateTextWidth(word, SIZES.title, true)));
  const inner = Math.ceil(Math.max(parts.width, LEAST_WIDTH, longestWord));
  const { colours, fonts } = parts;
  const title = textBlock(parts.title, { top: MARGIN, width: inner, size: SIZES.title, font: fonts.title, colour: colours.ink, isBold: true });
  const subtitle = textBlock(parts.subtitle, { top: title.bottom + 4, width: inner, size: SIZES.subtitle, font: fonts.text, colour: colours.faint, isBold: false });
  const drawingTop = subtitle.bottom + 14;
  const source = textBlock(parts.source, { top: drawingTop + parts.height + 14, width: inner, size: SIZES.source, font: fonts.text, colour: colours.faint, isBold: false });
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(source.bottom + MARGIN);
  const style = parts.fontFaces === '' ? '' : `<style>${parts.fontFaces}</style>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(parts.title)}">` +
    `${style}<rect width="${width}" height="${height}" fill="${escapeMarkup(colours.background)}"/>${title.markup}${subtitle.markup}` +
    `<g transform="translate(${MARGIN} ${drawingTop.toFixed(1)})">${parts.drawing}</g>${source.markup}</svg>`;
  return { svg, width, height };
}

/** Code that shows an embedded chart on another site. */
export function embedCode({ address, title, height }: { address: string; title: string; height: number }): string {
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}
