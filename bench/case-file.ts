import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** A number from 0 up to 1 that depends on `index` alone: the same file each time, without a store of random numbers. */
function spread(index: number, salt: number): number {
  let value = Math.imul(index ^ (salt * 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
}

function pick<T>(from: readonly T[], share: number): T {
  const chosen = from[Math.floor(share * from.length)];
  if (chosen === undefined) throw new RangeError('Nothing to choose from.');
  return chosen;
}

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3_000;
const DAY_MS = 86_400_000;
const HEADER =
  'case_id,pathway,closing_region,start_region,home_region,sex,birth_year,suspicion_date,referral_date,first_visit_date,mdt_date,treatment_decision_date,closing_date,closing_code,delay_causes';
const REGIONS = ['01', '03', '05', '06', '12', '14', '18', '24'];
const PATHWAYS = ['brost', 'lunga', 'melanom', 'tjock-andtarm', 'urinblasa-urinvagar', 'lymfom'];
const CODES = ['50', '52', '54', '58', '60', '72', '74', '78', '78', '78'];
const CAUSES = ['', '', '', 'pathology', 'radiology;operating_capacity'];

function day(number: number): string {
  return new Date(FIRST_DAY + number * DAY_MS).toISOString().slice(0, 10);
}

/** One row of a file of cases, right in every column; most are closed. Registers write them out by region and day. */
function row(index: number, rows: number): string {
  const inOrder = (index / rows) * REGIONS.length;
  const region = pick(REGIONS, inOrder / REGIONS.length);
  const suspected = Math.floor((inOrder % 1) * DAYS);
  const wait = Math.floor(spread(index, 3) * 90);
  const isOpen = spread(index, 4) < 0.05;
  const between = [0.1, 0.3, 0.6, 0.8].map((share, step) => (spread(index, 5 + step) < 0.6 ? day(suspected + Math.floor(wait * share)) : ''));
  const id = `${region}-${String(2016 + Math.floor(suspected / 365))}-${String(index).padStart(6, '0')}`;
  return [
    id,
    pick(PATHWAYS, spread(index, 9)),
    isOpen ? '' : region,
    region,
    spread(index, 10) < 0.05 ? pick(REGIONS, spread(index, 11)) : region,
    pick(['F', 'M'], spread(index, 12)),
    String(1930 + Math.floor(spread(index, 13) * 60)),
    day(suspected),
    ...between,
    isOpen ? '' : day(suspected + wait),
    isOpen ? '' : pick(CODES, spread(index, 14)),
    wait > 60 ? pick(CAUSES, spread(index, 15)) : '',
  ].join(',');
}

/** Writes a file of invented cases, every one right and none the same. */
export async function writeCaseFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  for (let first = 0; first < rows; first += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, rows - first) }, (_, index) => `${row(first + index, rows)}\n`);
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
