import { z } from 'zod';
import { parsePartialDate, type PartialDate } from '@schema/domain/partial-date.ts';

/**
 * What a cell may hold. Each kind carries the words that end the sentence about a bad cell ("… a whole number is
 * needed"). Exact decimals stay text all the way to the database; nothing passes through a floating-point number.
 */

/** Any text but the empty one. */
export const text = z.string().min(1, 'a text is needed');

/** The cell, or null where it is empty. */
export function optional<Output>(cell: z.ZodType<Output>): z.ZodType<Output | null> {
  return z.preprocess((value) => (value === '' ? null : value), cell.nullable());
}

export const optionalText = optional(text);

/** 0–1 as exact text. */
export const share = z.string().regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'a share between 0 and 1 is needed');

/** Digits alone, for amounts that may pass what a JavaScript number holds exactly. */
export const wholeAmount = z.string().regex(/^\d+$/, 'a whole number of at least 0 is needed');

/** A whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number): z.ZodType<number> {
  const needed = `a whole number between ${least} and ${most} is needed`;
  return z
    .string()
    .regex(/^\d{1,10}$/, needed)
    .transform(Number)
    .refine((value) => value >= least && value <= most, needed);
}

export const count = wholeNumber(0, 2_147_483_647);
/** Outside these a year is a slip of the hand: the pathways, populations and agreements all lie within. */
export const year = wholeNumber(1900, 2100);

/** One of the words of the file's format, as the constant that the product uses for it. */
export function word<Meaning extends string | boolean | null>(words: Readonly<Record<string, Meaning>>): z.ZodType<Meaning> {
  const listed = Object.keys(words).join(', ');
  return z.string().transform((value, context) => {
    const meaning = Object.hasOwn(words, value) ? words[value] : undefined;
    if (meaning !== undefined) return meaning;
    context.addIssue({ code: 'custom', message: `one of ${listed} is needed` });
    return z.NEVER;
  });
}

/** Words in lower case for constants in upper case: `not_found` for `NOT_FOUND`. */
export function lowerCaseWords<Constant extends string>(constants: readonly Constant[]): Readonly<Record<string, Constant>> {
  return Object.fromEntries(constants.map((constant) => [constant.toLowerCase(), constant]));
}

export const flag = word({ true: true, false: false });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, kept as precise as it is stated. */
export const statedDate: z.ZodType<PartialDate> = z.string().transform((value, context) => {
  const date = parsePartialDate(value);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY, is needed' });
  return z.NEVER;
});

/** A date as its source gives it, with what the source adds in brackets: `2025-09 (day not stated)`. */
export interface RemarkedDate {
  readonly date: PartialDate;
  readonly remark: string | null;
}

export const remarkedDate: z.ZodType<RemarkedDate> = z.string().transform((value, context) => {
  const [, stated, remark] = /^(\S+)(?: \((.+)\))?$/.exec(value) ?? [];
  const date = stated === undefined ? null : parsePartialDate(stated);
  if (date !== null) return { date, remark: remark ?? null };
  context.addIssue({ code: 'custom', message: 'a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY, with any remark in brackets after it, is needed' });
  return z.NEVER;
});
