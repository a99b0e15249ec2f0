import type { Unit } from '@schema/domain/figure.ts';
import type { Language } from '@schema/domain/language.ts';
import { decimalsFor, formatDifference, formatNumber, formatPercentagePoints, formatShare, formatValue, percentOf, withoutFloatingNoise } from '@schema/language/numbers.ts';
import { useLanguage } from './language-context.tsx';

/** What a number counts, and the smallest published step (null: not known). */
export interface Measured {
  readonly unit: Unit;
  readonly resolution: number | null;
}

/** The product's number formats, bound to one language. */
export interface Format {
  readonly language: Language;
  /** In full: "82,3 %", "715,7 per 100 000", "14 dagar". */
  readonly value: (value: number, measured: Measured) => string;
  /** For narrow places where title and axis say the unit: "82,3 %", "715,7", "14". */
  readonly short: (value: number, measured: Measured) => string;
  /** Digits alone, a share as percent: "82,3". */
  readonly bare: (value: number, measured: Measured) => string;
  /** With no more decimals than the number has, for thresholds: "80 %". */
  readonly exact: (value: number, unit: Unit) => string;
  /** In full: "27 procentenheter". */
  readonly difference: (difference: number, measured: Measured) => string;
  /** For narrow places: "27 p.e.". */
  readonly shortDifference: (difference: number, measured: Measured) => string;
  /** Values from `from` up to, but not including, `below`, as published: "30–39 %". Without a known step: "30–40 %". */
  readonly range: (from: number, below: number, measured: Measured) => string;
  /** Tick texts with as many decimals as they need; of shares the last one alone carries the percent sign. */
  readonly axis: (ticks: readonly number[], unit: Unit) => readonly string[];
}

function scaled(value: number, unit: Unit): number {
  return unit === 'SHARE' ? percentOf(value) : withoutFloatingNoise(value);
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

function formatIn(language: Language): Format {
  const bare = (value: number, { unit, resolution }: Measured) => formatNumber(scaled(value, unit), { language, decimals: decimalsFor(unit, resolution) });
  const short = (value: number, measured: Measured) =>
    measured.unit === 'SHARE' ? formatShare(value, { language, decimals: decimalsFor('SHARE', measured.resolution) }) : bare(value, measured);
  return {
    language,
    bare,
    short,
    exact: (value, unit) => (unit === 'SHARE' ? formatShare(value, { language }) : formatNumber(value, { language })),
    value: (value, { unit, resolution }) => formatValue(value, unit, { language, resolution }),
    difference: (difference, { unit, resolution }) => formatDifference(difference, unit, { language, resolution }),
    shortDifference: (difference, measured) =>
      measured.unit === 'SHARE'
        ? formatPercentagePoints(difference, { language, decimals: decimalsFor('SHARE', measured.resolution), short: true })
        : bare(difference, measured),
    range: (from, below, measured) => {
      const last = measured.resolution === null ? below : withoutFloatingNoise(below - measured.resolution);
      return last <= from ? short(from, measured) : `${bare(from, measured)}–${short(last, measured)}`;
    },
    axis: (ticks, unit) => {
      const decimals = Math.max(0, ...ticks.map((tick) => decimalsOf(scaled(tick, unit))));
      return ticks.map((tick, index) =>
        unit === 'SHARE' && index === ticks.length - 1 ? formatShare(tick, { language, decimals }) : formatNumber(scaled(tick, unit), { language, decimals }),
      );
    },
  };
}

const FORMATS: Readonly<Record<Language, Format>> = { sv: formatIn('sv'), en: formatIn('en') };

/** The formats of a language; the same object each time, so that it can stand in a list of dependencies. */
export function formatOf(language: Language): Format {
  return FORMATS[language];
}

/** The formats of the page's language. */
export function useFormat(): Format {
  return formatOf(useLanguage());
}
