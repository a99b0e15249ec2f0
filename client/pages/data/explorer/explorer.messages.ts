import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  example: 'Exempel',
  ownQuery: 'Egen fråga',
  query: 'Fråga',
  queryHint: 'Ctrl+Enter kör (Cmd+Enter på Mac). Ctrl+Blanksteg visar förslag, F8 går till nästa fel. Tab lämnar rutan; är förslagen framme, tryck Esc först.',
  variables: 'Variabler (JSON)',
  variablesInvalid: 'Variablerna är inte ett giltigt JSON-objekt. Skriv till exempel {"language": "EN"}.',
  run: 'Kör frågan',
  copyCurl: 'Kopiera som curl',
  copyAddress: 'Kopiera länk',
  tooLong: 'Frågan är för lång för att rymmas i adressen. Kopiera den som curl i stället.',
  answer: 'Svar',
  notAsked: 'Kör frågan, så visas svaret här.',
  running: 'Frågan körs …',
  answered: 'Svaret är här.',
  refused: 'API:et svarade med ett fel.',
  unreachable: 'API:et gick inte att nå. Kontrollera nätet och kör frågan igen.',
  withoutSchema: 'Schemat kunde inte hämtas, så förslag och felmarkering saknas. Frågor går ändå att köra.',
};
type Messages = typeof sv;

const en: Messages = {
  example: 'Example',
  ownQuery: 'A query of your own',
  query: 'Query',
  queryHint: 'Ctrl+Enter runs it (Cmd+Enter on a Mac). Ctrl+Space shows suggestions, F8 goes to the next error. Tab leaves the box; if suggestions are open, press Esc first.',
  variables: 'Variables (JSON)',
  variablesInvalid: 'The variables are not a valid JSON object. Write for example {"language": "EN"}.',
  run: 'Run the query',
  copyCurl: 'Copy as curl',
  copyAddress: 'Copy link',
  tooLong: 'The query is too long for the address. Copy it as curl instead.',
  answer: 'Answer',
  notAsked: 'Run the query, and the answer is shown here.',
  running: 'The query is running …',
  answered: 'The answer is here.',
  refused: 'The API answered with an error.',
  unreachable: 'The API could not be reached. Check the network and run the query again.',
  withoutSchema: 'The schema could not be fetched, so there are no suggestions and no marked errors. Queries can be run all the same.',
};

export const explorerMessages: Catalogue<Messages> = { sv, en };
