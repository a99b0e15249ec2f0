import { LEVEL_ROLES } from '@schema/domain/area.ts';
import { SEXES } from '@schema/domain/sex.ts';
import type { FileTable } from './file-table.ts';
import type { AreaRow, PopulationRow } from './files.queries.ts';
import { NOTES } from './note-columns.ts';

export const REGIONS: FileTable<AreaRow> = {
  name: 'regions',
  title: { sv: '{Units} och andra områden', en: '{Units} and other areas' },
  contents: {
    sv: '{The_areas}, med koder och vilket område som hör till vilket.',
    en: '{The_areas}, with codes and which area belongs to which.',
  },
  columns: [
    { name: 'code', type: 'code', mayBeEmpty: false, read: (row) => row.code, meaning: { sv: 'Områdets kod i alla filer och i API:et.', en: 'The area’s code in every file and in the API.' } },
    { name: 'name_sv', type: 'text', mayBeEmpty: false, read: (row) => row.name_sv, meaning: { sv: 'Namn på svenska.', en: 'Name in Swedish.' } },
    { name: 'name_en', type: 'text', mayBeEmpty: false, read: (row) => row.name_en, meaning: { sv: 'Namn på engelska.', en: 'Name in English.' } },
    { name: 'short_name_sv', type: 'text', mayBeEmpty: false, read: (row) => row.short_name_sv, meaning: { sv: 'Kort namn på svenska, som det står i diagrammen.', en: 'Short name in Swedish, as it stands in the charts.' } },
    { name: 'short_name_en', type: 'text', mayBeEmpty: false, read: (row) => row.short_name_en, meaning: { sv: 'Kort namn på engelska.', en: 'Short name in English.' } },
    { name: 'level', type: 'code', mayBeEmpty: false, read: (row) => row.level, meaning: { sv: 'Områdets nivå.', en: 'The area’s level.' } },
    {
      name: 'level_role', type: 'code', mayBeEmpty: false, read: (row) => row.level_role, allowed: { values: LEVEL_ROLES },
      meaning: {
        sv: 'Nivåns uppgift: nation är helheten, unit redovisar och jämförs, group samlar enheter, part är en del av en enhet, locality en del av en del.',
        en: 'What the level is for: nation is the whole, unit reports and is compared, group gathers units, part is a piece of a unit, locality a piece of a part.',
      },
    },
    { name: 'level_name_sv', type: 'text', mayBeEmpty: false, read: (row) => row.level_name_sv, meaning: { sv: 'Nivåns namn på svenska.', en: 'The level’s name in Swedish.' } },
    { name: 'level_name_en', type: 'text', mayBeEmpty: false, read: (row) => row.level_name_en, meaning: { sv: 'Nivåns namn på engelska.', en: 'The level’s name in English.' } },
    {
      name: 'member_of', type: 'code', mayBeEmpty: true, read: (row) => row.member_of, allowed: { file: 'regions.csv', column: 'code' },
      meaning: {
        sv: 'Områden som området hör till, med semikolon emellan. En enhet vars delar hör till olika grupper har flera.',
        en: 'The areas that the area belongs to, with semicolons between. A unit whose parts belong to different groups has several.',
      },
    },
    { name: 'abbreviation', type: 'text', mayBeEmpty: true, read: (row) => row.abbreviation, meaning: { sv: 'Förkortning, till exempel länsbokstav.', en: 'Abbreviation, such as the county letter.' } },
    { name: 'iso_code', type: 'code', mayBeEmpty: true, read: (row) => row.iso_code, meaning: { sv: 'Kod enligt ISO 3166.', en: 'Code by ISO 3166.' } },
    { name: 'statistical_code', type: 'code', mayBeEmpty: true, read: (row) => row.statistical_code, meaning: { sv: 'Kod i landets officiella statistik.', en: 'Code in the country’s official statistics.' } },
    { name: 'tile_column', type: 'integer', mayBeEmpty: true, read: (row) => optionalNumber(row.tile_column), unit: { sv: 'ruta från vänster', en: 'tile from the left' }, meaning: { sv: 'Områdets plats på rutkartan, i sidled.', en: 'The area’s place on the tile map, across.' } },
    { name: 'tile_row', type: 'integer', mayBeEmpty: true, read: (row) => optionalNumber(row.tile_row), unit: { sv: 'ruta uppifrån', en: 'tile from the top' }, meaning: { sv: 'Områdets plats på rutkartan, i höjdled.', en: 'The area’s place on the tile map, down.' } },
    { name: 'sort_order', type: 'integer', mayBeEmpty: false, read: (row) => String(row.sort_order), unit: { sv: 'plats i ordningen', en: 'place in the order' }, meaning: { sv: 'Geografisk ordning inom nivån.', en: 'Geographic order within the level.' } },
    { name: 'status', type: 'text', mayBeEmpty: false, read: (row) => row.status, meaning: { sv: 'Hur säker uppgiften är.', en: 'How certain the row is.' } },
    { name: 'source', type: 'text', mayBeEmpty: false, read: (row) => row.source, meaning: { sv: 'Varifrån uppgiften kommer.', en: 'Where the row comes from.' } },
  ],
};

export const POPULATIONS: FileTable<PopulationRow> = {
  name: 'populations',
  title: { sv: 'Folkmängd', en: 'Populations' },
  contents: {
    sv: 'Folkmängd per område, datum och kön: underlaget när pengar fördelas efter befolkning.',
    en: 'Population by area, date and sex: the basis where money is shared by population.',
  },
  columns: [
    { name: 'region_code', type: 'code', mayBeEmpty: false, read: (row) => row.region_code, allowed: { file: 'regions.csv', column: 'code' }, meaning: { sv: 'Området.', en: 'The area.' } },
    { name: 'region', type: 'text', mayBeEmpty: false, read: (row) => row.region, meaning: { sv: 'Områdets namn på svenska.', en: 'The area’s name in Swedish.' } },
    { name: 'level', type: 'code', mayBeEmpty: false, read: (row) => row.level, allowed: { file: 'regions.csv', column: 'level' }, meaning: { sv: 'Områdets nivå.', en: 'The area’s level.' } },
    { name: 'reference_date', type: 'partial_date', mayBeEmpty: false, read: (row) => row.reference_date, meaning: { sv: 'Datumet som folkmängden gäller, så noga som källan anger det.', en: 'The date that the population is for, as precisely as the source states it.' } },
    { name: 'sex', type: 'code', mayBeEmpty: false, read: (row) => row.sex, allowed: { values: SEXES }, meaning: { sv: 'Kön; ALL är alla tillsammans.', en: 'Sex; ALL is everybody together.' } },
    { name: 'population', type: 'integer', mayBeEmpty: false, read: (row) => String(row.population), unit: { sv: 'personer', en: 'persons' }, meaning: { sv: 'Antal folkbokförda.', en: 'Number of registered inhabitants.' } },
    { name: 'status', type: 'text', mayBeEmpty: false, read: (row) => row.status, meaning: { sv: 'Hur säker uppgiften är.', en: 'How certain the row is.' } },
    { name: 'source', type: 'text', mayBeEmpty: false, read: (row) => row.source, meaning: { sv: 'Varifrån uppgiften kommer.', en: 'Where the row comes from.' } },
    ...NOTES,
  ],
};

function optionalNumber(value: number | null): string | null {
  return value === null ? null : String(value);
}
