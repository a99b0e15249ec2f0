import { parsePartialDate, type PartialDate } from '@schema/domain/partial-date.ts';
import { optional, optionalText, text, wholeAmount, year } from './cells.ts';
import { readRows, type FilesToRead, type Row } from './csv-rows.ts';
import type { AgreementLineRow, AgreementRow } from './reference-rows.ts';
import { groupBy, withoutRepeats } from './row-checks.ts';

export const AGREEMENTS_FILE = 'agreements.csv';
export const AGREEMENT_TOTALS_FILE = 'agreement-totals.csv';

const LINES = {
  file: AGREEMENTS_FILE,
  columns: {
    year,
    line: text,
    amount_sek: wholeAmount,
    recipient_kind: text,
    rule: text,
    payment: text,
    deadline: text,
    section: text,
    source: text,
  },
};

const TOTALS = {
  file: AGREEMENT_TOTALS_FILE,
  columns: { year, name: optionalText, total_sek: optional(wholeAmount), source: text, note_sv: optionalText, note_en: optionalText },
};

/** What the file writes where a section was not found; the table keeps nothing instead. */
const NOT_FOUND = 'not found';

/** The agreements by year with their lines; the lines of a year whose total is known must add up to it to the krona. */
export function readAgreements(reading: FilesToRead): { readonly agreements: readonly AgreementRow[]; readonly lines: readonly AgreementLineRow[] } {
  const { faults } = reading;
  const totals = withoutRepeats(readRows(reading, TOTALS), ({ year: of }) => [of], { file: AGREEMENT_TOTALS_FILE, faults });
  const lines = withoutRepeats(readRows(reading, LINES), (row) => [row.year, row.line], { file: AGREEMENTS_FILE, faults });
  for (const { line, row } of lines) {
    if (!totals.some((total) => total.row.year === row.year)) faults.add(AGREEMENTS_FILE, line, `year is "${row.year}"; one that stands in ${AGREEMENT_TOTALS_FILE} is needed`);
    if (/^\d/.test(row.deadline) && statedDeadline(row.deadline) === null) faults.add(AGREEMENTS_FILE, line, `deadline is "${row.deadline}"; a date that exists, with any remark in brackets after it, or words are needed`);
  }
  for (const { line, row } of totals) {
    const sum = lines.filter((each) => each.row.year === row.year).reduce((soFar, each) => soFar + BigInt(each.row.amount_sek), 0n);
    if (row.total_sek === null || BigInt(row.total_sek) === sum) continue;
    faults.add(AGREEMENT_TOTALS_FILE, line, `total_sek is "${row.total_sek}"; the lines of ${row.year} in ${AGREEMENTS_FILE} add up to ${sum}, and the two must be the same`);
  }
  return {
    agreements: totals.map(({ row: { source, ...row } }) => ({ ...row, total_source: source })),
    lines: [...groupBy(lines.map(({ row }) => row), (row) => String(row.year)).values()].flatMap((group) => group.map(lineOf)),
  };
}

function lineOf({ deadline, section, ...row }: Row<typeof LINES.columns>, index: number): AgreementLineRow {
  return { ...row, position: index + 1, deadline: exactDay(deadline), deadline_stated: deadline, section: section === NOT_FOUND ? null : section };
}

/** The date that a deadline begins with ("2019-12-20 (paid)"); null where it is words, or no date that exists. */
function statedDeadline(deadline: string): PartialDate | null {
  return parsePartialDate(deadline.split(' (')[0] ?? '');
}

/** The deadline's day, where its source knows the day. */
function exactDay(deadline: string): string | null {
  const date = statedDeadline(deadline);
  return date !== null && date.firstDay === date.lastDay ? date.firstDay : null;
}
