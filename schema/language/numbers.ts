import type { Unit } from '../domain/figure.ts';
import type { Language } from '../domain/language.ts';

/**
 * All number formatting of the product, for the page, the file and the sentence. Swedish: decimal comma, no-break
 * space between thousands and before the percent sign. English: decimal point, comma, no space before the percent
 * sign. Both: a true minus sign, never a negative zero, and a no-break space between a number and its unit.
 */

/** Keeps a number and its unit on one line. */
export const NBSP = '\u00A0';
export const MINUS = '\u2212';

export interface NumberOptions {
  readonly language: Language;
  /** Digits after the decimal sign; absent: as many as the number has, at most six. */
  readonly decimals?: number;
}

export interface ValueOptions {
  readonly language: Language;
  /** Smallest step between two published values, in the measure's unit; null or absent where it is not known. */
  readonly resolution?: number | null;
  /** Digits after the decimal sign (of a share: of its percentage); absent: as the resolution says. */
  readonly decimals?: number;
}

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };
const MOST_DECIMALS = 6;
/** Digits that survive scaling a share to percent: 0.565 × 100 is 56.49999999999999 in binary fractions. */
const KEPT_DIGITS = 12;
/** Decimals shown where a measure does not say how finely it is published. */
const USUAL_DECIMALS: Readonly<Record<Unit, number>> = {
  SHARE: 1,
  INDEX_0_100: 1,
  PER_100000: 1,
  DAYS: 0,
  COUNT: 0,
  SEK: 0,
  YES_NO: 0,
  TEXT: 0,
};

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals ?? 'all'}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? MOST_DECIMALS,
    useGrouping: 'always',
  });
  formats.set(key, made);
  return made;
}

/**
 * The number that a reader would write: without the tail of binary fractions. Whole numbers have none. (Statistics has
 * its own: neither may rest on the other.)
 */
export function withoutFloatingNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(KEPT_DIGITS));
}

/** A share (0–1, may pass 1) as percent: 0.823 → 82.3. */
export function percentOf(share: number): number {
  return withoutFloatingNoise(share * 100);
}

/**
 * A number in digits: 1234.5 → "1 234,5" or "1,234.5". Halves round away from zero; what rounds to zero has no sign.
 * Throws `RangeError` for NaN and infinity: a missing value has a reason, not a number.
 */
export function formatNumber(value: number, { language, decimals }: NumberOptions): string {
  if (!Number.isFinite(value)) throw new RangeError(`formatNumber: ${value} is not a finite number`);
  const digits = formatFor(language, decimals)
    .format(Math.abs(withoutFloatingNoise(value)))
    .replace(/\s/g, NBSP);
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? MINUS + digits : digits;
}

/** A share (0–1, may pass 1) as percent: 0.823 → "82,3 %" or "82.3%". `decimals` counts those of the percentage. */
export function formatShare(share: number, options: NumberOptions): string {
  return formatNumber(percentOf(share), options) + PERCENT_SIGN[options.language];
}

const PERCENT_SIGN: Readonly<Record<Language, string>> = { sv: `${NBSP}%`, en: '%' };

interface UnitWord {
  readonly singular: string;
  readonly plural: string;
}

const PERCENTAGE_POINTS: Readonly<Record<Language, UnitWord>> = {
  sv: { singular: 'procentenhet', plural: 'procentenheter' },
  en: { singular: 'percentage point', plural: 'percentage points' },
};
const SHORT_PERCENTAGE_POINTS: Readonly<Record<Language, string>> = { sv: 'p.e.', en: 'pp' };
const INDEX_POINTS: Readonly<Record<Language, UnitWord>> = {
  sv: { singular: 'indexenhet', plural: 'indexenheter' },
  en: { singular: 'index point', plural: 'index points' },
};
const DAYS: Readonly<Record<Language, UnitWord>> = {
  sv: { singular: 'dag', plural: 'dagar' },
  en: { singular: 'day', plural: 'days' },
};
const YES_NO: Readonly<Record<Language, readonly [no: string, yes: string]>> = { sv: ['Nej', 'Ja'], en: ['No', 'Yes'] };

/** The shown digits decide the form: "1" is singular, "1,0" and "0" are plural. */
function withUnitWord(digits: string, word: UnitWord): string {
  return digits + NBSP + (digits === '1' || digits === `${MINUS}1` ? word.singular : word.plural);
}

