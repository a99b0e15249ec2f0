/**
 * Colours by meaning, sizes and strokes of the charts. The values of the colours live in the shell's theme, one set for
 * light and one for dark; charts name the meaning only.
 */
export const COLOUR = {
  /** What the chart stands on. */
  card: 'var(--card)',
  /** The chosen unit, goals and values. */
  ink: 'var(--ink)',
  /** Units that accompany the chosen one. */
  neighbour: 'var(--ink-3)',
  /** Text of axes and asides. */
  faint: 'var(--ink-2)',
  /** All other units. */
  other: 'var(--other)',
  /** Axis lines and ticks. */
  grid: 'var(--grid)',
  /** The whole country. */
  nation: 'var(--accent)',
  women: 'var(--women)',
  men: 'var(--men)',
  /** Hatching where a figure is absent. */
  absent: 'var(--absent)',
} as const;

/** What a line or a dot stands for. */
export type Tone = 'nation' | 'chosen' | 'neighbour' | 'other' | 'women' | 'men';

export const TONE_COLOUR: Readonly<Record<Tone, string>> = {
  nation: COLOUR.nation,
  chosen: COLOUR.ink,
  neighbour: COLOUR.neighbour,
  other: COLOUR.other,
  women: COLOUR.women,
  men: COLOUR.men,
};

/** Line widths in pixels. */
export const TONE_STROKE: Readonly<Record<Tone, number>> = {
  nation: 2.75,
  chosen: 2.25,
  neighbour: 1.5,
  other: 1.1,
  women: 2.5,
  men: 2.5,
};

/** Text sizes in pixels. */
export const FONT = { axis: 13, label: 13.5, small: 12 } as const;

/** Dashes of goal lines, in pixels. */
export const GOAL_DASH = '5 4';

/** Height in pixels, margin included, that the sentence on a shortened axis adds below a chart. */
export const SCALE_NOTE_HEIGHT = 26;

/** Below this width (pixels) a chart is drawn for a phone. */
export const NARROW_WIDTH = 480;
