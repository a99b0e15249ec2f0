/** The calendar day in Stockholm at a moment, `YYYY-MM-DD`. */
export function calendarDay(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(moment);
}
