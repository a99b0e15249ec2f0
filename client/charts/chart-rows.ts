import type { Absence, Unit } from '@schema/domain/figure.ts';

/** One unit's figure in one year: a number, or the reason there is none. Charts are drawn from rows of this shape. */
export interface ChartRow {
  readonly unitCode: string;
  /** The unit's short name in the reader's language. */
  readonly unitName: string;
  readonly year: number;
  /** In the measure's unit (a share is 0–1 and may pass 1); null where the figure is absent. */
  readonly value: number | null;
  readonly absence: Absence | null;
  /** One sentence in the reader's language; null where the value is there. */
  readonly absenceReason: string | null;
}

/** Where a unit's tile stands in the tile map, counted from the top left corner. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/** A unit that is compared. Lists of units stand in geographic order, as the reference data give it. */
export interface ChartUnit {
  readonly code: string;
  readonly name: string;
  /** A few letters for narrow places; null: the name is used. */
  readonly abbreviation: string | null;
  readonly tile: TilePlace | null;
}

/** A goal and the years it holds, both ends included; an open end is null. */
export interface ChartGoal {
  readonly threshold: number;
  readonly validFrom: number;
  readonly validTo: number | null;
}

/** How numbers of a chart are read: what they count, and the smallest published step (null: not known). */
export interface ChartMeasure {
  readonly unit: Unit;
  readonly resolution: number | null;
}

/** A figure in a chart: exactly one of value and reason is there. */
export interface ChartFigure {
  readonly value: number | null;
  readonly absenceReason: string | null;
}

/** The years that the rows speak of, earliest first, each once. */
export function yearsOf(rows: readonly ChartRow[]): readonly number[] {
  return [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
}

/** The goal that holds in the year, or null. */
export function goalIn(goals: readonly ChartGoal[], year: number): ChartGoal | null {
  return goals.find((goal) => goal.validFrom <= year && (goal.validTo === null || year <= goal.validTo)) ?? null;
}

/** Rows found by unit and year. A pair without a row is an absent figure whose reason nobody has given. */
export function figureFinder(rows: readonly ChartRow[]): (unitCode: string, year: number) => ChartFigure {
  const byKey = new Map(rows.map((row) => [`${row.unitCode} ${row.year}`, row]));
  return (unitCode, year) => {
    const row = byKey.get(`${unitCode} ${year}`);
    return { value: row?.value ?? null, absenceReason: row?.absenceReason ?? null };
  };
}

/**
 * A difference between two published values, freed of binary noise: 0.62 − 0.35 gives 0.27. Twelve significant digits
 * are far beyond what any source publishes.
 */
export function difference(later: number, earlier: number): number {
  return Number((later - earlier).toPrecision(12));
}
