import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  heading: 'De tolv senaste månaderna för kvinnor och män',
  toWaits: 'Väntetider för varje {pathway}, {unit} och kön',
};

type Messages = typeof sv;

const en: Messages = {
  heading: 'The newest twelve months of women and men',
  toWaits: 'Waits of every {pathway}, {unit} and sex',
};

export const fineViewMessages: Catalogue<Messages> = { sv, en };
