import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  viewAs: 'Du ser som',
  everybody: 'Allmänheten',
  failed: 'Det gick inte att byta. Försök igen.',
};

type Messages = typeof sv;

const en: Messages = {
  viewAs: 'You view as',
  everybody: 'The public',
  failed: 'The change did not work. Try again.',
};

export const viewerMessages: Catalogue<Messages> = { sv, en };
