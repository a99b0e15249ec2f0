import { useMemo } from 'react';
import type { Language } from '@schema/domain/language.ts';
import { formatNumber } from '@schema/language/numbers.ts';
import { numberWord } from '@schema/language/words.ts';
import { pathwayNoun } from '@schema/language/country-words.ts';
import { overtimeSummary, overtimeTitle } from '@schema/language/sentences/overtime-pathways.ts';
import { periodName } from '@schema/language/sentences/period-words.ts';
import { intervalRowsHeight } from '@client/charts/interval-rows-layout.ts';
import type { IntervalPanel, IntervalRowsSeries } from '@client/charts/interval-rows.series.ts';
import { IntervalRows } from '@client/charts/interval-rows.tsx';
import { valueColumn, type TableTwin } from '@client/charts/table-twin.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { AreaFields } from '@client/official/official-measure.ts';
import { useCountryWords } from '@client/ui/country-words.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { newestYearOf } from '@client/waits/twelve-months.ts';
import { WaitCard, type WaitFrame } from '@client/waits/wait-card.tsx';
import { basisOf, intervalFigure, type AbsenceSentences } from '@client/waits/wait-figure.ts';
import { countCell, countColumn, figureCells, figureColumns, originColumn } from '@client/waits/wait-table.ts';
import { waitsMessages, type WaitsMessages } from '@client/waits/waits.messages.ts';
import type { OvertimePathway, RegionWaitsModel } from './region-waits-model.ts';
import { regionWaitsMessages, type RegionWaitsMessages } from './region-waits.messages.ts';

/** So many pathways are drawn; the table has them all. */
const MOST_DRAWN = 8;
const DAYS = { unit: 'DAYS', resolution: null } as const;
const SHARE = { unit: 'SHARE', resolution: null } as const;

interface InWords {
  readonly texts: RegionWaitsMessages;
  readonly words: WaitsMessages;
}

function rowsSeries(pathways: readonly OvertimePathway[], { model, texts, words, language }: InWords & { model: RegionWaitsModel; language: Language }): IntervalRowsSeries {
  const panel = (id: string, label: string, rest: Pick<IntervalPanel, 'measure' | 'goal'>): IntervalPanel => ({ id, marks: [{ id, label, shape: 'dot' }], reference: null, ...rest });
  return {
    panels: [
      panel('overtime', texts.overtime, { measure: DAYS, goal: null }),
      panel('leadTime', texts.shareInTime, { measure: SHARE, goal: model.months.find(({ measure }) => measure === 'lead_time')?.goal ?? null }),
    ],
    rows: pathways.map(({ code, name, overtime, leadTime, treated }) => ({
      key: code,
      name,
      aside: basisOf({ judged: leadTime.denominator, treated: treated.value }, language),
      isChosen: false,
      figures: { overtime: intervalFigure(overtime, words.absences), leadTime: intervalFigure(leadTime, words.absences) },
    })),
    asideLabel: words.judgedOfTreated,
    isProvisional: pathways.some(({ overtime }) => overtime.provisional),
  };
}

/** Every pathway with its days, their share of all, its share in time and how many that rests on. */
export function overtimeTable({ pathways, overtime, release }: RegionWaitsModel, { texts, words }: InWords): TableTwin {
  const origin = originColumn(release, words);
  const absences: AbsenceSentences = words.absences;
  const ofAll = (days: number | null): number | null => (days === null || overtime.value === null || overtime.value === 0 ? null : days / overtime.value);
  return {
    headingLabel: texts.pathway,
    columns: [
      valueColumn('overtime', texts.overtime, DAYS),
      valueColumn('of-all', texts.ofAll, SHARE),
      ...figureColumns({ id: 'lead-time', name: texts.shareInTime, measure: SHARE, basis: words.judged, messages: words }),
      countColumn('treated', words.treated),
      origin.column,
    ],
    rows: pathways.map(({ code, name, overtime: days, leadTime, treated }) => ({
      key: code,
      heading: name,
      cells: [
        countCell(days, absences),
        { kind: 'figure', value: ofAll(days.value), absenceReason: ofAll(days.value) === null ? absences[days.absence ?? 'EMPTY_DENOMINATOR'] : null },
        ...figureCells(leadTime, absences),
        countCell(treated, absences),
        origin.cell,
      ],
    })),
  };
}

/** The region's pathways with the most days over the limit, each with its share in time. */
export function OvertimeCard({ frame, model, unit }: { frame: WaitFrame; model: RegionWaitsModel; unit: AreaFields }) {
  const texts = useMessages(regionWaitsMessages);
  const words = useMessages(waitsMessages);
  const language = useLanguage();
  const { release, overtime, pathways } = model;
  const drawn = useMemo(() => pathways.slice(0, MOST_DRAWN), [pathways]);
  const series = useMemo(() => rowsSeries(drawn, { model, texts, words, language }), [drawn, model, texts, words, language]);
  const rowsOf = (shown: readonly OvertimePathway[]) => shown.map(({ name, overtime: days }) => ({ name, days: days.value }));
  const told = { area: unit, noun: pathwayNoun(useCountryWords()), total: overtime.value, language };
  const year = newestYearOf(release);
  const total = overtime.value === null ? '–' : formatNumber(overtime.value, { language, decimals: 0 });
  return (
    <WaitCard
      frame={frame}
      title={overtimeTitle({ ...told, rows: rowsOf(pathways) })}
      subtitle={texts.overtimeSubtitle(numberWord(drawn.length, { language }), total, year === null ? '' : periodName(year, language))}
      summary={overtimeSummary({ ...told, rows: rowsOf(drawn) })}
      release={release}
      period={year}
      figures={pathways.map(({ overtime: days }) => days)}
      table={overtimeTable(model, { texts, words })}
      reserveHeight={(width) => intervalRowsHeight({ rows: drawn.length, panels: 2, width })}
      note={texts.overtimeNote}
    >
      <IntervalRows series={series} />
    </WaitCard>
  );
}
