import { describe, expect, it } from 'vitest';
import {
  areaValues,
  countryOf,
  goalOfYear,
  goalPoints,
  newestYear,
  officialMeasure,
  unitsWithoutValues,
  valueOf,
  type MeasureFields,
  type ResultFields,
} from '@client/official/official-measure.ts';
import { shownRange } from '@client/official/shown-range.ts';

const level = { name: 'region', namePlural: 'regioner' };
const nation = { code: 'SE', shortName: 'riket', locative: 'i riket' };
const units = ['25', '03'].map((code) => ({ code, shortName: `namn ${code}`, locative: `i ${code}`, abbreviation: null, tile: null, level }));
const country = countryOf(nation, units);

const fields: MeasureFields = {
  id: 'inclusion',
  name: 'Inklusion: andel',
  shortName: 'Inklusion',
  source: 'Kolada',
  unit: 'SHARE',
  direction: 'HIGHER',
  resolution: 0.001,
  goals: [
    { name: 'det gamla målet', threshold: 0.6, validFrom: 2018, validTo: 2022 },
    { name: 'inklusionsmålet', threshold: 0.7, validFrom: 2023, validTo: null },
  ],
};

function result(code: string | null, year: number, value: number | null): ResultFields {
  return {
    region: code === null ? null : { code },
    year,
    value,
    absence: value === null ? 'NOT_REPORTED' : null,
    absenceReason: value === null ? 'Källan anger inget värde.' : null,
  };
}

const measure = officialMeasure(
  fields,
  [
    result('SE', 2022, 0.831),
    result('03', 2022, 0.924),
    result('25', 2022, null),
    result('SE', 2023, 0.835),
    result('03', 2023, 1.033),
    result('25', 2023, null),
    result('rcc-norr', 2023, 0.5),
    result(null, 2023, 0.1),
    result('SE', 2024, null),
  ],
  country,
);

describe('official measure', () => {
  it('keeps the nation and the units, and leaves out other areas and pathways', () => {
    expect(new Set(measure.rows.map((row) => row.unitCode))).toEqual(new Set(['SE', '03', '25']));
  });

  it('has the years in which somebody has a value', () => {
    expect(measure.years).toEqual([2022, 2023]);
    expect(newestYear(measure)).toBe(2023);
  });

  it('keeps a missing value missing, with its reason, and a value over 100 % as it is', () => {
    expect(valueOf(measure, '25', 2023)).toBeNull();
    expect(valueOf(measure, '03', 2023)).toBe(1.033);
    expect(measure.rows.find((row) => row.unitCode === '25')?.absenceReason).toBe('Källan anger inget värde.');
    expect(areaValues(measure, country, 2023).map(({ value }) => value)).toEqual([null, 1.033]);
  });

  it('gives each year the goal that held in it', () => {
    expect(goalPoints(measure, 'SE').map(({ threshold }) => threshold)).toEqual([0.6, 0.7]);
    expect(goalOfYear(measure, 2023)?.name).toBe('inklusionsmålet');
    expect(goalOfYear(measure, 2017)).toBeNull();
  });

  it('names the units that never have a value', () => {
    expect(unitsWithoutValues(measure, country).map(({ shortName }) => shortName)).toEqual(['namn 25']);
  });

  it('is empty, never zero, without results', () => {
    const empty = officialMeasure(fields, [], country);
    expect(newestYear(empty)).toBeNull();
    expect(valueOf(empty, 'SE', 2023)).toBeNull();
    expect(shownRange(empty)).toBeUndefined();
  });

  it('shows the part of the scale in which the values lie, rounded outwards', () => {
    expect(shownRange(measure)).toEqual([0.8, 1.05]);
    const index = officialMeasure({ ...fields, unit: 'INDEX_0_100' }, [result('SE', 2024, 84.2), result('03', 2024, 90.9)], country);
    expect(shownRange(index)).toEqual([80, 95]);
    const one = officialMeasure({ ...fields, unit: 'INDEX_0_100' }, [result('SE', 2024, 85)], country);
    expect(shownRange(one)).toEqual([85, 90]);
  });
});
