import { TREATMENTS } from '@schema/domain/treatment.ts';
import { ByteReader, ByteWriter } from './byte-stream.ts';
import type { Ending } from './counting-rules.ts';

/**
 * A fine cell: how many cases agree on everything that figures can be cut by. A case gives one cell for its start (in
 * the month of suspicion) and one for its end (in the month of closing). Cells of one reporting region, year and
 * pathway are kept together as (key, count), keys ascending; the key packs all fields into one whole number.
 */
export interface Cell {
  /** 0 for January. */
  readonly month: number;
  /** Index among the bucket's places: where the patient lives. */
  readonly home: number;
  /** The part of the reporting region that closed the case, as an index among the bucket's parts plus 1; 0 for none. */
  readonly reporting: number;
  /** Index of `REGISTERED_SEXES`. */
  readonly sex: number;
  /** 0 where the age is not known, else as `ageBandIndex`. */
  readonly age: number;
  readonly ending: EndingCode;
  /** Days from suspicion; 0 in cells of starts and of closings without a clock. */
  readonly days: number;
  /** Limit in days; 0 where it is not known. */
  readonly limit: number;
}

/** Sexes as a case can be registered. */
export const REGISTERED_SEXES = ['FEMALE', 'MALE', 'UNKNOWN'] as const;

/** `started`; then one per treatment, in the order of `TREATMENTS`; then the other ways to end. */
export const ENDING_STARTED = 0;
const FIRST_TREATMENT = 1;
export const ENDING_FINAL = FIRST_TREATMENT + TREATMENTS.length;
export const ENDING_FINAL_DISMISSED = ENDING_FINAL + 1;
export const ENDING_DISMISSED = ENDING_FINAL + 2;
export const ENDING_OTHER = ENDING_FINAL + 3;
export type EndingCode = number;

/** The treatment of an ending, as an index of `TREATMENTS`; −1 for all other endings. */
export function treatmentOfEnding(ending: EndingCode): number {
  return ending >= FIRST_TREATMENT && ending < ENDING_FINAL ? ending - FIRST_TREATMENT : -1;
}

// Sizes of the key's fields, from the lowest; their product stays below 2^53. What does not fit fails rather than wraps.
const SIZES = { limit: 2048, days: 16_384, ending: 16, age: 8, sex: 4, reporting: 8, home: 4096, month: 12 } as const;

/** The cell as one whole number below 2^53. */
export function packCell({ month, home, reporting, sex, age, ending, days, limit }: Cell): number {
  assertFits('limit', limit);
  assertFits('days', days);
  assertFits('sex', sex);
  assertFits('reporting', reporting);
  assertFits('home', home);
  let key = month * SIZES.home + home;
  key = key * SIZES.reporting + reporting;
  key = key * SIZES.sex + sex;
  key = key * SIZES.age + age;
  key = key * SIZES.ending + ending;
  key = key * SIZES.days + days;
  return key * SIZES.limit + limit;
}

function assertFits(field: keyof typeof SIZES, value: number): void {
  if (value >= 0 && value < SIZES[field]) return;
  throw new RangeError(`A case has ${field} ${value}; the most that can be counted is ${SIZES[field] - 1}.`);
}

/** The cell of a key. */
export function unpackCell(key: number): Cell {
  // The low fields fit 32 bits together, where remainders are quick.
  const lowSize = SIZES.limit * SIZES.days * SIZES.ending;
  let high = Math.floor(key / lowSize);
  const low = key - high * lowSize;
  const age = high % SIZES.age;
  high = (high - age) / SIZES.age;
  const sex = high % SIZES.sex;
  high = (high - sex) / SIZES.sex;
  const reporting = high % SIZES.reporting;
  high = (high - reporting) / SIZES.reporting;
  const home = high % SIZES.home;
  const days = Math.floor(low / SIZES.limit) % SIZES.days;
  return {
    month: (high - home) / SIZES.home,
    home,
    reporting,
    sex,
    age,
    ending: Math.floor(low / (SIZES.limit * SIZES.days)),
    days,
    limit: low % SIZES.limit,
  };
}

/** The part of a key that tells the two places, alike for all cells of the same ones. */
export function placeOfCell(key: number): number {
  const below = SIZES.limit * SIZES.days * SIZES.ending * SIZES.age * SIZES.sex;
  return Math.floor(key / below) % (SIZES.reporting * SIZES.home);
}

/** The places of what `placeOfCell` gave. */
export function unpackPlace(place: number): Pick<Cell, 'home' | 'reporting'> {
  return { reporting: place % SIZES.reporting, home: Math.floor(place / SIZES.reporting) };
}

/** The code, days and limit of an ending after `days`. */
export function endingFields(ending: Ending, days: number): Pick<Cell, 'ending' | 'days' | 'limit'> {
  switch (ending.kind) {
    case 'dismissed':
      return { ending: ENDING_DISMISSED, days, limit: 0 };
    case 'other':
      return { ending: ENDING_OTHER, days: 0, limit: 0 };
    case 'clocked':
      return { ending: clockedCode(ending), days, limit: ending.limitDays ?? 0 };
  }
}

function clockedCode({ treatment, dismissal }: { treatment: (typeof TREATMENTS)[number] | null; dismissal: boolean }): EndingCode {
  if (treatment !== null) return FIRST_TREATMENT + TREATMENTS.indexOf(treatment);
  return dismissal ? ENDING_FINAL_DISMISSED : ENDING_FINAL;
}

/** Cells of one reporting region, year and pathway. */
export interface CellBucket {
  /** Where patients live: `region`, `region/part`, or the empty text where it is not known. */
  readonly places: readonly string[];
  /** Parts of the reporting region. */
  readonly parts: readonly string[];
  /** Ascending. */
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

/** The bucket as bytes; equal buckets give equal bytes. */
export function packBucket({ places, parts, keys, counts }: CellBucket): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const names of [places, parts]) {
    writer.whole(names.length);
    for (const name of names) writer.text(name);
  }
  writer.whole(keys.length);
  let last = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    writer.whole(key - last);
    writer.whole(counts[at] ?? 0);
    last = key;
  }
  return writer.take();
}

/** Reads what `packBucket` wrote. */
export function unpackBucket(bytes: Uint8Array): CellBucket {
  const reader = new ByteReader(bytes);
  const names = (): string[] => Array.from({ length: reader.whole() }, () => reader.text());
  const places = names();
  const parts = names();
  const length = reader.whole();
  const keys = new Float64Array(length);
  const counts = new Float64Array(length);
  let last = 0;
  for (let at = 0; at < length; at += 1) {
    last += reader.whole();
    keys[at] = last;
    counts[at] = reader.whole();
  }
  return { places, parts, keys, counts };
}
