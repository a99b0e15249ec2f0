import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TREATMENTS } from '@schema/domain/treatment.ts';
import { limitFor, LimitFinder, type LimitRow, type LimitTable } from '@server/modules/releases/time-limits.ts';
import { dayOf } from '@test/testkit/small-release.ts';

function limit(limitDays: number | null, changes: Partial<LimitRow> = {}): LimitRow {
  return { treatment: null, variant: null, limitDays, firstDay: null, lastDay: null, assumed: false, setsNone: false, ...changes };
}

const FROM = dayOf('2024-01-24');
const TABLE: LimitTable = {
  byPathway: new Map([
    ['breast', [limit(28, { treatment: 'SURGERY', lastDay: FROM - 1 }), limit(35, { treatment: 'SURGERY', firstDay: FROM }), limit(24, { treatment: 'SYSTEMIC' })]],
    ['pancreas', [limit(30, { treatment: 'SURGERY', variant: 'basic' }), limit(44, { treatment: 'SURGERY', variant: 'extended' }), limit(37, { treatment: 'SYSTEMIC', variant: 'basic' }), limit(37, { treatment: 'SYSTEMIC', variant: 'extended' })]],
    ['lung', [limit(44, { treatment: 'SURGERY' }), limit(40, { treatment: 'SYSTEMIC' }), limit(26, { treatment: 'SYSTEMIC', variant: 'palliative' }), limit(21, { treatment: 'OTHER', variant: 'no_further_action' })]],
    ['rare', [limit(null), limit(33, { assumed: true })]],
    ['unset', [limit(null, { setsNone: true }), limit(33, { assumed: true })]],
    ['torn', [limit(20), limit(25), limit(33, { assumed: true })]],
  ]),
  codeVariants: ['palliative', 'no_further_action'],
};
const withoutAssumed: LimitTable = { ...TABLE, byPathway: new Map([...TABLE.byPathway].map(([pathway, rows]) => [pathway, rows.filter(({ assumed }) => !assumed)])) };

const ask = (pathway: string, changes: { variant?: string; day?: string } = {}) => ({ pathway, variant: changes.variant ?? '', suspicionDay: dayOf(changes.day ?? '2024-06-01') });

describe('the limit of a case', () => {
  it('is the one valid on the day of suspicion', () => {
    expect(limitFor(TABLE, ask('breast', { day: '2024-01-23' }), 'SURGERY', null)).toBe(28);
    expect(limitFor(TABLE, ask('breast', { day: '2024-01-24' }), 'SURGERY', null)).toBe(35);
  });

  it('is the treatment’s own, and none where the treatment has none', () => {
    expect(limitFor(TABLE, ask('breast'), 'SYSTEMIC', null)).toBe(24);
    expect(limitFor(TABLE, ask('breast'), 'RADIOTHERAPY', null)).toBeNull();
    expect(limitFor(TABLE, ask('nowhere'), 'SURGERY', null)).toBeNull();
  });

  it('is the variant’s; without a variant, the one that all variants agree on, else none', () => {
    expect(limitFor(TABLE, ask('pancreas', { variant: 'basic' }), 'SURGERY', null)).toBe(30);
    expect(limitFor(TABLE, ask('pancreas', { variant: 'extended' }), 'SURGERY', null)).toBe(44);
    expect(limitFor(TABLE, ask('pancreas'), 'SURGERY', null)).toBeNull();
    expect(limitFor(TABLE, ask('pancreas'), 'SYSTEMIC', null)).toBe(37);
  });

  it('of a code that tells a variant is that variant’s, and never another code’s', () => {
    expect(limitFor(TABLE, ask('lung'), 'SYSTEMIC', 'palliative')).toBe(26);
    expect(limitFor(TABLE, ask('lung'), 'SYSTEMIC', null)).toBe(40);
    expect(limitFor(TABLE, ask('lung'), 'SURGERY', 'palliative')).toBe(44);
    expect(limitFor(TABLE, ask('lung'), 'OTHER', 'no_further_action')).toBe(21);
    expect(limitFor(TABLE, ask('lung'), 'OTHER', null)).toBeNull();
  });

  it('is assumed only where none was found, not where none is set or several disagree', () => {
    expect(limitFor(TABLE, ask('rare'), 'SURGERY', null)).toBe(33);
    expect(limitFor(withoutAssumed, ask('rare'), 'SURGERY', null)).toBeNull();
    expect(limitFor(TABLE, ask('unset'), 'SURGERY', null)).toBeNull();
    expect(limitFor(TABLE, ask('torn'), 'SURGERY', null)).toBeNull();
  });
});

describe('the finder of limits', () => {
  it('finds what holds on every day around a change', () => {
    const finder = new LimitFinder(TABLE);
    for (let day = FROM - 400; day <= FROM + 400; day += 1) {
      const question = { pathway: 'breast', variant: '', suspicionDay: day };
      expect(finder.limitOf(question, 'SURGERY', null)).toBe(limitFor(TABLE, question, 'SURGERY', null));
    }
  });

  it('agrees with the plain reading of any table on any day', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 40 }));
    const anyRow = fc.record<LimitRow>({
      treatment: fc.constantFrom(null, 'SURGERY', 'SYSTEMIC'),
      variant: fc.constantFrom(null, 'basic', 'palliative'),
      limitDays: fc.constantFrom(null, 20, 30),
      firstDay: bound,
      lastDay: bound,
      assumed: fc.boolean(),
      setsNone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), fc.constantFrom('', 'basic', 'other'), fc.constantFrom(null, ...TREATMENTS), fc.constantFrom(null, 'palliative'), (rows, variant, treatment, codeVariant) => {
        const table: LimitTable = { byPathway: new Map([['p', rows]]), codeVariants: ['palliative'] };
        const finder = new LimitFinder(table);
        for (let day = -1; day <= 42; day += 1) {
          const question = { pathway: 'p', variant, suspicionDay: day };
          expect(finder.limitOf(question, treatment, codeVariant)).toBe(limitFor(table, question, treatment, codeVariant));
        }
      }),
    );
  });
});
