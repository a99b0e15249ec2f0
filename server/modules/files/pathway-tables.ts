import { LIMIT_STATUSES, TREATMENTS } from '@schema/domain/treatment.ts';
import type { FileTable } from './file-table.ts';
import type { LimitRow, PathwayRow } from './files.queries.ts';
import { NOTES } from './note-columns.ts';

export const PATHWAYS: FileTable<PathwayRow> = {
  name: 'pathways',
  title: { sv: '{Pathways}', en: '{Pathways}' },
  contents: {
    sv: '{The_followed}: namn, diagnoskoder och vilket år de infördes.',
    en: '{The_followed}: names, diagnosis codes and the year they were introduced.',
  },
  columns: [
    { name: 'code', type: 'code', mayBeEmpty: false, read: (row) => row.code, meaning: { sv: '{The_pathway}s kod i alla filer och i API:et.', en: 'The code of {the_pathway} in every file and in the API.' } },
    { name: 'name_sv', type: 'text', mayBeEmpty: false, read: (row) => row.name_sv, meaning: { sv: 'Namn på svenska.', en: 'Name in Swedish.' } },
    { name: 'name_en', type: 'text', mayBeEmpty: false, read: (row) => row.name_en, meaning: { sv: 'Namn på engelska.', en: 'Name in English.' } },
    { name: 'icd10', type: 'text', mayBeEmpty: true, read: (row) => row.icd10, meaning: { sv: 'Diagnoskoder enligt ICD-10, med semikolon emellan.', en: 'Diagnosis codes by ICD-10, with semicolons between.' } },
    { name: 'introduced_year', type: 'integer', mayBeEmpty: true, read: (row) => (row.introduced_year === null ? null : String(row.introduced_year)), unit: { sv: 'kalenderår', en: 'calendar year' }, meaning: { sv: 'Året då {the_pathway} infördes.', en: 'The year {the_pathway} was introduced.' } },
    { name: 'sexes', type: 'text', mayBeEmpty: false, read: (row) => row.sexes, meaning: { sv: 'Vilka kön {the_pathway} gäller.', en: 'Which sexes {the_pathway} is for.' } },
  ],
};

export const LIMITS: FileTable<LimitRow> = {
  name: 'limits',
  title: { sv: 'Maximala ledtider', en: 'Longest lead times' },
  contents: {
    sv: 'Tidsgränsen för varje {pathway}, behandling och variant, med giltighetstid och hur väl gränsen är känd. En gräns som inte hittats står med tomt antal dagar.',
    en: 'The time limit of each {pathway}, treatment and variant, with validity and how well the limit is known. A limit that was not found has an empty number of days.',
  },
  columns: [
    { name: 'pathway', type: 'code', mayBeEmpty: false, read: (row) => row.pathway, allowed: { file: 'pathways.csv', column: 'code' }, meaning: { sv: '{The_pathway}.', en: '{The_pathway}.' } },
    { name: 'pathway_name', type: 'text', mayBeEmpty: false, read: (row) => row.pathway_name_sv, meaning: { sv: '{The_pathway}s namn på svenska.', en: 'The name of {the_pathway} in Swedish.' } },
    { name: 'treatment', type: 'code', mayBeEmpty: true, read: (row) => row.treatment, allowed: { values: TREATMENTS }, meaning: { sv: 'Första behandling som gränsen gäller. Tom: alla.', en: 'The first treatment that the limit is for. Empty: any.' } },
    { name: 'variant', type: 'text', mayBeEmpty: true, read: (row) => row.variant, meaning: { sv: 'Variant av {the_pathway} med en egen gräns.', en: 'Variant of {the_pathway} with a limit of its own.' } },
    {
      name: 'limit_days', type: 'integer', mayBeEmpty: true, read: (row) => (row.limit_days === null ? null : String(row.limit_days)), unit: { sv: 'kalenderdagar', en: 'calendar days' },
      meaning: {
        sv: 'Längsta tid från {clock_start} till start av första behandling. Tom: okänd eller inte satt, se status.',
        en: 'Longest time from {clock_start} to start of first treatment. Empty: unknown or not set, see status.',
      },
    },
    { name: 'valid_from', type: 'date', mayBeEmpty: true, read: (row) => row.valid_from, meaning: { sv: 'Första dagen som gränsen gäller.', en: 'First day on which the limit holds.' } },
    { name: 'valid_from_stated', type: 'partial_date', mayBeEmpty: true, read: (row) => row.valid_from_stated, meaning: { sv: 'Startdatum som källan anger det.', en: 'The start as the source states it.' } },
    { name: 'valid_to', type: 'date', mayBeEmpty: true, read: (row) => row.valid_to, meaning: { sv: 'Sista dagen som gränsen gäller. Tom: gäller fortfarande, eller slutet är okänt.', en: 'Last day on which the limit holds. Empty: still in force, or the end is unknown.' } },
    { name: 'valid_to_stated', type: 'partial_date', mayBeEmpty: true, read: (row) => row.valid_to_stated, meaning: { sv: 'Slutdatum som källan anger det.', en: 'The end as the source states it.' } },
    { name: 'status', type: 'code', mayBeEmpty: false, read: (row) => row.status, allowed: { values: LIMIT_STATUSES }, meaning: { sv: 'Hur väl gränsen är känd. Bara FOUND och DERIVED är säkra.', en: 'How well the limit is known. Only FOUND and DERIVED are certain.' } },
    { name: 'source', type: 'text', mayBeEmpty: false, read: (row) => row.source, meaning: { sv: 'Var gränsen står, eller var den söktes.', en: 'Where the limit stands, or where it was looked for.' } },
    ...NOTES,
  ],
};
