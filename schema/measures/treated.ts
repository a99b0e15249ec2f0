import { computedOnly, COUNTED_NOT_SHARED, WHOLE_COUNT } from './computed-from-cases.ts';

export const TREATED = computedOnly({
  id: 'treated',
  name: {
    sv: 'Patienter som började behandling i ett vårdförlopp',
    en: 'Patients who started treatment in a pathway',
  },
  shortName: { sv: 'Behandlade', en: 'Treated' },
  why: {
    sv: 'De behandlade är dem som andelen i tid räknas på. Är de få säger en andel lite.',
    en: 'Those treated are whom the share in time is counted on. Where they are few, a share says little.',
  },
  clock: null,
  numerator: {
    sv: 'Vårdförlopp som under perioden avslutades med start av första behandling.',
    en: 'Pathways that closed during the period with a start of first treatment.',
  },
  denominator: COUNTED_NOT_SHARED,
  exclusions: {
    sv: 'Förloppet för ospecifika symtom slutar inte med behandling och räknas inte. Detsamma gäller förlopp som registrerats av misstag eller avslutats i en annan region.',
    en: 'The pathway for non-specific symptoms does not end with a treatment and is not counted, nor are pathways registered by mistake or closed in another region.',
  },
  unit: 'COUNT',
  direction: 'neither',
  interval: WHOLE_COUNT,
  validFrom: '2026-11-21',
});
