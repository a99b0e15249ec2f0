import type { MeasureDefinition } from '../domain/measure.ts';
import { CANCER_INCIDENCE_MEN } from './cancer-incidence-men.ts';
import { CANCER_INCIDENCE_WOMEN } from './cancer-incidence-women.ts';
import { CONTACT_NURSE_BREAST } from './contact-nurse-breast.ts';
import { CONTACT_NURSE_PROSTATE } from './contact-nurse-prostate.ts';
import { INCLUSION } from './inclusion.ts';
import { LEAD_TIME } from './lead-time.ts';
import { MDT_CONFERENCE_COLON } from './mdt-conference-colon.ts';
import { MDT_CONFERENCE_LUNG } from './mdt-conference-lung.ts';
import { MDT_CONFERENCE_PROSTATE } from './mdt-conference-prostate.ts';
import { PREM_OVERALL_PUBLISHED } from './prem-overall-published.ts';
import { PRESS_FIGURES } from './press-figures.ts';
import { RELATIVE_SURVIVAL } from './relative-survival.ts';

/** Every measure, in the order in which they are listed for readers. A new measure is a new file and a line here. */
export const MEASURES: readonly MeasureDefinition[] = [
  INCLUSION,
  LEAD_TIME,
  PREM_OVERALL_PUBLISHED,
  CANCER_INCIDENCE_WOMEN,
  CANCER_INCIDENCE_MEN,
  RELATIVE_SURVIVAL,
  CONTACT_NURSE_BREAST,
  CONTACT_NURSE_PROSTATE,
  MDT_CONFERENCE_COLON,
  MDT_CONFERENCE_LUNG,
  MDT_CONFERENCE_PROSTATE,
  ...PRESS_FIGURES,
];
