import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { countryWordsOf, type CountryWordsByLanguage } from '@schema/language/country-words.ts';
import { REFERENCE_FOLDER } from './prepared-country.ts';

/** Scotland's files, the country beside Sweden. */
export const SCOTTISH_FOLDER = fileURLToPath(new URL('../../seed/packs/scotland/reference', import.meta.url));

type Row = Readonly<Record<string, string>>;

function rowsOf(folder: string, file: string): readonly Row[] {
  return parse(readFileSync(join(folder, file)), { columns: true });
}

/** The words of a country's folder, as the server answers them. */
export function wordsOfFolder(folder: string): CountryWordsByLanguage {
  const levels = rowsOf(folder, 'levels.csv');
  const nation = levels.find(({ role }) => role === 'nation')?.['id'];
  const given = rowsOf(folder, 'words.csv').map(({ key = '', sv = '', en = '' }) => ({ key, sv, en }));
  const ofLevels = levels.flatMap(({ role = '', name_sv: sv = '', name_en: en = '', plural_sv: pluralSv = '', plural_en: pluralEn = '' }) => [
    { key: role, sv, en },
    { key: `${role}s`, sv: pluralSv, en: pluralEn },
  ]);
  const ofNation = rowsOf(folder, 'areas.csv')
    .filter(({ level }) => level === nation)
    .map(({ name_sv: sv = '', name_en: en = '' }) => ({ key: 'country', sv, en }));
  return countryWordsOf([...given, ...ofLevels, ...ofNation]);
}

export const SWEDISH_WORDS = wordsOfFolder(REFERENCE_FOLDER);
export const SCOTTISH_WORDS = wordsOfFolder(SCOTTISH_FOLDER);
