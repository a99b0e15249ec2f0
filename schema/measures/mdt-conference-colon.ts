import type { MeasureDefinition } from '../domain/measure.ts';
import { MDT_CONFERENCE } from './mdt-conference.ts';
import { NO_STATED_EXCLUSIONS } from './published-annually.ts';

export const MDT_CONFERENCE_COLON: MeasureDefinition = {
  ...MDT_CONFERENCE,
  id: 'U79073',
  name: { sv: 'Multidisciplinär konferens vid tjocktarmscancer', en: 'Multidisciplinary conference in colon cancer' },
  shortName: { sv: 'Konferens, tjocktarm', en: 'Conference, colon' },
  denominator: { sv: 'Patienter med tjocktarmscancer.', en: 'Patients with colon cancer.' },
  exclusions: NO_STATED_EXCLUSIONS,
  sex: null,
  source: {
    sv: 'Svenska kolorektalcancerregistret, via Vården i siffror och Kolada (U79073).',
    en: 'The Swedish Colorectal Cancer Register, by way of Vården i siffror and Kolada (U79073).',
  },
};
