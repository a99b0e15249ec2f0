import { experienceTitle } from '@schema/language/sentences/experience-title.ts';
import { incidenceTitle } from '@schema/language/sentences/incidence-title.ts';
import { seriesSummary } from '@schema/language/sentences/series-summary.ts';
import { seriesTitle } from '@schema/language/sentences/series-title.ts';
import { runningText } from '@schema/language/words.ts';
import { useMemo } from 'react';
import { ChartFrame } from '@client/charts/chart-frame.tsx';
import { useChartTexts } from '@client/charts/chart-texts.ts';
import { lineHeight } from '@client/charts/line-layout.ts';
import { PairChart } from '@client/charts/pair-chart.tsx';
import { pairSeries, pairTable } from '@client/charts/pair.series.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { cardState, type CardFrame } from '@client/official/card-frame.ts';
import { areaValues, goalOfYear, goalPoints, newestYear, valueOf, type Country, type OfficialMeasure } from '@client/official/official-measure.ts';
import { officialMessages } from '@client/official/official.messages.ts';
import { SeriesCard } from '@client/official/series-card.tsx';
import { shownRange } from '@client/official/shown-range.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { overviewMessages } from './overview.messages.ts';

interface GoalSeriesCardProps {
  readonly frame: CardFrame;
  readonly measure: OfficialMeasure;
  readonly country: Country;
  readonly chosenCode: string | null;
}

/** A measure with a goal, year by year; the title says how the nation has stood against it. */
export function GoalSeriesCard({ frame, measure, country, chosenCode }: GoalSeriesCardProps) {
  const language = useLanguage();
  const { nation } = country;
  const year = newestYear(measure);
  const goal = year === null ? null : goalOfYear(measure, year);
  const title =
    goal === null ? measure.name : seriesTitle({ area: nation, goal, measure: measure.words, points: goalPoints(measure, nation.code), language });
  return <SeriesCard frame={frame} title={title} measure={measure} country={country} chosenCode={chosenCode} />;
}

/** Patients' overall impression, year by year. It has no goal, and its axis shows the part where values lie. */
export function ExperienceCard({ frame, measure, country, chosenCode }: GoalSeriesCardProps) {
  const language = useLanguage();
  const domain = useMemo(() => shownRange(measure), [measure]);
  const { nation, level } = country;
  const year = newestYear(measure);
  const title =
    year === null
      ? measure.name
      : experienceTitle({
          values: areaValues(measure, country, year),
          measure: measure.words,
          level,
          nation,
          nationValue: valueOf(measure, nation.code, year),
          year,
          language,
        });
  return <SeriesCard frame={frame} title={title} measure={measure} country={country} chosenCode={chosenCode} domain={domain} />;
}

interface IncidenceCardProps {
  readonly frame: CardFrame;
  readonly women: OfficialMeasure;
  readonly men: OfficialMeasure;
  readonly country: Country;
}

/** New cancer cases of women and men in the nation: the only official series by sex. */
export function IncidenceCard({ frame, women, men, country: { nation } }: IncidenceCardProps) {
  const messages = useMessages(overviewMessages);
  const official = useMessages(officialMessages);
  const texts = useChartTexts();
  const language = useLanguage();
  const series = useMemo(
    () =>
      pairSeries({
        women: { label: messages.women, rows: women.rows },
        men: { label: messages.men, rows: men.rows },
        unitCode: nation.code,
      }),
    [messages, women, men, nation.code],
  );
  const [womenPoints, menPoints] = [women, men].map((measure) => goalPoints(measure, nation.code));
  const summaryOf = (measure: OfficialMeasure) =>
    seriesSummary({ area: nation, measure: measure.words, goal: null, points: goalPoints(measure, nation.code), language });
  return (
    <ChartFrame
      {...frame}
      title={incidenceTitle({ women: womenPoints ?? [], men: menPoints ?? [], resolution: women.chart.resolution, language })}
      subtitle={messages.incidenceSubtitle(nation.locative)}
      summary={runningText([summaryOf(women), summaryOf(men)].map((text) => text.replace(/\.$/, '')))}
      source={women.source}
      note={messages.waitsBySex}
      state={cardState(women, official.noValues)}
      table={pairTable(series, { measure: women.chart, texts })}
      reserveHeight={lineHeight}
    >
      <PairChart series={series} measure={women.chart} />
    </ChartFrame>
  );
}
