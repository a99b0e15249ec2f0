import { CLOCK_TO_TREATMENT, computedOnly, COUNTED_NOT_SHARED, WHOLE_COUNT } from './computed-from-cases.ts';

export const JUDGED = computedOnly({
  id: 'judged',
  name: {
    sv: 'Patienter vars väntetid kan bedömas mot en känd tidsgräns',
    en: 'Patients whose wait can be judged by a known limit',
  },
  shortName: { sv: 'Bedömda', en: 'Judged' },
  why: {
    sv: 'Andelen i tid räknas bara på dem vars gräns är känd. Antalet visar hur många det är av de behandlade.',
    en: 'The share in time is counted only on those whose limit is known. The number shows how many of the treated they are.',
  },
  clock: CLOCK_TO_TREATMENT,
  numerator: {
    sv: 'Patienter vars klocka stannade under perioden och för vilka en gräns är känd för förloppet, behandlingen och varianten på misstankedagen.',
    en: 'Patients whose clock stopped during the period and for whom a limit is known for the pathway, the treatment and the variant on the day of suspicion.',
  },
  denominator: COUNTED_NOT_SHARED,
  exclusions: {
    sv: 'Den vars gräns är okänd bedöms inte: ingen gräns gissas.',
    en: 'Anyone whose limit is unknown is not judged: no limit is guessed.',
  },
  unit: 'COUNT',
  direction: 'neither',
  interval: WHOLE_COUNT,
  validFrom: '2026-11-21',
});
