import type { Sex } from '@schema/domain/sex.ts';
import { Vocabulary } from './cell-readers.ts';

/** The sexes that a published number may be about; an empty cell is everybody together. Not known is no group that numbers are published of. */
export const SINGLE_SEX_WORDS = new Vocabulary<Sex>([
  ['', 'ALL'],
  ...(['F', 'K', 'kvinna', 'kvinnor', 'female'] as const).map((word) => [word, 'FEMALE'] as const),
  ...(['M', 'man', 'män', 'male'] as const).map((word) => [word, 'MALE'] as const),
]);
