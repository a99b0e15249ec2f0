import { monthLabel, monthOfDate } from '@schema/domain/periods.ts';
import { NO_VALUE } from '@server/platform/database/copy-text.ts';
import type { ComparedRow, WholeFileCheck, WholeFileContext } from '../file-kind.ts';
import { warningOf, type Warning } from '../problems.ts';
import { placeOfValue } from './case-values.ts';

/** Files come monthly and cases are registered when they end: what ended a quarter before the file's month was forgotten, or slipped in. */
const MONTHS_BACK = 3;
const MONTHS_NAMED = 12;

const SUSPICION = placeOfValue('suspicion_date');
const CLOSING = placeOfValue('closing_date');
const MONTH_LENGTH = 'YYYY-MM'.length;

/**
 * Cases that are told of for the first time though their last date, the closing or else the suspicion, lies more than three
 * months before the month of the file. Of a region that hands in for the first time nothing is late.
 */
export class LateCases implements WholeFileCheck {
  private readonly firstUsual: string;
  private readonly rowsOf = new Map<string, number>();
  private rows = 0;
  private firstLine = Infinity;

  constructor(private readonly context: Pick<WholeFileContext, 'deliveredOn' | 'knownRegions'>) {
    this.firstUsual = monthLabel(monthOfDate(context.deliveredOn) - MONTHS_BACK);
  }

  row({ key: [region = ''], values, line, isNew }: ComparedRow): void {
    if (!isNew || !this.context.knownRegions.has(region)) return;
    const closing = values[CLOSING] ?? NO_VALUE;
    const month = (closing === NO_VALUE ? (values[SUSPICION] ?? '') : closing).slice(0, MONTH_LENGTH);
    if (month >= this.firstUsual) return;
    this.rowsOf.set(month, (this.rowsOf.get(month) ?? 0) + 1);
    this.rows += 1;
    this.firstLine = Math.min(this.firstLine, line);
  }

  get warnings(): readonly Warning[] {
    if (this.rows === 0) return [];
    const months = [...this.rowsOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, rows]) => ({ month, rows }));
    const named = months.slice(0, MONTHS_NAMED);
    return [warningOf({ column: 'closing_date', count: this.rows, firstLine: this.firstLine }, 'months-late', { monthsBack: MONTHS_BACK, months: named, moreMonths: months.length - named.length })];
  }
}
