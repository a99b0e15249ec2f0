import type { MeasureDefinition } from '../domain/measure.ts';
import { NO_INTERVAL, PUBLISHED_ONLY, READ_AGAINST_SOURCE } from './published-annually.ts';

/** What the indicators on multidisciplinary conferences share; each quality register defines its own patients. */
export const MDT_CONFERENCE: Pick<MeasureDefinition, 'version' | 'why' | 'group' | 'clock' | 'numerator' | 'unit' | 'direction' | 'goal' | 'resolution' | 'interval' | 'validFrom' | 'reviews' | 'published' | 'computed'> = {
  version: 1,
  why: {
    sv: 'Vid en multidisciplinär konferens väger specialister från olika områden samman vad de vet innan behandlingen bestäms.',
    en: 'At a multidisciplinary conference specialists from different fields weigh together what they know before treatment is decided.',
  },
  group: 'quality',
  clock: null,
  numerator: {
    sv: 'De i nämnaren som togs upp på en multidisciplinär konferens inför beslutet om behandling.',
    en: 'Those in the denominator who were discussed at a multidisciplinary conference before the decision on treatment.',
  },
  unit: 'SHARE',
  direction: 'higher',
  goal: null,
  resolution: 0.001,
  interval: NO_INTERVAL,
  validFrom: '2016-01-01',
  reviews: READ_AGAINST_SOURCE,
  ...PUBLISHED_ONLY,
};
