import { expect } from 'vitest';
import type { Language } from '@schema/domain/language.ts';

/** The no-break space made visible, so that expected sentences show where it stands: "47_%". */
export function visible(text: string): string {
  return text.replaceAll('\u00A0', '_');
}

const UNIT_AFTER_SPACE = /\d (%|procentenhet|percentage|indexenhet|index point|per 100|dag|day|kr\b|p\.e\.|pp\b)/;
/** What only the other language writes. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  sv: /\d%|\d\.\d|\b(and|the|with|goal|regions)\b/,
  en: /\u00A0%|\d,\d{1,2}\b(?!\d)|\b(och|med|målet|regioner|värde)\b/,
};

/** The rules that hold for whatever the product says. `ending`: titles have no full stop, texts of sentences do. */
export function expectWellFormed(text: string, language: Language, ending: 'title' | 'sentences'): void {
  expect(text).toMatch(/^[\p{Lu}\d\u2212]/u);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  expect(text).not.toMatch(/ {2}|^ | $| [.,;:)]|\( |[,;:.]{2}|[\t\n]/);
  expect(text).not.toMatch(UNIT_AFTER_SPACE);
  expect(text).not.toMatch(FOREIGN[language]);
  expect(text).not.toMatch(/-\d/);
  expect(text.endsWith('.')).toBe(ending === 'sentences');
  for (const sentence of text.split('. ')) expect(sentence).toMatch(/^[\p{Lu}\d\u2212]/u);
}
