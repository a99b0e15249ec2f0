import type { Language } from '@schema/domain/language.ts';

/** What the editor says by itself, by its own English wording, which is what an English reader sees. */
const SWEDISH: Readonly<Record<string, string>> = {
  Find: 'Sök',
  Replace: 'Ersätt',
  next: 'nästa',
  previous: 'föregående',
  all: 'alla',
  'match case': 'skiftläge',
  regexp: 'reguljärt uttryck',
  'by word': 'hela ord',
  replace: 'ersätt',
  'replace all': 'ersätt alla',
  close: 'stäng',
  'current match': 'denna träff',
  'on line': 'på rad',
  'replaced match on line $': 'ersatte träffen på rad $',
  'replaced $ matches': 'ersatte $ träffar',
  'Go to line': 'Gå till rad',
  go: 'gå',
  'Fold line': 'Vik ihop raden',
  'Unfold line': 'Vik ut raden',
  'folded code': 'hopvikt text',
  unfold: 'vik ut',
  to: 'till',
  Completions: 'Förslag',
  Diagnostics: 'Fel',
  'No diagnostics': 'Inga fel',
  'Selection deleted': 'Markeringen är borttagen',
  'Control character': 'Styrtecken',
};

/** The editor's own words in the reader's language. */
export function editorPhrases(language: Language): Readonly<Record<string, string>> {
  return language === 'sv' ? SWEDISH : {};
}
