import { countryWordsOf, type CountryWordsByLanguage } from '@schema/language/country-words.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import { selectWords } from './country-words.queries.ts';
import type { RequestContext } from './request-context.ts';

/** The words of the country that is loaded, read once a request. Reference rows are public. */
export function countryWords(database: Database, context: RequestContext): Promise<CountryWordsByLanguage> {
  return context.once('country words', () => database.read(context.actor, 'country words', readCountryWords));
}

/** The words of the country that is loaded. */
export async function readCountryWords(sql: Sql): Promise<CountryWordsByLanguage> {
  return countryWordsOf(await selectWords(sql));
}
