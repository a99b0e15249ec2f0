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
