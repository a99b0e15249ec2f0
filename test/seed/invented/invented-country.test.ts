import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { lastDayOfMonth, monthOfDate } from '@schema/domain/periods.ts';
import { inventedCountry, type InventedDelivery } from '../../../seed/invented/invented-country.ts';
import { countNaively, naiveRules } from '@test/testkit/naive-counts.ts';
import { NaiveFacts, naiveRows, type NaiveRow } from '@test/testkit/naive-facts.ts';
import { nationVolume, seedText } from './official-targets.ts';

const LAST_MONTH = '2026-10';
const EARLIER_MONTH = '2024-09';
const COLUMNS = 'case_id,pathway,closing_region,start_region,home_region,closing_part,home_part,sex,birth_year,suspicion_date,referral_date,first_visit_date,mdt_date,treatment_decision_date,closing_date,closing_code,variant,delay_causes';
const DIVIDED = '13';
const GENERATION_MS = 5 * 60_000;

const country = (lastMonth: string, seed?: number) => inventedCountry({ size: 'small', lastMonth, ...(seed === undefined ? {} : { seed }) });
const digest = (delivery: InventedDelivery) => createHash('sha256').update(JSON.stringify(delivery)).digest('hex');
const rules = naiveRules((name) => seedText(`reference/${name}`));
const codesOf = (name: string, column: string) => new Set([...naiveRows(seedText(`reference/${name}`))].map((row) => row[column] ?? ''));

let deliveries: readonly InventedDelivery[] = [];
const facts = new NaiveFacts();
const caseFiles = () => deliveries.filter(({ kind }) => kind === 'svf-cases');

beforeAll(() => {
  deliveries = [...country(LAST_MONTH)];
  for (const { text } of caseFiles()) facts.add(text);
}, GENERATION_MS);

