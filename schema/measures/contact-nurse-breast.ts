import type { MeasureDefinition } from '../domain/measure.ts';
import { CONTACT_NURSE } from './contact-nurse.ts';

export const CONTACT_NURSE_BREAST: MeasureDefinition = {
  ...CONTACT_NURSE,
  id: 'U79063',
  name: {
    sv: 'Kontaktsjuksköterska vid nyupptäckt bröstcancer',
    en: 'Contact nurse in newly diagnosed breast cancer',
  },
  shortName: { sv: 'Kontaktsjuksköterska, bröst', en: 'Contact nurse, breast' },
  numerator: {
    sv: 'De i nämnaren där journalen visar att en kontaktsjuksköterska har erbjudits.',
    en: 'Those in the denominator where the record shows that a contact nurse was offered.',
  },
  denominator: { sv: 'Fall av bröstcancer som upptäckts under året.', en: 'Cases of breast cancer found during the year.' },
  sex: null,
  source: {
    sv: 'Nationellt kvalitetsregister för bröstcancer, via Vården i siffror och Kolada (U79063).',
    en: 'The national quality register for breast cancer, by way of Vården i siffror and Kolada (U79063).',
  },
};
