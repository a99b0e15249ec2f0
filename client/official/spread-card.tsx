import { useMemo } from 'react';
import { spreadSummary, spreadTitle, type CountedSpreadYear, type TestedTrend } from '@schema/language/sentences/spread.ts';
import { ChartFrame } from '@client/charts/chart-frame.tsx';
import { useChartTexts } from '@client/charts/chart-texts.ts';
import { SCALE_NOTE_HEIGHT } from '@client/charts/chart-theme.ts';
import { SpreadChart } from '@client/charts/spread-chart.tsx';
import { spreadHeight } from '@client/charts/spread-layout.ts';
import { spreadSeries, spreadTable } from '@client/charts/spread.series.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { cardState, type CardFrame } from './card-frame.ts';
import type { Country, OfficialMeasure } from './official-measure.ts';
import { officialMessages } from './official.messages.ts';
import { shownRange } from './shown-range.ts';

/** The API's answer about the spread of a measure. */
export interface SpreadFields {
  readonly points: readonly CountedSpreadYear[];
  readonly rangeTrend: TestedTrend | null;
  readonly standardDeviationTrend: TestedTrend | null;
}

export interface SpreadCardProps {
  readonly frame: CardFrame;
  readonly measure: OfficialMeasure;
  readonly spread: SpreadFields;
  readonly country: Country;
}

/** How far apart the units are, year by year, and whether that moves in one direction. */
export function SpreadCard({ frame, measure, spread, country }: SpreadCardProps) {
  const messages = useMessages(officialMessages);
  const texts = useChartTexts();
  const language = useLanguage();
  const { nation, level } = country;
  const series = useMemo(() => spreadSeries({ rows: measure.rows, nationCode: nation.code }), [measure, nation.code]);
  const domain = useMemo(() => shownRange(measure), [measure]);
  const told = { points: spread.points, trend: spread.rangeTrend, measure: measure.words, level, language };
  return (
    <ChartFrame
      {...frame}
      title={spreadTitle(told)}
      subtitle={messages.spread(measure.words.shortName, level.plural)}
      summary={spreadSummary({ ...told, standardDeviationTrend: spread.standardDeviationTrend })}
      source={measure.source}
      note={messages.spreadNote}
      state={cardState(measure, messages.noValues)}
      table={spreadTable(series, { measure: measure.chart, unitHeading: messages.unit, texts })}
      reserveHeight={(width) => spreadHeight(width) + SCALE_NOTE_HEIGHT}
    >
      <SpreadChart series={series} measure={measure.chart} domain={domain} />
    </ChartFrame>
  );
}
