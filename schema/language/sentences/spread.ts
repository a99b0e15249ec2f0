import type { Language } from '../../domain/language.ts';
import { formatYears } from '../dates.ts';
import { decimalsFor, formatDifference, formatPValue } from '../numbers.ts';
import { capitalised, countOf, numberWord, pluralForm, runningText } from '../words.ts';
import { nothingReported } from './phrases.ts';
import type { InEachLanguage, LevelWords, MeasureWords } from './subjects.ts';

/** Spread between areas in one year, in the measure's unit; null below two values. */
export interface SpreadYear {
  readonly year: number;
  readonly range: number | null;
  readonly standardDeviation: number | null;
}

export interface CountedSpreadYear extends SpreadYear {
  readonly regionsCounted: number;
  readonly regionsAbsent: number;
}

/** Outcome of a test for trend over the years. */
export interface TestedTrend {
  readonly direction: 'RISING' | 'FALLING' | 'NOT_ESTABLISHED';
  readonly pValue: number;
  /** Number of years tested. */
  readonly years: number;
}

export interface SpreadTitleInput {
  readonly points: readonly SpreadYear[];
  /** Of the range; null where no test could be made. */
  readonly trend: TestedTrend | null;
  readonly measure: MeasureWords;
  readonly level: LevelWords;
  readonly language: Language;
}

export interface SpreadSummaryInput extends Omit<SpreadTitleInput, 'points'> {
  readonly points: readonly CountedSpreadYear[];
  /** Of the standard deviation; null where no test could be made. */
  readonly standardDeviationTrend: TestedTrend | null;
}

interface RangeYear extends SpreadYear {
  readonly range: number;
}

function yearsWithRange<Point extends SpreadYear>(points: readonly Point[]): (Point & RangeYear)[] {
  return points.filter((point): point is Point & RangeYear => point.range !== null).sort((one, other) => one.year - other.year);
}

/**
 * Whether areas have drawn apart or together: said only where the trend over all years is established, otherwise that
 * none is, or that none could be tested. Two years side by side are never grounds. The newest range always goes with it.
 */
export function spreadTitle({ points, trend, measure, level, language }: SpreadTitleInput): string {
  const years = yearsWithRange(points);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return capitalised(nothingReported(level, language));
  const phrases = PHRASES[language];
  const newest = phrases.newestRange(formatDifference(last.range, measure.unit, { language, resolution: measure.resolution }), last.year);
  if (trend === null) return capitalised(`${newest}; ${phrases.notTestable}`);
  if (trend.direction === 'NOT_ESTABLISHED') return capitalised(`${newest}; ${phrases.noTrendSince(first.year)}`);
  return capitalised(`${phrases.changed[trend.direction](level.plural, formatYears(first.year, last.year))}; ${newest}`);
}

/**
 * What a chart of the spread by year shows, for those who do not see it: range and standard deviation in the first and
 * last year, the tests, how many areas are counted. Two or three sentences.
 */
export function spreadSummary(input: SpreadSummaryInput): string {
  const { points, level, language } = input;
  const last = yearsWithRange(points).at(-1);
  if (last === undefined) return runningText([nothingReported(level, language)]);
  const phrases = PHRASES[language];
  const { year, regionsCounted: counted, regionsAbsent: absent } = last;
  const all = counted + absent;
  const share = absent === 0 ? countOf(counted, level, { language }) : phrases.countOfAll(counted, all, pluralForm(all, level));
  return runningText([spreadInWords(input), trendsInWords(input), phrases.included(share, year, counted === 1)]);
}

function spreadInWords({ points, measure, language }: SpreadSummaryInput): string {
  const phrases = PHRASES[language];
  const years = yearsWithRange(points);
  const ends = [...new Set([years[0], years.at(-1)])].filter((point) => point !== undefined);
  const range = phrases.ranges(ends.map((point) => phrases.inYear(formatDifference(point.range, measure.unit, { language, resolution: measure.resolution }), point.year)));
  const decimals = decimalsFor(measure.unit, measure.resolution) + 1;
  const deviations = ends.flatMap(({ standardDeviation, year }) =>
    standardDeviation === null ? [] : [phrases.inYear(formatDifference(standardDeviation, measure.unit, { language, decimals }), year)],
  );
  return deviations.length === 0 ? range : `${range}; ${phrases.deviations(deviations)}`;
}

