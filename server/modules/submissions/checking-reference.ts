import type { LevelRole } from '@schema/domain/area.ts';
import type { ClockStop } from '@schema/domain/waits.ts';

/** What rows are checked against: a country's reference rows, as plain values that can be sent to another thread. */
export interface CheckingReference {
  /** Codes of the areas that report. */
  readonly regions: ReadonlyMap<string, CheckedRegion>;
  /** Every area by its code, on every level. */
  readonly areas: ReadonlyMap<string, CheckedArea>;
  readonly pathways: ReadonlyMap<string, CheckedPathway>;
  /** By their suffix. */
  readonly codes: ReadonlyMap<string, CheckedCode>;
  readonly delayCauses: ReadonlySet<string>;
  /** Codes and names, in lower case, of the areas that are made up of those that report: a row about one is a sum. */
  readonly widerAreas: ReadonlySet<string>;
}

export interface CheckedRegion {
  readonly code: string;
  /** Areas that are parts of it, by the word that a file says: what follows the region's code and a hyphen. */
  readonly parts: ReadonlyMap<string, string>;
}

export interface CheckedArea {
  readonly code: string;
  /** The id of its level. */
  readonly level: string;
  readonly role: LevelRole;
}

export interface CheckedPathway {
  readonly code: string;
  readonly sexes: 'both' | 'female' | 'male';
  readonly introducedYear: number | null;
  readonly clockStop: ClockStop;
  /** Variants that any of its limits has. */
  readonly variants: ReadonlySet<string>;
  /** Kinds of treatment that its limits are for; null where one limit is for every kind, or no limit is known. */
  readonly treatments: ReadonlySet<string> | null;
  /** Variants of the limits of each kind of treatment; under the empty text those of limits for every kind. */
  readonly variantsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface CheckedCode {
  readonly suffix: string;
  readonly role: string;
  /** The kind of treatment that it marks the start of, or null. */
  readonly treatment: string | null;
  /** The last day on which the code was in use, `YYYY-MM-DD`; null for a code that still is. */
  readonly lastDay: string | null;
}
