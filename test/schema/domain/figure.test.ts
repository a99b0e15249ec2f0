import { describe, expect, it } from 'vitest';
import { verdictAgainst } from '@schema/domain/figure.ts';

describe('the verdict on a share', () => {
  it.each([
    [0.7, 'MET'],
    [0.6996, 'NOT_MET'],
    [0.699_999_999, 'NOT_MET'],
    [1.033, 'MET'],
    [0, 'NOT_MET'],
  ])('%d against 0.7 is %s: the exact value decides, never a rounded one', (value, verdict) => {
    expect(verdictAgainst(value, 0.7)).toBe(verdict);
  });

  it('there is none without a value or without a goal', () => {
    expect(verdictAgainst(null, 0.7)).toBeNull();
    expect(verdictAgainst(0.9, null)).toBeNull();
    expect(verdictAgainst(null, null)).toBeNull();
  });

  it('a goal of nothing is met by nothing', () => {
    expect(verdictAgainst(0, 0)).toBe('MET');
  });
});
