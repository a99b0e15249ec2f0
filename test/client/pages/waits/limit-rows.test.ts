import { describe, expect, it } from 'vitest';
import { assumedLimits, limitKey, statedLimits } from '@client/pages/waits/limit-rows.ts';

const stated = { treatment: 'SURGERY', variant: null, limitDays: 28, validFrom: '2023-09-19', validTo: null, status: 'FOUND', source: 'text', note: null } as const;
const assumed = { treatment: 'SURGERY', variant: null, limitDays: 60, validFrom: '2015-01-01', reason: 'an older text' } as const;

describe('rows of limits', () => {
  it('are shared by treatments whose limits agree in everything', () => {
    const rows = statedLimits({ limits: [stated, { ...stated, treatment: 'OTHER', limitDays: 35 }, { ...stated, treatment: null }] });
    expect(rows.map(({ treatments, limitDays }) => [treatments, limitDays])).toEqual([
      [['SURGERY', null], 28],
      [['OTHER'], 35],
    ]);
  });

  it.each([
    ['variant', 'extended'],
    ['limitDays', null],
    ['validFrom', null],
    ['validTo', '2024-05-13'],
    ['status', 'UNVERIFIED'],
    ['source', 'another text'],
    ['note', 'a note'],
  ])('stand apart where %s differs, each with a key of its own', (field, value) => {
    const rows = statedLimits({ limits: [stated, { ...stated, treatment: 'OTHER', [field]: value }] });
    expect(rows.map(({ treatments }) => treatments)).toEqual([['SURGERY'], ['OTHER']]);
    expect(new Set(rows.map(limitKey)).size).toBe(2);
  });

  it('say of assumed ones that they are, and why', () => {
    expect(assumedLimits({ assumedLimits: [assumed, { ...assumed, treatment: 'RADIOTHERAPY' }] })).toEqual([
      { treatments: ['SURGERY', 'RADIOTHERAPY'], variant: null, limitDays: 60, validFrom: '2015-01-01', validTo: null, status: 'ASSUMED', ground: '', note: 'an older text' },
    ]);
  });
});
