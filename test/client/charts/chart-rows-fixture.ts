import type { ChartRow, ChartUnit } from '@client/charts/chart-rows.ts';

/** A row whose value is there, or is missing where `value` is null. */
export function row(unitCode: string, year: number, value: number | null): ChartRow {
  return {
    unitCode,
    unitName: `Name of ${unitCode}`,
    year,
    value,
    absence: value === null ? 'NOT_REPORTED' : null,
    absenceReason: value === null ? `${unitCode} has not reported.` : null,
  };
}

/** Rows of one unit for consecutive years. */
export function rowsOf(unitCode: string, firstYear: number, values: readonly (number | null)[]): ChartRow[] {
  return values.map((value, index) => row(unitCode, firstYear + index, value));
}

export function unit(code: string, tile: readonly [column: number, row: number] | null = null): ChartUnit {
  return { code, name: `Name of ${code}`, abbreviation: code, tile: tile === null ? null : { column: tile[0], row: tile[1] } };
}
