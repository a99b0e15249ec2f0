import type { Direction, Unit } from '../../domain/figure.ts';
import type { Language } from '../../domain/language.ts';
import type { CountedNoun } from '../words.ts';

/**
 * What sentences are about. Every name arrives as data, in the language of the sentence and in the form that the
 * sentence needs; nothing is inflected by rule, so that another country's names come out right.
 */

/** An area: a region, or the nation. */
export interface AreaWords {
  /** As subject: "Östergötland", "riket", "Sweden". Lower-case words get their capital where a sentence starts. */
  readonly shortName: string;
  /** Where: "i Östergötland", "på Gotland", "i riket", "in Sweden". */
  readonly locative: string;
}

/** The noun of the areas that are compared: "region", "regioner". */
export type LevelWords = CountedNoun;

export interface GoalWords {
  /** In running text, with its article: "inklusionsmålet", "the inclusion goal". */
  readonly name: string;
  /** The share (0–1) that meets the goal: the least, or the most where the measure is better the lower it is. */
  readonly threshold: number;
}

export interface MeasureWords {
  /** "Inklusion", "Lead time". */
  readonly shortName: string;
  readonly unit: Unit;
  readonly direction: Direction;
  /** Smallest step between two published values, in the unit; null where it is not known. */
  readonly resolution: number | null;
}

/** A value is in the measure's unit, a share 0–1; null where there is none, never zero in its place. */
export interface AreaValue {
  readonly area: AreaWords;
  readonly value: number | null;
}

export interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

export interface PresentAreaValue extends AreaValue {
  readonly value: number;
}

export interface PresentYearValue extends YearValue {
  readonly value: number;
}

/** One text, or one way to make it, in each language. */
export type InEachLanguage<Phrases> = Readonly<Record<Language, Phrases>>;
