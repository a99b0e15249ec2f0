import { readXml } from './xml-reading.ts';
import type { ZipParts } from './zip-parts.ts';

/** How a number is shown, as far as it changes what the number means: as itself, as a day, or as digits laid out. */
export type NumberFormat = 'plain' | 'date' | { readonly digits: string };

const MOST_PART_BYTES = 64 * 1024 ** 2;

/** Formats that every Excel knows by number and that show days or times; ECMA-376, part 1, 18.8.30, those of its languages included. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** What a format's code is made of: quoted text, an escaped letter, a bracket, a space or filling, a sign of its own. */
const TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|(.)/gsu;
const DATE_SIGN = /[ymdhs]/i;
/** Zeros with hyphens and spaces between, as numbers of things are laid out. */
const DIGITS = /^0[0 -]*0$/;

/** The format that a code such as `yyyy\-mm\-dd` or `[Red]0.00` stands for; of several sections the first, which shows what is positive. */
export function numberFormat(code: string): NumberFormat {
  let signs = '';
  let shown = '';
  for (const [, quoted, escaped, sign] of code.matchAll(TOKEN)) {
    if (sign === ';') break;
    signs += sign ?? '';
    shown += quoted ?? escaped ?? sign ?? '';
  }
  if (DATE_SIGN.test(signs)) return 'date';
  return DIGITS.test(shown) && DIGITS.test(signs) ? { digits: shown } : 'plain';
}

/** The formats of a workbook's cells by the number of their style. */
export async function readNumberFormats(zip: ZipParts, part: string): Promise<readonly NumberFormat[]> {
  const stated = new Map<string, NumberFormat>();
  const formats: string[] = [];
  let list = '';
  await readXml(part, zip.read(part, MOST_PART_BYTES), {
    open(name, { numFmtId: id = '0', formatCode: code }) {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      else if (name === 'numFmt' && list === 'numFmts' && code !== undefined) stated.set(id, numberFormat(code));
      else if (name === 'xf' && list === 'cellXfs') formats.push(id);
    },
    close(name) {
      if (name === list) list = '';
    },
    text: () => undefined,
  });
  return formats.map((id) => stated.get(id) ?? builtInFormat(Number(id)));
}

function builtInFormat(id: number): NumberFormat {
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? 'date' : 'plain';
}
