import { controlledRounding } from './controlled-rounding.ts';
import { pathsOf } from './patient-flows.ts';
import { fittedShares, logOddsOf, proportionalTable, roundedToSum } from './proportional-fitting.ts';
import { randomSource } from './random-source.ts';
import { normalQuantile } from './normal-curve.ts';
import type { CountryNumbers } from './read-country.ts';

/** The whole numbers of one year; tables are region by region, with all pathways to a region. */
export interface YearTables {
  readonly year: number;
  readonly expected: Float64Array;
  readonly treated: Int32Array;
  readonly within: Int32Array;
  /** Share within the limit that each cell's waits are drawn by, before rounding. */
  readonly withinShare: Float64Array;
  /** Started by pathway, whole numbers. */
  readonly started: Float64Array;
}

/** How much of its later volume a pathway has in its first years. */
const RAMP = [0.35, 0.7, 0.92];
const LEAST_SHARE = 0.03;
/** The year that the rows per pathway of `volumes.csv` describe. */
const VOLUMES_YEAR = 2023;
/** From this year on all pathways of the first waves are in use, and the expected cases count them all. */
const FIRST_WAVES_DONE = 2018;

/** The tables of a year; `scale` is 1 for the whole country. */
export function yearTables(numbers: CountryNumbers, year: number, options: { readonly scale: number; readonly seed: number }): YearTables {
  const expected = expectedTable(numbers, year, options.scale);
  const rowSums = treatedByRegion(numbers, year, expected);
  const columnSums = treatedByPathway(numbers, year, { total: sumOf(rowSums), scale: options.scale });
  const prior = closingPrior(numbers, year, expected, columnSums);
  const treated = controlledRounding(proportionalTable(prior, rowSums, columnSums), numbers.pathways.length);
  const { within, withinShare } = withinTables(numbers, year, { treated, seed: options.seed, scale: options.scale });
  return { year, expected, treated, within, withinShare, started: startedByPathway(numbers, year, options.scale) };
}

/** Expected cases by region and pathway. */
function expectedTable({ regions, pathways, years }: CountryNumbers, year: number, scale: number): Float64Array {
  const ofPathways = pathways.map((pathway) => (pathway.introducedYear <= year || pathway.introducedYear <= FIRST_WAVES_DONE ? pathway.expected : 0));
  const weights = sumOf(regions.map(({ weight }) => weight));
  const factor = (years.volume('expected', year) * scale) / sumOf(ofPathways) / weights;
  return Float64Array.from(regions.flatMap((region) => ofPathways.map((each) => each * region.weight * factor)));
}

function treatedByRegion({ regions, pathways, years }: CountryNumbers, year: number, expected: Float64Array): Float64Array {
  const coverage = years.nationwide('coverage', year) ?? 1;
  return Float64Array.from(regions, ({ code }, region) => {
    const row = expected.subarray(region * pathways.length, (region + 1) * pathways.length);
    return Math.round(sumOf(row) * years.regionShare(code, 'inclusion', year) * coverage);
  });
}

/**
 * How far a pathway has come in its first years; 0 before it is introduced. One that begins in the year that the
 * volumes describe has its own first year in them.
 */
export function rampOf(introducedYear: number, year: number): number {
  if (year < introducedYear) return 0;
  return introducedYear >= VOLUMES_YEAR ? 1 : (RAMP[year - introducedYear] ?? 1);
}

function treatedByPathway(numbers: CountryNumbers, year: number, { total, scale }: { total: number; scale: number }): Float64Array {
  const fixed = numbers.pathways.map(({ code }) => {
    const value = numbers.years.pathwayNumber(code, 'treated', year);
    return value === undefined ? undefined : Math.round(value * scale);
  });
  const free = Float64Array.from(numbers.pathways, (pathway, at) => {
    if (fixed[at] !== undefined) return 0;
    return pathway.treated * rampOf(pathway.introducedYear, year) * (numbers.years.pathwayNumber(pathway.code, 'treated_index', year) ?? 1);
  });
  const left = total - sumOf(fixed.map((value) => value ?? 0));
  const factor = left / sumOf(free);
  return roundedToSum(free.map((value) => value * factor), left).map((value, at) => fixed[at] ?? value);
}

/** Where the treated would close if each region included as many of each pathway as the country does. */
function closingPrior(numbers: CountryNumbers, year: number, expected: Float64Array, columnSums: Float64Array): Float64Array {
  const columns = numbers.pathways.length;
  const prior = new Float64Array(expected.length);
  columnSums.forEach((wanted, pathway) => {
    if (wanted === 0) return;
    for (const { home, closing, share } of pathsOf(numbers, pathway)) {
      const at = closing * columns + pathway;
      const inclusion = numbers.years.regionShare(numbers.regions[home]?.code ?? '', 'inclusion', year);
      prior[at] = (prior[at] ?? 0) + (expected[home * columns + pathway] ?? 0) * inclusion * share;
    }
  });
  return prior;
}

