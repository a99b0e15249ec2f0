import { NARROW_WIDTH } from './chart-theme.ts';
import type { GapBar, GapSeries } from './gap.series.ts';

/** A bar in pixels, with the middle of its text. */
export interface GapBox {
  readonly bar: GapBar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly textY: number;
}

export interface GapLayout {
  readonly height: number;
  /** What a bar upwards means. Where no year is beyond the goal, what is left to it; else how far beyond it is. */
  readonly upwards: 'left' | 'beyond';
  /** True where years lie on both sides of the goal: then what is left goes downwards. */
  readonly isBothWays: boolean;
  readonly goalY: number;
  readonly yearY: number;
  readonly boxes: readonly GapBox[];
}

const TOP_MARGIN = 26;
/** Room for the words that say which way is which, where some year is beyond the goal. */
const SIDES_HEIGHT = 20;
const YEAR_HEIGHT = 26;
const TEXT_HEIGHT = 18;
const WIDEST_BAR = 64;
const BAR_SHARE = 0.64;

/** Height in pixels of a gap chart of this width. */
export function gapHeight(width: number): number {
  return width < NARROW_WIDTH ? 240 : 320;
}

/**
 * Where the bars lie in a drawing `width` pixels wide. The scale starts at the goal and is that of the farthest year,
 * on either side; an absent year leaves its place empty.
 */
export function gapLayout(series: GapSeries, width: number): GapLayout {
  const height = gapHeight(width);
  const gaps = series.bars.flatMap((bar) => (bar.gap === null ? [] : [bar.gap]));
  const upwards = gaps.some((gap) => gap < 0) ? 'beyond' : 'left';
  const heights = upwards === 'beyond' ? gaps.map((gap) => -gap) : gaps;
  const most = Math.max(0, ...heights);
  const least = Math.min(0, ...heights);
  const isBothWays = least < 0;
  const top = TOP_MARGIN + (upwards === 'beyond' ? SIDES_HEIGHT : 0);
  const room = height - top - YEAR_HEIGHT - (isBothWays ? TEXT_HEIGHT : 0);
  const perUnit = room / (most - least || 1);
  const goalY = top + most * perUnit;
  const band = width / Math.max(1, series.bars.length);
  const barWidth = Math.min(WIDEST_BAR, band * BAR_SHARE);
  const boxes = series.bars.map((bar, index) => {
    const middle = (index + 0.5) * band;
    const extent = (bar.gap ?? 0) * (upwards === 'beyond' ? -perUnit : perUnit);
    const y = Math.min(goalY, goalY - extent);
    const barHeight = Math.abs(extent);
    return { bar, x: middle - barWidth / 2, y, width: barWidth, height: barHeight, middle, textY: extent >= 0 ? y - 10 : y + barHeight + 10 };
  });
  return { height, upwards, isBothWays, goalY, yearY: height - YEAR_HEIGHT + 16, boxes };
}
