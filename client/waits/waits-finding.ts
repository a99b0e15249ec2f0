import type { Language } from '@schema/domain/language.ts';
import { waitsHeadline, waitsLead, type WaitsSubject } from '@schema/language/sentences/waits-headline.ts';
import { isOfTotals } from './release-extent.ts';
import { measuredValue, type AbsenceSentences } from './wait-figure.ts';
import type { WaitsModel } from './waits-model.ts';
import type { WaitsSearch } from './waits-search.ts';

/** A page's heading, and the sentences below it. */
export interface Finding {
  readonly title: string;
  readonly lead: string | undefined;
}

/** The finding, and what it rests on; where there is no figure, why there is none. */
export function headlineOf(model: WaitsModel, { sex }: WaitsSearch, { language, absences }: { language: Language; absences: AbsenceSentences }): Finding {
  const { figures, area, pathway, clockStop, period, goal, extent } = model;
  const reason = figures.share.absence === null ? undefined : absences[figures.share.absence];
  const subject: WaitsSubject = { area, pathway: pathway?.name ?? null, clockStop, sex: sex ?? 'ALL', period, language };
  const share = measuredValue(figures.share);
  const lead = waitsLead({
    ...subject,
    share,
    medianDays: figures.median.value,
    p90Days: figures.p90.value,
    judged: figures.judged.value,
    // Where everybody treated is taken as judged the same number twice would tell nothing.
    treated: isOfTotals(extent) && figures.treated.value === figures.judged.value ? null : figures.treated.value,
    provisional: figures.share.provisional,
  });
  return { title: waitsHeadline({ ...subject, share, goal }), lead: lead === '' ? reason : lead };
}
