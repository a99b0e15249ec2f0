import type { OfficialMeasure } from './official-measure.ts';

/** Ends of a shortened axis are multiples of this, in the measure's unit. */
const STEP = 5;

/** The part of a scale from 0 to 100 in which a measure's values lie, rounded outwards to whole steps; undefined without values. */
export function shownRange({ rows }: OfficialMeasure): readonly [number, number] | undefined {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return undefined;
  const from = Math.floor(Math.min(...values) / STEP) * STEP;
  const to = Math.ceil(Math.max(...values) / STEP) * STEP;
  return from === to ? [from - STEP, to + STEP] : [from, to];
}
