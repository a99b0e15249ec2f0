import type { MeasureDefinition } from '@schema/domain/measure.ts';
import { fileUnitOf, LONGEST, PUBLISHED_MEASURES } from '../published-results.ts';
import type { KindGuide } from './column-guide.ts';
import { exampleCase } from './example-case.ts';
import { AREA_CODE, CODE, textOf, YEAR } from './formats.ts';

/** The example is a share, as most of what is published. */
const EXAMPLE: MeasureDefinition | undefined = PUBLISHED_MEASURES.find(({ unit }) => unit === 'SHARE');

export const PUBLISHED_RESULTS_GUIDE: KindGuide = {
  name: { sv: 'Officiella resultat', en: 'Official results' },
  purpose: {
    sv: 'Resultat som någon annan har publicerat officiellt. De visas som källan har dem och räknas aldrig om. En rad tar platsen för den som redan finns om samma mått, område, {pathway}, period och år.',
    en: 'Results that somebody else has published officially. They are shown as the source has them and never worked out anew. A row takes the place of the one that is already there for the same measure, area, {pathway}, period and year.',
  },
  columns: [
    {
      name: 'measure', codes: 'measures', format: CODE, example: () => EXAMPLE?.id ?? '',
      meaning: { sv: 'Måttet. Bara mått som publiceras officiellt tas emot.', en: 'The measure. Only measures that are officially published are taken.' },
    },
    {
      name: 'region', codes: 'areas', format: AREA_CODE, example: (reference) => exampleCase(reference).region,
      meaning: { sv: 'Området: {a_unit}, hela landet eller en grupp av {units}.', en: 'The area: {a_unit}, the whole country or a group of {units}.' },
    },
    {
      name: 'pathway', codes: 'pathways', format: CODE, example: () => '',
      meaning: { sv: '{The_pathway}, om resultatet gäller ett enda.', en: '{The_pathway}, where the result is about one only.' },
    },
    {
      name: 'level', codes: 'levels', format: CODE, example: ({ areas, ...reference }) => areas.get(exampleCase({ areas, ...reference }).region)?.level ?? '',
      meaning: {
        sv: 'Nivån som resultatet är redovisat på: områdets egen, eller pathway för {a_pathway} i hela landet. Behövs inte; är den ifylld kontrolleras den.',
        en: 'The level on which the result is told: the area’s own, or pathway for {a_pathway} in the whole country. It is not needed; where it is there it is checked.',
      },
    },
    {
      name: 'period', codes: null, format: textOf(LONGEST.period), example: () => '',
      meaning: { sv: 'Perioden med källans ord, om den inte är just kalenderåret.', en: 'The period in the source’s words, where it is not simply the calendar year.' },
    },
    {
      name: 'year', codes: null, format: YEAR, example: () => '2023',
      meaning: { sv: 'Året som resultatet gäller.', en: 'The year that the result is about.' },
    },
    {
      name: 'value', codes: null, example: () => '71,2',
      meaning: { sv: 'Värdet som källan har det. En andel skrivs i procent.', en: 'The value as its source has it. A share is written in percent.' },
      format: {
        sv: 'Ett tal, minst 0, med decimalkomma eller decimalpunkt; ja eller nej, eller ord, där måttet är sådant.',
        en: 'A number of at least 0, with a decimal comma or point; true or false, or words, where the measure is such.',
      },
    },
    {
      name: 'unit', codes: 'units', format: CODE, example: () => (EXAMPLE === undefined ? '' : fileUnitOf(EXAMPLE)),
      meaning: { sv: 'Enheten som värdet är skrivet i. Den måste vara måttets.', en: 'The unit that the value is written in. It must be the measure’s.' },
    },
    {
      name: 'source', codes: null, format: textOf(LONGEST.source), example: () => 'Årsrapport 2023, tabell 4',
      meaning: { sv: 'Vem som har publicerat resultatet och var det står.', en: 'Who has published the result, and where it stands.' },
    },
    {
      name: 'note', codes: null, format: textOf(LONGEST.note), example: () => '',
      meaning: { sv: 'Vad en läsare av talet bör veta. Visas som den är skriven, på båda språken.', en: 'What a reader of the number should know. It is shown as it is written, in both languages.' },
    },
  ],
};
