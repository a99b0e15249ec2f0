import type { Bilingual, MeasureDefinition, MeasureReview } from '../domain/measure.ts';

/** What the measures that are computed from the regions' cases have in common, said once. */

export const COMPUTED_SOURCE: Bilingual = {
  sv: 'Beräknas av Ledtid ur de fall som regionerna lämnar in.',
  en: 'Computed by Ledtid from the cases that the regions hand in.',
};

export const COUNTED_NOT_SHARED: Bilingual = { sv: 'Ett antal; det finns ingen nämnare.', en: 'A count; there is no denominator.' };

export const WHOLE_COUNT: Bilingual = {
  sv: 'Inget intervall: alla registrerade räknas, inget urval görs.',
  en: 'No interval: everyone registered is counted, and no sample is drawn.',
};

export const WILSON: Bilingual = {
  sv: '95\u00a0% enligt Wilson: hur mycket andelen kan bero på slumpen när så här få eller många patienter ligger bakom.',
  en: '95% by Wilson’s method: how much of the share may be chance with this few or this many patients behind it.',
};

export const ORDER_STATISTICS: Bilingual = {
  sv: 'Minst 95\u00a0% enligt binomialfördelningen, med två av de väntetider som faktiskt förekom som ändpunkter. Inget antas om väntetidernas fördelning; är patienterna för få finns inget intervall.',
  en: 'At least 95% by the binomial distribution, with two of the waits that in fact occurred as its ends. Nothing is assumed about how waits are distributed; with too few patients there is no interval.',
};

export const UNCOUNTED_CODES: Bilingual = {
  sv: 'Förlopp som registrerats av misstag räknas inte. Avslutas förloppet i en annan region räknas det en gång, där.',
  en: 'Pathways registered by mistake are not counted. One that closes in another region is counted once, there.',
};

export const CLOCK_TO_TREATMENT: Bilingual = {
  sv: 'Kalenderdagar från beslutet om välgrundad misstanke till start av första behandling. Vid ospecifika symtom till det avslutande samtalet.',
  en: 'Calendar days from the decision of well-founded suspicion to the start of first treatment. In non-specific symptoms, to the final conversation.',
};

/** Read against the field's descriptions and tried against a second, naive computation. */
export const READ_AGAINST_THE_FIELD: readonly MeasureReview[] = [{ on: '2026-11-21', by: { sv: 'måttredaktör', en: 'measure editor' }, nextBy: '2027-11-21' }];

type OnlyComputed = Omit<MeasureDefinition, 'version' | 'group' | 'goal' | 'resolution' | 'sex' | 'source' | 'reviews' | 'published' | 'computed'>;

/** The definition of a measure that nobody publishes: its texts tell of what Ledtid computes. */
export function computedOnly(texts: OnlyComputed): MeasureDefinition {
  const { numerator, denominator, exclusions, interval, validFrom } = texts;
  return {
    ...texts,
    version: 1,
    group: 'wait',
    goal: null,
    resolution: null,
    sex: null,
    source: COMPUTED_SOURCE,
    reviews: READ_AGAINST_THE_FIELD,
    published: false,
    computed: { numerator, denominator, exclusions, interval, validFrom },
  };
}
