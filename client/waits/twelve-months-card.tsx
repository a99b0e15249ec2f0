import { useMemo } from 'react';
import { formatNumber } from '@schema/language/numbers.ts';
import { periodName } from '@schema/language/sentences/period-words.ts';
import type { AreaWords } from '@schema/language/sentences/subjects.ts';
import { capitalised } from '@schema/language/words.ts';
import { lineHeight } from '@client/charts/line-layout.ts';
import { PeriodChart } from '@client/charts/period-chart.tsx';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { periodSeries, periodTable } from './period-lines.ts';
import { monthsSummary, monthsTitle, newestYearOf, type GroupOfMonths } from './twelve-months.ts';
import { twelveMonthsMessages, type MonthsMeasure } from './twelve-months.messages.ts';
import { WaitCard, type WaitFrame } from './wait-card.tsx';
import type { ReleaseFields } from './wait-figure.ts';
import { waitsMessages } from './waits.messages.ts';

interface TwelveMonthsCardProps {
  readonly frame: WaitFrame;
  readonly measure: MonthsMeasure;
  readonly area: AreaWords;
  /** Whom the lines are about: "riket", "Skåne bredvid riket". */
  readonly where: string;
  /** Two groups, the one that lies on top last. Keep the same object between renderings that change nothing. */
  readonly groups: readonly GroupOfMonths[];
  /** The goal over all of the chart, a share; null where there is none. */
  readonly goal: number | null;
  readonly release: ReleaseFields;
  /** What is told after the subtitle. */
  readonly aside?: string;
}

/** Published steps are those of official values; what is computed is shown with one decimal. */
const COMPUTED_SHARE = { unit: 'SHARE', resolution: null } as const;

/** A share in two groups, month by month over the newest twelve months, and how many each rests on. */
export function TwelveMonthsCard({ frame, measure, area, where, groups, goal, release, aside = '' }: TwelveMonthsCardProps) {
  const messages = useMessages(waitsMessages);
  const texts = useMessages(twelveMonthsMessages);
  const language = useLanguage();
  const measureName = texts.measures[measure];
  const series = useMemo(() => periodSeries({ groups, measure: COMPUTED_SHARE, goal, words: { messages, language } }), [groups, goal, messages, language]);
  const told = { area, measureName, groups, release, language };
  const year = newestYearOf(release);
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  const counts = [...groups]
    .reverse()
    .flatMap(({ name, together: { numerator, denominator } }) =>
      numerator === null || denominator === null ? [] : [texts.counts[measure](capitalised(name), count(numerator), count(denominator))],
    );
  return (
    <WaitCard
      frame={frame}
      title={monthsTitle(told)}
      subtitle={[texts.subtitles[measure](where, year === null ? '' : periodName(year, language)), ...counts, aside].filter(Boolean).join(' ')}
      summary={monthsSummary(told)}
      release={release}
      period={null}
      figures={groups.flatMap(({ points }) => points.map(({ figure }) => figure))}
      table={periodTable({ groups, measure: COMPUTED_SHARE, measureName, release, words: { messages, language } })}
      reserveHeight={lineHeight}
    >
      <PeriodChart series={series} />
    </WaitCard>
  );
}
