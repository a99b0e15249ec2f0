import { calendarDay } from '../platform/calendar-day.ts';

/** The calendar day in Stockholm, `YYYY-MM-DD`. */
export function today(): string {
  return calendarDay(new Date());
}
