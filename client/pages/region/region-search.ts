import type { RawSearch } from '@client/ui/navigation.tsx';

/** What a reader can choose on the page. */
export interface RegionSearch {
  /** The release that figures counted from cases are read from; the newest where none is named. */
  readonly release?: string;
  /** Ids of the charts that are read as tables. */
  readonly table?: readonly string[];
}

/** Reads the address; what makes no sense there is left out. */
export function parseRegionSearch({ release, table }: RawSearch): RegionSearch {
  return { release: typeof release === 'string' && release !== '' ? release : undefined, table: typeof table === 'string' ? [table] : table };
}
