import type { Language } from '@schema/domain/language.ts';
import { monthLabel, monthOfDate, parsePeriod } from '@schema/domain/periods.ts';
import { formatDate } from '@schema/language/dates.ts';
import { monthOfYear } from '@schema/language/sentences/period-words.ts';
import type { ReleaseFields } from './wait-figure.ts';
import type { WaitsMessages } from './waits.messages.ts';

/** Where figures come from, for the line below a card: "Ledtids påhittade land, publicering 12, uttag 19 aug 2026"; open data by their publisher. */
export function releaseSource({ origin, number, extractedOn, source }: ReleaseFields, messages: WaitsMessages, language: Language): string {
  return messages.release(source ? `${source.publisher}, ${messages.maker[origin]}` : messages.maker[origin], number, formatDate(extractedOn, { language }));
}

/** From which month figures are provisional, `YYYY-MM`; null where the release tells of none that is. */
export function provisionalSince({ firstMonth, lastMonth, finalThrough }: ReleaseFields): string | null {
  if (firstMonth === null || lastMonth === null) return null;
  if (finalThrough === null) return firstMonth;
  return finalThrough < lastMonth ? monthLabel(monthOfDate(finalThrough) + 1) : null;
}

/** What the hatching of a period or a series means; undefined where nothing of it is provisional. */
export function provisionalNote(release: ReleaseFields, period: string | null, { messages, language }: { messages: WaitsMessages; language: Language }): string | undefined {
  const since = provisionalSince(release);
  if (since === null) return undefined;
  if (period === null) return messages.provisionalFrom(monthOfYear(since, language));
  const span = parsePeriod(period);
  return span !== null && span.last >= monthOfDate(since) ? messages.provisionalAll : undefined;
}
