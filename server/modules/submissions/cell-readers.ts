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

/** Signs that show as nothing or as something else: control characters, marks of direction, what stands for an unreadable letter. */
const UNSEEN = /[\0-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/;
/** Two letters that UTF-8 was taken for: Ã or Â, and then what windows-1252 or Latin-1 makes of the second byte. */
const TWICE_ENCODED = /[\xc2\xc3][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;
const PRINTED_ASCII = /^[ -~]*$/;

/** What is wrong with a free name, such as that of a case, to stand after its column's name; null where it can be kept. */
export function nameFault(name: string, longest: number): string | null {
  if (name === '') return 'is empty';
  if (name.length > longest) return `has more than ${longest} characters`;
  if (PRINTED_ASCII.test(name)) return null;
  if (TWICE_ENCODED.test(name)) return 'holds letters that were read in a wrong encoding before they were saved';
  return UNSEEN.test(name) ? 'holds signs that cannot be seen' : null;
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

/** What else stands where a date is needed, told without repeating it. */
const MISREAD_DATES: readonly (readonly [RegExp, string])[] = [
  [/^\d{5}(?:[.,]\d+)?$/, 'is a number of days, as spreadsheets count them'],
  [/^\d{4}-?\d\d-?\d\d[ T]\d/, 'has a time of day'],
  [DATE, 'is a day that does not exist'],
  [/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/, 'is a date that can be read in several ways'],
];

/** Why a cell is not read as a date, to stand after the name of its column. */
export function dateFault(cell: string): string {
  return MISREAD_DATES.find(([pattern]) => pattern.test(cell))?.[1] ?? (cell === '' ? 'is empty' : 'is no date');
}

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
