import type { Direction, Unit } from './figure.ts';

/** A text in both languages of the product. */
export interface Bilingual {
  readonly sv: string;
  readonly en: string;
}

/** What a reader meets the measure as; decides where it is listed, never how it is computed. */
export type MeasureGroup = 'goal' | 'wait' | 'experience' | 'incidence' | 'outcome' | 'quality' | 'press';

/** Somebody read the definition against its source and found it right. */
export interface MeasureReview {
  /** ISO date of the review. */
  readonly on: string;
  /** The role that reviewed, never a person's name. */
  readonly by: Bilingual;
  /** ISO date when it should be read again. */
  readonly nextBy: string;
}

/** How a measure is computed from the regions' files, where that differs from how it is officially published. */
export interface ComputedDefinition {
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  readonly exclusions: Bilingual;
  /** What the interval is, or why there is none. */
  readonly interval: Bilingual;
  /** ISO date from which this way of computing holds. */
  readonly validFrom: string;
}

/**
 * The definition of a measure: a reviewed file in `schema/measures/`. The API tells exactly these. Texts are complete
 * sentences that a reader without the field's words understands.
 */
export interface MeasureDefinition {
  readonly id: string;
  /** Raised by one each time the meaning changes; figures say which version they rest on. */
  readonly version: number;
  readonly name: Bilingual;
  /** A few words for chart titles and table heads. */
  readonly shortName: Bilingual;
  /** Why anyone should care. */
  readonly why: Bilingual;
  readonly group: MeasureGroup;
  /** From what to what time is counted; null where the measure has no clock. */
  readonly clock: Bilingual | null;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  readonly exclusions: Bilingual;
  readonly unit: Unit;
  /** Which way is better; `neither` where a reader must not read it as good or bad. */
  readonly direction: Lowercase<Direction>;
  /** Id of the goal in `goals.csv` that the measure is held against, or null. */
  readonly goal: string | null;
  /** Smallest step between two published values, in the measure's unit; differences up to it may be rounding. Null: not known. */
  readonly resolution: number | null;
  /** Which sex the measure is about, where it is one only. */
  readonly sex: 'FEMALE' | 'MALE' | null;
  /** What the interval is, or why there is none. */
  readonly interval: Bilingual;
  /** Who publishes or computes it, with address or indicator number. */
  readonly source: Bilingual;
  /** ISO date from which this version of the definition holds. */
  readonly validFrom: string;
  readonly reviews: readonly MeasureReview[];
  /** Whether it is officially published. Where it is, the texts above tell of the publication; else of what Ledtid computes. */
  readonly published: boolean;
  /** How Ledtid computes it, for pathways, months and groups that nobody publishes; null where it is published only. */
  readonly computed: ComputedDefinition | null;
}