function withinTables(
  numbers: CountryNumbers,
  year: number,
  { treated, seed, scale }: { treated: Int32Array; seed: number; scale: number },
): { within: Int32Array; withinShare: Float64Array } {
  const columns = numbers.pathways.length;
  const fixed = fixedCells(numbers, year, treated);
  const sizes = Float64Array.from(treated, (size, at) => (fixed.has(at) ? 0 : size));
  const rowSums = withinByRegion(numbers, year, treated);
  const columnSums = withinByPathway(numbers, year, { treated, total: sumOf(rowSums), scale });
  for (const [at, value] of fixed) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    rowSums[row] = (rowSums[row] ?? 0) - value;
    columnSums[column] = (columnSums[column] ?? 0) - value;
  }
  const fitted = fittedShares({ sizes, logOdds: leanings(numbers, year, seed), rowSums, columnSums });
  const table = proportionalTable(fitted, rowSums, columnSums);
  const within = controlledRounding(table, columns).map((value, at) => Math.min(treated[at] ?? 0, Math.max(0, fixed.get(at) ?? value)));
  const withinShare = Float64Array.from(treated, (size, at) => clampShare(fixed.has(at) ? (fixed.get(at) ?? 0) / size : (fitted[at] ?? 0) / size));
  return { within, withinShare };
}

/** Cells whose share is laid down, as whole numbers by place. */
function fixedCells({ regions, pathways, years }: CountryNumbers, year: number, treated: Int32Array): Map<number, number> {
  const cells = new Map<number, number>();
  for (const fixed of years.fixedShares) {
    if (year < fixed.fromYear || year > fixed.toYear) continue;
    const region = regions.findIndex(({ code }) => code === fixed.region);
    const pathway = pathways.findIndex(({ code }) => code === fixed.pathway);
    const at = region * pathways.length + pathway;
    if (region >= 0 && pathway >= 0 && (treated[at] ?? 0) > 0) cells.set(at, Math.round((treated[at] ?? 0) * fixed.withinShare));
  }
  return cells;
}

/** Within the limit by region: the region's own share, moved a little where the country's exact number is known. */
function withinByRegion({ regions, pathways, years }: CountryNumbers, year: number, treated: Int32Array): Float64Array {
  const sizes = regions.map((_, region) => sumOf(treated.subarray(region * pathways.length, (region + 1) * pathways.length)));
  const shares = regions.map(({ code }) => years.regionShare(code, 'lead_time', year));
  const total = sumOf(sizes);
  const plain = sumOf(sizes.map((size, region) => size * (shares[region] ?? 0))) / total;
  const published = years.nationwide('within', year) ?? years.regionShareOnly('SE', 'lead_time', year);
  // Regions are published as whole per cent: half of one is the most that theirs may move.
  const shift = published === undefined ? 0 : Math.max(-0.006, Math.min(0.006, published - plain));
  return roundedToSum(Float64Array.from(sizes, (size, region) => size * ((shares[region] ?? 0) + shift)));
}

function withinByPathway(
  { pathways, years }: CountryNumbers,
  year: number,
  { treated, total, scale }: { treated: Int32Array; total: number; scale: number },
): Float64Array {
  const columns = pathways.length;
  const sizes = pathways.map((_, pathway) => sumOf(treated.filter((__, at) => at % columns === pathway)));
  const fixed = pathways.map(({ code }) => {
    const value = years.pathwayNumber(code, 'within', year);
    return value === undefined ? undefined : Math.round(value * scale);
  });
  const left = total - sumOf(fixed.map((value) => value ?? 0));
  const odds = pathways.map(({ code, withinShare }) => logOddsOf(withinShare) + withinShift(years, code, year));
  const free = fittedShares({
    sizes: Float64Array.from(sizes, (size, at) => (fixed[at] === undefined ? size : 0)),
    logOdds: Float64Array.from(odds),
    rowSums: Float64Array.of(left),
    columnSums: new Float64Array(columns),
  });
  return roundedToSum(free, left).map((value, at) => fixed[at] ?? value);
}

/** A shift holds from its year on. */
function withinShift(years: CountryNumbers['years'], pathway: string, year: number): number {
  for (let each = year; each > year - 20; each--) {
    const shift = years.pathwayNumber(pathway, 'within_shift', each);
    if (shift !== undefined) return shift;
  }
  return 0;
}

/** What each region's pathways lean to, lastingly and from year to year: no region is slow in everything. */
function leanings({ regions, pathways, assumptions }: CountryNumbers, year: number, seed: number): Float64Array {
  const lasting = randomSource(seed, 'leanings');
  const yearly = randomSource(seed, `leanings of ${String(year)}`);
  const bell = (random: () => number) => normalQuantile(Math.min(1 - 1e-6, Math.max(1e-6, random())));
  return Float64Array.from(
    regions.flatMap(() =>
      pathways.map(({ withinShare }) => {
        const shift = bell(lasting) * assumptions.get('region_pathway_log_sd') + bell(yearly) * assumptions.get('yearly_log_sd');
        return logOddsOf(withinShare) + shift;
      }),
    ),
  );
}

function startedByPathway({ pathways, years }: CountryNumbers, year: number, scale: number): Float64Array {
  const free = Float64Array.from(pathways, (pathway) => {
    const index = years.pathwayNumber(pathway.code, 'treated_index', year) ?? 1;
    return pathway.started * rampOf(pathway.introducedYear, year) * index;
  });
  const factor = (years.volume('started', year) * scale) / sumOf(free);
  return roundedToSum(free.map((value) => value * factor));
}

function clampShare(share: number): number {
  return Number.isNaN(share) ? 0.5 : Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum;
}

