import type { MeasureDefinition } from '../domain/measure.ts';
import { CANCER_INCIDENCE, incidenceSource } from './cancer-incidence.ts';

export const CANCER_INCIDENCE_WOMEN: MeasureDefinition = {
  ...CANCER_INCIDENCE,
  id: 'N70351',
  name: {
    sv: 'Nya cancerfall bland kvinnor per 100\u00a0000 invånare, åldersstandardiserat',
    en: 'New cancer cases among women per 100,000 inhabitants, age-standardised',
  },
  shortName: { sv: 'Cancerfall, kvinnor', en: 'Cancer cases, women' },
  numerator: {
    sv: 'Nya fall av cancer bland kvinnor som diagnostiserats under året och rapporterats.',
    en: 'New cases of cancer among women that were diagnosed during the year and reported.',
  },
  denominator: { sv: 'Kvinnor i befolkningen, i hundratusental.', en: 'Women in the population, in hundreds of thousands.' },
  sex: 'FEMALE',
  source: incidenceSource('N70351'),
};
