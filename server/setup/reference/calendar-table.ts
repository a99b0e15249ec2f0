import { optional, optionalText, text, wholeNumber } from './cells.ts';
import { readRows, type FilesToRead } from './csv-rows.ts';
import type { CalendarEventRow } from './reference-rows.ts';
import { withoutRepeats } from './row-checks.ts';

export const CALENDAR_FILE = 'calendar.csv';

const CALENDAR = {
  file: CALENDAR_FILE,
  columns: {
    id: text,
    name_sv: text,
    name_en: text,
    month: wholeNumber(1, 12),
    day: optional(wholeNumber(1, 31)),
    rule_sv: optionalText,
    rule_en: optionalText,
    actor_sv: text,
    actor_en: text,
    source: text,
    sort_order: wholeNumber(0, 9_999),
  },
};

/** A leap year, so that 29 February may be an event's day. */
const LEAP_YEAR = 2024;

/** The events of a year; each says its day, or by a rule in both languages when it comes. */
export function readCalendar(reading: FilesToRead): readonly CalendarEventRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, CALENDAR), ({ id }) => [id], { file: CALENDAR_FILE, faults });
  for (const { line, row } of rows) {
    const days = new Date(Date.UTC(LEAP_YEAR, row.month, 0)).getUTCDate();
    if (row.day !== null && row.day > days) faults.add(CALENDAR_FILE, line, `day is "${row.day}"; month ${row.month} has ${days} days`);
    if (row.day === null && row.rule_sv === null) faults.add(CALENDAR_FILE, line, 'day and rule_sv are empty; one of them must say when');
    if ((row.rule_sv === null) !== (row.rule_en === null)) faults.add(CALENDAR_FILE, line, 'only one of rule_sv and rule_en is given; both or neither are needed');
  }
  return rows.map(({ row }) => row);
}
