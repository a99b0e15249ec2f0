import type { Sex } from '@schema/domain/sex.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';

/** Values that a cell may have, read in upper or lower case. */
export class Vocabulary<Meaning> {
  private readonly words = new Map<string, Meaning>();

  constructor(entries: Iterable<readonly [string, Meaning]>) {
    for (const [word, meaning] of entries) this.words.set(word.toLowerCase(), meaning);
  }

  /** What the cell means, or undefined where the word is not known. */
  read(cell: string): Meaning | undefined {
    return this.words.get(cell) ?? this.words.get(cell.toLowerCase());
  }

  /** Adds another way to write a word, unless it is a word itself. */
  also(word: string, meaning: Meaning): this {
    if (!this.words.has(word.toLowerCase())) this.words.set(word.toLowerCase(), meaning);
    return this;
  }
}

/** Codes, also without the zeros at their beginning, which spreadsheets take away. */
export function codesOf<Meaning>(entries: Iterable<readonly [string, Meaning]>): Vocabulary<Meaning> {
  const all = [...entries];
  const codes = new Vocabulary(all);
  for (const [code, meaning] of all) if (/^0+[1-9]\d*$/.test(code)) codes.also(code.replace(/^0+/, ''), meaning);
  return codes;
}

/** The sexes as files write them; an empty cell is not known. */
export const SEX_WORDS = new Vocabulary<Sex>([
  ['', 'UNKNOWN'],
  ...(['F', 'K', 'kvinna', 'female'] as const).map((word) => [word, 'FEMALE'] as const),
  ...(['M', 'man', 'male'] as const).map((word) => [word, 'MALE'] as const),
  ...(['U', 'okänt', 'okänd', 'unknown'] as const).map((word) => [word, 'UNKNOWN'] as const),
]);
export const SEX_EXPECTED = 'F, M or U (or K, M; kvinna, man, okänt; female, male, unknown) is needed, or nothing.';

const DATE = /^((?:19|20)\d\d)(-?)(\d\d)\2(\d\d)$/;
export const DATE_EXPECTED = 'A date that exists, as YYYY-MM-DD or YYYYMMDD, is needed.';
const DATES_REMEMBERED = 20_000;

/** Reads dates and remembers them: a file has many rows and few days. */
export class DateReader {
  private readonly known = new Map<string, string | null>();

  /** `YYYY-MM-DD`; null where the cell is no date that exists. */
  read(cell: string): string | null {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    if (this.known.size === DATES_REMEMBERED) this.known.clear();
    const [, year, , month, day] = DATE.exec(cell) ?? [];
    const date = year === undefined ? null : parsePartialDate(`${year}-${month}-${day}`);
    this.known.set(cell, date?.stated ?? null);
    return date?.stated ?? null;
  }
}
