import type { NumberFormat } from './number-formats.ts';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** 9999-12-31, the last day that Excel knows. */
const LAST_DAY_1900 = 2_958_465;
/** Days from the first day of one calendar to that of the other. */
const DAYS_TO_1904 = 1_462;
/** Excel's calendar has the day 1900-02-29, which never was: days before it begin one day later. */
const DAY_THAT_NEVER_WAS = 60;

const PLAIN_INTEGER = /^(?:0|-?[1-9]\d*)$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Excel keeps and shows so many; what a file holds beyond them comes from writing numbers as binary fractions. */
const DIGITS_KEPT = 15;

/** A cell's number as a file of text would have it; text that is no number stays as it is. */
export function cellNumberText(stored: string, format: NumberFormat, countsFrom1904: boolean): string {
  if (format === 'plain') return numberText(stored);
  if (format === 'date') return (NUMBER.test(stored) ? dateText(Number(stored), countsFrom1904) : null) ?? numberText(stored);
  return laidOut(numberText(stored), format.digits);
}

/** A number without exponent, needless zeros or digits that only come from its binary form: `1.0` is `1`, `1E-3` is `0.001`. */
export function numberText(stored: string): string {
  if (PLAIN_INTEGER.test(stored) || !NUMBER.test(stored)) return stored;
  const kept = Number(Number(stored).toPrecision(DIGITS_KEPT));
  if (!Number.isFinite(kept)) return stored;
  const [mantissa = '', exponent] = String(kept).split('e');
  return exponent === undefined ? mantissa : withoutExponent(mantissa, Number(exponent));
}

/**
 * The day that a serial number counts to, `YYYY-MM-DD`; with a time of day where it is not midnight, to the second.
 * Days that Excel shows but that never were (1900-01-00, 1900-02-29) come as it shows them. Null outside Excel's calendar.
 */
export function dateText(serial: number, countsFrom1904: boolean): string | null {
  const seconds = Math.round((serial + (countsFrom1904 ? DAYS_TO_1904 : 0)) * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (serial < 0 || day > LAST_DAY_1900) return null;
  const time = seconds - day * DAY_SECONDS;
  return time === 0 ? dayText(day) : `${dayText(day)} ${new Date(time * 1_000).toISOString().slice(11, 19)}`;
}

function dayText(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === DAY_THAT_NEVER_WAS) return '1900-02-29';
  const start = Date.UTC(1899, 11, day < DAY_THAT_NEVER_WAS ? 31 : 30);
  return new Date(start + day * DAY_MS).toISOString().slice(0, 10);
}

function withoutExponent(mantissa: string, exponent: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(mantissa) ?? [];
  const digits = whole + fraction;
  const point = whole.length + exponent;
  return sign + (point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0'));
}

/** A whole number in a format of zeros, such as `000000-0000`: its digits from the right, the zeros before them too. */
function laidOut(number: string, digits: string): string {
  if (!/^\d+$/.test(number)) return number;
  const places = digits.replace(/[^0]/g, '').length;
  const padded = number.padStart(places, '0');
  let next = padded.length - places;
  return padded.slice(0, next) + digits.replace(/0/g, () => padded[next++] ?? '');
}
