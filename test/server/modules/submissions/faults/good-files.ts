import { lastDayOfMonth, monthOf } from '@schema/domain/periods.ts';
import { cell, sourceRows } from '@test/testkit/source-files.ts';
import type { Chance } from './chance.ts';
import { LIMITS } from './real-reference.ts';

/** A file as rows of cells. */
export interface Table {
  readonly kind: 'svf-cases' | 'expected-cases';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The day that every file is from. */
export const DELIVERED_ON = '2024-12-31';

const REGIONS = sourceRows('areas.csv').filter((row) => cell(row, 'level') === 'region').map((row) => cell(row, 'code'));
const CODES = sourceRows('closing-codes.csv');
const CAUSES = sourceRows('delay-causes.csv').map((row) => cell(row, 'code'));
const COUNTING = sourceRows('pathway-counting.csv');
const PATHWAYS = [...new Map(sourceRows('pathways.csv').map((row) => [cell(row, 'code'), cell(row, 'sexes')]))].map(([code, sexes]) => ({ code, sexes }));

const CASE_HEADER = 'case_id,pathway,closing_region,start_region,home_region,closing_part,home_part,sex,birth_year,suspicion_date,referral_date,first_visit_date,mdt_date,treatment_decision_date,closing_date,closing_code,variant,delay_causes'.split(',');
const EXPECTED_HEADER = 'basis_version,region,pathway,sex,period_start,period_end,expected'.split(',');
const CASES_IN_FILE = 30;
const DAY_MS = 86_400_000;
const FIRST_SUSPICION = Date.UTC(2024, 0, 3);

/** Cases of the real pathways and regions, right in every cell and with nothing odd about any. */
export function goodCases(chance: Chance): Table {
  return { kind: 'svf-cases', header: CASE_HEADER, rows: Array.from({ length: CASES_IN_FILE }, (_, index) => goodCase(index, chance)) };
}

function goodCase(index: number, chance: Chance): string[] {
  const pathway = chance.one(PATHWAYS);
  const isOpen = chance.happens(0.1);
  const region = chance.one(REGIONS);
  const start = chance.happens(0.9) ? region : chance.one(REGIONS);
  const home = chance.happens(0.9) ? region : chance.one(REGIONS);
  const suspicion = FIRST_SUSPICION + chance.below(180) * DAY_MS;
  const wait = 5 + chance.below(110);
  const between = [0.1, 0.3, 0.6, 0.8].map((share) => (chance.happens(0.6) ? day(suspicion + Math.floor(wait * share) * DAY_MS) : ''));
  const { code, variant } = isOpen ? { code: '', variant: '' } : endingOf(pathway.code, chance);
  return [
    `${region}-2024-${String(index + 1).padStart(4, '0')}`,
    pathway.code,
    isOpen ? '' : region,
    start,
    home,
    isOpen ? '' : partOf(region, chance),
    partOf(home, chance),
    pathway.sexes === 'both' ? chance.one(['F', 'M']) : pathway.sexes === 'female' ? 'F' : 'M',
    String(1934 + chance.below(65)),
    day(suspicion),
    ...between,
    isOpen ? '' : day(suspicion + wait * DAY_MS),
    code,
    variant,
    chance.happens(0.3) ? chance.some(CAUSES, 2).join(';') : '',
  ];
}

/** A code that closes the pathway, and a variant of the limit that it is judged by. */
function endingOf(pathway: string, chance: Chance): { code: string; variant: string } {
  const closing = CODES.filter((row) => cell(row, 'role') === 'closing').map((row) => cell(row, 'suffix'));
  const endsInTalk = COUNTING.some((row) => cell(row, 'pathway') === pathway && cell(row, 'clock_stop') === 'final_conversation');
  if (endsInTalk || chance.happens(0.3)) return { code: chance.one(closing), variant: '' };
  const { treatment, variant } = chance.one(LIMITS.filter((limit) => limit.pathway === pathway));
  const codes = CODES.filter((row) => cell(row, 'role') === 'treatment' && (treatment === 'any' || cell(row, 'treatment') === treatment));
  return { code: cell(chance.one(codes), 'suffix'), variant };
}

const PARTS = sourceRows('area-memberships.csv').map((row) => [cell(row, 'parent'), cell(row, 'area')] as const).filter(([parent, area]) => area.startsWith(`${parent}-`));

function partOf(region: string, chance: Chance): string {
  const parts = PARTS.filter(([parent]) => parent === region).map(([, area]) => area.slice(region.length + 1));
  return parts.length === 0 ? '' : chance.one(parts);
}

/** Expected cases of two half-years by sex: every region, pathway and sex of a few, once. */
export function goodExpected(chance: Chance): Table {
  const regions = chance.some(REGIONS, 4);
  const rows = chance.some(PATHWAYS, 6).flatMap(({ code, sexes }) =>
    (['F', 'M'] as const).filter((sex) => sexes === 'both' || (sexes === 'female') === (sex === 'F')).flatMap((sex) =>
      regions.flatMap((region) =>
        [1, 7].map((month) => ['2023', region, code, sex, `2024-${String(month).padStart(2, '0')}-01`, lastDayOfMonth(monthOf(2024, month + 5)), `${1 + chance.below(400)}.${chance.below(1_000)}`]),
      ),
    ),
  );
  return { kind: 'expected-cases', header: EXPECTED_HEADER, rows };
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The file as text, as a spreadsheet saves it. */
export function textOf({ header, rows }: Table): string {
  const line = (cells: readonly string[]): string => cells.map((each) => (/[;"]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join(';');
  return `${[header, ...rows].map(line).join('\r\n')}\r\n`;
}
