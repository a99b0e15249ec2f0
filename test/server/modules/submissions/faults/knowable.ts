import { cell, sourceRows } from '@test/testkit/source-files.ts';
import { DELIVERED_ON, type Table } from './good-files.ts';
import { LIMITS } from './real-reference.ts';

/**
 * What a file says, and whether it can be known from the file and the reference alone that it is wrong: read here from
 * the rules in words, with no line of the checks. A file can be known to be wrong where it breaks one of these:
 *
 * - shape: a row has as many cells as the header; every column is one of the kind's, once; the needed ones are there;
 * - words: a cell that must be a code, date, year, sex or number is one, and what is needed is not empty;
 * - time: nothing comes before the suspicion, after the closing or after the day of the file; referral, visit, conference
 *   and decision come in that order; the months of expected cases are whole; a code is in use at the closing;
 * - fit: sex and pathway, treatment and pathway, variant and pathway, variant and treatment, part and region, closing date and code, closing and
 *   closing region go together; a patient is 18 to 120 years old, as far as years tell;
 * - once: no case, and no expected number, stands twice;
 * - wholes: of expected cases, periods that have days in common, a pathway both by sex and for both sexes, and several bases
 *   in one file show that a whole stands among parts;
 * - odd: no case lasts more than 365 days or is from before its pathway; the sex is known.
 *
 * Everything else that changes what a file means cannot be known: a row that is not there, another date that is still
 * possible, another code or region that also fits, another number, another name for a case.
 */
export interface Said {
  /** What each row says, whatever way it is written; sorted. Cells without meaning stand as they are. */
  readonly meaning: readonly string[];
  /** The first of the rules above that it breaks, by its name; null where it breaks none. */
  readonly broken: string | null;
}

type Record_ = Readonly<Record<string, string>>;

const COLUMNS: Readonly<Record<Table['kind'], { readonly all: readonly string[]; readonly needed: readonly string[] }>> = {
  'svf-cases': {
    all: 'case_id pathway closing_region start_region home_region closing_part home_part sex birth_year suspicion_date referral_date first_visit_date mdt_date treatment_decision_date closing_date closing_code variant delay_causes'.split(' '),
    needed: ['case_id', 'pathway', 'suspicion_date'],
  },
  'expected-cases': {
    all: 'basis_version region pathway sex period_start period_end expected'.split(' '),
    needed: 'basis_version region pathway period_start period_end expected'.split(' '),
  },
};
const EVENTS = ['suspicion_date', 'referral_date', 'first_visit_date', 'mdt_date', 'treatment_decision_date', 'closing_date'];
const REGIONS = new Set(sourceRows('areas.csv').filter((row) => cell(row, 'level') === 'region').map((row) => cell(row, 'code')));
const AREAS = new Set(sourceRows('areas.csv').map((row) => cell(row, 'code')));
const PATHWAYS = new Map(sourceRows('pathways.csv').map((row) => [cell(row, 'code'), row]));
const TALKS = new Set(sourceRows('pathway-counting.csv').filter((row) => cell(row, 'clock_stop') === 'final_conversation').map((row) => cell(row, 'pathway')));
const CODES = new Map(sourceRows('closing-codes.csv').map((row) => [cell(row, 'suffix'), row]));
const CLOSING_ROLES = ['treatment', 'closing', 'transfer', 'retired'];
const CAUSES = new Set(sourceRows('delay-causes.csv').map((row) => cell(row, 'code')));
const SEXES: Readonly<Record<string, string>> = { f: 'F', k: 'F', kvinna: 'F', female: 'F', m: 'M', man: 'M', male: 'M', '': '', u: '', okänt: '', okänd: '', unknown: '' };
const YEAR_MS = 365 * 86_400_000;

export function saidBy({ kind, header, rows }: Table): Said {
  const { all } = COLUMNS[kind];
  const isTable = header.every((name) => all.includes(name)) && rows.every((row) => row.length === header.length);
  const records = rows.map((row): Record_ => Object.fromEntries(all.map((column) => [column, (row[header.indexOf(column)] ?? '').trim()])));
  const meaning = isTable ? records.map((record) => all.map((column) => meant(kind, column, record[column] ?? '')).join('|')) : rows.map((row) => `unread ${row.join('|')}`);
  return { meaning: meaning.sort(), broken: brokenRule({ kind, header, rows }, records) };
}

