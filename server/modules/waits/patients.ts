import type { Sex } from '@schema/domain/sex.ts';
import type { Treatment } from '@schema/domain/treatment.ts';
import type { AgeBand, Attribution } from '@schema/domain/waits.ts';
import type { SeriesAxis } from '../releases/month-series.ts';

/** Whom figures are about, wherever and whatever is measured. */
export interface Patients {
  readonly sex: Sex;
  readonly ageBand: AgeBand | null;
  readonly treatment: Treatment | null;
  readonly attribution: Attribution;
}

/**
 * The axis on which a release has a series of the cut; null where it divides by more than one, which must be counted
 * from fine cells.
 */
export function axisOf({ sex, ageBand, treatment }: Patients): SeriesAxis | null {
  const axes: SeriesAxis[] = [];
  if (sex !== 'ALL') axes.push({ axis: 'sex', value: sex });
  if (ageBand !== null) axes.push({ axis: 'age', value: ageBand });
  if (treatment !== null) axes.push({ axis: 'treatment', value: treatment });
  const [first = { axis: 'all' } as const, ...more] = axes;
  return more.length === 0 ? first : null;
}
