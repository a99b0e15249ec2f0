import type { OfficialMeasure } from './official-measure.ts';

/** Ends of a shortened axis are whole multiples of a twentieth of the scale. */
const STEPS_IN_SCALE = 20;

/**
 * The part of a measure's scale (a share's 0–1, an index' 0–100) in which all its values lie, rounded outwards; the
 * chart says that it is a part. Undefined without values.
 */
export function shownRange({ rows, chart }: OfficialMeasure): readonly [number, number] | undefined {
  const scale = chart.unit === 'SHARE' ? 1 : 100;
  const steps = rows.flatMap(({ value }) => (value === null ? [] : [(value / scale) * STEPS_IN_SCALE]));
  if (steps.length === 0) return undefined;
  const from = Math.floor(Math.min(...steps));
  const to = Math.max(Math.ceil(Math.max(...steps)), from + 1);
  return [(from * scale) / STEPS_IN_SCALE, (to * scale) / STEPS_IN_SCALE];
}
