import type { Bilingual } from '@schema/domain/measure.ts';
import type { CheckingReference } from '../checking-reference.ts';

/** Lists of codes that columns take their values from. */
export const CODE_LISTS = ['regions', 'parts', 'places', 'areas', 'levels', 'pathways', 'sexes', 'singleSexes', 'treatments', 'closingCodes', 'variants', 'delayCauses', 'measures', 'units'] as const;
export type CodeListName = (typeof CODE_LISTS)[number];

/** A column in words, for who makes the file. Whether it is needed is the checks' to say. */
export interface ColumnGuide {
  readonly name: string;
  readonly meaning: Bilingual;
  /** How a value is written. */
  readonly format: Bilingual;
  /** The list that its values are taken from; null where any value of the format will do. */
  readonly codes: CodeListName | null;
  /** A value that the checks accept together with the other columns' examples; empty where the column is best left empty. */
  readonly example: (reference: CheckingReference) => string;
}

/** A kind of file in words. */
export interface KindGuide {
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly columns: readonly ColumnGuide[];
}
