import type { Language } from '@schema/domain/language.ts';
import { formatNumber } from '@schema/language/numbers.ts';

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;
const NO_BREAK_SPACE = '\u00A0';

/** A file's size in the unit that gives a short number: `812 B`, `412 kB`, `1,2 MB`. A kilobyte is 1 000 bytes. */
export function formatFileSize(bytes: number, language: Language): string {
  const [divisor, unit, decimals] = bytes < KILOBYTE ? [1, 'B', 0] : bytes < MEGABYTE - KILOBYTE / 2 ? [KILOBYTE, 'kB', 0] : [MEGABYTE, 'MB', 1];
  return `${formatNumber(bytes / divisor, { language, decimals })}${NO_BREAK_SPACE}${unit}`;
}
