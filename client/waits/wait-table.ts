import type { ChartMeasure } from '@client/charts/chart-rows.ts';
import { valueColumn, type TableCell, type TableColumn } from '@client/charts/table-twin.ts';
import type { AbsenceSentences, CountFields, FigureFields, ReleaseFields } from './wait-figure.ts';
import type { WaitsMessages } from './waits.messages.ts';

/** Parts of the tables beside the drawings, and so of the files that are saved from them. */

const COUNT: ChartMeasure = { unit: 'COUNT', resolution: null };

/** Value, both ends of the interval, and how many it rests on. `basis` heads the last. */
export function figureColumns({ id, name, measure, basis, messages }: {
  id: string;
  name: string;
  measure: ChartMeasure;
  basis: string;
  messages: WaitsMessages;
}): readonly TableColumn[] {
  return [
    valueColumn(id, name, measure),
    valueColumn(`${id}-lower`, messages.lower(name), measure),
    valueColumn(`${id}-upper`, messages.upper(name), measure),
    valueColumn(`${id}-basis`, basis, COUNT),
  ];
}

/** The cells that go with `figureColumns`; absent ones give the figure's reason, or that no interval can be computed. */
export function figureCells({ value, lower, upper, denominator, absence }: FigureFields, sentences: AbsenceSentences): readonly TableCell[] {
  const absenceReason = absence === null ? sentences.TOO_FEW : sentences[absence];
  return [value, lower, upper, denominator].map((number) => ({ kind: 'figure', value: number, absenceReason: number === null ? absenceReason : null }));
}

/** A plain count in a column of its own. */
export function countColumn(key: string, label: string): TableColumn {
  return valueColumn(key, label, COUNT);
}

export function countCell({ value, absence }: CountFields, sentences: AbsenceSentences): TableCell {
  return { kind: 'figure', value, absenceReason: absence === null ? null : sentences[absence] };
}

/** What the figures are and which release they come from, on every row: a file goes where the page's mark does not. */
export function originColumn({ origin, id }: ReleaseFields, messages: WaitsMessages): { readonly column: TableColumn; readonly cell: TableCell } {
  return { column: { key: 'origin', label: messages.originColumn, figures: null }, cell: { kind: 'text', text: `${messages.origin[origin]}, ${id}` } };
}
