import type { Absence, Direction, Unit } from '@schema/domain/figure.ts';
import type { GoalPoint } from '@schema/language/sentences/series-title.ts';
import type { AreaValue, AreaWords, GoalWords, LevelWords, MeasureWords } from '@schema/language/sentences/subjects.ts';
import { figureFinder, goalIn, yearsOf, type ChartMeasure, type ChartRow, type ChartUnit } from '@client/charts/chart-rows.ts';

/**
 * A measure's officially published results, from the API's answer to what charts and sentences take. The pages that
 * show official results state their own questions; these are the fields that they must ask for.
 */

export interface AreaFields {
  readonly code: string;
  readonly shortName: string;
  readonly locative: string;
}

export interface UnitFields extends AreaFields {
  readonly abbreviation: string | null;
  readonly tile: { readonly column: number; readonly row: number } | null;
  readonly level: { readonly name: string; readonly namePlural: string };
}

export interface GoalFields {
  readonly name: string;
  readonly threshold: number;
  readonly validFrom: number;
  readonly validTo: number | null;
}

export interface MeasureFields {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly source: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly resolution: number | null;
  readonly goals: readonly GoalFields[];
}

export interface ResultFields {
  readonly region: { readonly code: string } | null;
  readonly year: number;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly absenceReason: string | null;
}

/** The country as the pages speak of it. */
export interface Country {
  readonly nation: AreaFields;
  /** In geographic order. */
  readonly units: readonly UnitFields[];
  readonly level: LevelWords;
}

/** A measure with its results, ready to be drawn and told. */
export interface OfficialMeasure {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly words: MeasureWords;
  readonly chart: ChartMeasure;
  readonly goals: readonly GoalFields[];
  readonly rows: readonly ChartRow[];
  /** Years in which at least one area has a value, earliest first. */
  readonly years: readonly number[];
}

/** The country in the words of its level; a country whose units have no level yet speaks of none. */
export function countryOf(nation: AreaFields, units: readonly UnitFields[]): Country {
  const level = units[0]?.level;
  return { nation, units, level: { singular: level?.name ?? '', plural: level?.namePlural ?? '' } };
}

/** The measure with its results for the nation and the units; results about other areas are left out. */
export function officialMeasure(measure: MeasureFields, results: readonly ResultFields[], { nation, units }: Country): OfficialMeasure {
  const names = new Map([nation, ...units].map((area) => [area.code, area.shortName]));
  const rows = results.flatMap(({ region, year, value, absence, absenceReason }): ChartRow[] => {
    const unitName = region === null ? undefined : names.get(region.code);
    return region === null || unitName === undefined ? [] : [{ unitCode: region.code, unitName, year, value, absence, absenceReason }];
  });
  return {
    id: measure.id,
    name: measure.name,
    source: measure.source,
    words: { shortName: measure.shortName, unit: measure.unit, direction: measure.direction, resolution: measure.resolution },
    chart: { unit: measure.unit, resolution: measure.resolution },
    goals: measure.goals,
    rows,
    years: yearsOf(rows.filter((row) => row.value !== null)),
  };
}

/** What charts need to know of the units. */
export function chartUnits({ units }: Country): readonly ChartUnit[] {
  return units.map(({ code, shortName, abbreviation, tile }) => ({ code, name: shortName, abbreviation, tile }));
}

/** True where any of the measures has a value: a country need not publish yearly results. */
export function haveResults(measures: readonly OfficialMeasure[]): boolean {
  return measures.some(({ years }) => years.length > 0);
}

/** The newest year in which at least one area has a value, or null. */
export function newestYear(measure: OfficialMeasure): number | null {
  return measure.years.at(-1) ?? null;
}

/** The value of one area in one year, or null. */
export function valueOf(measure: OfficialMeasure, code: string, year: number): number | null {
  return figureFinder(measure.rows)(code, year).value;
}

/** The values of all units in one year, those without one too. */
export function areaValues(measure: OfficialMeasure, { units }: Country, year: number): readonly AreaValue[] {
  const figure = figureFinder(measure.rows);
  return units.map((area) => ({ area, value: figure(area.code, year).value }));
}

/** The yearly values of one area, each with the threshold that held that year. */
export function goalPoints(measure: OfficialMeasure, code: string): readonly GoalPoint[] {
  const figure = figureFinder(measure.rows);
  return measure.years.map((year) => ({ year, value: figure(code, year).value, threshold: goalIn(measure.goals, year)?.threshold ?? null }));
}

/** The goal that holds in the year, with its words, or null. */
export function goalOfYear(measure: OfficialMeasure, year: number): GoalWords | null {
  return measure.goals.find((goal) => goal.validFrom <= year && (goal.validTo === null || year <= goal.validTo)) ?? null;
}

/** Units that have no value in any year. */
export function unitsWithoutValues(measure: OfficialMeasure, { units }: Country): readonly AreaWords[] {
  const reported = new Set(measure.rows.filter((row) => row.value !== null).map((row) => row.unitCode));
  return units.filter((unit) => !reported.has(unit.code));
}
