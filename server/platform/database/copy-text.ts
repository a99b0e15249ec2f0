/** The text format of Postgres' COPY: a line per row, tabs between the columns, `\N` where there is no value. */

export const NO_VALUE = '\\N';

const SPECIAL = /[\\\t\n\r]/;
const EACH_SPECIAL = new RegExp(SPECIAL, 'g');
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A text as a column of a line. */
export function copyText(value: string | null): string {
  if (value === null) return NO_VALUE;
  return SPECIAL.test(value) ? value.replace(EACH_SPECIAL, (character) => ESCAPES[character] ?? character) : value;
}

const EACH_ESCAPE = /\\([\\tnr])/g;
const MEANINGS: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };

/** The text that `copyText` wrote. */
export function plainText(escaped: string): string {
  return escaped.replace(EACH_ESCAPE, (escape, letter: string) => MEANINGS[letter] ?? escape);
}
