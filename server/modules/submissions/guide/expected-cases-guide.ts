import type { KindGuide } from './column-guide.ts';
import { exampleCase } from './example-case.ts';
import { AREA_CODE, CODE, DATE, SINGLE_SEX, textOf } from './formats.ts';

const LONGEST_VERSION = 60;

export const EXPECTED_CASES_GUIDE: KindGuide = {
  name: { sv: 'Väntade cancerfall', en: 'Expected cancer cases' },
  purpose: {
    sv: 'Hur många cancerfall som väntas i {a_unit}, i {a_pathway} och en period. Det är nämnaren när inklusionen räknas.',
    en: 'How many cancer cases are expected in {a_unit}, in {a_pathway} and a period. It is the denominator when inclusion is counted.',
  },
  columns: [
    {
      name: 'basis_version', codes: null, format: textOf(LONGEST_VERSION), example: () => '2023',
      meaning: { sv: 'Vilken beräkning talet kommer ur. En ny beräkning får ett nytt namn.', en: 'Which calculation the number is from. A new calculation gets a new name.' },
    },
    {
      name: 'region', codes: 'regions', format: AREA_CODE, example: (reference) => exampleCase(reference).region,
      meaning: { sv: '{The_unit} som fallen väntas i. Summor för landet räknas här och lämnas inte in.', en: '{The_unit} in which the cases are expected. Sums for the country are worked out here and are not handed in.' },
    },
    {
      name: 'pathway', codes: 'pathways', format: CODE, example: (reference) => exampleCase(reference).pathway,
      meaning: { sv: '{The_pathway} som fallen hör till.', en: '{The_pathway} that the cases belong to.' },
    },
    {
      name: 'sex', codes: 'singleSexes', format: SINGLE_SEX, example: () => 'F',
      meaning: { sv: 'Kön, om beräkningen skiljer på kvinnor och män.', en: 'Sex, where the calculation tells women and men apart.' },
    },
    {
      name: 'period_start', codes: null, format: DATE, example: () => '2024-01-01',
      meaning: { sv: 'Periodens första dag: den första i en månad.', en: 'The first day of the period: the first of a month.' },
    },
    {
      name: 'period_end', codes: null, format: DATE, example: () => '2024-12-31',
      meaning: { sv: 'Periodens sista dag: den sista i en månad.', en: 'The last day of the period: the last of a month.' },
    },
    {
      name: 'expected', codes: null, example: () => '12,5',
      meaning: { sv: 'Väntat antal fall i hela perioden.', en: 'Expected number of cases in the whole period.' },
      format: { sv: 'Ett tal, minst 0, med decimalkomma eller decimalpunkt.', en: 'A number of at least 0, with a decimal comma or point.' },
    },
  ],
};
