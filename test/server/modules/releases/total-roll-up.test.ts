import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf } from '@schema/domain/periods.ts';
import { packBucket, packCell, unpackBucket, ENDING_STARTED } from '@server/modules/releases/cells.ts';
import { countingRules } from '@server/modules/releases/counting-rules.ts';
import { cutsOf, finestGrainOf, grainsFrom, notesOf, treatedIn } from '@server/modules/releases/release-extent.ts';
import { Places } from '@server/modules/releases/places.ts';
import { packTotals, unpackTotals, type CountRow, type TotalEntry } from '@server/modules/releases/total-entries.ts';
import { rollUpTotals } from '@server/modules/releases/total-roll-up.ts';

const PLACES = new Places(
  [{ code: 'SE', role: 'nation' }, { code: 'syd', role: 'group' }, { code: '01', role: 'unit' }, { code: '12', role: 'unit' }],
  [{ unit: '12', part: null, group: 'syd', share: 1 }],
);
const counting = (pooled: boolean) => ({ clockStop: 'treatment' as const, stopCodes: new Set<string>(), pooled, inInclusion: true });
const RULES = countingRules({ codes: new Map(), pathways: new Map([['lunga', counting(true)], ['brost', counting(true)], ['symtom', counting(false)]]), limits: { byPathway: new Map(), codeVariants: [] } });

function row(changes: Partial<CountRow> = {}): CountRow {
  return { region: '01', pathway: 'lunga', firstMonth: monthOf(2024, 1), lastMonth: monthOf(2024, 3), sex: 'ALL', treatment: null, treated: 10, judged: 9, within: 6, over75: 1, ...changes };
}

function rolled(rows: readonly CountRow[], cases: Parameters<typeof rollUpTotals>[1]['cases'] = []): ReadonlyMap<string, readonly TotalEntry[]> {
  return new Map(rollUpTotals(rows, { year: 2024, cases, places: PLACES, rules: RULES }).map(({ area, pathway, content }) => [`${area} ${pathway}`, unpackTotals(content)]));
}

