import { CLOCK_TO_TREATMENT, computedOnly, ORDER_STATISTICS } from './computed-from-cases.ts';

export const MEDIAN_DAYS = computedOnly({
  id: 'median_days',
  name: {
    sv: 'Median av väntetiden till behandling',
    en: 'Median wait to treatment',
  },
  shortName: { sv: 'Mediantid', en: 'Median wait' },
  why: {
    sv: 'Hälften väntade kortare och hälften längre. Medianen påverkas inte av vilken gräns som gäller.',
    en: 'Half waited less and half waited longer. The median does not depend on which limit holds.',
  },
  clock: CLOCK_TO_TREATMENT,
  numerator: {
    sv: 'Antalet dagar som den mittersta patienten väntade; är de mittersta två, medeltalet av deras dagar.',
    en: 'The number of days that the patient in the middle waited; where two are in the middle, the mean of theirs.',
  },
  denominator: {
    sv: 'Patienter vars klocka stannade under perioden.',
    en: 'Patients whose clock stopped during the period.',
  },
  exclusions: {
    sv: 'De som ännu väntar är inte med. Inget avdrag görs för att patienten själv vill vänta.',
    en: 'Those still waiting are not in it. Nothing is deducted where the patient wishes to wait.',
  },
  unit: 'DAYS',
  direction: 'lower',
  interval: ORDER_STATISTICS,
  validFrom: '2026-11-21',
});
