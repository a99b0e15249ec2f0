import { computedOnly, COUNTED_NOT_SHARED, UNCOUNTED_CODES, WHOLE_COUNT } from './computed-from-cases.ts';

export const STARTED = computedOnly({
  id: 'started',
  name: {
    sv: 'Påbörjade vårdförlopp',
    en: 'Pathways started',
  },
  shortName: { sv: 'Påbörjade', en: 'Started' },
  why: {
    sv: 'Antalet visar hur många som väntar in i systemet. Stiger det snabbare än antalet avslutade växer kön.',
    en: 'The number shows how many enter. Where it rises faster than the number closed, the queue grows.',
  },
  clock: null,
  numerator: {
    sv: 'Vårdförlopp med beslut om välgrundad misstanke under perioden, vare sig det visade sig vara cancer eller inte.',
    en: 'Pathways with a decision of well-founded suspicion during the period, whether it proved to be cancer or not.',
  },
  denominator: COUNTED_NOT_SHARED,
  exclusions: UNCOUNTED_CODES,
  unit: 'COUNT',
  direction: 'neither',
  interval: WHOLE_COUNT,
  validFrom: '2026-11-21',
});
