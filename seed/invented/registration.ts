import type { Calendar } from './calendar-days.ts';
import type { CaseColumns } from './case-columns.ts';
import type { NumbersByKey } from './assumption-files.ts';
import type { RandomSource } from './random-source.ts';
import { draw } from './weighted-draw.ts';

/** What a closing's first delivery has wrong, until the row is corrected. */
export const NOTHING_WRONG = 0;
export const WRONG_CODE = 1;
export const WRONG_DATE = 2;
export const SEX_MISSING = 3;
export const HOME_MISSING = 4;
/** The row is delivered again as it was. */
export const UNCHANGED = 5;
/** The start is first delivered under another pathway. */
export const WRONG_PATHWAY = 8;

/** Shares of closings that are delivered again, by name in `assumptions.csv`. */
const AMENDMENTS = [
  { name: 'corrected_code_share', amendment: WRONG_CODE },
  { name: 'corrected_date_share', amendment: WRONG_DATE },
  { name: 'sex_added_share', amendment: SEX_MISSING },
  { name: 'home_added_share', amendment: HOME_MISSING },
  { name: 'unchanged_again_share', amendment: UNCHANGED },
];
const LAG_MEASURE = 'registered_share_within_days_';
const LAG_POINTS = [30, 60, 90, 180];
const CELLS = 4096;
const SOONEST_LATE_CORRECTION = 6;
const LATE_CORRECTION_SPREAD = 24;
const SOON_CORRECTION_SPREAD = 4;

/**
 * Days from an event until it is registered, evenly spread between the points that `volumes.csv` gives, the last ones
 * up to the longest.
 */
export function lagTable(nation: NumbersByKey, longest: number): Uint16Array {
  const points = [...LAG_POINTS.map((days) => ({ days, share: nation.get(`${LAG_MEASURE}${String(days)}`) })), { days: longest, share: 1 }];
  const table = new Uint16Array(CELLS);
  let before = { days: 0, share: 0 };
  for (const point of points) {
    const [from, to] = [Math.round(before.share * CELLS), Math.round(point.share * CELLS)];
    for (let at = from; at < to; at++) table[at] = Math.round(before.days + ((at + 0.5 - from) / (to - from)) * (point.days - before.days));
    before = point;
  }
  return table;
}

/** When a row's start and closing are registered, and whether it is delivered once more. */
export class Registration {
  private readonly lags: Uint16Array;
  /** Upper bounds of a uniform number, each with what is amended under it. */
  private readonly amendments: readonly { readonly below: number; readonly amendment: number }[];
  private readonly correctedLate: number;
  private readonly wrongPathway: number;

  constructor(
    private readonly calendar: Calendar,
    { nation, assumptions }: { nation: NumbersByKey; assumptions: NumbersByKey },
  ) {
    this.lags = lagTable(nation, assumptions.get('longest_lag_days'));
    let below = 0;
    this.amendments = AMENDMENTS.map(({ name, amendment }) => ({ below: (below += assumptions.get(name)), amendment }));
    this.correctedLate = assumptions.get('corrected_late_share');
    this.wrongPathway = nation.get('misreg_wrong_pathway');
  }

  /** Fills in the months of the row's deliveries. Call it once the row's days are known. */
  register(cases: CaseColumns, row: number, random: RandomSource): void {
    const started = cases.suspicionDay[row] ?? 0;
    const days = cases.days[row] ?? 0;
    cases.startMonth[row] = this.calendar.month(started + draw(this.lags, random()));
    let amendment = NOTHING_WRONG;
    if (days >= 0) {
      const month = this.calendar.month(started + days + draw(this.lags, random()));
      cases.closeMonth[row] = month;
      amendment = this.amendment(random());
      if (amendment !== NOTHING_WRONG) cases.againMonth[row] = month + this.monthsUntilAgain(random);
    }
    cases.amendment[row] = random() < this.wrongPathway ? amendment | WRONG_PATHWAY : amendment;
  }

  private amendment(uniform: number): number {
    for (const each of this.amendments) if (uniform < each.below) return each.amendment;
    return NOTHING_WRONG;
  }

  private monthsUntilAgain(random: RandomSource): number {
    if (random() < this.correctedLate) return SOONEST_LATE_CORRECTION + Math.floor(random() * LATE_CORRECTION_SPREAD);
    return 1 + Math.floor(random() * SOON_CORRECTION_SPREAD);
  }
}