describe('the synthetic country', () => {
  it('is the same, to the byte, each time it is made, and another with another seed', () => {
    const digests = deliveries.map(digest);
    expect([...country(LAST_MONTH)].map(digest)).toEqual(digests);
    expect([...country(LAST_MONTH, 7)].map(digest)).not.toEqual(digests);
  }, GENERATION_MS);

  it('begins the same whenever it ends', () => {
    const earlier = [...country(EARLIER_MONTH)].filter(({ kind }) => kind === 'svf-cases');
    expect(earlier.map(digest)).toEqual(caseFiles().slice(0, earlier.length).map(digest));
    expect(caseFiles()[earlier.length]?.deliveredOn).toBe('2024-10-31');
  }, GENERATION_MS);

  it('comes in the order of time, one file a region and month, each with the rows that it says', () => {
    const days = deliveries.map(({ deliveredOn }) => deliveredOn);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('2015-08-31');
    expect(days.at(-1)).toBe('2026-10-31');
    expect(new Set(days.filter((day) => day !== lastDayOfMonth(monthOfDate(day))))).toEqual(new Set());
    const names = deliveries.map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
    for (const { text, rows } of deliveries) expect(text.split('\n')).toHaveLength(rows + 2);
  });

  it('writes the contract’s columns, and only words that the reference data know', () => {
    const known = {
      pathway: codesOf('pathway-counting.csv', 'pathway'),
      region: new Set([...naiveRows(seedText('reference/areas.csv'))].flatMap((row) => (row.level === 'region' ? [row.code ?? ''] : []))),
      cause: codesOf('delay-causes.csv', 'code'),
    };
    expect(known.region.size).toBe(21);
    const unknown = new Set<string>();
    for (const { text } of caseFiles()) {
      expect(text.slice(0, text.indexOf('\n'))).toBe(COLUMNS);
      for (const row of naiveRows(text)) {
        if (!known.pathway.has(row.pathway ?? '')) unknown.add(`pathway ${row.pathway ?? ''}`);
        for (const region of [row.closing_region, row.start_region, row.home_region]) if (region && !known.region.has(region)) unknown.add(`region ${region}`);
        for (const cause of (row.delay_causes ?? '').split(';')) if (cause !== '' && !known.cause.has(cause)) unknown.add(`cause ${cause}`);
        if (row.closing_code && !rules.codes.has(row.closing_code)) unknown.add(`code ${row.closing_code}`);
        if (row.variant && !rules.limits.some(({ pathway, variant }) => pathway === row.pathway && variant === row.variant)) unknown.add(`variant ${row.pathway ?? ''} ${row.variant}`);
        if (!['F', 'M', 'U'].includes(row.sex ?? '')) unknown.add(`sex ${row.sex ?? ''}`);
      }
    }
    expect([...unknown]).toEqual([]);
  });

  it('has no row that an import would refuse', () => {
    const faults = new Map<string, string>();
    for (const { text, area, deliveredOn } of caseFiles()) {
      const keys = new Set<string>();
      for (const row of naiveRows(text)) {
        for (const fault of faultsOf(row, { area, deliveredOn })) faults.set(fault, JSON.stringify(row));
        if (keys.has(row.case_id ?? '')) faults.set('key stands twice in a file', JSON.stringify(row));
        keys.add(row.case_id ?? '');
      }
    }
    expect([...faults]).toEqual([]);
  });

  it('delivers nothing open before July 2024, and from then on open pathways first', () => {
    const open = caseFiles().map(({ deliveredOn, text }) => [deliveredOn, [...naiveRows(text)].filter((row) => row.closing_date === '').length] as const);
    expect(open.filter(([day, count]) => day < '2024-07-31' && count > 0)).toEqual([]);
    expect(open.filter(([day, count]) => day === '2024-07-31' && count > 0)).toHaveLength(21);
  });

  it('registers events as late as is assumed, and changes some rows afterwards', () => {
    const first = new Map<string, string>();
    const last = new Map<string, string>();
    let changed = 0;
    let unchanged = 0;
    const lags: number[] = [];
    for (const { text, deliveredOn } of caseFiles()) {
      for (const line of text.split('\n').slice(1)) {
        const cells = line.split(',');
        const [id = '', closing = ''] = [cells[0], cells[14]];
        if (closing === '' || closing === undefined) continue;
        if (!first.has(id)) {
          first.set(id, deliveredOn);
          if (closing < '2025-10') lags.push((Date.parse(deliveredOn) - Date.parse(closing)) / 86_400_000);
        } else if (last.get(id) === line) unchanged++;
        else changed++;
        last.set(id, line);
      }
    }
    const within = (days: number) => lags.filter((lag) => lag <= days).length / lags.length;
    // 82, 91, 95 and 98.5 % are registered within 30, 60, 90 and 180 days, at most 300; files come at the end of a month.
    expect(within(30)).toBeLessThan(0.82);
    for (const [days, share] of [[61, 0.82], [91, 0.91], [121, 0.95], [211, 0.985]] as const) expect(within(days)).toBeGreaterThan(share);
    expect(within(90)).toBeLessThan(0.95);
    expect(lags.reduce((longest, lag) => Math.max(longest, lag), 0)).toBeLessThanOrEqual(331);
    expect(changed).toBeGreaterThan(200);
    expect(unchanged).toBeGreaterThan(50);
  });

  it('is a tenth of the country when it is small, and carries transfers, open pathways and every pathway', () => {
    const counts = countNaively(facts.rows(), rules, ({ month }) => month.slice(0, 4));
    expect((counts.get('2023')?.started ?? 0) / nationVolume('svf_started', '2023')).toBeCloseTo(0.1, 3);
    const pathways = countNaively(facts.rows(), rules, ({ pathway }) => pathway);
    expect(pathways.size).toBe(32);
    const transfers = [...facts.rows()].filter((row) => row.closing_code === '90').length;
    const treatedElsewhere = [...facts.rows()].filter((row) => row.closing_region !== row.start_region && row.closing_date !== '').length;
    expect(treatedElsewhere).toBeGreaterThan(1000);
    expect(transfers).toBeGreaterThan(treatedElsewhere * 0.95);
  });

  it('spreads the pandemic, the summer and the causes as the assumptions say', () => {
    const starts = countNaively(facts.rows(), rules, ({ kind, month }) => (kind === 'start' ? month : null));
    const started = (month: string) => starts.get(month)?.started ?? 0;
    expect(started('2020-04') / started('2019-04')).toBeLessThan(0.75);
    expect(started('2023-07') / ((started('2023-06') + started('2023-09')) / 2)).toBeLessThan(0.85);
    const late = [...facts.rows()].filter((row) => row.delay_causes !== '');
    const share = late.filter((row) => row.delay_causes?.startsWith('operating_capacity')).length / late.length;
    expect(share).toBeCloseTo(0.2, 1);
  });
});

/** What is wrong with a row by the contract. */
function faultsOf(row: NaiveRow, { area, deliveredOn }: { area: string; deliveredOn: string }): string[] {
  const faults: string[] = [];
  const note = (wrong: boolean, fault: string) => {
    if (wrong) faults.push(fault);
  };
  const events = [row.suspicion_date, row.referral_date, row.first_visit_date, row.mdt_date, row.treatment_decision_date, row.closing_date].filter((date) => date);
  note((row.closing_region || row.start_region) !== area, 'the row is another region’s');
  note(!/^\d{2}-\d{4}-\d{6}$/.test(row.case_id ?? ''), 'case number');
  note(events.some((date) => !/^20\d\d-[01]\d-[0-3]\d$/.test(date ?? '')), 'date');
  note(events.join() !== [...events].sort().join(), 'dates out of order');
  note(events.some((date) => (date ?? '') > deliveredOn), 'a day after the delivery');
  note((row.closing_date === '') !== (row.closing_code === ''), 'closing date without code, or code without date');
  note((row.closing_date === '') !== (row.closing_region === ''), 'closing region of an open pathway');
  note(Number(row.suspicion_date?.slice(0, 4)) - Number(row.birth_year) < 18, 'under 18');
  note((row.closing_region === DIVIDED) !== (row.closing_part !== '') || (row.home_region === DIVIDED) !== (row.home_part !== ''), 'part');
  const pathway = rules.pathways.get(row.pathway ?? '');
  note(pathway?.finalConversation === true && rules.codes.get(row.closing_code ?? '')?.role === 'treatment', 'treatment in a pathway with a final conversation');
  return faults;
}
