/** Digits, with the spaces that spreadsheets put between thousands. */
const WHOLE_NUMBER = /^(?:\d{1,3}(?:[ \u00A0\u202F]\d{3}){1,3}|\d{1,10})$/;
const MOST = 2_147_483_647;

/** A whole number of at least 0 that the database can keep; null for anything else. */
export function wholeNumber(cell: string): number | null {
  if (!WHOLE_NUMBER.test(cell)) return null;
  const number = Number(cell.replace(/\D/g, ''));
  return number > MOST ? null : number;
}
