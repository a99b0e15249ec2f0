import type { StripOrder } from '@client/charts/strip.series.ts';
import type { RawSearch } from '@client/ui/navigation.tsx';

/** The measures of this page that have a goal, by their ids in the API; the first is shown unless the other is chosen. */
export const GOAL_MEASURES = ['lead_time', 'inclusion'] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

/** Everything that a reader can choose on the page; what is undefined is the page's own choice. */
export interface OverviewSearch {
  /** Code of the region that is lifted out. */
  readonly region?: string;
  /** The measure of the cards that show one year. */
  readonly measure?: GoalMeasure;
  readonly year?: number;
  readonly order?: StripOrder;
  /** The release that figures counted from cases are read from; the newest where none is named. */
  readonly release?: string;
  /** Ids of the charts that are read as tables. */
  readonly table?: readonly string[];
}

/** Reads the address. What makes no sense there, and what is the page's own choice anyway, is left out. */
export function parseOverviewSearch(raw: RawSearch): OverviewSearch {
  const { region, measure, year, order, release, table } = raw;
  return {
    region: typeof region === 'string' && region !== '' ? region : undefined,
    measure: measure === GOAL_MEASURES[1] ? measure : undefined,
    year: typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : undefined,
    order: order === 'geographic' ? order : undefined,
    release: typeof release === 'string' && release !== '' ? release : undefined,
    table: typeof table === 'string' ? [table] : table,
  };
}
