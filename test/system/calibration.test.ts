import { beforeAll, describe, expect, it } from 'vitest';
import { inventedCountry } from '@seed/invented/invented-country.ts';
import { countNaively, naiveRules, type NaiveCounts } from '@test/testkit/naive-counts.ts';
import { NaiveFacts, naiveRows } from '@test/testkit/naive-facts.ts';
import { nationVolume, pressFigures, publishedShares, seedText, volumesOf2023 } from '@test/seed/invented/official-targets.ts';

/**
 * The whole synthetic country against what is published about the real one. Everything is counted here from the rows
 * of the deliveries, by a counting that shares nothing with the one that made them.
 */
const LAST_MONTH = '2026-10';
/** The last delivery before each half-year was judged, and the half-years judged by it. */
const CUTS = [
  { deliveredOn: '2024-07-31', years: ['2022', '2023', '2024'] },
  { deliveredOn: '2025-07-31', years: ['2025'] },
];
/** Regions that did not reach the condition of 70 % in the first half of the year. */
const UNDER_70 = new Map([['2022', ['25']], ['2023', []], ['2024', []], ['2025', ['13', '21', '24']]]);
const CONVERSATION = 'ospecifika-symtom';
const PROSTATE = 'prostata';
const ALL = '*';
const GENERATION_MS = 10 * 60_000;

type Sums = Pick<NaiveCounts, 'started' | 'treated' | 'judged' | 'within' | 'over75' | 'overtimeDays'>;
interface Selection {
  readonly year: string;
  readonly region?: string;
  readonly pathway?: string;
  readonly sex?: string;
}

/** Counts by `year region pathway sex`, each of the last three also as `*`; pathways together without the conversation's. */
const cells = new Map<string, Sums>();
/** Treated in first half-years as they were frozen, by `region year`. */
const frozen = new Map<string, number>();
/** Expected cases by `region year`, and of the nation by `SE pathway year`. */
const expected = new Map<string, number>();
const worst: { readonly target: string; readonly deviation: string; readonly at: string }[] = [];

function addCell(key: string, counts: NaiveCounts): void {
  const [region = '', pathway = '', sex = '', year = ''] = key.split(' ');
  for (const ofRegion of [region, ALL]) {
    for (const ofPathway of pathway === CONVERSATION ? [pathway] : [pathway, ALL]) {
      for (const ofSex of [sex, ALL]) {
        const name = [year, ofRegion, ofPathway, ofSex].join(' ');
        const sums = cells.get(name) ?? { started: 0, treated: 0, judged: 0, within: 0, over75: 0, overtimeDays: 0 };
        for (const measure of ['started', 'treated', 'judged', 'within', 'over75', 'overtimeDays'] as const) sums[measure] += counts[measure];
        cells.set(name, sums);
      }
    }
  }
}

/** Sums of a year; absent choices mean all. */
function select({ year, region = ALL, pathway = ALL, sex = ALL }: Selection): Sums {
  return cells.get([year, region, pathway, sex].join(' ')) ?? { started: 0, treated: 0, judged: 0, within: 0, over75: 0, overtimeDays: 0 };
}

/** Notes the worst of some deviations and answers it. */
function worstOf(target: string, unit: 'points' | 'per cent', deviations: readonly (readonly [string, number])[]): number {
  const [at, value] = [...deviations].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0] ?? ['', NaN];
  worst.push({ target, deviation: `${(value * 100).toFixed(2)} ${unit}`, at });
  return Math.abs(value);
}

const relative = (value: number, published: number) => value / published - 1;

