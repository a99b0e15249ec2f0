import type { TreatmentOption } from './treatment-options.ts';

/** Sex as the country draws it. */
export const UNKNOWN_SEX = 0;
export const FEMALE = 1;
export const MALE = 2;

/** One pathway, in numbers of the year that `volumes.csv` describes. */
export interface PathwayTraits {
  readonly code: string;
  readonly introducedYear: number;
  /** `both`, `female` or `male`. */
  readonly sexes: string;
  /** Whether the clock stops at a final conversation: then nobody is treated in the pathway. */
  readonly finalConversation: boolean;
  readonly started: number;
  readonly treated: number;
  readonly within: number;
  /** Share within the limit; of a pathway with a final conversation, to that. */
  readonly withinShare: number;
  readonly expected: number;
  /** Share of women among the treated, and among the started. */
  readonly femaleShareTreated: number;
  readonly femaleShareStarted: number;
  /** Share that closes elsewhere, of those whose region has no university hospital. */
  readonly awayShare: number;
  /** Shares of the treated in the five age bands. */
  readonly ageShares: readonly number[];
  /** How much the odds of cancer rise with a year of age, as a logarithm; undefined: as the country's shift of ages says. */
  readonly ageLean: number | undefined;
  readonly logSd: number;
  readonly options: readonly TreatmentOption[];
}

/** How those with a pathway that does not end in treatment end it. */
export interface OtherEnding {
  readonly finalConversation: boolean;
  /** Empty: never closed. */
  readonly code: string;
  readonly share: number;
  /** Null: waits as the pathway's limit and share within it say. */
  readonly medianDays: number | null;
  readonly logSd: number;
}

/** One way out of a region: the hub that takes those who close elsewhere. */
export interface Flow {
  /** Place of the hub among the regions. */
  readonly hub: number;
  readonly share: number;
  /** Overrides the pathway's share; null: none. */
  readonly awayShare: number | null;
  /** 0 none, 1 and 2 the parts of a divided region, in the order of its parts. */
  readonly part: number;
}

export interface RegionTraits {
  readonly code: string;
  /** What the number of expected cases is spread by. */
  readonly weight: number;
  /** Shares of the region's parts; empty where it is undivided. */
  readonly parts: readonly RegionPart[];
}

export interface RegionPart {
  /** The word in files: `north`, `south`. */
  readonly word: string;
  readonly share: number;
}
