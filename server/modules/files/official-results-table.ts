import { ABSENCES, ORIGINS, UNITS } from '@schema/domain/figure.ts';
import type { Column, FileTable } from './file-table.ts';
import type { ResultRow } from './files.queries.ts';
import { NOTES } from './note-columns.ts';

/** Everything in `published_results` is taken from an official publication; nothing else is ever loaded there. */
const ORIGIN = 'PUBLISHED' satisfies (typeof ORIGINS)[number];

const SUBJECT: readonly Column<ResultRow>[] = [
  {
    name: 'measure', type: 'code', mayBeEmpty: false, read: (row) => row.measure, allowed: { file: 'measures.csv', column: 'id' },
    meaning: {
      sv: 'Vilket mått resultatet gäller. Mått som slutar på _press är siffror ur pressmeddelanden och rapporter, inte en tidsserie.',
      en: 'The measure that the result is about. Measures that end in _press are figures from press releases and reports, not a time series.',
    },
  },
  {
    name: 'region_code', type: 'code', mayBeEmpty: true, read: (row) => row.region_code, allowed: { file: 'regions.csv', column: 'code' },
    meaning: {
      sv: 'Området: {a_unit}, hela landet eller ett annat område. Tom när resultatet gäller {a_pathway} eller något annat än ett område.',
      en: 'The area: {a_unit}, the whole country or another area. Empty where the result is about {a_pathway} or something other than an area.',
    },
  },
  {
    name: 'region', type: 'text', mayBeEmpty: true, read: (row) => row.region,
    meaning: { sv: 'Områdets namn på svenska.', en: 'The area’s name in Swedish.' },
  },
  {
    name: 'pathway', type: 'code', mayBeEmpty: true, read: (row) => row.pathway, allowed: { file: 'pathways.csv', column: 'code' },
    meaning: { sv: '{The_pathway}, där resultatet gäller ett enda.', en: '{The_pathway}, where the result is about one only.' },
  },
  {
    name: 'level', type: 'text', mayBeEmpty: false, read: (row) => row.level,
    meaning: {
      sv: 'Nivån som resultatet är redovisat på, med källans indelning.',
      en: 'The level at which the result is published, in the source’s own division.',
    },
  },
  {
    name: 'year', type: 'integer', mayBeEmpty: false, read: (row) => String(row.year), unit: { sv: 'kalenderår', en: 'calendar year' },
    meaning: { sv: 'Året som resultatet gäller.', en: 'The year that the result is about.' },
  },
  {
    name: 'period', type: 'text', mayBeEmpty: true, read: (row) => row.period,
    meaning: { sv: 'Perioden med källans ord, där den inte är just kalenderåret.', en: 'The period in the source’s words, where it is not simply the calendar year.' },
  },
];

const RESULT: readonly Column<ResultRow>[] = [
  {
    name: 'value', type: 'decimal', mayBeEmpty: true, read: (row) => row.value, unit: { sv: 'enligt kolumnen unit', en: 'as the column unit says' },
    meaning: {
      sv: 'Värdet. En andel är ett tal från 0 till 1 (0.712 är 71,2\u00A0%) och kan bli större än 1 där nämnaren är beräknad. Tomt betyder att värde saknas, aldrig noll.',
      en: 'The value. A share is a number from 0 to 1 (0.712 is 71.2%) and can pass 1 where the denominator is modelled. Empty means that there is no value, never zero.',
    },
  },
  {
    name: 'unit', type: 'code', mayBeEmpty: false, read: (row) => row.unit, allowed: { values: UNITS },
    meaning: { sv: 'Enheten för kolumnen value.', en: 'The unit of the column value.' },
  },
  {
    name: 'value_as_published', type: 'text', mayBeEmpty: true, read: (row) => row.value_as_published,
    meaning: { sv: 'Värdet tecken för tecken som källan ger det.', en: 'The value character by character as the source gives it.' },
  },
  {
    name: 'unit_as_published', type: 'text', mayBeEmpty: false, read: (row) => row.unit_as_published,
    meaning: { sv: 'Enheten i källan, till exempel procent.', en: 'The unit in the source, such as percent.' },
  },
  {
    name: 'absence', type: 'code', mayBeEmpty: true, read: (row) => row.absence, allowed: { values: ABSENCES },
    meaning: { sv: 'Varför värde saknas. Tom när det finns ett värde.', en: 'Why there is no value. Empty where there is one.' },
  },
  {
    name: 'absence_reason', type: 'text', mayBeEmpty: true, read: (row) => row.absence_reason_sv,
    meaning: { sv: 'Skälet i ord, på svenska.', en: 'The reason in words, in Swedish.' },
  },
];

const PROVENANCE: readonly Column<ResultRow>[] = [
  {
    name: 'origin', type: 'code', mayBeEmpty: false, read: () => ORIGIN, allowed: { values: ORIGINS },
    meaning: {
      sv: 'Ursprung. PUBLISHED är officiellt publicerat; i de här filerna finns inget annat.',
      en: 'Origin. PUBLISHED is officially published; these files hold nothing else.',
    },
  },
  {
    name: 'source', type: 'text', mayBeEmpty: false, read: (row) => row.source,
    meaning: { sv: 'Var resultatet är publicerat.', en: 'Where the result is published.' },
  },
  ...NOTES,
];

/** What a reader of the figures seldom needs; it stands last. */
const IN_THE_SOURCES_WORDS: readonly Column<ResultRow>[] = [
  {
    name: 'qualifier', type: 'text', mayBeEmpty: true, read: (row) => row.qualifier,
    meaning: {
      sv: 'Hur källan avgränsar talet, till exempel ungefär eller mer än. Tomt: talet gäller som det står.',
      en: 'How the source hedges the number, such as about or more than. Empty: the number holds as it stands.',
    },
  },
  {
    name: 'text_value', type: 'text', mayBeEmpty: true, read: (row) => row.text_value,
    meaning: { sv: 'Resultatet i ord, där källan inte ger något tal.', en: 'The result in words, where the source gives no number.' },
  },
  {
    name: 'key_as_published', type: 'text', mayBeEmpty: false, read: (row) => row.key_as_published,
    meaning: { sv: 'Vad källan kallar området, {the_pathway} eller gruppen.', en: 'What the source calls the area, {the_pathway} or the group.' },
  },
  {
    name: 'absence_reason_en', type: 'text', mayBeEmpty: true, read: (row) => row.absence_reason_en,
    meaning: { sv: 'Skälet i ord, på engelska.', en: 'The reason in words, in English.' },
  },
];

export const OFFICIAL_RESULTS: FileTable<ResultRow> = {
  name: 'official-results',
  title: { sv: 'Alla officiella resultat', en: 'All official results' },
  contents: {
    sv: 'En rad för varje officiellt publicerat resultat, siffror ur pressmeddelanden och rapporter inräknade. Saknade värden står kvar med sitt skäl. Filen för ett enda mått har samma kolumner.',
    en: 'One row for each officially published result, figures from press releases and reports included. Missing values are kept with their reason. The file of a single measure has the same columns.',
  },
  columns: [...SUBJECT, ...RESULT, ...PROVENANCE, ...IN_THE_SOURCES_WORDS],
};