function trendsInWords({ trend, standardDeviationTrend, language }: SpreadSummaryInput): string {
  const phrases = PHRASES[language];
  if (trend === null) return phrases.notTestable;
  const test = phrases.test(numberWord(trend.years, { language }), formatPValue(trend.pValue, { language }));
  const ofRange = `${phrases.rangeTrend[trend.direction]} (${test})`;
  if (standardDeviationTrend === null) return ofRange;
  const { direction, pValue } = standardDeviationTrend;
  return `${ofRange}; ${phrases.deviationTrend[direction]} (${formatPValue(pValue, { language })})`;
}

interface SpreadPhrases {
  readonly newestRange: (range: string, year: number) => string;
  readonly noTrendSince: (year: number) => string;
  readonly notTestable: string;
  readonly changed: Readonly<Record<'RISING' | 'FALLING', (areas: string, years: string) => string>>;
  readonly inYear: (value: string, year: number) => string;
  readonly ranges: (ranges: readonly string[]) => string;
  readonly deviations: (deviations: readonly string[]) => string;
  readonly test: (years: string, pValue: string) => string;
  readonly rangeTrend: Readonly<Record<TestedTrend['direction'], string>>;
  readonly deviationTrend: Readonly<Record<TestedTrend['direction'], string>>;
  readonly countOfAll: (counted: number, all: number, areas: string) => string;
  readonly included: (areas: string, year: number, single: boolean) => string;
}

const PHRASES: InEachLanguage<SpreadPhrases> = {
  sv: {
    newestRange: (range, year) => `${range} skiljer högst och lägst ${year}`,
    noTrendSince: (year) => `ingen säkerställd förändring sedan ${year}`,
    notTestable: 'någon förändring över åren går inte att pröva',
    changed: {
      RISING: (areas, years) => `skillnaden mellan ${areas} har vuxit ${years}`,
      FALLING: (areas, years) => `skillnaden mellan ${areas} har minskat ${years}`,
    },
    inYear: (value, year) => `${value} år ${year}`,
    ranges: (ranges) => `mellan högsta och lägsta värde skiljer ${ranges.join(' och ')}`,
    deviations: (deviations) => `standardavvikelsen är ${deviations.join(' och ')}`,
    test: (years, pValue) => `Mann–Kendalls test, ${years} år, ${pValue}`,
    rangeTrend: {
      RISING: 'skillnaden har vuxit',
      FALLING: 'skillnaden har minskat',
      NOT_ESTABLISHED: 'ingen förändring av skillnaden är säkerställd',
    },
    deviationTrend: {
      RISING: 'standardavvikelsen har vuxit',
      FALLING: 'standardavvikelsen har minskat',
      NOT_ESTABLISHED: 'för standardavvikelsen är ingen förändring säkerställd',
    },
    countOfAll: (counted, all, areas) => `${counted} av ${all} ${areas}`,
    included: (areas, year) => `år ${year} ingår ${areas}`,
  },
  en: {
    newestRange: (range, year) => `${range} between highest and lowest in ${year}`,
    noTrendSince: (year) => `no established change since ${year}`,
    notTestable: 'a change over the years cannot be tested',
    changed: {
      RISING: (areas, years) => `the difference between ${areas} has grown ${years}`,
      FALLING: (areas, years) => `the difference between ${areas} has shrunk ${years}`,
    },
    inYear: (value, year) => `${value} in ${year}`,
    ranges: (ranges) => `highest and lowest values differ by ${ranges.join(' and ')}`,
    deviations: (deviations) => `the standard deviation is ${deviations.join(' and ')}`,
    test: (years, pValue) => `Mann–Kendall test, ${years} years, ${pValue}`,
    rangeTrend: {
      RISING: 'the difference has grown',
      FALLING: 'the difference has shrunk',
      NOT_ESTABLISHED: 'no change of the difference is established',
    },
    deviationTrend: {
      RISING: 'the standard deviation has grown',
      FALLING: 'the standard deviation has shrunk',
      NOT_ESTABLISHED: 'no change of the standard deviation is established',
    },
    countOfAll: (counted, all, areas) => `${counted} of ${all} ${areas}`,
    included: (areas, year, single) => `in ${year}, ${areas} ${single ? 'is' : 'are'} included`,
  },
};
