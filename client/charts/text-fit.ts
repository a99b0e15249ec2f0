/**
 * How wide a text is and where it breaks, without a browser: layouts stay pure and the same on every machine. Widths
 * in em are those of a humanist sans serif, rounded up, so that a fallback font fits as well.
 */
const LETTER_WIDTHS = [
  { letters: /[ijlftrI.,:;'|()\-\u00A0 ]/, em: 0.3 },
  { letters: /[mwMW%@]/, em: 0.84 },
  { letters: /\p{Lu}/u, em: 0.64 },
] as const;
const USUAL_WIDTH_EM = 0.53;
const BOLD_FACTOR = 1.06;

/** Width in pixels that the text needs at a font size in pixels. */
export function estimateTextWidth(text: string, fontSize: number, bold = false): number {
  const widths = [...text].map((letter) => LETTER_WIDTHS.find(({ letters }) => letters.test(letter))?.em ?? USUAL_WIDTH_EM);
  return widths.reduce((sum, width) => sum + width, 0) * fontSize * (bold ? BOLD_FACTOR : 1);
}

/**
 * Breaks a text at ordinary spaces into lines that fit; a non-breaking space never breaks. A single word wider than
 * the line keeps its own line. Empty text gives no lines.
 */
export function wrapText(text: string, { maxWidth, fontSize, bold = false }: { maxWidth: number; fontSize: number; bold?: boolean }): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && estimateTextWidth(joined, fontSize, bold) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
