import { describe, expect, it } from 'vitest';
import { DIRECTIONS, verdictAgainst } from '@schema/domain/figure.ts';

describe('the verdict on a value', () => {
  it.each([
    [0.7, 'MET'],
    [0.6996, 'NOT_MET'],
    [0.699_999_999, 'NOT_MET'],
    [1.033, 'MET'],
    [0, 'NOT_MET'],
  ])('%d against 0.7 is %s where higher is better: the exact value decides, never a rounded one', (value, verdict) => {
    expect(verdictAgainst({ value, threshold: 0.7, direction: 'HIGHER' })).toBe(verdict);
  });

  it.each([
    [0.7, 'MET'],
    [0.700_000_001, 'NOT_MET'],
    [0.4, 'MET'],
    [0, 'MET'],
    [1.033, 'NOT_MET'],
  ])('%d against 0.7 is %s where lower is better', (value, verdict) => {
    expect(verdictAgainst({ value, threshold: 0.7, direction: 'LOWER' })).toBe(verdict);
  });

  it('there is none where neither way is better', () => {
    expect(verdictAgainst({ value: 0.9, threshold: 0.7, direction: 'NEITHER' })).toBeNull();
  });

  it('there is none without a value or without a goal', () => {
    for (const direction of DIRECTIONS) {
      expect(verdictAgainst({ value: null, threshold: 0.7, direction })).toBeNull();
      expect(verdictAgainst({ value: 0.9, threshold: null, direction })).toBeNull();
      expect(verdictAgainst({ value: null, threshold: null, direction })).toBeNull();
    }
  });

  it('a goal of nothing is met by nothing', () => {
    expect(verdictAgainst({ value: 0, threshold: 0, direction: 'HIGHER' })).toBe('MET');
  });
});
