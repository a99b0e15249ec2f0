import { useMemo } from 'react';
import { gapTitle } from '@schema/language/sentences/gap-title.ts';
import { seriesSummary } from '@schema/language/sentences/series-summary.ts';
import { ChartFrame } from '@client/charts/chart-frame.tsx';
import { useChartTexts } from '@client/charts/chart-texts.ts';
import { GapChart } from '@client/charts/gap-chart.tsx';
import { gapHeight } from '@client/charts/gap-layout.ts';
import { gapSeries, gapTable } from '@client/charts/gap.series.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { cardState, type CardFrame } from './card-frame.ts';
import { goalOfYear, goalPoints, newestYear, valueOf, type Country, type OfficialMeasure } from './official-measure.ts';
import { officialMessages } from './official.messages.ts';

export interface GapCardProps {
  readonly frame: CardFrame;
  readonly measure: OfficialMeasure;
  readonly country: Country;
}

/** How far the nation is from the goal, year by year. Nothing is drawn for a measure whose newest year has no goal. */
export function GapCard({ frame, measure, country: { nation } }: GapCardProps) {
  const messages = useMessages(officialMessages);
  const texts = useChartTexts();
  const language = useLanguage();
  const series = useMemo(() => gapSeries({ rows: measure.rows, unitCode: nation.code, goals: measure.goals }), [measure, nation.code]);
  const year = newestYear(measure);
  const goal = year === null ? null : goalOfYear(measure, year);
  if (year === null || goal === null) return null;
  return (
    <ChartFrame
      {...frame}
      title={gapTitle({ value: valueOf(measure, nation.code, year), goal, measure: measure.words, language })}
      subtitle={messages.gap(measure.words.shortName)}
      summary={seriesSummary({ area: nation, measure: measure.words, goal, points: goalPoints(measure, nation.code), language })}
      source={measure.source}
      state={cardState(measure, messages.noValues)}
      table={gapTable(series, { measure: measure.chart, valueHeading: measure.words.shortName, texts })}
      reserveHeight={gapHeight}
    >
      <GapChart series={series} measure={measure.chart} />
    </ChartFrame>
  );
}
