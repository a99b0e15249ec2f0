import { difference } from '@client/charts/chart-rows.ts';
import { valueOf, type OfficialMeasure } from './official-measure.ts';

/** A figure from press or a report, as the API gives it. */
export interface PressFields {
  readonly region: { readonly code: string } | null;
  readonly year: number;
  readonly period: string | null;
  readonly value: number | null;
  readonly source: string;
}

/** A figure from elsewhere that does not agree with the official series, or stands where that has none. */
export interface PressNote {
  readonly unitCode: string;
  readonly year: number;
  readonly value: number;
  /** The official value of the same area and year; null where there is none. */
  readonly official: number | null;
  readonly source: string;
}

/** The words with which the press file marks a figure for a whole calendar year; only such figures can be compared. */
const FULL_YEAR = 'full year';

/**
 * The press figures that a reader of the official series must know of. Two values agree when rounding alone can
 * explain the difference: `resolution` is the press figures' published step.
 */
export function pressNotes(measure: OfficialMeasure, press: readonly PressFields[], resolution: number | null): readonly PressNote[] {
  return press.flatMap(({ region, year, period, value, source }) => {
    if (region === null || value === null || period !== FULL_YEAR) return [];
    const official = valueOf(measure, region.code, year);
    if (official !== null && Math.abs(difference(value, official)) <= difference(resolution ?? 0, (resolution ?? 0) / 2)) return [];
    return [{ unitCode: region.code, year, value, official, source }];
  });
}
