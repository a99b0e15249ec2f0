import type { Language } from '@schema/domain/language.ts';
import type { Bilingual } from '@schema/domain/measure.ts';

/** Words for the parts that a limit's variant is put together of; a source may bring others. */
const PARTS: Readonly<Record<string, Bilingual>> = {
  basic: { sv: 'grundutredning', en: 'basic work-up' },
  contact_with_oncologist: { sv: 'kontakt med onkolog', en: 'contact with an oncologist' },
  expectant: { sv: 'exspektans', en: 'expectant management' },
  extended: { sv: 'utvidgad utredning', en: 'extended work-up' },
  follow_up_programme: { sv: 'uppföljningsprogram', en: 'follow-up programme' },
  high_grade: { sv: 'höggradig', en: 'high-grade' },
  indolent: { sv: 'indolent, långsamt växande', en: 'indolent, slow-growing' },
  low_grade: { sv: 'låggradig', en: 'low-grade' },
  lymph_node_surgery: { sv: 'lymfkörtelkirurgi', en: 'lymph node surgery' },
  nec_or_adrenocortical: { sv: 'NEC eller binjurebarkscancer', en: 'NEC or adrenocortical cancer' },
  no_further_action: { sv: 'ingen ytterligare åtgärd', en: 'no further action' },
  other_cancer: { sv: 'annan cancer', en: 'other cancer' },
  palliative: { sv: 'palliativ, lindrande', en: 'palliative, symptom relief' },
  stent_stoma: { sv: 'stent eller stomi', en: 'stent or stoma' },
  wide_excision: { sv: 'utvidgad excision', en: 'wide excision' },
};

const LONGEST_FIRST = Object.keys(PARTS).sort((one, other) => other.length - one.length);

/**
 * A variant's code in words: `palliative_extended` → "palliativ, lindrande; utvidgad utredning". A part without words
 * of its own is shown as its code, with spaces.
 */
export function variantWords(variant: string, language: Language): string {
  const known = LONGEST_FIRST.find((part) => variant === part || variant.startsWith(`${part}_`));
  if (known === undefined) return variant.replaceAll('_', ' ');
  const words = PARTS[known]?.[language] ?? known;
  const rest = variant.slice(known.length + 1);
  return rest === '' ? words : `${words}; ${variantWords(rest, language)}`;
}
