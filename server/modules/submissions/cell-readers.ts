import type { Sex } from '@schema/domain/sex.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';
import type { DateFault, NameFault } from '@schema/language/findings/value-problems.ts';

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

/** What is wrong with a free name, such as that of a case; null where it can be kept. */
export function nameFault(name: string, longest: number): NameFault | null {
  if (name === '') return 'empty';
  if (name.length > longest) return 'too-long';
  if (PRINTED_ASCII.test(name)) return null;
  if (TWICE_ENCODED.test(name)) return 'wrong-encoding';
  return UNSEEN.test(name) ? 'unseen-signs' : null;
}

/** The sexes as files write them; an empty cell is not known. */
export const SEX_WORDS = new Vocabulary<Sex>([
  ['', 'UNKNOWN'],
  ...(['F', 'K', 'kvinna', 'female'] as const).map((word) => [word, 'FEMALE'] as const),
  ...(['M', 'man', 'male'] as const).map((word) => [word, 'MALE'] as const),
  ...(['U', 'okänt', 'okänd', 'unknown'] as const).map((word) => [word, 'UNKNOWN'] as const),
]);

const DATE = /^((?:19|20)\d\d)(-?)(\d\d)\2(\d\d)$/;
const DATES_REMEMBERED = 20_000;

/** What else stands where a date is needed, told without repeating it. */
const MISREAD_DATES: readonly (readonly [RegExp, DateFault])[] = [
  [/^\d{5}(?:[.,]\d+)?$/, 'day-count'],
  [/^\d{4}-?\d\d-?\d\d[ T]\d/, 'time-of-day'],
  [DATE, 'no-such-day'],
  [/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/, 'several-readings'],
];

/** Why a cell is not read as a date. */
export function dateFault(cell: string): DateFault {
  return MISREAD_DATES.find(([pattern]) => pattern.test(cell))?.[1] ?? (cell === '' ? 'empty' : 'no-date');
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
