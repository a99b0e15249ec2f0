import type { Catalogue } from './use-messages.ts';

const sv = {
  offline: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  refused: 'Servern kunde inte svara på frågan.',
  code: 'En del av sidan gick inte att hämta. Ladda om sidan.',
  retry: 'Försök igen',
  reload: 'Ladda om sidan',
  loading: 'Hämtar …',
};

type Messages = typeof sv;

const en: Messages = {
  offline: 'The server does not answer. Check the connection and try again.',
  refused: 'The server could not answer the question.',
  code: 'Part of the page could not be fetched. Reload the page.',
  retry: 'Try again',
  reload: 'Reload the page',
  loading: 'Loading …',
};

export const loadFailureMessages: Catalogue<Messages> = { sv, en };
