import { difference } from '@client/charts/chart-rows.ts';
import { valueOf, type OfficialMeasure } from './official-measure.ts';

/** A figure from press or a report, as the API gives it. */
export interface PressFields {
  readonly region: { readonly code: string } | null;
  readonly year: number;
  readonly period: string | null;
  readonly value: number | null;
  readonly valueAsPublished: string | null;
  readonly source: string;
  readonly note: string | null;
}

/** A figure from elsewhere that does not agree with the official series, or stands where that has none. */
export interface PressNote {
  readonly unitCode: string;
  readonly year: number;
  /** A share. */
  readonly value: number;
  /** The step that the figure is published with: 0.01 for whole percent. */
  readonly resolution: number;
  /** The official value of the same area and year; null where there is none. */
  readonly official: number | null;
  readonly source: string;
  /** What a reader of the figure should know. */
  readonly note: string | null;
}

/** The words with which the press file marks a figure for a whole calendar year; only such figures can be compared. */
const FULL_YEAR = 'full year';

/**
 * The press figures, shares published in percent, that a reader of the official series must know of. Two values agree
 * where rounding the official one to the press figure's own step can give the press figure.
 */
export function pressNotes(measure: OfficialMeasure, press: readonly PressFields[]): readonly PressNote[] {
  return press.flatMap(({ region, year, period, value, valueAsPublished, source, note }) => {
    if (region === null || value === null || valueAsPublished === null || period !== FULL_YEAR) return [];
    const resolution = percentStep(valueAsPublished);
    const official = valueOf(measure, region.code, year);
    if (official !== null && Math.abs(difference(value, official)) <= resolution / 2) return [];
    return [{ unitCode: region.code, year, value, resolution, official, source, note }];
  });
}

/** The step of a percentage as it was written, as a share: "71" has 0.01, "71.2" has 0.001. */
function percentStep(written: string): number {
  const decimals = (written.split('.')[1] ?? '').length;
  return Number(`1e-${decimals + 2}`);
}