describe('totals of a year', () => {
  it('are summed to the group and the nation, pathway by pathway and all together, each period on its own', () => {
    const sums = rolled([row(), row({ region: '12', treated: 5, judged: 5, within: 5, over75: 0 }), row({ region: '12', pathway: 'brost', lastMonth: monthOf(2024, 1), treated: 2, judged: 2, within: 1, over75: 0 })]);
    expect(sums.get('SE lunga')).toMatchObject([{ first: 0, last: 2, axis: 0, treated: 15, judged: 14, within: 11, over75: 1 }]);
    expect(sums.get('syd *')).toMatchObject([{ first: 0, last: 0, treated: 2 }, { first: 0, last: 2, treated: 5 }]);
    expect(sums.get('01 *')).toMatchObject([{ first: 0, last: 2, treated: 10 }]);
  });

  it('of a pathway that is not pooled are in none of all pathways', () => {
    const sums = rolled([row({ pathway: 'symtom' })]);
    expect([...sums.keys()].sort()).toEqual(['01 symtom', 'SE symtom']);
  });

  it('by sex and treatment add up to everybody once, and say by what they are told', () => {
    const parts = [row({ sex: 'FEMALE', treated: 4, judged: 4, within: 3 }), row({ sex: 'MALE', treated: 6, judged: 5, within: 3 })];
    expect(rolled(parts).get('01 lunga')).toMatchObject([{ axis: 0, treated: 10, judged: 9, within: 6, isBySex: true, isByTreatment: false }, { axis: 1, treated: 4 }, { axis: 2, treated: 6 }]);
    // A later file told the whole as well: nobody is counted twice.
    expect(rolled([...parts, row()]).get('01 lunga')).toMatchObject([{ axis: 0, treated: 10 }, { axis: 1, treated: 4 }, { axis: 2, treated: 6 }]);
    expect(treatedIn([...parts, row()])).toBe(10);
  });

  it('told by sex in one region alone are not told by sex in the nation', () => {
    const sums = rolled([row({ sex: 'FEMALE' }), row({ region: '12' })]);
    expect(sums.get('01 lunga')?.[0]).toMatchObject({ isBySex: true });
    expect(sums.get('SE lunga')?.[0]).toMatchObject({ isBySex: false });
  });

  it('where somebody does not tell who was much too late, the sum does not; where nobody says who was judged, all are', () => {
    expect(rolled([row({ over75: null }), row({ region: '12' })]).get('SE lunga')).toMatchObject([{ over75: null }]);
    expect(rolled([row({ judged: null })]).get('01 lunga')).toMatchObject([{ judged: 10, assumedJudged: 10 }]);
    expect(notesOf([row({ judged: null })], false)).toEqual(['TOTALS', 'ALL_TAKEN_AS_JUDGED']);
  });

  it('of periods with months in common the shortest hold', () => {
    const year = row({ firstMonth: monthOf(2024, 1), lastMonth: monthOf(2024, 12), treated: 40, judged: null, within: 20 });
    expect(rolled([year, row()]).get('01 lunga')).toMatchObject([{ first: 0, last: 2, treated: 10 }]);
  });

  it('stand aside in months in which their region closed cases, whatever pathway; those that only began do not matter', () => {
    const bucketOf = (ending: number, month: number) => unpackBucket(packBucket({ places: [''], parts: [], keys: Float64Array.of(packCell({ month, home: 0, reporting: 0, sex: 0, age: 0, ending, days: ending === ENDING_STARTED ? 0 : 20, limit: 0 })), counts: Float64Array.of(1) }));
    const rows = [row(), row({ region: '12' })];
    expect([...rolled(rows, [{ region: '01', bucket: bucketOf(1, 2) }]).keys()].sort()).toEqual(['12 *', '12 lunga', 'SE *', 'SE lunga', 'syd *', 'syd lunga']);
    expect(rolled(rows, [{ region: '01', bucket: bucketOf(1, 3) }]).get('SE lunga')).toMatchObject([{ treated: 20 }]);
    expect(rolled(rows, [{ region: '01', bucket: bucketOf(ENDING_STARTED, 1) }]).get('SE lunga')).toMatchObject([{ treated: 20 }]);
  });

  it('come out the same in whatever order the rows stand', () => {
    const rows = [row(), row({ region: '12', sex: 'MALE' }), row({ region: '12', sex: 'FEMALE' }), row({ pathway: 'brost', over75: null }), row({ firstMonth: monthOf(2024, 4), lastMonth: monthOf(2024, 4) })];
    const bytes = (each: readonly CountRow[]) => rollUpTotals(each, { year: 2024, cases: [], places: PLACES, rules: RULES }).map(({ area, pathway, content }) => `${area} ${pathway} ${Buffer.from(content).toString('hex')}`).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(bytes(shuffled)).toEqual(bytes(rows));
      }),
      { numRuns: 50 },
    );
  });
});

describe('stored totals', () => {
  it('are read as they were written', () => {
    const whole = fc.integer({ min: 0, max: 1_000_000 });
    const entry = fc.record({ first: fc.integer({ min: 0, max: 11 }), last: fc.integer({ min: 0, max: 11 }), axis: fc.integer({ min: 0, max: 13 }), isBySex: fc.boolean(), isByTreatment: fc.boolean(), treated: whole, judged: whole, within: whole, over75: fc.option(whole), assumedJudged: whole });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(unpackTotals(packTotals(entries))).toEqual([...entries].sort((a, b) => a.first - b.first || a.last - b.last || a.axis - b.axis));
      }),
    );
  });
});

describe('what a release can tell', () => {
  it('cases have months and everything; totals what any of them tells, in no shorter period', () => {
    expect([finestGrainOf([row()], true), cutsOf([row()], true)]).toEqual(['MONTH', ['SEX', 'AGE', 'TREATMENT', 'HOME']]);
    expect([finestGrainOf([row()], false), cutsOf([row()], false)]).toEqual(['QUARTER', []]);
    expect(cutsOf([row({ sex: 'FEMALE', treatment: 'SURGERY' })], false)).toEqual(['SEX', 'TREATMENT']);
    expect(finestGrainOf([row({ firstMonth: monthOf(2024, 1), lastMonth: monthOf(2024, 12) })], false)).toBe('YEAR');
  });

  it('longer periods are told wherever shorter ones are', () => {
    expect(grainsFrom('MONTH')).toEqual(['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'ROLLING_12']);
    expect(grainsFrom('QUARTER')).toEqual(['QUARTER', 'HALF_YEAR', 'YEAR', 'ROLLING_12']);
    expect(grainsFrom('YEAR')).toEqual(['YEAR']);
  });
});
