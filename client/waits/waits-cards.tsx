import { useMemo } from 'react';
import { pathwayNoun } from '@schema/language/country-words.ts';
import { capitalised, insideSentence, listWords } from '@schema/language/words.ts';
import { duringPeriod } from '@schema/language/sentences/period-words.ts';
import { overTimeSummary, overTimeTitle } from '@schema/language/sentences/waits-over-time.ts';
import { areasTitle, pathwaysTitle, rowsSummary } from '@schema/language/sentences/waits-rows.ts';
import type { ChartMeasure } from '@client/charts/chart-rows.ts';
import { IntervalRows } from '@client/charts/interval-rows.tsx';
import { intervalRowsHeight } from '@client/charts/interval-rows-layout.ts';
import { lineHeight } from '@client/charts/line-layout.ts';
import { PeriodChart } from '@client/charts/period-chart.tsx';
import { newestPeriods } from '@client/charts/period.series.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { useCountryWords } from '@client/ui/country-words.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { periodSeries, periodTable } from './period-lines.ts';
import { WaitCard, type WaitFrame } from './wait-card.tsx';
import { waitsMessages } from './waits.messages.ts';
import { shownGroups } from './waits-groups.ts';
import { measuredValue } from './wait-figure.ts';
import { finestGrain, type ReleaseExtent } from './release-extent.ts';
import { shownColumns, stopsWithoutTreatment, type ShownColumns, type WaitsModel } from './waits-model.ts';
import { waitsPageMessages, type WaitsPageMessages } from './waits-page.messages.ts';
import { NEWEST_SHOWN } from './waits-periods.ts';
import { figuresOf, waitRowsSeries, waitRowsTable, type RowsWords } from './waits-rows.ts';
import type { TimeMeasure, WaitsSearch } from './waits-search.ts';

/** What must be said of the rows beside their drawing. */
function rowsNote(columns: ShownColumns, { notes }: ReleaseExtent, { page }: RowsWords): string {
  return [...(columns.judged ? [page.judgedNote] : []), ...notes].join(' ');
}

/** How the measures that are followed over time are read. */
const FOLLOWED: Readonly<Record<TimeMeasure, ChartMeasure>> = {
  lead_time: { unit: 'SHARE', resolution: null },
  median_days: { unit: 'DAYS', resolution: null },
  p90_days: { unit: 'DAYS', resolution: null },
};

export interface WaitsCardProps {
  readonly frame: WaitFrame;
  readonly model: WaitsModel;
  readonly search: WaitsSearch;
  /** Called with the code of the row that the reader chooses; null when the chosen one is chosen again. */
  readonly onChoose?: (code: string | null) => void;
}

function useRowsWords(): RowsWords {
  const page = useMessages(waitsPageMessages);
  const waits = useMessages(waitsMessages);
  const language = useLanguage();
  return useMemo(() => ({ page, waits, language }), [page, waits, language]);
}

function whomWords({ sex }: WaitsSearch, messages: WaitsPageMessages): string {
  if (sex === 'FEMALE') return messages.ofWomen;
  return sex === 'MALE' ? messages.ofMen : messages.ofEverybody;
}

/** Every pathway of the area, with share in time, median and wait of nine in ten. */
export function PathwaysCard({ frame, model, search, onChoose }: WaitsCardProps) {
  const words = useRowsWords();
  const { page, language } = words;
  const noun = pathwayNoun(useCountryWords());
  const { pathwayRows, pathway, pooled, goal, release, extent, period, area } = model;
  const columns = useMemo(() => shownColumns(pathwayRows, extent), [pathwayRows, extent]);
  const series = useMemo(
    () => waitRowsSeries({ rows: pathwayRows, chosenCode: pathway?.code ?? null, goal, reference: { label: page.allTogether, figures: pooled }, order: search.order ?? 'share', columns, words }),
    [pathwayRows, pathway, goal, page, pooled, search.order, columns, words],
  );
  const shares = pathwayRows.map(({ name, figures }) => ({ name, share: measuredValue(figures.share) }));
  const apart = pathwayRows.filter(({ figures }) => stopsWithoutTreatment(figures)).map(({ name }) => name);
  return (
    <WaitCard
      frame={frame}
      release={release}
      period={period}
      title={pathwaysTitle({ rows: shares, noun, goal, language })}
      subtitle={(columns.days ? page.pathwaysSubtitle : page.pathwaysShares)(area.locative, duringPeriod(period, language), whomWords(search, page))}
      summary={rowsSummary({ rows: shares, noun, reference: { name: page.allTogether, share: measuredValue(pooled.share) }, language })}
      figures={figuresOf(pathwayRows)}
      note={[rowsNote(columns, extent, words), apart.length === 0 ? '' : page.ownClock(listWords(apart, { language }))].filter(Boolean).join(' ')}
      table={waitRowsTable({ rows: pathwayRows, release, heading: page.pathway, series, columns, words })}
      reserveHeight={(width) => intervalRowsHeight({ rows: pathwayRows.length, panels: series.panels.length, width })}
    >
      <IntervalRows series={series} onChoose={onChoose} />
    </WaitCard>
  );
}

