import type { Bilingual } from '@schema/domain/measure.ts';

/** How values are written, in words that several kinds of file share. */

export const DATE: Bilingual = { sv: 'Datum: ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD. Excels datumceller går bra.', en: 'Date: YYYY-MM-DD or YYYYMMDD. Excel’s date cells will do.' };
export const CODE: Bilingual = { sv: 'En kod ur listan, med stora eller små bokstäver.', en: 'A code from the list, in upper or lower case.' };
export const AREA_CODE: Bilingual = {
  sv: 'En kod ur listan. Nollan först i en kod får saknas, så som Excel ofta lämnar den.',
  en: 'A code from the list. The zero that begins a code may be missing, as Excel often leaves it.',
};
export const SINGLE_SEX: Bilingual = {
  sv: 'F eller K (kvinna, female) eller M (man, male). Tomt: båda könen tillsammans.',
  en: 'F or K (kvinna, female) or M (man, male). Empty: both sexes together.',
};
export const YEAR: Bilingual = { sv: 'Årtal med fyra siffror.', en: 'A year in four digits.' };

export function textOf(most: number): Bilingual {
  return { sv: `Text, högst ${most} tecken.`, en: `Text of at most ${most} characters.` };
}
