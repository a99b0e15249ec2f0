import { tmpdir } from 'node:os';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { monthLabel, monthOf } from '@schema/domain/periods.ts';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { ALL_PATHWAYS, type Counter, type SeriesAxis } from '@server/modules/releases/month-series.ts';
import { ReleasesService } from '@server/modules/releases/releases.service.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { countNaively, naiveRules, type NaiveCounts, type NaiveEvent } from '@test/testkit/naive-counts.ts';
import { NaiveFacts } from '@test/testkit/naive-facts.ts';
import { portOf, serviceOn } from '../submissions/case-files.ts';
import { asDelivery, referenceText, smallCountry, StoredRelease } from './stored-release.ts';

const DAYS = ['2016-06-30', '2016-11-30'] as const;
const DELIVERIES = smallCountry('2016-11');
/** Counters that stand for all pathways together too, and those of the clock, which some pathways are left out of. */
const ALWAYS = { started: 'started', closed: 'ended', dismissed: 'dismissed' } as const;
const OF_CLOCK = { clocked: 'treated', judged: 'judged', within: 'within', beyond75: 'over75', overtimeDays: 'overtimeDays' } as const;
const COMPARED: Readonly<Partial<Record<Counter, keyof NaiveCounts>>> = { ...ALWAYS, ...OF_CLOCK };
const SEXES: readonly (readonly [string, SeriesAxis])[] = [
  ['F', { axis: 'sex', value: 'FEMALE' }],
  ['M', { axis: 'sex', value: 'MALE' }],
  ['U', { axis: 'sex', value: 'UNKNOWN' }],
  ['*', { axis: 'all' }],
];

type Row = Readonly<Record<string, string>>;
const rowsOf = (name: string): Row[] => parse(referenceText(name), { columns: true, bom: true }) as Row[];
const notPooled = new Set(rowsOf('pathway-counting.csv').filter(({ pooled }) => pooled === 'false').map(({ pathway }) => pathway));
const groups = new Map(rowsOf('area-memberships.csv').filter(({ parent }) => parent?.startsWith('rcc')).map(({ area, part, parent }) => [`${area ?? ''} ${(part ?? '').replace(`${area ?? ''}-`, '')}`, parent]));

/** Area and attribution of everything that an event is counted in. */
function owners({ region, closingPart, home, homePart }: NaiveEvent): string[] {
  const of = (unit: string, part: string, attribution: string): string[] => {
    const group = groups.get(`${unit} ${groups.has(`${unit} `) ? '' : part}`);
    return unit === '' ? [] : [`${unit} ${attribution}`, ...(group === undefined ? [] : [`${group} ${attribution}`])];
  };
  return ['SE CLOSING', ...of(region, closingPart, 'CLOSING'), ...of(home, homePart, 'HOME')];
}

/** `area attribution pathway sex month counter` → number over 0, and histograms as text, from the rows as of the day. */
function naively(day: string): Map<string, number | string> {
  const facts = new NaiveFacts();
  for (const { kind, deliveredOn, text } of DELIVERIES) if (kind === 'svf-cases' && deliveredOn <= day) facts.add(text);
  const events = new Map<string, NaiveEvent>();
  const counts = countNaively(facts.rows(), naiveRules(referenceText), (event) => {
    const { region, closingPart, home, homePart, pathway, sex, month } = event;
    const name = [region, closingPart, home, homePart, pathway, sex, month].join('|');
    events.set(name, event);
    return name;
  });
  const found = new Map<string, number>();
  const histograms = new Map<string, Map<number, number>>();
  for (const [name, each] of counts) {
    const event = events.get(name);
    if (!event) throw new Error(`${name} was never seen.`);
    for (const owner of owners(event)) {
      for (const pathway of [event.pathway, ALL_PATHWAYS]) {
        for (const sex of [event.sex, '*']) {
          const key = `${owner} ${pathway} ${sex} ${event.month}`;
          const leftOut = pathway === ALL_PATHWAYS && notPooled.has(event.pathway);
          for (const [counter, naive] of Object.entries(leftOut ? ALWAYS : COMPARED) as [Counter, keyof typeof each][]) {
            const value = each[naive] as number;
            if (value > 0) found.set(`${key} ${counter}`, (found.get(`${key} ${counter}`) ?? 0) + value);
          }
          if (leftOut) continue;
          const histogram = histograms.get(key) ?? new Map<number, number>();
          for (const [days, patients] of each.histogram) histogram.set(days, (histogram.get(days) ?? 0) + patients);
          if (histogram.size > 0) histograms.set(key, histogram);
        }
      }
    }
  }
  const texts = [...histograms].map(([key, histogram]) => [`${key} days`, [...histogram].sort(([a], [b]) => a - b).join(' ')] as const);
  return new Map<string, number | string>([...found, ...texts]);
}

