import type { Sex } from '@schema/domain/sex.ts';
import { TREATMENTS, type Treatment } from '@schema/domain/treatment.ts';
import { ByteReader, ByteWriter } from './byte-stream.ts';
import { REGISTERED_SEXES } from './cells.ts';
import { AXIS_ALL, AXIS_FIRST_SEX, AXIS_FIRST_TREATMENT } from './series-axes.ts';

/** Totals as a supplier handed them in: of a region's pathway in a period. */
export interface CountRow {
  readonly region: string;
  readonly pathway: string;
  /** First and last month of the period, as numbers of `periods.ts`; both in one year. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** `ALL` for every sex together. */
  readonly sex: Sex;
  /** Null for every kind of treatment together. */
  readonly treatment: Treatment | null;
  readonly treated: number;
  /** Null where the supplier does not say, and all who were treated are taken to be judged. */
  readonly judged: number | null;
  readonly within: number;
  /** Null where the supplier does not say. */
  readonly over75: number | null;
}

/** Totals of one period, as far as they are told. */
export interface Totals {
  readonly treated: number;
  readonly judged: number;
  readonly within: number;
  /** Null where any of those that are summed up does not tell it. */
  readonly over75: number | null;
  /** How many of the treated are taken to be judged, since their supplier does not say. */
  readonly assumedJudged: number;
}

/** What a release holds of an area's pathway in a period, on one value of one axis. */
export interface TotalEntry extends Totals {
  /** First and last month within the year, 0 for January. */
  readonly first: number;
  readonly last: number;
  /** Place on the axes, as `series-axes.ts` numbers them: all, a sex or a kind of treatment. */
  readonly axis: number;
  /** Whether everybody in the entry is told by sex, and by kind of treatment, too. */
  readonly isBySex: boolean;
  readonly isByTreatment: boolean;
}

/** The entries of one region's pathway and period. Where it is told as a whole and in parts, the whole stands for all. */
export function entriesOf(rows: readonly CountRow[], year: number): TotalEntry[] {
  const [any] = rows;
  if (any === undefined) return [];
  const place = { first: any.firstMonth - year * MONTHS, last: any.lastMonth - year * MONTHS };
  const told = { isBySex: rows.some(({ sex }) => sex !== 'ALL'), isByTreatment: rows.some(({ treatment }) => treatment !== null) };
  const entries: TotalEntry[] = [{ ...place, ...told, axis: AXIS_ALL, ...sumOfRows(wholes(rows)) }];
  REGISTERED_SEXES.forEach((sex, index) => {
    const ofSex = rows.filter((row) => row.sex === sex);
    if (ofSex.length > 0) entries.push({ ...place, ...told, axis: AXIS_FIRST_SEX + index, ...sumOfRows(preferred(ofSex, ({ treatment }) => treatment === null)) });
  });
  TREATMENTS.forEach((treatment, index) => {
    const ofKind = rows.filter((row) => row.treatment === treatment);
    if (ofKind.length > 0) entries.push({ ...place, ...told, axis: AXIS_FIRST_TREATMENT + index, ...sumOfRows(preferred(ofKind, ({ sex }) => sex === 'ALL')) });
  });
  return entries;
}

const MONTHS = 12;

/** Rows that together are everybody once. */
export function wholes(rows: readonly CountRow[]): readonly CountRow[] {
  return preferred(preferred(rows, ({ sex }) => sex === 'ALL'), ({ treatment }) => treatment === null);
}

/** Those of the rows that are wholes, where there are any; else the parts. */
function preferred(rows: readonly CountRow[], isWhole: (row: CountRow) => boolean): readonly CountRow[] {
  const found = rows.filter(isWhole);
  return found.length > 0 ? found : rows;
}

function sumOfRows(rows: readonly CountRow[]): Totals {
  return rows.map(({ treated, judged, within, over75 }): Totals => ({ treated, judged: judged ?? treated, within, over75, assumedJudged: judged === null ? treated : 0 })).reduce(plus, NO_TOTALS);
}

/** Nobody. */
export const NO_TOTALS: Totals = { treated: 0, judged: 0, within: 0, over75: 0, assumedJudged: 0 };

/** Both together. Where one does not tell who was much too late and judged anybody, the sum does not either. */
export function plus(one: Totals, other: Totals): Totals {
  return {
    treated: one.treated + other.treated,
    judged: one.judged + other.judged,
    within: one.within + other.within,
    over75: over75Of(one, other),
    assumedJudged: one.assumedJudged + other.assumedJudged,
  };
}

function over75Of(one: Totals, other: Totals): number | null {
  const told = [one, other].map(({ over75, judged }) => over75 ?? (judged === 0 ? 0 : null));
  return told.includes(null) ? null : (told[0] ?? 0) + (told[1] ?? 0);
}

const BY_SEX = 1;
const BY_TREATMENT = 2;

/** The entries as bytes, in a fixed order; equal entries give equal bytes. */
export function packTotals(entries: readonly TotalEntry[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const inOrder = [...entries].sort((a, b) => a.first - b.first || a.last - b.last || a.axis - b.axis);
  writer.whole(inOrder.length);
  for (const { first, last, axis, isBySex, isByTreatment, treated, judged, within, over75, assumedJudged } of inOrder) {
    for (const number of [first, last, axis, (isBySex ? BY_SEX : 0) + (isByTreatment ? BY_TREATMENT : 0), treated, judged, within, over75 === null ? 0 : over75 + 1, assumedJudged]) writer.whole(number);
  }
  return writer.take();
}

/** Reads what `packTotals` wrote. */
export function unpackTotals(content: Uint8Array): TotalEntry[] {
  const reader = new ByteReader(content);
  return Array.from({ length: reader.whole() }, () => {
    const [first, last, axis, told, treated, judged, within, over75, assumedJudged] = Array.from({ length: 9 }, () => reader.whole()) as [number, number, number, number, number, number, number, number, number];
    return { first, last, axis, isBySex: (told & BY_SEX) !== 0, isByTreatment: (told & BY_TREATMENT) !== 0, treated, judged, within, over75: over75 === 0 ? null : over75 - 1, assumedJudged };
  });
}
