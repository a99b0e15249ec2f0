import type { MeasureDefinition } from '../domain/measure.ts';
import { NO_INTERVAL, NO_STATED_EXCLUSIONS, PUBLISHED_ONLY, READ_AGAINST_SOURCE } from './published-annually.ts';

/** What the indicators on contact nurses share; each quality register defines its own numerator and denominator. */
export const CONTACT_NURSE: Pick<MeasureDefinition, 'version' | 'why' | 'group' | 'clock' | 'exclusions' | 'unit' | 'direction' | 'goal' | 'resolution' | 'interval' | 'validFrom' | 'reviews' | 'published' | 'computed'> = {
  version: 1,
  why: {
    sv: 'En namngiven kontaktsjuksköterska ger patienten en fast person att vända sig till under utredning och behandling.',
    en: 'A named contact nurse gives the patient one person to turn to during investigation and treatment.',
  },
  group: 'quality',
  clock: null,
  exclusions: NO_STATED_EXCLUSIONS,
  unit: 'SHARE',
  direction: 'higher',
  goal: null,
  resolution: 0.001,
  interval: NO_INTERVAL,
  validFrom: '2016-01-01',
  reviews: READ_AGAINST_SOURCE,
  ...PUBLISHED_ONLY,
};
