import { LONGEST_SOURCE } from '../population.ts';
import type { KindGuide } from './column-guide.ts';
import { exampleCase } from './example-case.ts';
import { AREA_CODE, SINGLE_SEX, textOf } from './formats.ts';

export const POPULATION_GUIDE: KindGuide = {
  name: { sv: 'Folkmängd', en: 'Population' },
  purpose: {
    sv: 'Hur många som bor i {a_unit} en viss dag, enligt officiell statistik. En rad tar platsen för den som redan finns om samma {unit}, dag och kön.',
    en: 'How many people live in {a_unit} on a certain day, by official statistics. A row takes the place of the one that is already there for the same {unit}, day and sex.',
  },
  columns: [
    {
      name: 'reference_date', codes: null, example: () => '2023-12-31',
      meaning: { sv: 'Dagen som folkmängden gäller.', en: 'The day that the population is for.' },
      format: { sv: 'Datum: ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD; ÅÅÅÅ-MM om källan bara anger månaden.', en: 'Date: YYYY-MM-DD or YYYYMMDD; YYYY-MM where the source states the month alone.' },
    },
    {
      name: 'region', codes: 'places', format: AREA_CODE, example: (reference) => exampleCase(reference).region,
      meaning: { sv: '{The_unit}, eller en del av den. Landets summa räknas inte hit.', en: '{The_unit}, or a part of one. The country’s total is not part of this.' },
    },
    {
      name: 'sex', codes: 'singleSexes', format: SINGLE_SEX, example: () => 'F',
      meaning: { sv: 'Kön, om talet gäller bara kvinnor eller bara män.', en: 'Sex, where the number is of women or of men alone.' },
    },
    {
      name: 'population', codes: null, example: () => '123456',
      meaning: { sv: 'Antal invånare.', en: 'Number of inhabitants.' },
      format: { sv: 'Ett heltal, gärna med mellanrum mellan tusental.', en: 'A whole number; spaces between thousands will do.' },
    },
    {
      name: 'source', codes: null, format: textOf(LONGEST_SOURCE), example: () => 'Folkmängd 2023, statistikmyndigheten',
      meaning: { sv: 'Vem som har publicerat talet och var det står.', en: 'Who has published the number, and where it stands.' },
    },
  ],
};
