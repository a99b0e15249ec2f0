import { parse } from 'csv-parse/sync';
import { ageBandOf, type AgeBand } from '@schema/domain/waits.ts';
import type { NaiveRow } from './naive-facts.ts';

/**
 * Cases counted the plain way, one row after the other and straight from the rules in words, sharing no line with what
 * it is held against. Rows come as lines of `svf-cases` files; results are counts by whatever the caller groups by.
 */
export interface NaiveRules {
  readonly limits: readonly NaiveLimit[];
  /** By two-digit suffix. */
  readonly codes: ReadonlyMap<string, NaiveCode>;
  readonly pathways: ReadonlyMap<string, NaivePathway>;
}

export interface NaiveLimit {
  readonly pathway: string;
  readonly treatment: string;
  readonly variant: string;
  /** Null: the pathway sets none, or it was not found. */
  readonly days: number | null;
  /** Whole dates; empty: no bound. */
  readonly from: string;
  readonly to: string;
  readonly assumed: boolean;
}

export interface NaiveCode {
  readonly role: string;
  readonly treatment: string;
  readonly variant: string;
  readonly counted: boolean;
}

export interface NaivePathway {
  readonly finalConversation: boolean;
  readonly stopCodes: readonly string[];
}

/** A beginning or an ending of one case, for the caller to group by. */
export interface NaiveEvent {
  readonly kind: 'start' | 'ending';
  /** `YYYY-MM` of the suspicion or of the closing. */
  readonly month: string;
  readonly region: string;
  readonly home: string;
  readonly closingPart: string;
  readonly homePart: string;
  readonly pathway: string;
  /** `F`, `M` or `U`. */
  readonly sex: string;
  readonly ageBand: AgeBand | null;
  /** Of an ending: the kind of first treatment, empty where there is none. */
  readonly treatment: string;
}

/** What can be added up. `treated` of a pathway with a final conversation is those who reached it. */
export interface NaiveCounts {
  started: number;
  ended: number;
  treated: number;
  judged: number;
  within: number;
  over75: number;
  overtimeDays: number;
  dismissed: number;
  /** Days to dismissal, added up. */
  dismissalDays: number;
  /** Patients by days to the stop of the clock. */
  readonly histogram: Map<number, number>;
}

const MS_PER_DAY = 86_400_000;
const DISMISSED = '78';

/** The rules as the reference files state them. `read` gives a file's text by its name in `seed/reference`. */
export function naiveRules(read: (name: string) => string): NaiveRules {
  const rows = (name: string) => parse(read(name), { columns: true, bom: true }) as NaiveRow[];
  // `2018` and `2018-02` mean their first day.
  const whole = (stated: string) => (stated === '' ? '' : `${stated}-01-01`.slice(0, 10));
  const limit = (row: NaiveRow, pathway: string, assumed: boolean): NaiveLimit => ({
    pathway,
    treatment: row.treatment ?? '',
    variant: row.variant ?? '',
    days: row.limit_days === '' ? null : Number(row.limit_days),
    from: whole(row.valid_from ?? ''),
    to: whole(row.valid_to ?? ''),
    assumed,
  });
  return {
    limits: [
      ...rows('pathways.csv').map((row) => limit(row, row.code ?? '', false)),
      ...rows('assumed-limits.csv').map((row) => limit(row, row.pathway ?? '', true)),
    ],
    codes: new Map(
      rows('closing-codes.csv').map((row) => [
        row.suffix ?? '',
        { role: row.role ?? '', treatment: row.treatment ?? '', variant: row.limit_variant ?? '', counted: row.counted === 'true' },
      ]),
    ),
    pathways: new Map(
      rows('pathway-counting.csv').map((row) => [
        row.pathway ?? '',
        { finalConversation: row.clock_stop === 'final_conversation', stopCodes: (row.stop_codes ?? '').split(';').filter(Boolean) },
      ]),
    ),
  };
}

/** Counts by the group that `groupOf` names; null leaves the event out. */
export function countNaively(rows: Iterable<NaiveRow>, rules: NaiveRules, groupOf: (event: NaiveEvent) => string | null): Map<string, NaiveCounts> {
  const groups = new Map<string, NaiveCounts>();
  const limits = new Map<string, number | null>();
  const group = (event: NaiveEvent) => {
    const name = groupOf(event);
    if (name === null) return null;
    const counts = groups.get(name) ?? noCounts();
    groups.set(name, counts);
    return counts;
  };
  for (const row of rows) {
    const code = row.closing_code ? rules.codes.get(row.closing_code.slice(-2)) : undefined;
    if (code && !code.counted) continue;
    const start = startOf(row);
    const started = group(start);
    if (started) started.started++;
    if (!row.closing_date || !code) continue;
    const treatment = stopsClock(row, code, rules) ? code.treatment : null;
    const ended = group({ ...start, kind: 'ending', month: row.closing_date.slice(0, 7), treatment: treatment ?? '' });
    if (!ended) continue;
    const days = daysBetween(row.suspicion_date ?? '', row.closing_date);
    ended.ended++;
    if (row.closing_code?.slice(-2) === DISMISSED) {
      ended.dismissed++;
      ended.dismissalDays += days;
    }
    if (treatment !== null) addTreated(ended, days, limitOf(row, code, rules, limits));
  }
  return groups;
}

