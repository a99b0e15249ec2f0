import type { Bilingual, ComputedDefinition, MeasureDefinition } from '../domain/measure.ts';

/** Texts of a definition that a country may say in words of its own, by their names in its files. */
export const MEASURE_PARTS = {
  name: 'name',
  short_name: 'shortName',
  why: 'why',
  clock: 'clock',
  numerator: 'numerator',
  denominator: 'denominator',
  exclusions: 'exclusions',
  interval: 'interval',
  source: 'source',
} as const satisfies Readonly<Record<string, keyof MeasureDefinition>>;
export type MeasurePart = keyof typeof MEASURE_PARTS;

/** A measure that a country has. */
export interface CountryMeasure {
  readonly measure: string;
  /** Whether an authority publishes it, beside what Ledtid computes. */
  readonly published: boolean;
}

/** A text of a definition in a country's words. */
export interface MeasureWording {
  readonly measure: string;
  readonly part: MeasurePart;
  readonly text: Bilingual;
}

export interface MeasuresOfCountry {
  /** None: the country has every measure, each as it is defined. */
  readonly measures: readonly CountryMeasure[];
  readonly wordings: readonly MeasureWording[];
}

const COMPUTED_PARTS = ['numerator', 'denominator', 'exclusions', 'interval'] as const satisfies readonly (keyof ComputedDefinition)[];

/**
 * The definitions as a country has them, in the order of the definitions: those of its measures, each in its words where it
 * has some. A definition that is told in other words has not been reviewed in them.
 */
export function definitionsOfCountry(definitions: readonly MeasureDefinition[], { measures, wordings }: MeasuresOfCountry): readonly MeasureDefinition[] {
  return definitions.flatMap((definition) => {
    const own = measures.find(({ measure }) => measure === definition.id);
    if (own === undefined && measures.length > 0) return [];
    const said = wordings.filter(({ measure }) => measure === definition.id);
    return [inWordsOf({ ...definition, published: own?.published ?? definition.published }, said)];
  });
}

function inWordsOf(definition: MeasureDefinition, said: readonly MeasureWording[]): MeasureDefinition {
  if (said.length === 0) return definition;
  const texts: Partial<Record<(typeof MEASURE_PARTS)[MeasurePart], Bilingual>> = Object.fromEntries(said.map(({ part, text }) => [MEASURE_PARTS[part], text]));
  const computed = definition.computed && { ...definition.computed, ...Object.fromEntries(COMPUTED_PARTS.flatMap((part) => (texts[part] === undefined ? [] : [[part, texts[part]]]))) };
  return { ...definition, ...texts, computed, reviews: [] };
}
