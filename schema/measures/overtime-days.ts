import { CLOCK_TO_TREATMENT, computedOnly } from './computed-from-cases.ts';

export const OVERTIME_DAYS = computedOnly({
  id: 'overtime_days',
  name: {
    sv: 'Dagar över tidsgränsen sammanlagt',
    en: 'Days over the limit in all',
  },
  shortName: { sv: 'Övertidsdagar', en: 'Overtime days' },
  why: {
    sv: 'Summan visar var det finns mest väntan att ta bort: många som väntar lite för länge, eller några som väntar mycket för länge.',
    en: 'The sum shows where there is most waiting to take away: many who wait a little too long, or a few who wait far too long.',
  },
  clock: CLOCK_TO_TREATMENT,
  numerator: {
    sv: 'Dagar utöver gränsen, summerade över alla bedömda. Den som var i tid bidrar med noll.',
    en: 'Days beyond the limit, added up over all who were judged. Anyone in time adds none.',
  },
  denominator: {
    sv: 'En summa; det finns ingen nämnare.',
    en: 'A sum; there is no denominator.',
  },
  exclusions: {
    sv: 'Den vars gräns är okänd bedöms inte.',
    en: 'Anyone whose limit is unknown is not judged.',
  },
  unit: 'DAYS',
  direction: 'lower',
  interval: {
    sv: 'Inget intervall: alla registrerade dagar summeras, inget urval görs.',
    en: 'No interval: all days registered are added up, and no sample is drawn.',
  },
  validFrom: '2026-11-21',
});
