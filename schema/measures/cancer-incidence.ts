import type { Bilingual, MeasureDefinition } from '../domain/measure.ts';
import { PUBLISHED_ONLY, READ_AGAINST_SOURCE } from './published-annually.ts';

/** What the incidence of women and of men share; the two are separate indicators in the source. */
export const CANCER_INCIDENCE: Pick<MeasureDefinition, 'version' | 'why' | 'group' | 'clock' | 'exclusions' | 'unit' | 'direction' | 'goal' | 'resolution' | 'interval' | 'validFrom' | 'reviews' | 'published' | 'computed'> = {
  version: 1,
  why: {
    sv: 'Hur många som insjuknar är bakgrunden till allt annat: det avgör hur många utredningar och behandlingar vården behöver klara. Det är också den enda publicerade årsserien här som delar upp kvinnor och män.',
    en: 'How many fall ill is the background to everything else: it decides how many investigations and treatments care must manage. It is also the only published yearly series here that divides women and men.',
  },
  group: 'incidence',
  clock: null,
  exclusions: {
    sv: 'Källan anger inga undantag. Värdena är åldersstandardiserade, så att regioner med olika åldersfördelning kan jämföras.',
    en: 'The source states no exclusions. The values are age-standardised, so that regions with different age structures can be compared.',
  },
  unit: 'PER_100000',
  direction: 'neither',
  goal: null,
  resolution: 0.1,
  interval: {
    sv: 'Inget intervall kan räknas: källan publicerar standardiserade tal men inte antalet fall per åldersgrupp.',
    en: 'No interval can be computed: the source publishes standardised rates but not the number of cases per age group.',
  },
  validFrom: '2016-01-01',
  reviews: READ_AGAINST_SOURCE,
  ...PUBLISHED_ONLY,
};

/** The source of an incidence indicator, with its number in Kolada. */
export function incidenceSource(indicator: string): Bilingual {
  return {
    sv: `Socialstyrelsen, via Vården i siffror och Kolada (${indicator}).`,
    en: `The National Board of Health and Welfare, by way of Vården i siffror and Kolada (${indicator}).`,
  };
}
