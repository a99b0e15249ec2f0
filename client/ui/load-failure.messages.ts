import type { Catalogue } from './use-messages.ts';

const sv = {
  offline: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  refused: 'Servern kunde inte svara på frågan.',
  retry: 'Försök igen',
  loading: 'Hämtar …',
};

type Messages = typeof sv;

const en: Messages = {
  offline: 'The server does not answer. Check the connection and try again.',
  refused: 'The server could not answer the question.',
  retry: 'Try again',
  loading: 'Loading …',
};

export const loadFailureMessages: Catalogue<Messages> = { sv, en };
