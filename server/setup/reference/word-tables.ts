import { GIVEN_WORDS, WORDS_OF_GROUPS } from '@schema/language/country-words.ts';
import type { MeasureDefinition } from '@schema/domain/measure.ts';
import { MEASURE_PARTS, type MeasurePart } from '@schema/measures/of-country.ts';
import { flag, text, word } from './cells.ts';
import { readRows, type FilesToRead, type NumberedRow } from './csv-rows.ts';
import type { AreaLevelRow, CountryMeasureRow, CountryWordRow, MeasureWordRow } from './reference-rows.ts';
import { withoutRepeats } from './row-checks.ts';

export const WORDS_FILE = 'words.csv';
export const MEASURES_FILE = 'measures.csv';
export const MEASURE_WORDS_FILE = 'measure-words.csv';

const WORDS = { file: WORDS_FILE, columns: { key: text, sv: text, en: text } };
const MEASURES = { file: MEASURES_FILE, columns: { measure: text, published: flag } };
const PARTS = Object.fromEntries(Object.keys(MEASURE_PARTS).map((part) => [part, part])) as Readonly<Record<string, MeasurePart>>;
const MEASURE_WORDS = { file: MEASURE_WORDS_FILE, columns: { measure: text, part: word(PARTS), sv: text, en: text } };

/** The country's words: every one that a country must have, once, and none that is not known; those of groups where it has groups. */
export function readWords(reading: FilesToRead, levels: readonly AreaLevelRow[]): readonly CountryWordRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, WORDS), ({ key }) => [key], { file: WORDS_FILE, faults });
  const needed: readonly string[] = [...GIVEN_WORDS, ...(levels.some(({ role }) => role === 'group') ? WORDS_OF_GROUPS : [])];
  for (const { line, row } of rows) {
    if (!needed.includes(row.key)) faults.add(WORDS_FILE, line, `key is "${row.key}"; one of ${needed.join(', ')} is needed`);
  }
  for (const key of needed) if (!rows.some(({ row }) => row.key === key)) faults.add(WORDS_FILE, null, `the word ${key} is missing; every country needs it`);
  return rows.map(({ row: { key, sv, en } }) => ({ key, text_sv: sv, text_en: en }));
}

/** The measures that the country has; no rows where it has all of them. */
export function readCountryMeasures(reading: FilesToRead, measures: readonly MeasureDefinition[]): readonly CountryMeasureRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, MEASURES), ({ measure }) => [measure], { file: MEASURES_FILE, faults });
  for (const { line, row } of rows) {
    const definition = measures.find(({ id }) => id === row.measure);
    if (definition === undefined) faults.add(MEASURES_FILE, line, `measure is "${row.measure}"; one that is defined in schema/measures is needed`);
    else if (!row.published && definition.computed === null) faults.add(MEASURES_FILE, line, `published is "false"; nothing computes ${row.measure}, so it is published or not there`);
  }
  return rows.map(({ row }) => row);
}

/** What the country says of measures in words of its own: of those that it has, each text once. */
export function readMeasureWords(reading: FilesToRead, measures: readonly MeasureDefinition[]): readonly MeasureWordRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, MEASURE_WORDS), ({ measure, part }) => [measure, part], { file: MEASURE_WORDS_FILE, faults });
  for (const { line, row } of rows) {
    if (!measures.some(({ id }) => id === row.measure)) faults.add(MEASURE_WORDS_FILE, line, `measure is "${row.measure}"; one that the country has is needed`);
  }
  return rows.map(({ row: { measure, part, sv, en } }: NumberedRow<{ measure: string; part: MeasurePart; sv: string; en: string }>) => ({ measure, part, text_sv: sv, text_en: en }));
}
