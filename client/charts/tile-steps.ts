import { niceStep } from './value-scale.ts';

/**
 * The sequential scale of the tile map: one hue in five steps, the lowest values nearest to the background in both
 * schemes. Literal colours, since the text on each step is chosen by their luminance.
 */
export const TILE_STEPS = {
  light: ['#dbe7f3', '#aecbe7', '#74a7d6', '#3475b3', '#0d4a82'],
  dark: ['#1d3149', '#285078', '#3872a8', '#72aae0', '#b9daf8'],
} as const;

const TEXTS_ON_TILES = ['#0b1016', '#ffffff'] as const;

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0–1, of a colour written `#rrggbb`; formula of WCAG 2.2. */
function relativeLuminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => linear(Number.parseInt(colour.slice(start, start + 2), 16)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio, 1–21, of two colours written `#rrggbb`; formula of WCAG 2.2. */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [relativeLuminance(one), relativeLuminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The text colour, dark or white, that stands out most on a tile of this colour. */
export function textOn(colour: string): string {
  const [dark, white] = TEXTS_ON_TILES;
  return contrastRatio(dark, colour) >= contrastRatio(white, colour) ? dark : white;
}

/** Values from `from` up to, but not including, `below`. */
export interface TileClass {
  readonly from: number;
  readonly below: number;
  /** Which of the five steps colours it. */
  readonly step: number;
}

const MOST_CLASSES = TILE_STEPS.light.length;

function classStep(lowest: number, highest: number, resolution: number | null): number {
  const least = resolution ?? 0;
  let step = niceStep(Math.max((highest - lowest) / MOST_CLASSES, least, Math.abs(highest) * 1e-6, 1e-9));
  const isWhole = (size: number) => least === 0 || Math.abs(size / least - Math.round(size / least)) < 1e-6;
  const startOf = (size: number) => Math.floor(lowest / size + 1e-9) * size;
  while (!isWhole(step) || startOf(step) + MOST_CLASSES * step <= highest + step * 1e-9) step = niceStep(step * 1.001);
  return step;
}

/**
 * Classes of equal width between round limits that hold all values, at most five; classes above the highest value are
 * left out. Limits fall on published steps, so that no value lies between two classes. No values: no classes.
 */
export function tileClasses(values: readonly number[], resolution: number | null): readonly TileClass[] {
  if (values.length === 0) return [];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const step = classStep(lowest, highest, resolution);
  const first = Math.floor(lowest / step + 1e-9);
  const count = Math.floor(highest / step + 1e-9) - first + 1;
  const limit = (index: number) => Number(((first + index) * step).toPrecision(12));
  return Array.from({ length: count }, (_, index) => ({
    from: limit(index),
    below: limit(index + 1),
    step: count === 1 ? 2 : Math.round((index * (MOST_CLASSES - 1)) / (count - 1)),
  }));
}

/** The class that holds the value, or null where none does. */
export function classOf(value: number, classes: readonly TileClass[]): TileClass | null {
  return classes.findLast((candidate) => value >= candidate.from - 1e-9) ?? null;
}
