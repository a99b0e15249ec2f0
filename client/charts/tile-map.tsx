import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useFormat } from '@client/format/use-format.ts';
import type { ChartFigure, ChartMeasure } from './chart-rows.ts';
import { COLOUR, FONT } from './chart-theme.ts';
import { useChartTexts } from './chart-texts.ts';
import { DrawingArea } from './drawing-area.tsx';
import { useFrame } from './frame-context.tsx';
import { tileMapHeight, tileMapLayout, type TileBox, type TileMapLayout } from './tile-map-layout.ts';
import styles from './tile-map.module.css';
import { tileTowards, type Direction, type TileMapSeries, type TileMark } from './tile-map.series.ts';
import { TILE_STEPS, textOn, type TileClass } from './tile-steps.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The colours of a step in both schemes; the style sheet picks. */
function stepColours(step: number): CSSProperties {
  const [light, dark] = [TILE_STEPS.light[step] ?? TILE_STEPS.light[0], TILE_STEPS.dark[step] ?? TILE_STEPS.dark[0]];
  return { '--tile-light': light, '--tile-dark': dark, '--text-light': textOn(light), '--text-dark': textOn(dark) } as CSSProperties;
}

function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill={COLOUR.card} />
      <line x1={0} x2={0} y1={0} y2={6} stroke={COLOUR.absent} strokeWidth={2} />
    </pattern>
  );
}

function Tile({ tile, box, hatching, text }: { tile: TileMark; box: TileBox; hatching: string; text: string }) {
  const middle = box.x + box.size / 2;
  const isAbsent = tile.tileClass === null;
  const ink = isAbsent ? { fill: COLOUR.ink, stroke: COLOUR.card, strokeWidth: 4, paintOrder: 'stroke' as const } : { className: styles.ink };
  return (
    <g style={tile.tileClass === null ? undefined : stepColours(tile.tileClass.step)}>
      <rect
        x={box.x}
        y={box.y}
        width={box.size}
        height={box.size}
        rx={4}
        className={isAbsent ? undefined : styles.tile}
        fill={isAbsent ? `url(#${hatching})` : undefined}
        stroke={COLOUR.absent}
        strokeWidth={isAbsent ? 1 : 0}
      />
      <text {...ink} x={middle} y={box.y + box.size * 0.34} textAnchor="middle" dominantBaseline="central" fontSize={box.fontSize} fontWeight={650}>
        {tile.abbreviation}
      </text>
      <text {...ink} x={middle} y={box.y + box.size * 0.68} textAnchor="middle" dominantBaseline="central" fontSize={box.fontSize}>
        {text}
      </text>
    </g>
  );
}

function ChosenOutline({ box }: { box: TileBox }) {
  return <rect x={box.x - 2} y={box.y - 2} width={box.size + 4} height={box.size + 4} rx={6} fill="none" stroke={COLOUR.ink} strokeWidth={2.5} />;
}

function Legend({ layout, hatching, classText, missing }: {
  layout: TileMapLayout;
  hatching: string;
  classText: (tileClass: TileClass) => string;
  missing: string;
}) {
  return layout.legend.map(({ key, tileClass, x, y }) => (
    <g key={key} style={tileClass === null ? undefined : stepColours(tileClass.step)}>
      <rect
        x={x}
        y={y}
        width={14}
        height={14}
        rx={3}
        className={tileClass === null ? undefined : styles.tile}
        fill={tileClass === null ? `url(#${hatching})` : undefined}
        stroke={COLOUR.absent}
        strokeWidth={1}
      />
      <text x={x + 20} y={y + 7} dominantBaseline="central" fontSize={FONT.axis} fill={COLOUR.faint}>
        {tileClass === null ? missing : classText(tileClass)}
      </text>
    </g>
  ));
}