beforeAll(() => {
  const rules = naiveRules((name) => seedText(`reference/${name}`));
  const facts = new NaiveFacts();
  let day = '';
  const freeze = () => {
    const cut = CUTS.find(({ deliveredOn }) => deliveredOn === day);
    if (!cut) return;
    const counts = countNaively(facts.rows(), rules, ({ kind, region, pathway, month }) => {
      const [year = '', ofYear = ''] = month.split('-');
      return kind === 'ending' && pathway !== CONVERSATION && cut.years.includes(year) && ofYear <= '06' ? `${region} ${year}` : null;
    });
    for (const [key, { treated }] of counts) frozen.set(key, treated);
  };
  for (const delivery of inventedCountry({ size: 'full', lastMonth: LAST_MONTH })) {
    if (delivery.deliveredOn !== day) freeze();
    day = delivery.deliveredOn;
    if (delivery.kind === 'svf-cases') facts.add(delivery.text);
    else {
      for (const row of naiveRows(delivery.text)) {
        for (const key of [`${row.region ?? ''} `, 'SE ', `SE ${row.pathway ?? ''} `]) {
          const name = key + (row.period_start ?? '').slice(0, 4);
          expected.set(name, (expected.get(name) ?? 0) + Number(row.expected));
        }
      }
    }
  }
  const counted = countNaively(facts.rows(), rules, ({ region, pathway, sex, month }) => `${region} ${pathway} ${sex} ${month.slice(0, 4)}`);
  for (const [key, counts] of counted) addCell(key, counts);
}, GENERATION_MS);

