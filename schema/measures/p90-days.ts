import { CLOCK_TO_TREATMENT, computedOnly, ORDER_STATISTICS } from './computed-from-cases.ts';

export const P90_DAYS = computedOnly({
  id: 'p90_days',
  name: {
    sv: 'Väntetid som nio av tio patienter fick behandling inom',
    en: 'Wait within which nine in ten patients were treated',
  },
  shortName: { sv: 'P90, dagar', en: 'P90, days' },
  why: {
    sv: 'En bra median kan dölja att några väntar mycket länge. Den nittionde percentilen visar hur det går för dem.',
    en: 'A good median may hide that some wait very long. The ninetieth percentile shows how they fare.',
  },
  clock: CLOCK_TO_TREATMENT,
  numerator: {
    sv: 'Den nittionde percentilen av antalet dagar, med rät linje mellan två dagar (typ 7 enligt Hyndman och Fan).',
    en: 'The ninetieth percentile of the number of days, on a straight line between two days (type 7 of Hyndman and Fan).',
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
