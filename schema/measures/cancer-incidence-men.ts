import type { MeasureDefinition } from '../domain/measure.ts';
import { CANCER_INCIDENCE, incidenceSource } from './cancer-incidence.ts';

export const CANCER_INCIDENCE_MEN: MeasureDefinition = {
  ...CANCER_INCIDENCE,
  id: 'N70352',
  name: {
    sv: 'Nya cancerfall bland män per 100\u00a0000 invånare, åldersstandardiserat',
    en: 'New cancer cases among men per 100,000 inhabitants, age-standardised',
  },
  shortName: { sv: 'Cancerfall, män', en: 'Cancer cases, men' },
  numerator: {
    sv: 'Nya fall av cancer bland män som diagnostiserats under året och rapporterats.',
    en: 'New cases of cancer among men that were diagnosed during the year and reported.',
  },
  denominator: { sv: 'Män i befolkningen, i hundratusental.', en: 'Men in the population, in hundreds of thousands.' },
  sex: 'MALE',
  source: incidenceSource('N70352'),
};