/** The same thing in the same words. */
function meant(kind: Table['kind'], column: string, text: string): string {
  if (column.endsWith('region')) return regionOf(text) ?? text;
  if (column === 'sex') return kind === 'svf-cases' ? (SEXES[text.toLowerCase()] ?? text) : text === '' ? 'both' : (SEXES[text.toLowerCase()] || text);
  if (column.endsWith('_date') || column.startsWith('period_')) return dayOf(text)?.toISOString() ?? text;
  if (column === 'closing_code') return suffixOf(text) ?? text;
  if (column === 'expected') return /^\d+([.,]\d+)?$/.test(text) ? String(Number(text.replace(',', '.'))) : text;
  if (column === 'delay_causes') return [...new Set(text.toLowerCase().split(';').map((cause) => cause.trim()))].filter((cause) => cause !== '').join(';');
  return ['pathway', 'variant', 'closing_part', 'home_part'].includes(column) ? text.toLowerCase() : text;
}

function brokenRule({ kind, header, rows }: Table, records: readonly Record_[]): string | null {
  const { all, needed } = COLUMNS[kind];
  const isShaped = rows.every((row) => row.length === header.length) && header.every((name) => all.includes(name)) && new Set(header).size === header.length && needed.every((name) => header.includes(name));
  if (!isShaped) return 'shape';
  for (const record of records) {
    const rule = kind === 'svf-cases' ? ofCase(record) : ofExpected(record);
    if (rule !== null) return rule;
  }
  const keys = records.map((record) => (kind === 'svf-cases' ? [regionOf(at(record, 'closing_region')) ?? regionOf(at(record, 'start_region')), record.case_id] : [record.basis_version, record.region, record.pathway, SEXES[at(record, 'sex').toLowerCase()], record.period_start]).join('|'));
  if (new Set(keys).size < keys.length) return 'once';
  return kind === 'expected-cases' && mixesWholes(records) ? 'wholes' : null;
}

function at(record: Record_, column: string): string {
  return record[column] ?? '';
}

/** A region's code, also without the zero before it; undefined for what is none. */
function regionOf(text: string): string | undefined {
  return [text, `0${text}`].find((code) => REGIONS.has(code));
}

/** A day that exists, as `YYYY-MM-DD` or `YYYYMMDD`. */
function dayOf(text: string): Date | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
  if (!['19', '20'].includes(year.slice(0, 2)) || ![8, 10].includes(text.length)) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date : null;
}

function suffixOf(text: string): string | undefined {
  const suffix = text.slice(-2);
  const role = CODES.get(suffix)?.['role'] ?? '';
  return CLOSING_ROLES.includes(role) && /^([A-Za-z]+\d+)?$/.test(text.slice(0, -2)) ? suffix : undefined;
}

function ofCase(record: Record_): string | null {
  const pathway = PATHWAYS.get(at(record, 'pathway').toLowerCase());
  const dates = EVENTS.map((column) => at(record, column)).map((text) => (text === '' ? null : dayOf(text)));
  const closing = suffixOf(at(record, 'closing_code'));
  const year = at(record, 'birth_year');
  const areWords =
    at(record, 'case_id') !== '' && pathway !== undefined && dates[0] !== null && (at(record, 'closing_region') !== '' || at(record, 'start_region') !== '') &&
    ['closing_region', 'start_region', 'home_region'].every((column) => at(record, column) === '' || regionOf(at(record, column)) !== undefined) &&
    EVENTS.every((column, index) => at(record, column) === '' || dates[index] !== null) &&
    SEXES[at(record, 'sex').toLowerCase()] !== undefined && /^((18|19|20)\d\d)?$/.test(year) &&
    (at(record, 'closing_code') === '' || closing !== undefined) &&
    at(record, 'delay_causes').split(';').every((cause) => cause.trim() === '' || CAUSES.has(cause.trim().toLowerCase()));
  if (!areWords || pathway === undefined) return 'words';
  const times = dates.map((date) => date?.getTime() ?? null);
  const [suspicion = null, ...later] = times;
  const known = times.filter((time) => time !== null);
  if (known.some((time, index) => index > 0 && time < (known[index - 1] ?? 0)) || known.some((time) => time > Date.parse(DELIVERED_ON))) return 'time';
  const lastUse = CODES.get(closing ?? '')?.['valid_to'] ?? '';
  const end = times.at(-1) ?? null;
  if (lastUse !== '' && end !== null && new Date(end).getUTCFullYear() > Number(lastUse.slice(0, 4))) return 'time';
  if (!goesTogether(record, { code: cell(pathway, 'code'), sexes: cell(pathway, 'sexes'), closing, suspicionYear: new Date(suspicion ?? 0).getUTCFullYear() })) return 'fit';
  const introduced = cell(pathway, 'introduced_year');
  const longest = Math.max(...later.map((time) => time ?? 0), end === null ? Date.parse(DELIVERED_ON) : 0) - (suspicion ?? 0);
  const isOdd = longest > YEAR_MS || (introduced !== '' && new Date(suspicion ?? 0).getUTCFullYear() < Number(introduced)) || SEXES[at(record, 'sex').toLowerCase()] === '' || CODES.get(closing ?? '')?.['role'] === 'retired';
  return isOdd ? 'odd' : null;
}

