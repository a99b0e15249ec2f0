import { afterAll, beforeAll, expect, it } from 'vitest';
import { ageBandOf } from '@schema/domain/waits.ts';
import { monthOf, parsePeriod } from '@schema/domain/periods.ts';
import type { CaseLine } from '@server/modules/releases/counting-rules.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { caseOf } from '@test/testkit/small-release.ts';
import { FIGURE, openWaitsApp, type GivenFigure, type WaitsApp } from './waits-app.ts';

/** A small generator with a fixed seed (Park and Miller's), so that a failure can be seen again. */
function randomFrom(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed;
  return (choices) => {
    state = (state * 48_271) % 2_147_483_647;
    const [chosen] = choices.slice(state % choices.length);
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  };
}

const TREATMENT_OF_CODE: Readonly<Record<string, string>> = { 50: 'SURGERY', 52: 'SYSTEMIC', 54: 'RADIOTHERAPY' };
const RCC_OF: Readonly<Record<string, string>> = { '01': 'rcc-stockholm-gotland', '09': 'rcc-stockholm-gotland', 12: 'rcc-syd', 14: 'rcc-vast', '13/north': 'rcc-vast', '13/south': 'rcc-syd' };
const REGIONS = ['01', '09', '12', '13', '14'];

function someCases(count: number): CaseLine[] {
  const choose = randomFrom(20_240_101);
  const days = Array.from({ length: 50 }, (_, day) => day * 2);
  return Array.from({ length: count }, () => {
    const [region, homeRegion] = [choose(REGIONS), choose(REGIONS)];
    const pathway = choose(['brost', 'lunga', 'prostata', 'ospecifika-symtom']);
    const isOpen = choose([true, false, false, false, false]);
    return caseOf({
      date: `202${choose([2, 3, 4])}-0${choose([1, 2, 3, 4, 5, 6, 7, 8, 9])}-1${choose([0, 1, 2, 3])}`,
      region,
      homeRegion: choose([homeRegion, region, '']),
      closingPart: region === '13' ? choose(['north', 'south', '']) : '',
      homePart: choose(['north', 'south', '']),
      pathway,
      sex: choose(['FEMALE', 'MALE', 'UNKNOWN']),
      birthYear: choose([1935, 1945, 1955, 1965, 1985, null]),
      closedAfterDays: isOpen ? null : choose(days),
      closingCode: pathway === 'ospecifika-symtom' ? choose(['72', '78', '70']) : choose(['50', '52', '54', '72', '78', '70']),
    });
  }).map((line) => ({ ...line, homePart: line.homeRegion === '13' ? line.homePart : '' }));
}

interface Question {
  readonly region: string;
  readonly pathway: string | null;
  readonly sex: string;
  readonly ageBand: string | null;
  readonly treatment: string | null;
  readonly attribution: string;
  readonly period: string;
}

function someQuestions(count: number): Question[] {
  const choose = randomFrom(7);
  return Array.from({ length: count }, () => ({
    region: choose(['SE', 'rcc-syd', 'rcc-vast', 'rcc-stockholm-gotland', '01', '09', '13']),
    pathway: choose([null, 'brost', 'lunga', 'prostata']),
    sex: choose(['ALL', 'ALL', 'FEMALE', 'UNKNOWN']),
    ageBand: choose([null, null, 'A50_64', 'A75_84']),
    treatment: choose([null, null, 'SURGERY', 'SYSTEMIC']),
    attribution: choose(['CLOSING', 'HOME']),
    period: choose(['2023', '2023-H2', '2024-Q1', 'R12-2024-04', '2022-03']),
  })).filter(({ pathway, sex }) => !(pathway === 'prostata' && sex === 'FEMALE'));
}