/** All groups together. */
export function addedCounts(counts: Iterable<NaiveCounts>): NaiveCounts {
  const sum = noCounts();
  for (const each of counts) {
    for (const key of ['started', 'ended', 'treated', 'judged', 'within', 'over75', 'overtimeDays', 'dismissed', 'dismissalDays'] as const) sum[key] += each[key];
    for (const [days, patients] of each.histogram) sum.histogram.set(days, (sum.histogram.get(days) ?? 0) + patients);
  }
  return sum;
}

function noCounts(): NaiveCounts {
  return { started: 0, ended: 0, treated: 0, judged: 0, within: 0, over75: 0, overtimeDays: 0, dismissed: 0, dismissalDays: 0, histogram: new Map() };
}

function startOf(row: NaiveRow): NaiveEvent {
  const age = row.birth_year ? Number((row.suspicion_date ?? '').slice(0, 4)) - Number(row.birth_year) : null;
  return {
    kind: 'start',
    month: (row.suspicion_date ?? '').slice(0, 7),
    treatment: '',
    region: row.closing_region || (row.start_region ?? ''),
    home: row.home_region ?? '',
    closingPart: row.closing_part ?? '',
    homePart: row.home_part ?? '',
    pathway: row.pathway ?? '',
    sex: row.sex || 'U',
    ageBand: age === null ? null : ageBandOf(age),
  };
}

function stopsClock(row: NaiveRow, code: NaiveCode, rules: NaiveRules): boolean {
  const pathway = rules.pathways.get(row.pathway ?? '');
  if (pathway?.finalConversation) return pathway.stopCodes.includes((row.closing_code ?? '').slice(-2));
  if (code.role !== 'treatment') return false;
  if (code.variant !== 'no_further_action') return true;
  return rules.limits.some((limit) => limit.pathway === row.pathway && limit.variant.includes(code.variant));
}

function addTreated(counts: NaiveCounts, days: number, limit: number | null): void {
  counts.treated++;
  counts.histogram.set(days, (counts.histogram.get(days) ?? 0) + 1);
  if (limit === null) return;
  counts.judged++;
  if (days <= limit) counts.within++;
  if (days > 1.75 * limit) counts.over75++;
  counts.overtimeDays += Math.max(0, days - limit);
}

function limitOf(row: NaiveRow, code: NaiveCode, rules: NaiveRules, known: Map<string, number | null>): number | null {
  const conversation = rules.pathways.get(row.pathway ?? '')?.finalConversation === true;
  const asked = [row.pathway, code.treatment, code.variant, row.variant, row.suspicion_date].join('|');
  let limit = known.get(asked);
  if (limit === undefined) {
    const ofPathway = rules.limits.filter((each) => each.pathway === row.pathway && each.days !== null);
    const valid = ofPathway.filter((each) => each.from <= (row.suspicion_date ?? '') && (each.to === '' || (row.suspicion_date ?? '') <= each.to));
    limit = oneLimit(valid, { treatment: conversation ? 'any' : code.treatment, pointed: code.variant, variant: row.variant ?? '' });
    known.set(asked, limit);
  }
  return limit;
}

/** Found limits before assumed ones, the treatment's own before those of any treatment; null where several disagree. */
function oneLimit(valid: readonly NaiveLimit[], about: { treatment: string; pointed: string; variant: string }): number | null {
  for (const treatment of [about.treatment, 'any']) {
    const ofTreatment = valid.filter((each) => each.treatment === treatment);
    const exact = ofTreatment.filter((each) => each.variant === about.variant);
    const plain = ofTreatment.filter((each) => each.variant === '');
    const pointed = ofTreatment.filter((each) => about.pointed !== '' && each.variant.startsWith(about.pointed));
    const unnamed = about.variant !== '' ? plain : pointed.length > 0 ? pointed : ofTreatment;
    const chosen = exact.length > 0 ? exact : unnamed;
    const newestFirst = [...chosen].sort((a, b) => b.from.localeCompare(a.from));
    const found = newestFirst.filter((each) => !each.assumed);
    const holding = found.length > 0 ? found : newestFirst.slice(0, 1);
    if (holding.length > 0) return new Set(holding.map(({ days }) => days)).size === 1 ? (holding[0]?.days ?? null) : null;
  }
  return null;
}

function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Reading a date is slow and there are few days. */
const dayNumbers = new Map<string, number>();

function dayNumber(date: string): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const day = Math.round(Date.parse(date) / MS_PER_DAY);
  dayNumbers.set(date, day);
  return day;
}
