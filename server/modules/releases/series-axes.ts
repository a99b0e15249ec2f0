import { TREATMENTS } from '@schema/domain/treatment.ts';
import { AGE_BANDS } from '@schema/domain/waits.ts';
import { REGISTERED_SEXES } from './cells.ts';
import type { SeriesAxis } from './month-series.ts';

/** Places of the axes' values in a packed content: all; sexes; ages; treatments. */
export const AXIS_ALL = 0;
export const AXIS_FIRST_SEX = 1;
export const AXIS_FIRST_AGE = AXIS_FIRST_SEX + REGISTERED_SEXES.length;
export const AXIS_FIRST_TREATMENT = AXIS_FIRST_AGE + AGE_BANDS.length;
export const AXIS_PLACES = AXIS_FIRST_TREATMENT + TREATMENTS.length;

/** The place of an axis' value. */
export function axisPlace(axis: SeriesAxis): number {
  switch (axis.axis) {
    case 'all':
      return AXIS_ALL;
    case 'sex':
      return AXIS_FIRST_SEX + REGISTERED_SEXES.indexOf(axis.value);
    case 'age':
      return AXIS_FIRST_AGE + AGE_BANDS.indexOf(axis.value);
    case 'treatment':
      return AXIS_FIRST_TREATMENT + TREATMENTS.indexOf(axis.value);
  }
}
