import { FONT, NARROW_WIDTH } from './chart-theme.ts';
import { estimateTextWidth } from './text-fit.ts';
import type { TileMapSeries, TileMark } from './tile-map.series.ts';
import type { TileClass } from './tile-steps.ts';

/** A tile's square in pixels, and the text size that fits in it. */
export interface TileBox {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fontSize: number;
}

/** A swatch of the legend; `tileClass` null is the one for absent figures. */
export interface LegendEntry {
  readonly key: string;
  readonly tileClass: TileClass | null;
  readonly x: number;
  readonly y: number;
}

export interface TileMapLayout {
  readonly height: number;
  readonly boxOf: (tile: TileMark) => TileBox;
  readonly legend: readonly LegendEntry[];
}

const LARGEST_TILE = 60;
const GAP = 4;
const MARGIN = 4;
const LEGEND_ROW_HEIGHT = 24;
const LEGEND_TOP = 18;
const SWATCH_WIDTH = 20;
const LEGEND_GAP = 18;

function tileSize(columns: number, width: number): number {
  if (columns === 0) return 0;
  return Math.max(0, Math.min(LARGEST_TILE, Math.floor((width - 2 * MARGIN - (columns - 1) * GAP) / columns)));
}

type Grid = Pick<TileMapSeries, 'columns' | 'rows'>;

function mapHeight({ columns, rows }: Grid, width: number): number {
  return 2 * MARGIN + rows * (tileSize(columns, width) + GAP);
}

/** Height in pixels of a map of this width: on a phone the legend has two rows. */
export function tileMapHeight(grid: Grid, width: number): number {
  return mapHeight(grid, width) + LEGEND_TOP + (width < NARROW_WIDTH ? 2 : 1) * LEGEND_ROW_HEIGHT;
}

function legendEntries(series: TileMapSeries, top: number, width: number, textOf: (tileClass: TileClass | null) => string): readonly LegendEntry[] {
  const isAnyAbsent = series.tiles.some((tile) => tile.tileClass === null);
  const classes: readonly (TileClass | null)[] = isAnyAbsent ? [...series.classes, null] : series.classes;
  let [x, y] = [0, top];
  return classes.map((tileClass) => {
    const entryWidth = SWATCH_WIDTH + estimateTextWidth(textOf(tileClass), FONT.axis);
    if (x > 0 && x + entryWidth > width) [x, y] = [0, y + LEGEND_ROW_HEIGHT];
    const entry = { key: tileClass === null ? 'absent' : String(tileClass.from), tileClass, x, y };
    x += entryWidth + LEGEND_GAP;
    return entry;
  });
}

/** Where tiles and legend lie in a drawing `width` pixels wide. Tiles shrink to fit and never grow past a readable size. */
export function tileMapLayout({ series, width, classText, missing }: {
  series: TileMapSeries;
  width: number;
  classText: (tileClass: TileClass) => string;
  missing: string;
}): TileMapLayout {
  const size = tileSize(series.columns, width);
  const left = (width - (series.columns * (size + GAP) - GAP)) / 2;
  const fontSize = size < 44 ? FONT.small : FONT.label;
  const legend = legendEntries(series, mapHeight(series, width) + LEGEND_TOP, width, (tileClass) => (tileClass === null ? missing : classText(tileClass)));
  const legendBottom = Math.max(0, ...legend.map((entry) => entry.y)) + LEGEND_ROW_HEIGHT;
  return {
    height: Math.max(tileMapHeight(series, width), legendBottom),
    boxOf: (tile) => ({ x: left + tile.column * (size + GAP), y: MARGIN + tile.row * (size + GAP), size, fontSize }),
    legend,
  };
}
