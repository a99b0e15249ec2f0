import type { ChartFigure, ChartMeasure } from './chart-rows.ts';

/** How a column of figures is read. `difference`: the values are differences, so shares are told in percentage points. */
export interface FigureColumn extends ChartMeasure {
  readonly kind: 'value' | 'difference';
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Null for a column of words. */
  readonly figures: FigureColumn | null;
}

export type TableCell = ({ readonly kind: 'figure' } & ChartFigure) | { readonly kind: 'text'; readonly text: string };

export interface TableRow {
  readonly key: string;
  readonly heading: string;
  /** One cell a column. */
  readonly cells: readonly TableCell[];
}

/** The same figures as a drawing shows, as rows and columns: what is read, heard and saved as a file. */
export interface TableTwin {
  readonly headingLabel: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export function figureCell({ value, absenceReason }: ChartFigure): TableCell {
  return { kind: 'figure', value, absenceReason };
}

export function valueColumn(key: string, label: string, measure: ChartMeasure): TableColumn {
  return { key, label, figures: { unit: measure.unit, resolution: measure.resolution, kind: 'value' } };
}

export function differenceColumn(key: string, label: string, measure: ChartMeasure): TableColumn {
  return { key, label, figures: { unit: measure.unit, resolution: measure.resolution, kind: 'difference' } };
}
