import type { RawSearch } from '@client/ui/navigation.tsx';

/** What a reader can choose on the page. */
export interface RegionSearch {
  /** Ids of the charts that are read as tables. */
  readonly table?: readonly string[];
}

/** Reads the address; what makes no sense there is left out. */
export function parseRegionSearch({ table }: RawSearch): RegionSearch {
  return { table: typeof table === 'string' ? [table] : table };
}
