import type { CountryNumbers } from './read-country.ts';
import { sumOf } from './yearly-tables.ts';

/** Months that statistics begin with: August 2015. */
const FIRST_YEAR = 2015;
const FIRST_MONTH = 7;
/** Treatment follows suspicion by about this many months. */
const TREATED_AFTER_MONTHS = 1;
const MONTHS = 12;

/** How starts spread over the months of a year, January first: season, pandemic, growth, and the first year's ramp. */
export function startWeights(numbers: CountryNumbers, year: number, introducedYear: number): Float64Array {
  const growth = growthThrough(numbers, year);
  return Float64Array.from({ length: MONTHS }, (_, month) => {
    if (year === FIRST_YEAR && month < FIRST_MONTH) return 0;
    return seasonOf(numbers, year, month) * (1 + growth * ((month - 5.5) / MONTHS)) * firstYearRamp(year, introducedYear, month);
  });
}

/** How starts of treatment spread over the months of a year: as the starts shortly before, and fewer in July. */
export function treatmentWeights(numbers: CountryNumbers, year: number, introducedYear: number): Float64Array {
  const growth = growthThrough(numbers, year);
  return Float64Array.from({ length: MONTHS }, (_, month) => {
    if (year === FIRST_YEAR && month <= FIRST_MONTH) return month === FIRST_MONTH ? 0.15 : 0;
    const now = seasonOf(numbers, year, month);
    const before = month < TREATED_AFTER_MONTHS ? seasonOf(numbers, year - 1, month - TREATED_AFTER_MONTHS + MONTHS) : seasonOf(numbers, year, month - TREATED_AFTER_MONTHS);
    return ((now + before) / 2) * (1 + growth * ((month - 5.5) / MONTHS)) * firstYearRamp(year, introducedYear, month);
  });
}

function seasonOf({ nation }: CountryNumbers, year: number, month: number): number {
  const name = String(month + 1).padStart(2, '0');
  // The rows of the pandemic's months stand under the one year that had them.
  const pandemic = year === PANDEMIC_YEAR ? (nation.find(`pandemic_index_month_${name}`) ?? 1) : 1;
  return nation.get(`season_index_month_${name}`) * pandemic;
}

/** The year of the pandemic's monthly rows in `volumes.csv`. */
const PANDEMIC_YEAR = 2020;

/** Growth from the middle of the year before to the middle of the year after, a year. */
function growthThrough({ years }: CountryNumbers, year: number): number {
  if (year <= FIRST_YEAR + 1) return 0;
  return (years.volume('started', year + 1) / years.volume('started', year - 1) - 1) / 2;
}

function firstYearRamp(year: number, introducedYear: number, month: number): number {
  return year === introducedYear ? (month + 1) / MONTHS : 1;
}

/** Share of the year's weight in its first six months. */
export function firstHalfShare(weights: Float64Array): number {
  return sumOf(weights.subarray(0, MONTHS / 2)) / sumOf(weights);
}
