import { GRAINS, parsePeriod, type Grain } from '@schema/domain/periods.ts';
import type { RawSearch } from '@client/ui/navigation.tsx';

/** The measures that can be followed over time, by their ids in the API; the first is shown unless another is chosen. */
export const TIME_MEASURES = ['lead_time', 'median_days', 'p90_days'] as const;
export type TimeMeasure = (typeof TIME_MEASURES)[number];

/** How rows are ordered; the first unless another is chosen. `listed`: as the reference data list them. */
export const ROW_ORDERS = ['share', 'median', 'p90', 'name', 'listed'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** The newest twelve months of whatever release answers. */
export const NEWEST_YEAR = 'R12';

/** Everything that a reader can choose on the page; what is undefined is the page's own choice. */
export interface WaitsSearch {
  /** Code of the area; the nation where it is not said. */
  readonly region?: string;
  /** Code of the pathway; all that are counted together where it is not said. */
  readonly pathway?: string;
  readonly sex?: 'FEMALE' | 'MALE';
  readonly period?: string;
  readonly grain?: Grain;
  readonly measure?: TimeMeasure;
  readonly attribution?: 'HOME';
  /** Id of the release to read; the newest where it is not said. */
  readonly release?: string;
  /** `all`: the series from its first period on. */
  readonly span?: 'all';
  readonly order?: RowOrder;
  /** Ids of the charts that are read as tables. */
  readonly table?: readonly string[];
}

function oneOf<Value extends string>(values: readonly Value[], text: unknown): Value | undefined {
  return values.find((value) => value === text);
}

function named(text: unknown): string | undefined {
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** The value, or undefined where it is the page's own choice anyway. */
function unlessDefault<Value>(value: Value | undefined, byDefault: Value): Value | undefined {
  return value === byDefault ? undefined : value;
}

/** Reads the address. What makes no sense there, and what is the page's own choice anyway, is left out. */
export function parseWaitsSearch(raw: RawSearch): WaitsSearch {
  const { region, pathway, sex, period, grain, measure, attribution, release, span, order, table } = raw;
  return {
    region: named(region),
    pathway: named(pathway),
    sex: oneOf(['FEMALE', 'MALE'], sex),
    period: typeof period === 'string' && (period === NEWEST_YEAR || parsePeriod(period) !== null) ? period : undefined,
    grain: oneOf(GRAINS, grain),
    measure: unlessDefault(oneOf(TIME_MEASURES, measure), TIME_MEASURES[0]),
    attribution: oneOf(['HOME'], attribution),
    release: named(release),
    span: oneOf(['all'], span),
    order: unlessDefault(oneOf(ROW_ORDERS, order), ROW_ORDERS[0]),
    table: typeof table === 'string' ? [table] : table,
  };
}
