import { describe, expect, it } from 'vitest';
import { monthOf } from '@schema/domain/periods.ts';
import { reasonBeforehand, type Asked, type CountedPathway } from '@server/modules/waits/applicability.ts';
import { WAIT_MEASURES, type WaitMeasure } from '@server/modules/waits/measure-arithmetic.ts';

const EVERYBODY: Asked['patients'] = { sex: 'ALL', ageBand: null, treatment: null, attribution: 'CLOSING' };
const PATHWAY: CountedPathway = { code: 'lung', sexes: ['FEMALE', 'MALE'], introducedYear: 2016, clockStop: 'treatment', pooled: true, inInclusion: true };
const UNSPECIFIC: CountedPathway = { ...PATHWAY, code: 'unspecific', clockStop: 'final_conversation', pooled: false, inInclusion: false };

function reason(changes: Partial<Asked>): ReturnType<typeof reasonBeforehand> {
  return reasonBeforehand({
    measure: 'lead_time',
    patients: EVERYBODY,
    pathway: null,
    span: { first: monthOf(2024, 1), last: monthOf(2024, 12) },
    release: { first: monthOf(2015, 8), last: monthOf(2025, 3) },
    ...changes,
  });
}

function measuresWith(absence: string, changes: Partial<Asked>): WaitMeasure[] {
  return WAIT_MEASURES.filter((measure) => reason({ ...changes, measure }) === absence);
}

it('without a reason everything is computed', () => {
  expect(WAIT_MEASURES.map((measure) => reason({ measure, pathway: PATHWAY }))).toEqual(WAIT_MEASURES.map(() => null));
});

describe('NOT_APPLICABLE', () => {
  it('by treatment: whatever also tells of pathways without one', () => {
    expect(measuresWith('NOT_APPLICABLE', { patients: { ...EVERYBODY, treatment: 'SURGERY' } })).toEqual(['started', 'open', 'inclusion', 'yield', 'days_to_dismissal']);
  });

  it('by age: inclusion, since nobody is expected by age', () => {
    expect(measuresWith('NOT_APPLICABLE', { patients: { ...EVERYBODY, ageBand: 'A65_74' } })).toEqual(['inclusion']);
  });

  it('a pathway that does not end with a treatment: what counts treatments, and inclusion', () => {
    expect(measuresWith('NOT_APPLICABLE', { pathway: UNSPECIFIC })).toEqual(['treated', 'inclusion', 'yield']);
    expect(measuresWith('NOT_APPLICABLE', { pathway: UNSPECIFIC, patients: { ...EVERYBODY, treatment: 'OTHER' } })).toEqual([...WAIT_MEASURES]);
  });

  it('a pathway for one sex, asked for the other; not for those whose sex is not registered', () => {
    const prostate: CountedPathway = { ...PATHWAY, sexes: ['MALE'] };
    const asked = (sex: Asked['patients']['sex']): string | null => reason({ pathway: prostate, patients: { ...EVERYBODY, sex } });
    expect([asked('FEMALE'), asked('MALE'), asked('UNKNOWN'), asked('ALL')]).toEqual(['NOT_APPLICABLE', null, null, null]);
  });

  it('before the pathway was introduced; not in its first year, and not where that is not known', () => {
    const of = (year: number, introducedYear: number | null): string | null =>
      reason({ pathway: { ...PATHWAY, introducedYear }, span: { first: monthOf(year, 1), last: monthOf(year, 6) } });
    expect([of(2017, 2018), of(2018, 2018), of(2017, null)]).toEqual(['NOT_APPLICABLE', null, null]);
  });
});

describe('months that the release does not tell of', () => {
  const month = (year: number, inYear: number) => ({ first: monthOf(year, inYear), last: monthOf(year, inYear) });

  it('are NOT_COLLECTED before its first and NOT_REPORTED after its last', () => {
    expect([month(2015, 7), month(2015, 8), month(2025, 3), month(2025, 4)].map((span) => reason({ span }))).toEqual(['NOT_COLLECTED', null, null, 'NOT_REPORTED']);
  });

  it('one such month is enough: a part of a period is not the period', () => {
    expect(reason({ span: { first: monthOf(2015, 1), last: monthOf(2015, 12) } })).toBe('NOT_COLLECTED');
    expect(reason({ span: { first: monthOf(2025, 1), last: monthOf(2025, 6) } })).toBe('NOT_REPORTED');
  });

  it('a stock needs only the end of its period', () => {
    expect(reason({ measure: 'open', span: { first: monthOf(2015, 1), last: monthOf(2015, 12) } })).toBeNull();
    expect(reason({ measure: 'open', span: month(2015, 7) })).toBe('NOT_COLLECTED');
  });

  it('a question without meaning has none in any month', () => {
    expect(reason({ pathway: UNSPECIFIC, measure: 'treated', span: month(2030, 1) })).toBe('NOT_APPLICABLE');
  });
});