/** A difference between two shares: 0.27 → "27 procentenheter" or "27 percentage points"; short "27 p.e." or "27 pp". */
export function formatPercentagePoints(difference: number, options: NumberOptions & { readonly short?: boolean }): string {
  const digits = formatNumber(percentOf(difference), options);
  if (options.short === true) return digits + NBSP + SHORT_PERCENTAGE_POINTS[options.language];
  return withUnitWord(digits, PERCENTAGE_POINTS[options.language]);
}

/** Whole Swedish kronor: 809000000 → "809 000 000 kr" or "SEK 809,000,000". */
export function formatSek(amount: number, { language }: { readonly language: Language }): string {
  const digits = formatNumber(amount, { language, decimals: 0 });
  return language === 'sv' ? `${digits}${NBSP}kr` : `SEK${NBSP}${digits}`;
}

/**
 * How many decimals tell published values apart: a share published in steps of 0.01 is whole percent, of 0.001 has one
 * decimal. Where the step is not known (null) the unit's usual number: one for shares, indices and rates, else none.
 */
export function decimalsFor(unit: Unit, resolution: number | null | undefined): number {
  if (resolution === null || resolution === undefined || !(resolution > 0)) return USUAL_DECIMALS[unit];
  const step = unit === 'SHARE' ? percentOf(resolution) : resolution;
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const scaled = withoutFloatingNoise(step * 10 ** decimals);
    if (Number.isInteger(scaled)) return decimals;
  }
  return MOST_DECIMALS;
}

/**
 * Decimals at which two values that differ also look different: a share of 0.6996 beside its goal 0.7 is "69,96 %",
 * never "70 %". As published where that suffices; equal values need no more.
 */
export function decimalsTellingApart(
  value: number,
  other: number,
  { unit, resolution }: { readonly unit: Unit; readonly resolution: number | null | undefined },
): number {
  let decimals = decimalsFor(unit, resolution);
  const shown = (number: number) => Math.round(withoutFloatingNoise((unit === 'SHARE' ? percentOf(number) : number) * 10 ** decimals));
  while (decimals < MOST_DECIMALS && value !== other && shown(value) === shown(other)) decimals += 1;
  return decimals;
}

/**
 * A value in its unit, as finely as it is published: share → "82,3 %", index → "86,4", rate → "715,7 per 100 000",
 * "14 dagar", "1 234", "809 000 000 kr", "Ja" (1) or "Nej" (0). A measure of text has no number; one that is given
 * all the same is shown plain.
 */
export function formatValue(
  value: number,
  unit: Unit,
  { language, resolution, decimals = decimalsFor(unit, resolution) }: ValueOptions,
): string {
  const options = { language, decimals };
  switch (unit) {
    case 'SHARE':
      return formatShare(value, options);
    case 'PER_100000':
      return `${formatNumber(value, options)}${NBSP}per${NBSP}${formatNumber(100_000, { language })}`;
    case 'DAYS':
      return withUnitWord(formatNumber(value, options), DAYS[language]);
    case 'SEK':
      return formatSek(value, options);
    case 'YES_NO':
      return YES_NO[language][value === 0 ? 0 : 1];
    case 'INDEX_0_100':
    case 'COUNT':
    case 'TEXT':
      return formatNumber(value, options);
  }
}

/**
 * A difference between two values of a unit: shares differ by percentage points and indices by index points, never by
 * percent; other units as `formatValue`.
 */
export function formatDifference(
  difference: number,
  unit: Unit,
  { language, resolution, decimals = decimalsFor(unit, resolution) }: ValueOptions,
): string {
  if (unit === 'SHARE') return formatPercentagePoints(difference, { language, decimals });
  if (unit === 'INDEX_0_100') return withUnitWord(formatNumber(difference, { language, decimals }), INDEX_POINTS[language]);
  return formatValue(difference, unit, { language, decimals });
}

const SMALLEST_P_VALUE_SHOWN = 0.001;
/** Below this p-values have a third decimal, so that 0.049 does not read as the level it is held against. */
const P_VALUE_NEAR_LEVEL = 0.1;

/** A p-value as statisticians write it: "p = 0,72", "p = 0.049", "p < 0,001". */
export function formatPValue(pValue: number, { language }: { readonly language: Language }): string {
  const below = pValue < SMALLEST_P_VALUE_SHOWN;
  const digits = formatNumber(below ? SMALLEST_P_VALUE_SHOWN : pValue, { language, decimals: pValue < P_VALUE_NEAR_LEVEL ? 3 : 2 });
  return `p${NBSP}${below ? '<' : '='}${NBSP}${digits}`;
}
