import { UNITS } from '@schema/domain/figure.ts';
import type { Bilingual, MeasureDefinition } from '@schema/domain/measure.ts';
import type { Column, FileTable } from './file-table.ts';
import type { GoalRow, SourceRow } from './files.queries.ts';
import { NOTES } from './note-columns.ts';

type BilingualPart = 'name' | 'shortName' | 'why' | 'clock' | 'numerator' | 'denominator' | 'exclusions' | 'interval' | 'source';

/** Two columns, Swedish then English, of one text of the definition. */
function inBothLanguages(name: string, part: BilingualPart, meaning: Bilingual): Column<MeasureDefinition>[] {
  return [
    { name: `${name}_sv`, type: 'text', mayBeEmpty: true, read: (measure) => measure[part]?.sv ?? null, meaning: { sv: `${meaning.sv}, på svenska.`, en: `${meaning.en}, in Swedish.` } },
    { name: `${name}_en`, type: 'text', mayBeEmpty: true, read: (measure) => measure[part]?.en ?? null, meaning: { sv: `${meaning.sv}, på engelska.`, en: `${meaning.en}, in English.` } },
  ];
}

export const MEASURES: FileTable<MeasureDefinition> = {
  name: 'measures',
  title: { sv: 'Mått och definitioner', en: 'Measures and definitions' },
  contents: {
    sv: 'Hur varje mått är definierat: täljare, nämnare, undantag, enhet och källa. Samma text som sidan Metod visar.',
    en: 'How each measure is defined: numerator, denominator, exclusions, unit and source. The same text as the page Method shows.',
  },
  columns: [
    { name: 'id', type: 'code', mayBeEmpty: false, read: (measure) => measure.id, meaning: { sv: 'Måttets kod i alla filer och i API:et.', en: 'The measure’s code in every file and in the API.' } },
    { name: 'version', type: 'integer', mayBeEmpty: false, read: (measure) => String(measure.version), unit: { sv: 'löpnummer', en: 'running number' }, meaning: { sv: 'Definitionens version; höjs när innebörden ändras.', en: 'The definition’s version; raised when the meaning changes.' } },
    ...inBothLanguages('name', 'name', { sv: 'Namn', en: 'Name' }),
    ...inBothLanguages('short_name', 'shortName', { sv: 'Kort namn', en: 'Short name' }),
    { name: 'group', type: 'code', mayBeEmpty: false, read: (measure) => measure.group, meaning: { sv: 'Vilket slags mått det är.', en: 'What kind of measure it is.' } },
    ...inBothLanguages('why', 'why', { sv: 'Varför måttet är viktigt', en: 'Why the measure matters' }),
    ...inBothLanguages('clock', 'clock', { sv: 'Från vad till vad tiden räknas', en: 'From what to what time is counted' }),
    ...inBothLanguages('numerator', 'numerator', { sv: 'Täljaren', en: 'The numerator' }),
    ...inBothLanguages('denominator', 'denominator', { sv: 'Nämnaren', en: 'The denominator' }),
    ...inBothLanguages('exclusions', 'exclusions', { sv: 'Vad som inte räknas med', en: 'What is not counted' }),
    { name: 'unit', type: 'code', mayBeEmpty: false, read: (measure) => measure.unit, allowed: { values: UNITS }, meaning: { sv: 'Måttets enhet.', en: 'The measure’s unit.' } },
    { name: 'direction', type: 'code', mayBeEmpty: false, read: (measure) => measure.direction, allowed: { values: ['higher', 'lower', 'neither'] }, meaning: { sv: 'Om högre eller lägre är bättre, eller ingetdera.', en: 'Whether higher or lower is better, or neither.' } },
    { name: 'goal', type: 'code', mayBeEmpty: true, read: (measure) => measure.goal, allowed: { file: 'goals.csv', column: 'id' }, meaning: { sv: 'Målet som måttet ställs mot.', en: 'The goal that the measure is held against.' } },
    { name: 'resolution', type: 'decimal', mayBeEmpty: true, read: (measure) => (measure.resolution === null ? null : String(measure.resolution)), unit: { sv: 'måttets enhet', en: 'the measure’s unit' }, meaning: { sv: 'Minsta steg mellan två publicerade värden; en skillnad av den storleken kan vara avrundning.', en: 'Smallest step between two published values; a difference of that size may be rounding.' } },
    { name: 'sex', type: 'code', mayBeEmpty: true, read: (measure) => measure.sex, allowed: { values: ['FEMALE', 'MALE'] }, meaning: { sv: 'Kön, där måttet bara gäller ett.', en: 'Sex, where the measure is about one only.' } },
    ...inBothLanguages('interval', 'interval', { sv: 'Vilket osäkerhetsintervall som finns, eller varför inget finns', en: 'The interval of uncertainty, or why there is none' }),
    ...inBothLanguages('source', 'source', { sv: 'Vem som publicerar måttet', en: 'Who publishes the measure' }),
    { name: 'valid_from', type: 'date', mayBeEmpty: false, read: (measure) => measure.validFrom, meaning: { sv: 'Dagen från vilken definitionens version gäller.', en: 'The day from which this version of the definition holds.' } },
  ],
};