/** The same of a stored release. */
function stored(release: StoredRelease): Map<string, number | string> {
  const found = new Map<string, number | string>();
  for (const [sex, axis] of SEXES) {
    release.eachSeries(axis, ({ area, attribution, pathway, year }, series) => {
      for (let month = 0; month < 12; month += 1) {
        const key = [area, attribution, pathway, sex, monthLabel(monthOf(year, month + 1))].join(' ');
        for (const counter of Object.keys(COMPARED) as Counter[]) {
          const value = series.counts[counter][month] ?? 0;
          if (value > 0) found.set(`${key} ${counter}`, value);
        }
        const { days = [], counts = [] } = series.clockDays[month] ?? {};
        if (days.length > 0) found.set(`${key} days`, days.map((day, at) => `${day},${counts[at] ?? 0}`).join(' '));
      }
    });
  }
  return found;
}

/** What two tables say differently; empty where they agree. */
function differences(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).map((key) => `${key}: ${String(a.get(key))}, ${String(b.get(key))}`);
}

/** Hashes of the first of the databases that the others must come to too. */
const hashes = new Map<string, string | null>();

describeOnBothDatabases('releases of the small synthetic country', (open) => {
  let prepared: PreparedDatabase;
  let releases: ReleasesService;
  const read = (id: string): Promise<StoredRelease> => StoredRelease.read(prepared.database, id);
  beforeAll(async () => {
    prepared = await open();
    releases = new ReleasesService(prepared.database);
    await serviceOn(prepared.database, tmpdir()).importDeliveries(portOf(DELIVERIES.map(asDelivery)), { actor: SYSTEM_ACTOR, origin: 'SYNTHETIC' });
    for (const extractedOn of DAYS) await releases.build({ actor: SYSTEM_ACTOR, extractedOn });
  });
  afterAll(() => prepared.close());

  it.each(DAYS)('of %s say of every area, pathway, sex and month what a naive counting of the rows says', async (day) => {
    const [expected, found] = [naively(day), stored(await read(day))];
    expect(expected.size).toBeGreaterThan(20_000);
    expect(differences(expected, found).slice(0, 10)).toEqual([]);
  });

  it('have parts that add up to the whole: regions, sexes, and homes with those not known', async () => {
    const release = await read(DAYS[1]);
    const sums = new Map<string, number>();
    const add = (key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);
    for (const [sex, axis] of SEXES) {
      release.eachSeries(axis, ({ area, attribution, pathway }, { counts, clockDays }) => {
        const whole = counts.started.reduce((sum, value) => sum + value, 0) + counts.closed.reduce((sum, value) => sum + value, 0);
        const inDays = clockDays.flatMap((each) => each.counts).reduce((sum, value) => sum + value, 0);
        expect(inDays).toBe(counts.clocked.reduce((sum, value) => sum + value, 0));
        const level = area === 'SE' ? 'nation' : area.startsWith('rcc') ? 'groups' : 'regions';
        add(`${level} ${attribution} ${pathway} ${sex === '*' ? 'all' : 'sexes'}`, whole);
      });
    }
    const pathways = [...new Set([...sums.keys()].map((key) => key.split(' ')[2] ?? ''))];
    expect(pathways.length).toBeGreaterThan(15);
    for (const pathway of pathways) {
      const nation = sums.get(`nation CLOSING ${pathway} all`);
      expect([sums.get(`nation CLOSING ${pathway} sexes`), sums.get(`regions CLOSING ${pathway} all`), sums.get(`regions CLOSING ${pathway} sexes`)]).toEqual([nation, nation, nation]);
      expect(sums.get(`regions HOME ${pathway} all`) ?? 0).toBeLessThanOrEqual(nation ?? 0);
    }
  });

  it('have a hash that comes out of every stored byte, the same on both databases', async () => {
    for (const day of DAYS) {
      const release = await read(day);
      expect(release.rehashed()).toBe(release.row.hash);
      if (!hashes.has(day)) hashes.set(day, release.row.hash);
      expect(release.row.hash).toBe(hashes.get(day));
    }
  });

  it('are the same built on a parent and from nothing, in any order of rows and of a day’s files', async () => {
    const other = await open();
    try {
      const upsideDown = DELIVERIES.map((delivery) => {
        const [header = '', ...lines] = delivery.text.trimEnd().split('\n');
        return { ...delivery, text: [header, ...lines.reverse(), ''].join('\n') };
      });
      // Expected cases come first of their day in either order: files of a kind and a day go together.
      const order = upsideDown.map((delivery, at) => ({ delivery, at })).sort((a, b) => compare(a.delivery.deliveredOn, b.delivery.deliveredOn) || compare(a.delivery.kind, b.delivery.kind) || b.at - a.at);
      await serviceOn(other.database).importDeliveries(portOf(order.map(({ delivery }) => asDelivery(delivery))), { actor: SYSTEM_ACTOR, origin: 'SYNTHETIC' });
      const service = new ReleasesService(other.database);
      const fromNothing = await service.build({ actor: SYSTEM_ACTOR, extractedOn: DAYS[1] });
      const onParent = await read(DAYS[1]);
      expect([fromNothing.parent, onParent.row.parent]).toEqual([null, DAYS[0]]);
      expect((await StoredRelease.read(other.database, DAYS[1])).lines()).toEqual(onParent.lines());
      expect([fromNothing.hash, fromNothing.cases]).toEqual([onParent.row.hash, onParent.row.cases]);
    } finally {
      await other.close();
    }
  });
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
