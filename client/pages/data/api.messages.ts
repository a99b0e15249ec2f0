import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  intro: 'Sidorna bygger bara på det öppna API:et, och allt de visar kan du fråga efter själv. API:et talar GraphQL: du skriver vilka fält du vill ha och får just dem, som JSON. Ingen nyckel och ingen inloggning behövs.',
  facts: { address: 'Adress', asking: 'Så frågar du', answers: 'Svar', shares: 'Andelar', missing: 'Saknade värden', language: 'Språk', schema: 'Schema' },
  asking: 'POST med en JSON-kropp som har fälten query och variables. GET går också, med samma fält i adressen.',
  answers: 'JSON med data, eller errors med en mening om vad som var fel och vad som är tillåtet.',
  shares: 'Tal från 0 till 1: 0.712 är 71,2\u00A0%. Värdet kan bli större än 1 där nämnaren är beräknad.',
  missing: 'value är null och absence säger varför. Ett saknat värde är aldrig 0.',
  language: 'Namn och texter tar argumentet language: SV eller EN.',
  schema: 'Alla typer och fält med beskrivningar:',
  example: 'Ett exempel för kommandoraden',
  copyExample: 'Kopiera kommandot',
  explorer: 'Utforska API:et',
  explorerIntro: 'Välj ett exempel, ändra det och kör. Frågan ligger i sidans adress, så att du kan spara den eller skicka den vidare.',
  loading: 'Utforskaren hämtas …',
  failed: 'Utforskaren kunde inte hämtas. Kontrollera nätet och försök igen.',
  retry: 'Försök igen',
};
type Messages = typeof sv;

const en: Messages = {
  intro: 'The pages rest on the open API alone, and you can ask it for everything they show. It speaks GraphQL: you write which fields you want and get just those, as JSON. No key and no sign-in is needed.',
  facts: { address: 'Address', asking: 'How to ask', answers: 'Answers', shares: 'Shares', missing: 'Missing values', language: 'Language', schema: 'Schema' },
  asking: 'POST with a JSON body that has the fields query and variables. GET works too, with the same fields in the address.',
  answers: 'JSON with data, or errors with a sentence on what was wrong and what is allowed.',
  shares: 'Numbers from 0 to 1: 0.712 is 71.2%. A value can pass 1 where the denominator is modelled.',
  missing: 'value is null and absence says why. A missing value is never 0.',
  language: 'Names and texts take the argument language: SV or EN.',
  schema: 'Every type and field with descriptions:',
  example: 'An example for the command line',
  copyExample: 'Copy the command',
  explorer: 'Explore the API',
  explorerIntro: 'Choose an example, change it and run it. The query is kept in the page’s address, so that you can save it or pass it on.',
  loading: 'The explorer is being fetched …',
  failed: 'The explorer could not be fetched. Check the network and try again.',
  retry: 'Try again',
};

export const apiMessages: Catalogue<Messages> = { sv, en };
