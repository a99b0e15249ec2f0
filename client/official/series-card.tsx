import { useMemo } from 'react';
import { seriesSummary } from '@schema/language/sentences/series-summary.ts';
import { listWords } from '@schema/language/words.ts';
import { ChartFrame } from '@client/charts/chart-frame.tsx';
import { SCALE_NOTE_HEIGHT } from '@client/charts/chart-theme.ts';
import { LineChart } from '@client/charts/line-chart.tsx';
import { lineHeight } from '@client/charts/line-layout.ts';
import { lineSeries, lineTable } from '@client/charts/line.series.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { cardState, type CardFrame } from './card-frame.ts';
import { goalOfYear, goalPoints, newestYear, unitsWithoutValues, type Country, type OfficialMeasure } from './official-measure.ts';
import { officialMessages } from './official.messages.ts';

export interface SeriesCardProps {
  readonly frame: CardFrame;
  readonly title: string;
  readonly measure: OfficialMeasure;
  readonly country: Country;
  /** The area that the summary tells of; the nation where it is not said. */
  readonly subjectCode?: string;
  readonly chosenCode: string | null;
  readonly neighbourCodes?: readonly string[];
  /** The part of the axis that is shown; left out, the whole. */
  readonly domain?: readonly [number, number];
}

/** A measure year by year: the nation, the chosen unit, and all the others behind. */
export function SeriesCard({ frame, title, measure, country, subjectCode, chosenCode, neighbourCodes, domain }: SeriesCardProps) {
  const messages = useMessages(officialMessages);
  const language = useLanguage();
  const { nation, units, level } = country;
  const series = useMemo(
    () => lineSeries({ rows: measure.rows, nationCode: nation.code, chosenCode, neighbourCodes: neighbourCodes ?? [], goals: measure.goals }),
    [measure, nation.code, chosenCode, neighbourCodes],
  );
  const chosen = units.find((unit) => unit.code === chosenCode);
  const missing = unitsWithoutValues(measure, country);
  const year = newestYear(measure);
  const subtitle = [
    messages.nationAndUnits(measure.name, nation.shortName, level.plural),
    chosen === undefined || missing.includes(chosen) ? '' : messages.withChosen(chosen.shortName),
    neighbourCodes === undefined || neighbourCodes.length === 0 ? '' : messages.withNeighbours,
  ];
  const summary = seriesSummary({
    area: units.find((unit) => unit.code === subjectCode) ?? nation,
    measure: measure.words,
    goal: year === null ? null : goalOfYear(measure, year),
    points: goalPoints(measure, subjectCode ?? nation.code),
    others: { shown: units.length - missing.length, absent: missing, level },
    language,
  });
  return (
    <ChartFrame
      {...frame}
      title={title}
      subtitle={subtitle.filter(Boolean).join(' ')}
      summary={summary}
      source={measure.source}
      note={missing.length === 0 ? messages.noCounts : messages.missing(listWords(missing.map((area) => area.shortName), { language }))}
      state={cardState(measure, messages.noValues)}
      table={lineTable(series, { measure: measure.chart, unitHeading: messages.unit })}
      reserveHeight={(width) => lineHeight(width) + (domain ? SCALE_NOTE_HEIGHT : 0)}
    >
      <LineChart series={series} measure={measure.chart} domain={domain ?? null} />
    </ChartFrame>
  );
}
