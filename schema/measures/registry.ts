import type { MeasureDefinition } from '../domain/measure.ts';
import { CANCER_INCIDENCE_MEN } from './cancer-incidence-men.ts';
import { CANCER_INCIDENCE_WOMEN } from './cancer-incidence-women.ts';
import { CONTACT_NURSE_BREAST } from './contact-nurse-breast.ts';
import { CONTACT_NURSE_PROSTATE } from './contact-nurse-prostate.ts';
import { DAYS_TO_DISMISSAL } from './days-to-dismissal.ts';
import { INCLUSION } from './inclusion.ts';
import { JUDGED } from './judged.ts';
import { LEAD_TIME } from './lead-time.ts';
import { MDT_CONFERENCE_COLON } from './mdt-conference-colon.ts';
import { MDT_CONFERENCE_LUNG } from './mdt-conference-lung.ts';
import { MDT_CONFERENCE_PROSTATE } from './mdt-conference-prostate.ts';
import { MEDIAN_DAYS } from './median-days.ts';
import { OPEN } from './open.ts';
import { OVER_75_PERCENT } from './over-75-percent.ts';
import { OVERTIME_DAYS } from './overtime-days.ts';
import { P90_DAYS } from './p90-days.ts';
import { PREM_OVERALL_PUBLISHED } from './prem-overall-published.ts';
import { PRESS_FIGURES } from './press-figures.ts';
import { RELATIVE_SURVIVAL } from './relative-survival.ts';
import { STARTED } from './started.ts';
import { TREATED } from './treated.ts';
import { YIELD } from './yield.ts';

/** Every measure, in the order in which they are listed for readers. A new measure is a new file and a line here. */
export const MEASURES: readonly MeasureDefinition[] = [
  INCLUSION,
  LEAD_TIME,
  STARTED,
  OPEN,
  TREATED,
  JUDGED,
  MEDIAN_DAYS,
  P90_DAYS,
  OVER_75_PERCENT,
  OVERTIME_DAYS,
  YIELD,
  DAYS_TO_DISMISSAL,
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
