import type { ClockStop } from '@schema/domain/waits.ts';

/** What rows are checked against: a country's reference rows, as plain values that can be sent to another thread. */
export interface CheckingReference {
  /** Codes of the areas that report. */
  readonly regions: ReadonlyMap<string, CheckedRegion>;
  readonly pathways: ReadonlyMap<string, CheckedPathway>;
  /** By their suffix. */
  readonly codes: ReadonlyMap<string, CheckedCode>;
  readonly delayCauses: ReadonlySet<string>;
}

export interface CheckedRegion {
  readonly code: string;
  /** Areas that are parts of it, by the word that a file says: what follows the region's code and a hyphen. */
  readonly parts: ReadonlyMap<string, string>;
}

export interface CheckedPathway {
  readonly code: string;
  readonly sexes: 'both' | 'female' | 'male';
  readonly introducedYear: number | null;
  readonly clockStop: ClockStop;
  /** Variants that any of its limits has. */
  readonly variants: ReadonlySet<string>;
}

export interface CheckedCode {
  readonly suffix: string;
  readonly role: string;
  /** The last day on which the code was in use, `YYYY-MM-DD`; null for a code that still is. */
  readonly lastDay: string | null;
}
