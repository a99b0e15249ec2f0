import type { Language } from '@schema/domain/language.ts';
import { formatNumber } from '@schema/language/numbers.ts';
import { capitalised } from '@schema/language/words.ts';
import { periodName, shortPeriodName } from '@schema/language/sentences/period-words.ts';
import type { ChartMeasure } from '@client/charts/chart-rows.ts';
import type { Tone } from '@client/charts/chart-theme.ts';
import type { PeriodSeries } from '@client/charts/period.series.ts';
import type { TableTwin } from '@client/charts/table-twin.ts';
import { figureColumns, figureCells, originColumn } from './wait-table.ts';
import { intervalFigure, type CountFields, type FigureFields, type ReleaseFields } from './wait-figure.ts';
import type { WaitsMessages } from './waits.messages.ts';

/** A period of a series in the API's answer. */
export interface PointFields {
  readonly period: string;
  readonly figure: FigureFields;
}

/** A period of a series of plain counts. */
export interface CountPoint {
  readonly period: string;
  readonly figure: CountFields;
}

/** One group of patients over the periods. */
export interface GroupPoints {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly points: readonly PointFields[];
  /** Those treated in the same periods, where the figures are shares of those who could be judged; null elsewhere. */
  readonly treated: readonly CountPoint[] | null;
}

interface InWords {
  readonly messages: WaitsMessages;
  readonly language: Language;
}

/** How many of the treated a share rests on: "412 av 430 behandlade bedömda"; how many alone where the treated are not known. */
export function judgedWords(figure: FigureFields, treated: CountFields | null, { messages, language }: InWords): string {
  if (figure.denominator === null) return '';
  const judged = formatNumber(figure.denominator, { language, decimals: 0 });
  return treated === null || treated.value === null ? messages.judgedAlone(judged) : messages.judgedOf(judged, formatNumber(treated.value, { language, decimals: 0 }));
}

/** The groups as lines over their periods, in the order given; the last lies on top. */
export function periodSeries({ groups, measure, goal, words }: { groups: readonly GroupPoints[]; measure: ChartMeasure; goal: number | null; words: InWords }): PeriodSeries {
  const { messages, language } = words;
  return {
    periods: (groups[0]?.points ?? []).map(({ period, figure }) => ({
      key: period,
      name: capitalised(periodName(period, language)),
      shortName: shortPeriodName(period, language),
      isProvisional: figure.provisional,
    })),
    lines: groups.map(({ id, name, tone, points, treated }) => ({
      id,
      name,
      tone,
      figures: points.map(({ figure }) => intervalFigure(figure, messages.absences)),
      asides: points.map(({ figure }, index) => (treated === null ? '' : judgedWords(figure, treated[index]?.figure ?? null, words))),
    })),
    measure,
    goal,
  };
}

/** Periods as rows; for each group value, both ends of the interval and how many it rests on; last what is provisional, and the origin. */
export function periodTable({ groups, measure, measureName, release, words }: {
  groups: readonly GroupPoints[];
  measure: ChartMeasure;
  measureName: string;
  release: ReleaseFields;
  words: InWords;
}): TableTwin {
  const { messages, language } = words;
  const origin = originColumn(release, messages);
  return {
    headingLabel: messages.period,
    columns: [
      ...groups.flatMap(({ id, name }) => figureColumns({ id, name: `${measureName}, ${name}`, measure, basis: `${messages.based}, ${name}`, messages })),
      { key: 'provisional', label: messages.provisional, figures: null },
      origin.column,
    ],
    rows: (groups[0]?.points ?? []).map(({ period, figure: first }, index) => ({
      key: period,
      heading: capitalised(periodName(period, language)),
      cells: [
        ...groups.flatMap(({ points }) => figureCells(points[index]?.figure ?? first, messages.absences)),
        { kind: 'text', text: first.provisional ? messages.yes : messages.no },
        origin.cell,
      ],
    })),
  };
}