export const GOALS: FileTable<GoalRow> = {
  name: 'goals',
  title: { sv: 'Mål', en: 'Goals' },
  contents: { sv: 'Gränsen för varje nationellt mål och åren den gäller.', en: 'The threshold of each national goal and the years in which it holds.' },
  columns: [
    { name: 'id', type: 'code', mayBeEmpty: false, read: (row) => row.id, meaning: { sv: 'Målets kod.', en: 'The goal’s code.' } },
    { name: 'measure', type: 'code', mayBeEmpty: false, read: (row) => row.measure, allowed: { file: 'measures.csv', column: 'id' }, meaning: { sv: 'Måttet som ställs mot målet.', en: 'The measure that is held against the goal.' } },
    { name: 'name_sv', type: 'text', mayBeEmpty: false, read: (row) => row.name_sv, meaning: { sv: 'Namn på svenska.', en: 'Name in Swedish.' } },
    { name: 'name_en', type: 'text', mayBeEmpty: false, read: (row) => row.name_en, meaning: { sv: 'Namn på engelska.', en: 'Name in English.' } },
    { name: 'threshold', type: 'decimal', mayBeEmpty: false, read: (row) => row.threshold, unit: { sv: 'andel 0–1', en: 'share 0–1' }, meaning: { sv: 'Minsta andel som når målet.', en: 'Smallest share that meets the goal.' } },
    { name: 'valid_from', type: 'integer', mayBeEmpty: false, read: (row) => String(row.valid_from), unit: { sv: 'kalenderår', en: 'calendar year' }, meaning: { sv: 'Första året som gränsen gäller.', en: 'First year in which the threshold holds.' } },
    { name: 'valid_to', type: 'integer', mayBeEmpty: true, read: (row) => (row.valid_to === null ? null : String(row.valid_to)), unit: { sv: 'kalenderår', en: 'calendar year' }, meaning: { sv: 'Sista året som gränsen gäller. Tom: gäller fortfarande.', en: 'Last year in which the threshold holds. Empty: still in force.' } },
    { name: 'source', type: 'text', mayBeEmpty: false, read: (row) => row.source, meaning: { sv: 'Var målet står.', en: 'Where the goal stands.' } },
  ],
};

export const SOURCES: FileTable<SourceRow> = {
  name: 'sources',
  title: { sv: 'Källor och licenser', en: 'Sources and licences' },
  contents: { sv: 'Vem som publicerat det som filerna bygger på, och vad som gäller för att använda det.', en: 'Who published what the files rest on, and the terms for using it.' },
  columns: [
    { name: 'id', type: 'code', mayBeEmpty: false, read: (row) => row.id, meaning: { sv: 'Källans kod.', en: 'The source’s code.' } },
    { name: 'title', type: 'text', mayBeEmpty: false, read: (row) => row.title, meaning: { sv: 'Källans namn.', en: 'The source’s title.' } },
    { name: 'publisher', type: 'text', mayBeEmpty: false, read: (row) => row.publisher, meaning: { sv: 'Vem som publicerar.', en: 'Who publishes it.' } },
    { name: 'url', type: 'text', mayBeEmpty: true, read: (row) => row.url, meaning: { sv: 'Adress.', en: 'Address.' } },
    { name: 'licence', type: 'text', mayBeEmpty: true, read: (row) => row.licence, meaning: { sv: 'Villkor för användning. Tom: inte angivna.', en: 'Terms of use. Empty: not stated.' } },
    { name: 'retrieved', type: 'text', mayBeEmpty: true, read: (row) => row.retrieved, meaning: { sv: 'När uppgifterna hämtades.', en: 'When it was retrieved.' } },
    ...NOTES,
  ],
};
