import type { Language } from '@schema/domain/language.ts';

/** A runnable query with a title in each language. */
export interface ExampleQuery {
  /** The file's name without its ending; stands in the address. */
  readonly id: string;
  readonly titles: Readonly<Record<Language, string>>;
  readonly query: string;
}

/** The files that tests run against the real API, as text. */
const FILES = import.meta.glob<string>('@schema/examples/*.graphql', { query: '?raw', import: 'default', eager: true });

const COMMENT = /^#\s*(.+)$/;

/** Reads an example file: its first line is a comment with the Swedish title, its second one with the English. */
export function parseExample(path: string, text: string): ExampleQuery {
  const [swedish, english] = text.split('\n', 2).map((line) => COMMENT.exec(line)?.[1]?.trim());
  if (!swedish || !english) throw new Error(`${path} does not start with a Swedish and an English comment line.`);
  return { id: path.replace(/^.*\//, '').replace(/\.graphql$/, ''), titles: { sv: swedish, en: english }, query: text.trimEnd() };
}

/** All examples, by title in the reader's language. */
export function exampleQueries(language: Language): readonly ExampleQuery[] {
  return Object.entries(FILES)
    .map(([path, text]) => parseExample(path, text))
    .sort((one, other) => one.titles[language].localeCompare(other.titles[language], language));
}
