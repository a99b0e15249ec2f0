import type { Language } from '@schema/domain/language.ts';
import type { GoalWords } from '@schema/language/sentences/subjects.ts';
import { insideSentence } from '@schema/language/words.ts';
import type { ChartMeasure } from '@client/charts/chart-rows.ts';
import { sortedByMark, type IntervalPanel, type IntervalRow, type IntervalRowsSeries } from '@client/charts/interval-rows.series.ts';
import type { TableTwin } from '@client/charts/table-twin.ts';
import { basisOf, intervalFigure, type ReleaseFields } from './wait-figure.ts';
import { countCell, countColumn, figureCells, figureColumns, originColumn } from './wait-table.ts';
import type { WaitsMessages } from './waits.messages.ts';
import type { ShownColumns, WaitFigures, WaitRow } from './waits-model.ts';
import type { RowOrder } from './waits-search.ts';
import type { WaitsPageMessages } from './waits-page.messages.ts';

const SHARE: ChartMeasure = { unit: 'SHARE', resolution: null };
const DAYS: ChartMeasure = { unit: 'DAYS', resolution: null };

export interface RowsWords {
  readonly page: WaitsPageMessages;
  readonly waits: WaitsMessages;
  readonly language: Language;
}

interface RowsInput {
  readonly rows: readonly WaitRow[];
  readonly chosenCode: string | null;
  readonly goal: GoalWords | null;
  /** What the rows are read against: all pathways together, or the nation. */
  readonly reference: { readonly label: string; readonly figures: WaitFigures };
  readonly order: RowOrder;
  readonly columns: ShownColumns;
  readonly words: RowsWords;
}

function intervalRow({ code, name, figures }: WaitRow, { chosenCode, columns, words }: Pick<RowsInput, 'chosenCode' | 'columns' | 'words'>): IntervalRow {
  const { absences } = words.waits;
  return {
    key: code,
    name,
    aside: basisOf({ judged: figures.judged.value, treated: columns.judged ? figures.treated.value : null }, words.language),
    isChosen: code === chosenCode,
    figures: { share: intervalFigure(figures.share, absences), median: intervalFigure(figures.median, absences), p90: intervalFigure(figures.p90, absences) },
  };
}

/** Rows in the chosen order: high shares first, short waits first, or by name; absent figures last. */
export function inOrder<Row extends Pick<IntervalRow, 'figures' | 'name'>>(rows: readonly Row[], order: RowOrder, language: Language): readonly Row[] {
  switch (order) {
    case 'share':
      return sortedByMark(rows, 'share', 'highest');
    case 'median':
    case 'p90':
      return sortedByMark(rows, order, 'lowest');
    case 'name':
      return [...rows].sort((one, other) => one.name.localeCompare(other.name, language));
    case 'listed':
      return rows;
  }
}

function panelsOf({ goal, reference, columns, words }: Pick<RowsInput, 'goal' | 'reference' | 'columns' | 'words'>): readonly IntervalPanel[] {
  const { label, figures } = reference;
  const beside = (value: number | null) => (value === null ? null : { label, value });
  const share: IntervalPanel = { id: 'share', measure: SHARE, marks: [{ id: 'share', label: words.page.shareInTime, shape: 'dot' }], goal: goal?.threshold ?? null, reference: beside(figures.share.value) };
  if (!columns.days) return [share];
  return [
    share,
    {
      id: 'days',
      measure: DAYS,
      marks: [
        { id: 'median', label: words.page.medianDays, shape: 'dot' },
        { id: 'p90', label: words.page.p90Days, shape: 'ring' },
      ],
      goal: null,
      reference: beside(figures.median.value),
    },
  ];
}

/** The rows with share, median and wait of nine in ten, each with its interval. */
export function waitRowsSeries(input: RowsInput): IntervalRowsSeries {
  const { rows, order, columns, words } = input;
  return {
    panels: panelsOf(input),
    rows: inOrder(rows.map((row) => intervalRow(row, input)), order, words.language),
    asideLabel: columns.judged ? words.waits.judgedOfTreated : words.waits.treated.toLowerCase(),
    isProvisional: rows.some(({ figures }) => figures.share.provisional),
  };
}

/** The same rows in the same order, with every number that the drawing shows and what each rests on. */
export function waitRowsTable({ rows, release, heading, series, columns, words }: {
  rows: readonly WaitRow[];
  release: ReleaseFields;
  heading: string;
  series: IntervalRowsSeries;
  columns: ShownColumns;
  words: RowsWords;
}): TableTwin {
  const { page, waits: messages } = words;
  const origin = originColumn(release, messages);
  const byCode = new Map(rows.map((row) => [row.code, row.figures]));
  const kinds = [
    { id: 'share' as const, name: page.shareInTime, measure: SHARE },
    { id: 'median' as const, name: page.medianDays, measure: DAYS },
    { id: 'p90' as const, name: page.p90Days, measure: DAYS },
  ].filter(({ id }) => columns.days || id === 'share');
  const counts = [{ id: 'judged' as const, name: messages.judged }, { id: 'treated' as const, name: messages.treated }].filter(({ id }) => columns.judged || id === 'treated');
  // The waits are taken over the same patients whether or not a limit is known; only the share rests on the judged.
  const columnsOf = ({ id, name, measure }: (typeof kinds)[number]) => figureColumns({ id, name, measure, basis: `${messages.based}, ${insideSentence(name)}`, messages });
  return {
    headingLabel: heading,
    columns: [...kinds.flatMap(columnsOf), ...counts.map(({ id, name }) => countColumn(id, name)), origin.column],
    rows: series.rows.flatMap(({ key, name }) => {
      const figures = byCode.get(key);
      if (figures === undefined) return [];
      return [
        {
          key,
          heading: name,
          cells: [
            ...kinds.flatMap(({ id }) => figureCells(figures[id], messages.absences)),
            ...counts.map(({ id }) => countCell(figures[id], messages.absences)),
            origin.cell,
          ],
        },
      ];
    }),
  };
}

/** Every figure of the rows, for the card to say why there is none. */
export function figuresOf(rows: readonly WaitRow[]): readonly WaitFigures['share'][] {
  return rows.flatMap(({ figures: { share, median, p90 } }) => [share, median, p90]);
}