function monthOfDay(day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1) + day * 86_400_000);
  return monthOf(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** What the question should be answered with, from the cases one by one. */
function naively(cases: readonly CaseLine[], question: Question): Record<string, number> {
  const period = parsePeriod(question.period);
  if (!period) throw new Error(`${question.period} is no period.`);
  const isWithin = (month: number): boolean => month >= period.first && month <= period.last;
  const counted = cases.filter((line) => !(line.closingCode === '70' && line.closedAfterDays !== null) && fits(line, question));
  const closed = counted.filter((line) => line.closedAfterDays !== null && isWithin(monthOfDay(line.suspicionDay + line.closedAfterDays)));
  const treated = closed.filter(({ closingCode }) => TREATMENT_OF_CODE[closingCode] !== undefined);
  const limits = treated.map((line) => limitOf(line)).filter((limit) => limit !== null);
  const within = treated.filter((line) => (line.closedAfterDays ?? 0) <= (limitOf(line) ?? -1));
  const over = treated.map((line) => Math.max(0, (line.closedAfterDays ?? 0) - (limitOf(line) ?? Infinity)));
  const began = counted.filter(({ suspicionDay }) => monthOfDay(suspicionDay) <= period.last);
  return {
    started: counted.filter(({ suspicionDay }) => isWithin(monthOfDay(suspicionDay))).length,
    treated: treated.length,
    judged: limits.length,
    within: within.length,
    overtime: over.reduce((sum, days) => sum + days, 0),
    open: began.filter((line) => line.closedAfterDays === null || monthOfDay(line.suspicionDay + line.closedAfterDays) > period.last).length,
  };
}

function limitOf({ pathway, closingCode }: CaseLine): number | null {
  if (pathway === 'prostata') return 60;
  if (pathway !== 'brost') return null;
  return { 50: 28, 52: 24 }[closingCode] ?? null;
}

function fits(line: CaseLine, { region, pathway, sex, ageBand, treatment, attribution }: Question): boolean {
  const [unit, part] = attribution === 'CLOSING' ? [line.region, line.closingPart] : [line.homeRegion, line.homePart];
  const isThere = region === 'SE' || unit === region || RCC_OF[part === '' ? unit : `${unit}/${part}`] === region;
  const age = line.birthYear === null ? null : ageBandOf(Math.floor(monthOfDay(line.suspicionDay) / 12) - line.birthYear);
  return (
    isThere &&
    (pathway === null || line.pathway === pathway) &&
    (sex === 'ALL' || line.sex === sex) &&
    (ageBand === null || age === ageBand) &&
    (treatment === null || (line.closedAfterDays !== null && TREATMENT_OF_CODE[line.closingCode] === treatment))
  );
}

describeOnBothDatabases('figures against a second, naive computation', (open) => {
  const cases = someCases(900);
  let app: WaitsApp;
  beforeAll(async () => {
    app = await openWaitsApp(open, [{ id: 'r1', number: 1, cases, firstMonth: '2022-01', lastMonth: '2025-06', finalThrough: null }]);
  });
  afterAll(() => app.close());

  it('agree for any region, pathway, sex, age, treatment, attribution and period', async () => {
    const questions = someQuestions(60);
    for (const question of questions) {
      const asked = Object.entries(question)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name}: ${['sex', 'ageBand', 'treatment', 'attribution'].includes(name) ? value : JSON.stringify(value)}`)
        .join(', ');
      const of = (measure: string): string => `figure(measure: "${measure}", ${asked}) ${FIGURE}`;
      const given = await app.exactly<Record<string, GivenFigure>>(
        `{ started: ${of('started')} treated: ${of('treated')} judged: ${of('judged')} lead: ${of('lead_time')} overtime: ${of('overtime_days')} open: ${of('open')} }`,
      );
      const naive = naively(cases, question);
      const divided = question.treatment !== null;
      expect(given['treated']?.value, asked).toBe(naive['treated']);
      expect(given['judged']?.value, asked).toBe(naive['judged']);
      expect(given['started']?.value, asked).toBe(divided ? null : naive['started']);
      expect(given['open']?.value, asked).toBe(divided ? null : naive['open']);
      if (naive['judged'] === 0) expect(given['lead']?.absence, asked).toBe(naive['treated'] === 0 ? 'EMPTY_DENOMINATOR' : 'LIMIT_UNKNOWN');
      else expect([given['lead']?.numerator, given['lead']?.denominator, given['overtime']?.value], asked).toEqual([naive['within'], naive['judged'], naive['overtime']]);
    }
  });
});
