import { figureFinder, type ChartFigure, type ChartMeasure, type ChartRow, type ChartUnit } from './chart-rows.ts';
import { figureCell, valueColumn, type TableTwin } from './table-twin.ts';
import { classOf, tileClasses, type TileClass } from './tile-steps.ts';

export interface TileMark {
  readonly unitCode: string;
  readonly unitName: string;
  readonly abbreviation: string;
  /** Counted from 0 at the leftmost and topmost tile. */
  readonly column: number;
  readonly row: number;
  readonly figure: ChartFigure;
  /** Null where the figure is absent. */
  readonly tileClass: TileClass | null;
  readonly isChosen: boolean;
}

export interface TileMapSeries {
  readonly year: number;
  readonly columns: number;
  readonly rows: number;
  /** In geographic order. */
  readonly tiles: readonly TileMark[];
  readonly classes: readonly TileClass[];
  /** Units that the reference data give no tile: told in words below the map. */
  readonly withoutTile: readonly { readonly unitName: string; readonly figure: ChartFigure }[];
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Equal tiles for one year's figures, coloured in classes. */
export function tileMapSeries({ rows, units, year, measure, chosenCode = null }: {
  rows: readonly ChartRow[];
  units: readonly ChartUnit[];
  year: number;
  measure: ChartMeasure;
  chosenCode?: string | null;
}): TileMapSeries {
  const figure = figureFinder(rows);
  const placed = units.flatMap((unit) => (unit.tile === null ? [] : [{ unit, tile: unit.tile, figure: figure(unit.code, year) }]));
  const withoutTile = units.filter((unit) => unit.tile === null).map((unit) => ({ unitName: unit.name, figure: figure(unit.code, year) }));
  const values = placed.map((mark) => mark.figure.value).filter((value) => value !== null);
  const classes = tileClasses(values, measure.resolution);
  const left = Math.min(...placed.map((mark) => mark.tile.column));
  const top = Math.min(...placed.map((mark) => mark.tile.row));
  const tiles = placed.map((mark) => ({
    unitCode: mark.unit.code,
    unitName: mark.unit.name,
    abbreviation: mark.unit.abbreviation ?? mark.unit.name,
    column: mark.tile.column - left,
    row: mark.tile.row - top,
    figure: mark.figure,
    tileClass: mark.figure.value === null ? null : classOf(mark.figure.value, classes),
    isChosen: mark.unit.code === chosenCode,
  }));
  return {
    year,
    columns: Math.max(0, ...tiles.map((tile) => tile.column + 1)),
    rows: Math.max(0, ...tiles.map((tile) => tile.row + 1)),
    tiles,
    classes,
    withoutTile,
  };
}

const STEPS: Readonly<Record<Direction, readonly [columns: number, rows: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The tile that an arrow key leads to: the nearest in that direction, where a step aside counts double. Null at the
 * edge of the map.
 */
export function tileTowards(tiles: readonly TileMark[], from: TileMark, direction: Direction): TileMark | null {
  const [stepColumns, stepRows] = STEPS[direction];
  let nearest: { tile: TileMark; distance: number } | null = null;
  for (const tile of tiles) {
    const [columns, rows] = [tile.column - from.column, tile.row - from.row];
    const ahead = columns * stepColumns + rows * stepRows;
    if (ahead <= 0) continue;
    const aside = Math.abs(columns * stepRows) + Math.abs(rows * stepColumns);
    const distance = ahead + 2 * aside;
    if (nearest === null || distance < nearest.distance) nearest = { tile, distance };
  }
  return nearest?.tile ?? null;
}

/** Units as rows in geographic order, those without a tile last; the year as column. */
export function tileMapTable(series: TileMapSeries, { measure, unitHeading }: { measure: ChartMeasure; unitHeading: string }): TableTwin {
  return {
    headingLabel: unitHeading,
    columns: [valueColumn(String(series.year), String(series.year), measure)],
    rows: [...series.tiles, ...series.withoutTile].map((unit) => ({ key: unit.unitName, heading: unit.unitName, cells: [figureCell(unit.figure)] })),
  };
}