function goesTogether(record: Record_, { code, sexes, closing, suspicionYear }: { code: string; sexes: string; closing: string | undefined; suspicionYear: number }): boolean {
  const sex = SEXES[at(record, 'sex').toLowerCase()] ?? '';
  const limits = LIMITS.filter(({ pathway }) => pathway === code);
  const ending = CODES.get(closing ?? '');
  const treatment = ending?.['role'] === 'treatment' ? (ending['treatment'] ?? '') : '';
  const variant = at(record, 'variant').toLowerCase();
  const age = at(record, 'birth_year') === '' ? 50 : suspicionYear - Number(at(record, 'birth_year'));
  const isPart = (column: string, region: string): boolean => at(record, column) === '' || AREAS.has(`${regionOf(at(record, region)) ?? ''}-${at(record, column).toLowerCase()}`);
  return (
    (sexes === 'both' || sex === '' || sexes.startsWith(sex === 'F' ? 'f' : 'm')) &&
    (treatment === '' || (!TALKS.has(code) && limits.some((limit) => limit.treatment === 'any' || limit.treatment === treatment))) &&
    (variant === '' || limits.some((limit) => limit.variant === variant && (treatment === '' || ['any', treatment].includes(limit.treatment)))) &&
    isPart('closing_part', 'closing_region') && isPart('home_part', 'home_region') &&
    (at(record, 'closing_date') === '') === (at(record, 'closing_code') === '') &&
    (at(record, 'closing_date') === '' || at(record, 'closing_region') !== '') &&
    age >= 18 && age <= 120
  );
}

function ofExpected(record: Record_): string | null {
  const pathway = PATHWAYS.get(at(record, 'pathway').toLowerCase());
  const sex = at(record, 'sex').toLowerCase();
  const [start, end] = [dayOf(at(record, 'period_start')), dayOf(at(record, 'period_end'))];
  const areWords = at(record, 'basis_version') !== '' && regionOf(at(record, 'region')) !== undefined && pathway !== undefined && (sex === '' || SEXES[sex]) && start !== null && end !== null && /^\d{1,9}([.,]\d{1,6})?$/.test(at(record, 'expected'));
  if (!areWords || pathway === undefined || start === null || end === null) return 'words';
  const dayAfter = new Date(end.getTime() + 86_400_000);
  if (start.getUTCDate() !== 1 || dayAfter.getUTCDate() !== 1 || end < start) return 'time';
  const sexes = cell(pathway, 'sexes');
  return sex === '' || sexes === 'both' || sexes.startsWith(SEXES[sex] === 'F' ? 'f' : 'm') ? null : 'fit';
}

function mixesWholes(records: readonly Record_[]): boolean {
  if (new Set(records.map(({ basis_version: basis }) => basis)).size > 1) return true;
  const periods = [...new Set(records.map((record) => `${at(record, 'period_start')} ${at(record, 'period_end')}`))].map((period) => period.split(' ').map((text) => dayOf(text)?.getTime() ?? 0));
  if (periods.some(([start = 0, end = 0], index) => periods.some(([otherStart = 0, otherEnd = 0], place) => place !== index && start <= otherEnd && otherStart <= end))) return true;
  const together = new Set(records.filter((record) => at(record, 'sex') === '').map((record) => at(record, 'pathway').toLowerCase()));
  return records.some((record) => at(record, 'sex') !== '' && together.has(at(record, 'pathway').toLowerCase()));
}
