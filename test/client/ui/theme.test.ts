import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../../client/ui/theme.css', import.meta.url), 'utf8');
const SCHEMES = ['light', 'dark'] as const;
const GROUNDS = ['page', 'card', 'nav'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'improvement', 'concern', 'women', 'men'];
/** Marks that carry meaning without being text: hatching, focus rings. */
const MARKS = ['absent', 'focus'];
/** WCAG 2.2: contrast of text (1.4.3, AA) and of graphical objects (1.4.11). */
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

function coloursOf(scheme: string): Map<string, string> {
  const block = new RegExp(`\\[data-mantine-color-scheme='${scheme}'\\] \\{([^}]*)\\}`).exec(CSS)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Relative luminance, 0–1, as WCAG 2.2 defines it for sRGB. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(SCHEMES)('the %s colours', (scheme) => {
  const colours = coloursOf(scheme);
  const colour = (name: string): string => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`theme.css has no --${name} for ${scheme}`);
    return found;
  };

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))('%s is readable as text on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it.each(MARKS.flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)))('%s stands out on %s', (mark, ground) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(MARK_CONTRAST);
  });

  it('text on the accent is readable', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it('text is readable on the shade that marks a place', () => {
    expect(contrast(colour('ink-2'), colour('shade'))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it('women and men differ in lightness, not in hue alone', () => {
    expect(contrast(colour('women'), colour('men'))).toBeGreaterThanOrEqual(1.6);
  });

  it('names every colour that the other scheme names', () => {
    const other = coloursOf(scheme === 'light' ? 'dark' : 'light');
    expect([...colours.keys()].sort()).toEqual([...other.keys()].sort());
  });
});