/** Every region, for the chosen pathway or all together, beside the nation. */
export function RegionsCard({ frame, model, search, onChoose }: WaitsCardProps) {
  const words = useRowsWords();
  const { page, language } = words;
  const { areaRows, area, nation, nationFigures, goal, release, extent, period, pathway, clockStop, level } = model;
  const columns = useMemo(() => shownColumns(areaRows, extent), [areaRows, extent]);
  const series = useMemo(
    () => waitRowsSeries({ rows: areaRows, chosenCode: area.code, goal, reference: { label: nation.shortName, figures: nationFigures }, order: search.order ?? 'share', columns, words }),
    [areaRows, area, goal, nation, nationFigures, search.order, columns, words],
  );
  const shares = areaRows.map(({ name, figures }) => ({ name, share: measuredValue(figures.share) }));
  const nationShare = measuredValue(nationFigures.share);
  const [subject, when] = [pathway?.name ?? page.allPathways, duringPeriod(period, language)];
  return (
    <WaitCard
      frame={frame}
      release={release}
      period={period}
      title={areasTitle({ rows: shares, nation, nationShare, level, language })}
      subtitle={columns.days ? page.regionsSubtitle(subject, page.daysTo[clockStop], when, whomWords(search, page)) : page.regionsShares(subject, when, whomWords(search, page))}
      summary={rowsSummary({ rows: shares, noun: level, reference: { name: nation.shortName, share: nationShare }, language })}
      figures={figuresOf(areaRows)}
      note={rowsNote(columns, extent, words)}
      table={waitRowsTable({ rows: areaRows, release, heading: capitalised(level.singular), series, columns, words })}
      reserveHeight={(width) => intervalRowsHeight({ rows: areaRows.length, panels: series.panels.length, width })}
    >
      <IntervalRows series={series} onChoose={onChoose} />
    </WaitCard>
  );
}

/** Women and men of the area and pathway beside each other, period by period. */
export function OverTimeCard({ frame, model, search }: Omit<WaitsCardProps, 'onChoose'>) {
  const page = useMessages(waitsPageMessages);
  const waits = useMessages(waitsMessages);
  const language = useLanguage();
  const { area, pathway, clockStop, release, extent, timeGoal } = model;
  const measure = search.measure ?? 'lead_time';
  const grain = search.grain ?? finestGrain(extent);
  // Said in words: "lead time is higher" would be heard as a longer wait.
  const shortName = page.measures[measure];
  const chartMeasure = FOLLOWED[measure];
  const groups = useMemo(() => shownGroups(model, search.sex ?? null, waits), [model, search.sex, waits]);
  const words = useMemo(() => ({ messages: waits, language }), [waits, language]);
  const whole = useMemo(() => periodSeries({ groups, measure: chartMeasure, goal: timeGoal, words }), [groups, chartMeasure, timeGoal, words]);
  const most = search.span === 'all' ? null : NEWEST_SHOWN[grain];
  const series = useMemo(() => (most === null ? whole : newestPeriods(whole, most)), [whole, most]);
  const shown = groups.map((group) => ({ ...group, points: group.points.slice(-series.periods.length), treated: group.treated?.slice(-series.periods.length) ?? null }));
  const told = {
    area,
    measure: { shortName, unit: chartMeasure.unit },
    groups: shown.map(({ name, points }) => ({ name, periods: points.map(({ period, figure }) => ({ period, measured: measuredValue(figure), provisional: figure.provisional })) })),
    language,
  };
  const [only] = pathway?.sexes.length === 1 ? pathway.sexes : [];
  return (
    <WaitCard
      frame={frame}
      release={release}
      period={null}
      title={overTimeTitle(told)}
      subtitle={page.overTimeSubtitle(page.followed[clockStop][measure], area.locative, insideSentence(pathway?.name ?? page.allPathways), page.perGrain[grain])}
      summary={overTimeSummary(told)}
      figures={shown.flatMap(({ points }) => points.map(({ figure }) => figure))}
      note={[only === 'FEMALE' || only === 'MALE' ? page.oneSex[only] : '', ...extent.notes].filter(Boolean).join(' ') || undefined}
      table={periodTable({ groups: shown, measure: chartMeasure, measureName: shortName, release, words })}
      reserveHeight={lineHeight}
    >
      <PeriodChart series={series} />
    </WaitCard>
  );
}
