import type { Unit } from '@schema/domain/figure.ts';

/** The axis that values are read on. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** True where the axis does not start where its unit starts: the chart must say so. */
  readonly shortened: boolean;
}

const NICE_STEPS = [1, 2, 2.5, 5, 10] as const;

/** The smallest step of the form 1, 2, 2.5 or 5 times a power of ten that is at least `leastStep` (above zero). */
export function niceStep(leastStep: number): number {
  const power = 10 ** Math.floor(Math.log10(leastStep));
  const factor = NICE_STEPS.find((step) => step * power >= leastStep * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(12));
}

function multiplesBetween(min: number, max: number, step: number): number[] {
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The whole of units that have an upper end; the others grow with their values. */
function wholeOf(unit: Unit): number | null {
  if (unit === 'SHARE' || unit === 'YES_NO') return 1;
  if (unit === 'INDEX_0_100') return 100;
  return null;
}

/**
 * Scale for the values of a chart. Shares run 0–1 and indices 0–100; a value above the whole extends the axis to the
 * next twentieth beyond it, so that nothing is drawn outside. Other units run from zero to a round number. With
 * `domain` the axis covers that range instead, widened where a value falls outside. No values: the whole, or 0–1.
 */
export function valueScale({ values, unit, domain = null, tickCount = 5 }: {
  values: readonly number[];
  unit: Unit;
  domain?: readonly [number, number] | null;
  tickCount?: number;
}): ValueScale {
  const lowest = Math.min(...values, domain?.[0] ?? Infinity);
  const highest = Math.max(...values, domain?.[1] ?? -Infinity);
  if (domain !== null) {
    const step = niceStep((highest - lowest || 1) / tickCount);
    const [min, max] = [Math.min(lowest, domain[0]), Math.max(highest, domain[1])];
    return { min, max, ticks: multiplesBetween(min, max, step), shortened: min > 0 };
  }
  const whole = wholeOf(unit);
  const min = Math.min(0, Number.isFinite(lowest) ? lowest : 0);
  if (whole !== null) {
    const twentieth = whole / 20;
    const max = highest > whole ? Number((Math.ceil(highest / twentieth - 1e-9) * twentieth).toPrecision(12)) : whole;
    return { min, max, ticks: multiplesBetween(min, max, niceStep(whole / tickCount)), shortened: false };
  }
  const reach = highest > 0 ? highest : 1;
  const step = niceStep(reach / tickCount);
  const max = Number((Math.ceil(reach / step - 1e-9) * step).toPrecision(12));
  return { min, max, ticks: multiplesBetween(min, max, step), shortened: false };
}

/** The pixel where a value lies when the scale's ends lie at the pixels `from` and `to`. */
export function positionOn(scale: ValueScale, value: number, from: number, to: number): number {
  return from + ((value - scale.min) / (scale.max - scale.min)) * (to - from);
}
