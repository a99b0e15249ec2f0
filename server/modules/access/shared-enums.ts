import type { Absence, Origin, Unit, Verdict } from '@schema/domain/figure.ts';
import type { Language } from '@schema/domain/language.ts';
import type { Grain } from '@schema/domain/periods.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { Treatment } from '@schema/domain/treatment.ts';
import { apiEnum } from '@server/platform/scalars.ts';

/** Words that more than one part of the API uses. */

export const LanguageEnum = apiEnum('Language', 'The language of names and explanations.', {
  SV: 'Swedish.',
  EN: 'English.',
} satisfies Record<Uppercase<Language>, string>);
export type ApiLanguage = keyof typeof LanguageEnum;

export const SexEnum = apiEnum('Sex', 'Sex as registered.', {
  ALL: 'Women, men and those whose sex is not known, together.',
  FEMALE: 'Women.',
  MALE: 'Men.',
  UNKNOWN: 'Sex is not in the record.',
} satisfies Record<Sex, string>);

export const TreatmentEnum = apiEnum('Treatment', 'The kind of first treatment, as the limits of the pathways divide it.', {
  SURGERY: 'Surgery.',
  SYSTEMIC: 'Drugs.',
  RADIOTHERAPY: 'Radiotherapy.',
  ACTIVE_MONITORING: 'The decision to watch and wait (expectancy).',
  OTHER: 'Any other, such as symptom relief or no further action.',
} satisfies Record<Treatment, string>);

export const OriginEnum = apiEnum('Origin', 'Where a figure comes from. Real and synthetic are never mixed silently.', {
  REGISTER: "Computed from regions' register data.",
  PUBLISHED: 'Officially published by the source that the figure names.',
  SYNTHETIC: 'Computed from the invented demonstration country; says nothing about real patients.',
} satisfies Record<Origin, string>);

export const AbsenceEnum = apiEnum('Absence', 'Why there is no number. Missing is never zero.', {
  SUPPRESSED: 'Withheld to protect the people behind it.',
  NOT_REPORTED: 'The source gives no value.',
  NOT_COLLECTED: 'It was not measured there or then.',
  EMPTY_DENOMINATOR: 'There is nobody to take a share of.',
  NOT_APPLICABLE: 'The measure has no meaning here.',
  LIMIT_UNKNOWN: 'No time limit is known to judge by.',
  TOO_FEW: 'Too few to compute it.',
} satisfies Record<Absence, string>);

export const UnitEnum = apiEnum('Unit', 'What a number counts.', {
  SHARE: 'A share, 0 to 1 (71.2 % is 0.712). May pass 1 where the denominator is modelled.',
  INDEX_0_100: 'A survey index from 0 to 100.',
  PER_100000: 'New cases per 100 000 inhabitants, age-standardised.',
  DAYS: 'Whole calendar days.',
  COUNT: 'A number of persons, regions or things, as the measure says.',
  SEK: 'Swedish kronor.',
  YES_NO: '1 for yes, 0 for no.',
  TEXT: 'Words, no number.',
} satisfies Record<Unit, string>);

export const VerdictEnum = apiEnum('Verdict', 'How a figure stands against its goal.', {
  MET: 'The exact value meets the goal.',
  NOT_MET: 'The exact value does not meet the goal.',
  WAITING: 'The value is provisional.',
  CANNOT_BE_SHOWN: 'The counts behind it are protected.',
} satisfies Record<Verdict, string>);

export const GrainEnum = apiEnum('Grain', 'How long the periods of a series are.', {
  MONTH: 'Calendar months.',
  QUARTER: 'Calendar quarters.',
  HALF_YEAR: 'Calendar half-years.',
  YEAR: 'Calendar years.',
  ROLLING_12: 'Twelve months, one period ending with each month; neighbours share eleven of them.',
} satisfies Record<Grain, string>);
