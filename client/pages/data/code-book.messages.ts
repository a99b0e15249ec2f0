import { formatNumber } from '@schema/language/numbers.ts';
import type { Catalogue } from '@client/ui/use-messages.ts';

const columnTypes: Readonly<Record<string, string>> = {
  text: 'text',
  code: 'kod',
  integer: 'heltal',
  decimal: 'decimaltal',
  date: 'datum',
  partial_date: 'datum, så noga som källan anger det',
};

const sv = {
  intro: 'Vad varje kolumn i varje fil betyder. Kodboken finns också som fil:',
  search: 'Sök i kodboken',
  searchHint: 'Till exempel unit, treatment eller folkmängd',
  found: (found: number, all: number) =>
    `${formatNumber(found, { language: 'sv', decimals: 0 })} av ${formatNumber(all, { language: 'sv', decimals: 0 })} kolumner`,
  nothing: 'Ingen kolumn stämmer med sökningen. Pröva ett kortare ord.',
  foundCaption: 'Kolumner som stämmer med sökningen',
  columnsOf: (file: string) => `Kolumner i ${file}`,
  columns: (count: number) => (count === 1 ? '1 kolumn' : `${count} kolumner`),
  heads: { column: 'Kolumn', file: 'Fil', type: 'Typ', values: 'Enhet och värden', empty: 'Får vara tom', meaning: 'Betydelse' },
  columnTypes,
  yes: 'ja',
  no: 'nej',
  see: 'se',
};
type Messages = typeof sv;

const en: Messages = {
  intro: 'What each column of each file means. The code book is a file, too:',
  search: 'Search the code book',
  searchHint: 'For example unit, treatment or population',
  found: (found, all) => `${formatNumber(found, { language: 'en', decimals: 0 })} of ${formatNumber(all, { language: 'en', decimals: 0 })} columns`,
  nothing: 'No column fits the search. Try a shorter word.',
  foundCaption: 'Columns that fit the search',
  columnsOf: (file) => `Columns of ${file}`,
  columns: (count) => (count === 1 ? '1 column' : `${count} columns`),
  heads: { column: 'Column', file: 'File', type: 'Type', values: 'Unit and values', empty: 'May be empty', meaning: 'Meaning' },
  columnTypes: {
    text: 'text',
    code: 'code',
    integer: 'whole number',
    decimal: 'decimal number',
    date: 'date',
    partial_date: 'date, as precisely as the source states it',
  },
  yes: 'yes',
  no: 'no',
  see: 'see',
};

export const codeBookMessages: Catalogue<Messages> = { sv, en };
