import { describe, expect, it } from 'vitest';
import { isSuppressed, type WaitFigures, type WaitRow } from '@client/waits/waits-model.ts';
import type { FigureFields } from '@client/waits/wait-figure.ts';
import type { Absence } from '@schema/domain/figure.ts';

const present: FigureFields = { value: 0.4, lower: 0.3, upper: 0.5, numerator: 4, denominator: 10, absence: null, provisional: false };
const absent = (absence: Absence): FigureFields => ({ value: null, lower: null, upper: null, numerator: null, denominator: null, absence, provisional: false });
const all = (figure: FigureFields): WaitFigures => ({ share: figure, median: figure, p90: figure, judged: figure, treated: figure });
const rowOf = (code: string, figure: FigureFields): WaitRow => ({ code, name: code, figures: all(figure) });
const seriesOf = (figure: FigureFields) => {
  const sex = { points: [{ period: '2026-07', figure }], treated: null };
  return { women: sex, men: sex, everybody: null, nation: null };
};

describe('the waits are withheld', () => {
  const protectedRows = [rowOf('a', absent('SUPPRESSED')), rowOf('b', absent('NOT_APPLICABLE'))];

  it('where no figure is given and one is protected', () => {
    expect(isSuppressed({ pathwayRows: protectedRows, areaRows: protectedRows, series: seriesOf(absent('SUPPRESSED')) })).toBe(true);
  });

  it.each([
    ['a pathway', { pathwayRows: [...protectedRows, rowOf('c', present)] }],
    ['an area', { areaRows: [...protectedRows, rowOf('c', present)] }],
    ['a period', { series: seriesOf(present) }],
  ])('not where %s has a number', (_where, given) => {
    expect(isSuppressed({ pathwayRows: protectedRows, areaRows: protectedRows, series: seriesOf(absent('SUPPRESSED')), ...given })).toBe(false);
  });

  it('not where what is missing was never handed in', () => {
    const rows = [rowOf('a', absent('NOT_REPORTED'))];
    expect(isSuppressed({ pathwayRows: rows, areaRows: rows, series: seriesOf(absent('NOT_REPORTED')) })).toBe(false);
  });
});
