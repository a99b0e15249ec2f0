import type { MonthSpan } from '@schema/domain/periods.ts';
import type { MixedColumn } from '@schema/language/findings/count-problems.ts';

/** What a row of totals is about, as far as other rows may hold the same patients. */
export interface CountExtent {
  readonly region: string;
  readonly pathway: string;
  readonly span: MonthSpan;
  /** Whether the row is about both sexes together. */
  readonly isEverySex: boolean;
  /** Whether the row is about every kind of treatment together. */
  readonly isEveryTreatment: boolean;
}

interface Told {
  readonly span: MonthSpan;
  readonly isEverySex: boolean;
  readonly isEveryTreatment: boolean;
}

/**
 * Notices where the same patients stand in one file as a whole and as its parts: a year with its quarters, both sexes
 * with each of them, every treatment with each kind. Added up they would be counted twice.
 */
export class CountExtents {
  /** By region and pathway, then by period. A file has few periods. */
  private readonly told = new Map<string, Map<string, Told>>();

  /** The column in which the row and one before it are whole and part; null where they are not. */
  mixed({ region, pathway, span, isEverySex, isEveryTreatment }: CountExtent): MixedColumn | null {
    const name = `${region}\t${pathway}`;
    const periods = this.told.get(name) ?? new Map<string, Told>();
    this.told.set(name, periods);
    const period = `${span.first}-${span.last}`;
    const same = periods.get(period);
    if (same === undefined) {
      if ([...periods.values()].some(({ span: other }) => other.first <= span.last && span.first <= other.last)) return 'period';
      periods.set(period, { span, isEverySex, isEveryTreatment });
      return null;
    }
    if (same.isEverySex !== isEverySex) return 'sex';
    return same.isEveryTreatment === isEveryTreatment ? null : 'treatment';
  }
}
