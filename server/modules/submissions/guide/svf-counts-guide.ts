import type { Bilingual } from '@schema/domain/measure.ts';
import type { KindGuide } from './column-guide.ts';
import { exampleCase } from './example-case.ts';
import { AREA_CODE, CODE } from './formats.ts';

const WHOLE: Bilingual = { sv: 'Ett helt tal, minst 0.', en: 'A whole number of at least 0.' };
const WHOLE_OR_NOTHING: Bilingual = { sv: 'Ett helt tal, minst 0, eller tomt.', en: 'A whole number of at least 0, or nothing.' };

export const SVF_COUNTS_GUIDE: KindGuide = {
  name: { sv: 'Antal i {pathways}', en: 'Totals of {the_pathways}' },
  purpose: {
    sv: 'Hur många som startat behandling, och hur många av dem i tid, från den som bara har summor och inga enskilda fall. Varje rad behåller sin period: ett kvartal visas aldrig som en månad.',
    en: 'How many started treatment, and how many of them in time, from a supplier that has totals alone and no single cases. Each row keeps its period: a quarter is never shown as a month.',
  },
  columns: [
    {
      name: 'region', codes: 'regions', format: AREA_CODE, example: (reference) => exampleCase(reference).region,
      meaning: { sv: '{The_unit} som patienterna räknas för. Summor för landet räknas här och lämnas inte in.', en: '{The_unit} that the patients are counted for. Sums for the country are worked out here and are not handed in.' },
    },
    {
      name: 'pathway', codes: 'pathways', format: CODE, example: (reference) => exampleCase(reference).pathway,
      meaning: { sv: '{The_pathway}.', en: '{The_pathway}.' },
    },
    {
      name: 'period', codes: null, example: () => '2024-Q1',
      meaning: { sv: 'Perioden då behandlingen startade. Perioder i en fil får inte ha månader gemensamt.', en: 'The period in which treatment started. Periods of a file may have no months in common.' },
      format: { sv: 'Ett år, halvår, kvartal eller en månad: 2024, 2024-H1, 2024-Q3 eller 2024-07.', en: 'A year, half-year, quarter or month: 2024, 2024-H1, 2024-Q3 or 2024-07.' },
    },
    {
      name: 'sex', codes: 'sexes', example: () => 'F',
      meaning: { sv: 'Kön, om summorna skiljer på kvinnor och män.', en: 'Sex, where the totals tell women and men apart.' },
      format: { sv: 'F, M eller U; även K, kvinna, man, okänt, female, male, unknown. Tomt: båda könen tillsammans.', en: 'F, M or U; also K, kvinna, man, okänt, female, male, unknown. Empty: both sexes together.' },
    },
    {
      name: 'treatment', codes: 'treatments', example: () => 'surgery',
      meaning: { sv: 'Slag av första behandling, om summorna skiljer på dem.', en: 'Kind of first treatment, where the totals tell them apart.' },
      format: { sv: 'En kod ur listan. Tomt: alla slag tillsammans.', en: 'A code from the list. Empty: every kind together.' },
    },
    {
      name: 'treated', codes: null, format: WHOLE, example: () => '120',
      meaning: { sv: 'Hur många som startade behandling i perioden.', en: 'How many started treatment in the period.' },
    },
    {
      name: 'judged', codes: null, format: WHOLE_OR_NOTHING, example: () => '118',
      meaning: { sv: 'Hur många av dem som kunde bedömas mot en känd tidsgräns. Tomt: alla.', en: 'How many of them could be judged by a known time limit. Empty: all of them.' },
    },
    {
      name: 'within_limit', codes: null, format: WHOLE, example: () => '71',
      meaning: { sv: 'Hur många av de bedömda som startade behandling inom tidsgränsen.', en: 'How many of the judged started treatment within the time limit.' },
    },
    {
      name: 'over_75', codes: null, format: WHOLE_OR_NOTHING, example: () => '9',
      meaning: { sv: 'Hur många av de bedömda som väntade mer än 75 procent längre än tidsgränsen.', en: 'How many of the judged waited more than 75 percent longer than the time limit.' },
    },
  ],
};
