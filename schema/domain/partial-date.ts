/**
 * A calendar date that its source may know only to the month or year. Sources say "2018-02" where no day is given;
 * inventing a day would be inventing a fact, so the precision is kept and the day is derived only to compare.
 */
export interface PartialDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as the source gives it. */
  readonly stated: string;
  /** First day that the stated date covers, `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** Last day that the stated date covers, `YYYY-MM-DD`. */
  readonly lastDay: string;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else, impossible dates included. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PATTERN.exec(text.trim());
  if (!match) return null;
  const [, yearText, monthText, dayText] = match;
  const year = Number(yearText);
  if (monthText === undefined) return { stated: text.trim(), firstDay: `${yearText}-01-01`, lastDay: `${yearText}-12-31` };
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  const lastOfMonth = daysInMonth(year, month);
  if (dayText === undefined) {
    return {
      stated: text.trim(),
      firstDay: `${yearText}-${monthText}-01`,
      lastDay: `${yearText}-${monthText}-${String(lastOfMonth).padStart(2, '0')}`,
    };
  }
  const day = Number(dayText);
  if (day < 1 || day > lastOfMonth) return null;
  return { stated: text.trim(), firstDay: text.trim(), lastDay: text.trim() };
}
