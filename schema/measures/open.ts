import { computedOnly, COUNTED_NOT_SHARED, WHOLE_COUNT } from './computed-from-cases.ts';

export const OPEN = computedOnly({
  id: 'open',
  name: {
    sv: 'Öppna vårdförlopp vid periodens slut',
    en: 'Pathways open at the end of the period',
  },
  shortName: { sv: 'Öppna', en: 'Open' },
  why: {
    sv: 'De öppna förloppen är kön: de som utreds eller väntar just då.',
    en: 'Open pathways are the queue: those under investigation or waiting at that moment.',
  },
  clock: null,
  numerator: {
    sv: 'Vårdförlopp som påbörjats till och med periodens sista månad och inte avslutats då, enligt vad som registrerats vid uttaget.',
    en: 'Pathways started up to the period’s last month and not closed by then, as registered on the day of extraction.',
  },
  denominator: COUNTED_NOT_SHARED,
  exclusions: {
    sv: 'Förlopp vars slut aldrig registrerats står kvar som öppna. Förlopp som registrerats av misstag räknas inte.',
    en: 'Pathways whose end was never registered remain open. Pathways registered by mistake are not counted.',
  },
  unit: 'COUNT',
  direction: 'neither',
  interval: WHOLE_COUNT,
  validFrom: '2026-11-21',
});
