import type { MeasureDefinition } from '../domain/measure.ts';
import { CONTACT_NURSE } from './contact-nurse.ts';

export const CONTACT_NURSE_PROSTATE: MeasureDefinition = {
  ...CONTACT_NURSE,
  id: 'U79062',
  name: {
    sv: 'Kontaktsjuksköterska vid nyupptäckt prostatacancer',
    en: 'Contact nurse in newly diagnosed prostate cancer',
  },
  shortName: { sv: 'Kontaktsjuksköterska, prostata', en: 'Contact nurse, prostate' },
  numerator: { sv: 'De i nämnaren som har en namngiven kontaktsjuksköterska.', en: 'Those in the denominator who have a named contact nurse.' },
  denominator: { sv: 'Män som under året fått diagnosen prostatacancer.', en: 'Men diagnosed with prostate cancer during the year.' },
  sex: 'MALE',
  source: {
    sv: 'Nationella prostatacancerregistret, via Vården i siffror och Kolada (U79062).',
    en: 'The National Prostate Cancer Register, by way of Vården i siffror and Kolada (U79062).',
  },
};
