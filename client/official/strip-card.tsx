import { useMemo } from 'react';
import { stripSummary, stripTitle } from '@schema/language/sentences/places.ts';
import { ChartFrame } from '@client/charts/chart-frame.tsx';
import { StripChart } from '@client/charts/strip-chart.tsx';
import { stripHeight } from '@client/charts/strip-layout.ts';
import { stripSeries, stripTable, type StripOrder } from '@client/charts/strip.series.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { cardState, type CardFrame } from './card-frame.ts';
import { areaValues, chartUnits, goalOfYear, valueOf, type Country, type OfficialMeasure } from './official-measure.ts';
import { officialMessages } from './official.messages.ts';

/** A measure in one year, for the cards that show all units side by side. */
export interface YearCardProps {
  readonly frame: CardFrame;
  readonly measure: OfficialMeasure;
  readonly country: Country;
  readonly year: number;
  readonly chosenCode: string | null;
  readonly onChoose?: (code: string | null) => void;
}

/** The units of one year as a strip, sorted by value or from north to south, beside the year before. */
export function StripCard({ frame, measure, country, year, chosenCode, onChoose, order }: YearCardProps & { order: StripOrder }) {
  const messages = useMessages(officialMessages);
  const language = useLanguage();
  const { nation, level } = country;
  const comparisonYear = measure.years.findLast((each) => each < year) ?? null;
  const series = useMemo(
    () =>
      stripSeries({ rows: measure.rows, units: chartUnits(country), year, comparisonYear, nationCode: nation.code, chosenCode, goals: measure.goals, order }),
    [measure, country, year, comparisonYear, nation.code, chosenCode, order],
  );
  const told = { values: areaValues(measure, country, year), measure: measure.words, level, language };
  const nationValue = valueOf(measure, nation.code, year);
  return (
    <ChartFrame
      {...frame}
      title={stripTitle(told)}
      subtitle={messages.strip(measure.words.shortName, year, comparisonYear)}
      summary={stripSummary({ ...told, nation, nationValue, year, goal: goalOfYear(measure, year) })}
      source={measure.source}
      note={messages.noCounts}
      state={cardState(measure, messages.noValues)}
      table={stripTable(series, { measure: measure.chart, unitHeading: messages.unit })}
      reserveHeight={(width) => stripHeight(country.units.length, width)}
    >
      <StripChart series={series} measure={measure.chart} onChoose={onChoose} />
    </ChartFrame>
  );
}