/** One button a tile, one stop for the Tab key: arrow keys move over the map as they would over the country. */
function TileButtons({ series, layout, spoken, onChoose, onPoint }: {
  series: TileMapSeries;
  layout: TileMapLayout;
  spoken: (unitName: string, figure: ChartFigure) => string;
  onChoose: ((unitCode: string | null) => void) | undefined;
  onPoint: (tile: TileMark | null) => void;
}) {
  const [stop, setStop] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const stopCode = series.tiles.find((tile) => tile.unitCode === stop)?.unitCode ?? series.tiles.find((tile) => tile.isChosen)?.unitCode ?? series.tiles[0]?.unitCode;
  const move = (event: KeyboardEvent, from: TileMark) => {
    if (event.key === 'Escape') onPoint(null);
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = tileTowards(series.tiles, from, direction);
    if (next) buttons.current.get(next.unitCode)?.focus();
  };
  return series.tiles.map((tile) => {
    const box = layout.boxOf(tile);
    return (
      <button
        key={tile.unitCode}
        ref={(button) => {
          if (button) buttons.current.set(tile.unitCode, button);
          else buttons.current.delete(tile.unitCode);
        }}
        type="button"
        className={styles.control}
        style={{ left: box.x, top: box.y, width: box.size, height: box.size }}
        tabIndex={tile.unitCode === stopCode ? 0 : -1}
        aria-label={spoken(tile.unitName, tile.figure)}
        aria-pressed={onChoose ? tile.isChosen : undefined}
        onClick={() => onChoose?.(tile.isChosen ? null : tile.unitCode)}
        onFocus={() => {
          setStop(tile.unitCode);
          onPoint(tile);
        }}
        onBlur={() => onPoint(null)}
        onKeyDown={(event) => move(event, tile)}
        onPointerEnter={() => onPoint(tile)}
        onPointerLeave={() => onPoint(null)}
      />
    );
  });
}

function Tip({ text, box, width }: { text: string; box: TileBox; width: number }) {
  const isRight = box.x + box.size / 2 > width / 2;
  const place = isRight ? { right: Math.max(0, width - box.x - box.size) } : { left: box.x };
  return (
    <p className={styles.tip} style={{ ...place, top: box.y + box.size + 6 }} aria-hidden="true">
      {text}
    </p>
  );
}

function SizedTileMap({ series, measure, onChoose, width }: TileMapProps & { width: number }) {
  const [pointed, setPointed] = useState<TileMark | null>(null);
  const format = useFormat();
  const texts = useChartTexts();
  const { titleId, summaryId } = useFrame();
  const hatching = `${titleId}-hatching`;
  const classText = (tileClass: TileClass) => format.range(tileClass.from, tileClass.below, measure);
  const layout = tileMapLayout({ series, width, classText, missing: texts.missingLegend });
  const spoken = (unitName: string, { value, absenceReason }: ChartFigure) =>
    texts.of(unitName, value === null ? (absenceReason ?? texts.noReason) : format.value(value, measure));
  const chosen = series.tiles.find((tile) => tile.isChosen);
  return (
    <>
      <div className={styles.map} role="group" aria-labelledby={titleId} aria-describedby={`${summaryId} ${titleId}-keys`}>
        <span id={`${titleId}-keys`} hidden>
          {texts.chooseTile}
        </span>
        <svg width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} aria-hidden="true">
          <defs>
            <Hatching id={hatching} />
          </defs>
          {series.tiles.map((tile) => (
            <Tile key={tile.unitCode} tile={tile} box={layout.boxOf(tile)} hatching={hatching} text={tile.figure.value === null ? '–' : format.bare(tile.figure.value, measure)} />
          ))}
          {chosen ? <ChosenOutline box={layout.boxOf(chosen)} /> : null}
          <Legend layout={layout} hatching={hatching} classText={classText} missing={texts.missingLegend} />
        </svg>
        <TileButtons series={series} layout={layout} spoken={spoken} onChoose={onChoose} onPoint={setPointed} />
        {pointed ? <Tip text={spoken(pointed.unitName, pointed.figure)} box={layout.boxOf(pointed)} width={width} /> : null}
      </div>
      {series.withoutTile.length === 0 ? null : (
        <p className={styles.aside}>{texts.of(texts.withoutTile, series.withoutTile.map((unit) => spoken(unit.unitName, unit.figure)).join('; '))}</p>
      )}
    </>
  );
}

export interface TileMapProps {
  readonly series: TileMapSeries;
  readonly measure: ChartMeasure;
  /** Called with the unit that the reader chooses, null when the chosen one is chosen again. */
  readonly onChoose?: (unitCode: string | null) => void;
}

/** One equal tile a unit, about where it lies in the country, coloured by its value's class. */
export function TileMap(props: TileMapProps) {
  return <DrawingArea heightFor={(width) => tileMapHeight(props.series, width)}>{(width) => <SizedTileMap {...props} width={width} />}</DrawingArea>;
}
