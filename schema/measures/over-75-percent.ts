import { CLOCK_TO_TREATMENT, computedOnly, WILSON } from './computed-from-cases.ts';

export const OVER_75_PERCENT = computedOnly({
  id: 'over_75_percent',
  name: {
    sv: 'Andel som väntade mer än 75\u00a0% längre än tidsgränsen',
    en: 'Share who waited more than 75% longer than the limit',
  },
  shortName: { sv: 'Mycket för länge', en: 'Much too long' },
  why: {
    sv: 'Att vänta någon dag över gränsen är en sak, att vänta nästan dubbelt så länge en annan.',
    en: 'To wait a few days over the limit is one thing, to wait nearly twice as long another.',
  },
  clock: CLOCK_TO_TREATMENT,
  numerator: {
    sv: 'De i nämnaren vars väntan var mer än 1,75 gånger gränsen.',
    en: 'Those in the denominator whose wait was more than 1.75 times the limit.',
  },
  denominator: {
    sv: 'Patienter vars klocka stannade under perioden och vars gräns är känd.',
    en: 'Patients whose clock stopped during the period and whose limit is known.',
  },
  exclusions: {
    sv: 'Den vars gräns är okänd bedöms inte.',
    en: 'Anyone whose limit is unknown is not judged.',
  },
  unit: 'SHARE',
  direction: 'lower',
  interval: WILSON,
  validFrom: '2026-11-21',
});