describe('the whole synthetic country, counted from its rows', () => {
  it('has the published inclusion of each region and year within 1 point, and the nation’s within 0.5', () => {
    const shares = [...publishedShares('inclusion')].map(([key, share]) => {
      const [region = '', year = ''] = key.split(' ');
      const treated = select({ year, ...(region === 'SE' ? {} : { region }) }).treated;
      return [key, treated / (expected.get(`${region} ${year}`) ?? NaN) - share] as const;
    });
    expect(shares.length).toBeGreaterThan(140);
    expect(worstOf('inclusion, regions', 'points', shares.filter(([key]) => !key.startsWith('SE')))).toBeLessThan(0.01);
    expect(worstOf('inclusion, nation', 'points', shares.filter(([key]) => key.startsWith('SE')))).toBeLessThan(0.005);
  });

  it('has the published lead time of each region and year within 1 point, and the nation’s within 0.5', () => {
    const shares = [...publishedShares('lead_time')].map(([key, share]) => {
      const [region = '', year = ''] = key.split(' ');
      const { judged, within } = select({ year, ...(region === 'SE' ? {} : { region }) });
      return [key, within / judged - share] as const;
    });
    expect(shares.length).toBeGreaterThan(120);
    expect(worstOf('lead time, regions', 'points', shares.filter(([key]) => !key.startsWith('SE')))).toBeLessThan(0.01);
    expect(worstOf('lead time, nation', 'points', shares.filter(([key]) => key.startsWith('SE')))).toBeLessThan(0.005);
  });

  it('judges every treated patient', () => {
    for (const counts of cells.values()) expect(counts.judged).toBe(counts.treated);
  });

  it('has the published totals of prostate cancer and of the country within 3 %', () => {
    const press = pressFigures();
    const figure = (key: string) => Number(press.get(key));
    const deviations = ['2022', '2023'].flatMap((year) => {
      const prostate = select({ year, pathway: PROSTATE });
      const all = select({ year });
      const own = `${year} prostatacancer`;
      return [
        [`${year} prostate treated`, relative(prostate.treated, figure(`${own} cancer_patients_treated_via_svf`))],
        [`${year} prostate overtime days`, relative(prostate.overtimeDays, figure(`${own} overdue_days`))],
        [`${year} treated`, relative(all.treated, figure(`${year} SE cancer_patients_treated_via_svf`))],
        [`${year} over the limit`, relative(all.judged - all.within, figure(`${year} SE patients_over_lead_time`))],
        [`${year} overtime days`, relative(all.overtimeDays, figure(`${year} SE overdue_days`))],
        ...(press.has(`${own} patients_within_lead_time`) ? [[`${year} prostate within`, relative(prostate.within, figure(`${own} patients_within_lead_time`))] as const] : []),
      ] as (readonly [string, number])[];
    });
    const started = ['2021', '2023'].map((year) => [`${year} started`, relative(select({ year }).started + select({ year, pathway: CONVERSATION }).started, nationVolume('svf_started', year))] as const);
    const all = [...deviations, ...started];
    expect(all.every(([, value]) => Number.isFinite(value))).toBe(true);
    expect(worstOf('totals of prostate and the country', 'per cent', all)).toBeLessThan(0.03);
    const over75 = select({ year: '2023' }).over75;
    expect(worstOf('more than 75 % over, 2023', 'per cent', [['nation', relative(over75, nationVolume('over_75_pct_patients', '2023'))]])).toBeLessThan(0.03);
  });

  it('has the volumes of each pathway in 2023 within 3 %, or within three patients of the smallest', () => {
    for (const [measure, key] of [['svf_treated', 'treated'], ['svf_started', 'started'], ['svf_within_limit', 'within']] as const) {
      const deviations = [...volumesOf2023(measure)]
        .filter(([, volume]) => volume > 0)
        .map(([pathway, volume]) => [pathway, Math.max(0, Math.abs(select({ year: '2023', pathway })[key] - volume) - 3) / volume] as const);
      expect(deviations.length).toBeGreaterThan(30);
      expect(worstOf(`${key} by pathway, 2023`, 'per cent', deviations)).toBeLessThan(0.03);
    }
    const ofExpected = [...volumesOf2023('expected_cases')].map(([pathway, volume]) => [pathway, relative(expected.get(`SE ${pathway} 2023`) ?? NaN, volume)] as const);
    expect(worstOf('expected by pathway, 2023', 'per cent', ofExpected)).toBeLessThan(0.03);
  });

  it('has prostate from 11 to 69 % within the limit in 2023', () => {
    const shares = regions().map((region) => {
      const { judged, within } = select({ year: '2023', pathway: PROSTATE, region });
      return within / judged;
    });
    expect(worstOf('prostate 2023, worst region', 'points', [['', Math.min(...shares) - 0.11]])).toBeLessThan(0.01);
    expect(worstOf('prostate 2023, best region', 'points', [['', Math.max(...shares) - 0.69]])).toBeLessThan(0.01);
  });

  it('fails just the regions that failed the condition of each half-year, as it was frozen', () => {
    for (const [year, failing] of UNDER_70) {
      const shares = regions().map((region) => [region, (frozen.get(`${region} ${year}`) ?? 0) / ((expected.get(`${region} ${year}`) ?? NaN) / 2)] as const);
      expect(shares.flatMap(([region, share]) => (share < 0.7 ? [region] : [])), year).toEqual(failing);
      const nearest = [...shares].sort((a, b) => Math.abs(a[1] - 0.7) - Math.abs(b[1] - 0.7))[0];
      worst.push({ target: `condition ${year} H1: region nearest 70 %`, deviation: `${((nearest?.[1] ?? NaN) * 100).toFixed(2)} %`, at: nearest?.[0] ?? '' });
    }
    const norrbotten = (frozen.get('25 2022') ?? 0) / ((expected.get('25 2022') ?? NaN) / 2);
    expect(worstOf('Norrbotten, first half of 2022', 'points', [['25', norrbotten - 0.58]])).toBeLessThan(0.015);
  });

  it('lets women and men wait alike, pathway by pathway', () => {
    const differences = ['2022', '2023', '2024', '2025'].map((year) => {
      let difference = 0;
      let patients = 0;
      for (const pathway of volumesOf2023('svf_treated').keys()) {
        const [women, men] = [select({ year, pathway, sex: 'F' }), select({ year, pathway, sex: 'M' })];
        if (women.judged === 0 || men.judged === 0) continue;
        const weight = (women.judged * men.judged) / (women.judged + men.judged);
        difference += weight * (women.within / women.judged - men.within / men.judged);
        patients += weight;
      }
      return [year, difference / patients] as const;
    });
    expect(worstOf('women less men, like pathways', 'points', differences)).toBeLessThan(0.015);
  });

  it('has no region that is slow, or quick, in everything', () => {
    for (const region of regions()) {
      const ahead = [...volumesOf2023('svf_treated').keys()].flatMap((pathway) => {
        const [own, nation] = [select({ year: '2023', pathway, region }), select({ year: '2023', pathway })];
        return own.judged >= 10 ? [own.within / own.judged > nation.within / nation.judged] : [];
      });
      expect(ahead, region).toContain(true);
      expect(ahead, region).toContain(false);
    }
  });

  it('says how far the worst of each target is off', () => {
    process.stdout.write(`${worst.map(({ target, deviation, at }) => `  ${target.padEnd(46)} ${deviation.padStart(16)}  ${at}`).join('\n')}\n`);
    expect(worst.length).toBeGreaterThan(10);
  });
});

function regions(): readonly string[] {
  return [...new Set([...cells.keys()].map((key) => key.split(' ')[1] ?? ALL))].filter((region) => region !== ALL).sort();
}
