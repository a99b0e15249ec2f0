import { useMemo } from 'react';
import { placeTitle, stripSummary } from '@schema/language/sentences/places.ts';
import { ChartFrame } from '@client/charts/chart-frame.tsx';
import { tileMapHeight } from '@client/charts/tile-map-layout.ts';
import { tileMapSeries, tileMapTable } from '@client/charts/tile-map.series.ts';
import { TileMap } from '@client/charts/tile-map.tsx';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { cardState } from './card-frame.ts';
import { areaValues, chartUnits, goalOfYear, valueOf } from './official-measure.ts';
import { officialMessages } from './official.messages.ts';
import type { YearCardProps } from './strip-card.tsx';

/** The units of one year on a tile map: a companion to the strip, never alone. */
export function MapCard({ frame, measure, country, year, chosenCode, onChoose }: YearCardProps) {
  const messages = useMessages(officialMessages);
  const language = useLanguage();
  const series = useMemo(
    () => tileMapSeries({ rows: measure.rows, units: chartUnits(country), year, measure: measure.chart, chosenCode }),
    [measure, country, year, chosenCode],
  );
  const { nation, level } = country;
  const told = {
    values: areaValues(measure, country, year),
    measure: measure.words,
    level,
    language,
    nation,
    nationValue: valueOf(measure, nation.code, year),
  };
  return (
    <ChartFrame
      {...frame}
      title={placeTitle(told)}
      subtitle={messages.map(measure.words.shortName, year)}
      summary={stripSummary({ ...told, year, goal: goalOfYear(measure, year) })}
      source={measure.source}
      state={cardState(measure, messages.noValues)}
      table={tileMapTable(series, { measure: measure.chart, unitHeading: messages.unit })}
      reserveHeight={(width) => tileMapHeight(series, width)}
    >
      <TileMap series={series} measure={measure.chart} onChoose={onChoose} />
    </ChartFrame>
  );
}
