import { TREATMENTS, type Treatment } from '@schema/domain/treatment.ts';
import { AGE_BANDS, type AgeBand } from '@schema/domain/waits.ts';
import { REGISTERED_SEXES, treatmentOfEnding, unpackBucket, unpackCell, type Cell } from './cells.ts';
import type { MonthSeries } from './month-series.ts';
import { MonthSums } from './month-sums.ts';

/** Where a case was closed, and where its patient lives. */
export interface CellPlace {
  readonly region: string;
  readonly part: string | null;
}

/** Which cells to count; what is not said is not asked for. */
export interface CellFilter {
  readonly sex?: (typeof REGISTERED_SEXES)[number] | undefined;
  readonly ageBand?: AgeBand | undefined;
  readonly treatment?: Treatment | undefined;
  /** `home.region` is null where it is not known. */
  readonly place: (closing: CellPlace, home: { readonly region: string | null; readonly part: string | null }) => boolean;
}

/** Fine cells of one reporting region, a year and a pathway, as stored. */
export interface StoredCells {
  readonly region: string;
  readonly content: Uint8Array;
  /** Whether the pathway's waits are asked for: false where all pathways are and this one's are not pooled. */
  readonly pooled: boolean;
}

/**
 * Sums cells of one year that fit the filter, for cuts by more than one axis at once. A treatment's cut counts closings
 * alone: a case that has not been treated has none.
 */
export function countCells(stored: readonly StoredCells[], filter: CellFilter): MonthSeries {
  const sums = new MonthSums();
  for (const { region, content, pooled } of stored) {
    const { places, parts, keys, counts } = unpackBucket(content);
    const homes = places.map((home) => {
      const [unit = '', part = null] = home.split('/');
      return { region: unit === '' ? null : unit, part };
    });
    const counted = new MonthSums();
    for (let at = 0; at < keys.length; at += 1) {
      const cell = unpackCell(keys[at] ?? 0);
      const home = homes[cell.home];
      if (!home || !fits(cell, filter)) continue;
      const part = cell.reporting === 0 ? null : (parts[cell.reporting - 1] ?? null);
      if (filter.place({ region, part }, home)) counted.addCell(cell, counts[at] ?? 0);
    }
    sums.addSums(counted, pooled);
  }
  return sums.result();
}

function fits(cell: Cell, { sex, ageBand, treatment }: CellFilter): boolean {
  if (sex !== undefined && REGISTERED_SEXES[Math.min(cell.sex, REGISTERED_SEXES.length - 1)] !== sex) return false;
  if (ageBand !== undefined && cell.age !== AGE_BANDS.indexOf(ageBand) + 1) return false;
  return treatment === undefined || treatmentOfEnding(cell.ending) === TREATMENTS.indexOf(treatment);
}
