import type { MeasureDefinition } from '../domain/measure.ts';
import { MDT_CONFERENCE } from './mdt-conference.ts';
import { NO_STATED_EXCLUSIONS } from './published-annually.ts';

export const MDT_CONFERENCE_LUNG: MeasureDefinition = {
  ...MDT_CONFERENCE,
  id: 'U79071',
  name: { sv: 'Multidisciplinär konferens vid lungcancer', en: 'Multidisciplinary conference in lung cancer' },
  shortName: { sv: 'Konferens, lunga', en: 'Conference, lung' },
  denominator: { sv: 'Patienter med lungcancer.', en: 'Patients with lung cancer.' },
  exclusions: NO_STATED_EXCLUSIONS,
  sex: null,
  source: {
    sv: 'Nationella lungcancerregistret, via Vården i siffror och Kolada (U79071).',
    en: 'The National Lung Cancer Register, by way of Vården i siffror and Kolada (U79071).',
  },
};
