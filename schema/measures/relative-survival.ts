import type { MeasureDefinition } from '../domain/measure.ts';
import { PUBLISHED_ONLY, READ_AGAINST_SOURCE } from './published-annually.ts';

export const RELATIVE_SURVIVAL: MeasureDefinition = {
  id: 'N79196',
  version: 1,
  name: {
    sv: 'Relativ femårsöverlevnad vid flera cancerformer, åldersstandardiserad',
    en: 'Relative five-year survival in several cancers, age-standardised',
  },
  shortName: { sv: 'Femårsöverlevnad', en: 'Five-year survival' },
  why: {
    sv: 'Överlevnaden är det som cancervården till sist ska förbättra. Den påverkas av mycket mer än väntetider och ändras långsamt.',
    en: 'Survival is what cancer care is meant to improve in the end. It depends on much more than waits, and changes slowly.',
  },
  group: 'outcome',
  clock: {
    sv: 'Fem år från diagnos. Värdet gäller en femårsperiod, och året som visas är periodens sista.',
    en: 'Five years from diagnosis. The value is for a period of five years, and the year shown is its last.',
  },
  numerator: {
    sv: 'Den observerade överlevnaden bland personer som fått cancer och var 30–89\u00a0år vid diagnosen.',
    en: 'The observed survival among people with cancer who were 30–89 years old at diagnosis.',
  },
  denominator: {
    sv: 'Den väntade överlevnaden i en grupp ur befolkningen med samma kön, ålder och tidsperiod.',
    en: 'The expected survival in a group of the population of the same sex, age and period.',
  },
  exclusions: {
    sv: 'Bröstcancer, prostatacancer och annan hudcancer än malignt melanom ingår inte.',
    en: 'Breast cancer, prostate cancer and skin cancer other than malignant melanoma are not included.',
  },
  unit: 'SHARE',
  direction: 'higher',
  goal: null,
  resolution: 0.001,
  sex: null,
  interval: {
    sv: 'Inget intervall kan räknas: källan publicerar överlevnaden men inte antalet personer bakom den.',
    en: 'No interval can be computed: the source publishes the survival but not the number of people behind it.',
  },
  source: {
    sv: 'Socialstyrelsen, via Vården i siffror och Kolada (N79196).',
    en: 'The National Board of Health and Welfare, by way of Vården i siffror and Kolada (N79196).',
  },
  validFrom: '2020-01-01',
  reviews: READ_AGAINST_SOURCE,
  ...PUBLISHED_ONLY,
};
