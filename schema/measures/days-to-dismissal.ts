import { computedOnly, ORDER_STATISTICS } from './computed-from-cases.ts';

export const DAYS_TO_DISMISSAL = computedOnly({
  id: 'days_to_dismissal',
  name: {
    sv: 'Median av tiden till att misstanken avskrivs',
    en: 'Median time until the suspicion is dismissed',
  },
  shortName: { sv: 'Tid till avskrivning', en: 'Time to dismissal' },
  why: {
    sv: 'De flesta som utreds har inte cancer. För dem är beskedet att misstanken avskrivs det som väntan gäller.',
    en: 'Most who are investigated do not have cancer. For them, hearing that the suspicion is dismissed is what the wait is about.',
  },
  clock: {
    sv: 'Kalenderdagar från beslutet om välgrundad misstanke till att misstanken avskrivs.',
    en: 'Calendar days from the decision of well-founded suspicion until the suspicion is dismissed.',
  },
  numerator: {
    sv: 'Antalet dagar som den mittersta patienten väntade; är de mittersta två, medeltalet av deras dagar.',
    en: 'The number of days that the patient in the middle waited; where two are in the middle, the mean of theirs.',
  },
  denominator: {
    sv: 'Patienter vars förlopp under perioden avslutades med att misstanken avskrevs.',
    en: 'Patients whose pathway closed during the period because the suspicion was dismissed.',
  },
  exclusions: {
    sv: 'Förlopp som avslutas av andra skäl räknas inte.',
    en: 'Pathways closed for other reasons are not counted.',
  },
  unit: 'DAYS',
  direction: 'lower',
  interval: ORDER_STATISTICS,
  validFrom: '2026-11-21',
});
