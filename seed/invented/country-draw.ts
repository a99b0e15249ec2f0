import { isSaturday, isSunday, type Calendar } from './calendar-days.ts';
import { NONE, type CaseColumns } from './case-columns.ts';
import { LeadDays } from './lead-days.ts';
import { PersonDraw } from './person-draw.ts';
import type { RandomSource } from './random-source.ts';
import type { CountryNumbers } from './read-country.ts';
import { Registration } from './registration.ts';
import { draw, weightedTable } from './weighted-draw.ts';

/** Closing codes and variants of limits by the numbers that stand for them in the columns; 0 is none. */
export class WordList {
  readonly words: string[] = [''];

  numberOf(word: string): number {
    const known = this.words.indexOf(word);
    return known >= 0 ? known : this.words.push(word) - 1;
  }
}

/** What all rows of the country are drawn with. */
export class CountryDraw {
  readonly leadDays: LeadDays;
  readonly registration: Registration;
  readonly persons: readonly PersonDraw[];
  readonly codes = new WordList();
  readonly variants = new WordList();
  readonly longest: number;
  private readonly causeTable: Uint8Array;
  private readonly partTables: readonly (Uint8Array | null)[];
  private readonly interRegion: number;
  private readonly weekdayShare: number;
  private readonly sameDayShare: number;
  private readonly filled: Readonly<Record<'referral' | 'firstVisit' | 'mdt' | 'decision' | 'causes' | 'secondCause', number>>;

  constructor(
    readonly numbers: CountryNumbers,
    readonly calendar: Calendar,
    readonly cases: CaseColumns,
  ) {
    const { assumptions, nation, pathways, regions, causes } = numbers;
    this.longest = assumptions.get('longest_days');
    this.leadDays = new LeadDays(this.longest);
    this.registration = new Registration(calendar, { nation, assumptions });
    this.persons = pathways.map((traits) => new PersonDraw(traits, { ageShift: nation.get('median_age_shift_no_cancer'), sexUnknown: assumptions.get('sex_unknown') }));
    this.causeTable = weightedTable(causes.map(({ share }) => share));
    this.weekdayShare = assumptions.get('weekday_share');
    this.sameDayShare = nation.get('misreg_start_date_other_event');
    this.interRegion = causes.findIndex(({ code }) => code === 'inter_region') + 1;
    this.partTables = regions.map(({ parts }) => (parts.length > 0 ? weightedTable(parts.map(({ share }) => share)) : null));
    this.filled = {
      referral: assumptions.get('filled_referral'),
      firstVisit: assumptions.get('filled_first_visit'),
      mdt: assumptions.get('filled_mdt'),
      decision: assumptions.get('filled_decision'),
      causes: assumptions.get('filled_causes'),
      secondCause: assumptions.get('second_cause'),
    };
  }

  /** A part of the region, from 1; 0 where it is undivided. */
  part(region: number, random: RandomSource): number {
    const table = this.partTables[region];
    return table ? draw(table, random()) + 1 : 0;
  }

  /** Dates between suspicion and closing, in order; `days` is −1 of a pathway that never closes. */
  eventsBetween(row: number, treated: boolean, random: RandomSource): void {
    const { cases, filled } = this;
    const days = cases.days[row] ?? 0;
    const length = days < 0 ? 60 : days;
    // The start was taken at the first visit: nothing lies between them.
    const sameDay = random() < this.sameDayShare;
    const referral = sameDay ? 0 : Math.min(length, Math.floor(random() * 4));
    const visit = sameDay ? 0 : Math.min(length, referral + Math.floor((0.1 + random() * 0.3) * length));
    const mdt = Math.min(length, visit + Math.floor((0.3 + random() * 0.4) * (length - visit)));
    const decision = Math.min(length, mdt + Math.floor(random() * 0.6 * (length - mdt)));
    cases.referral[row] = sameDay || random() < filled.referral ? kept(referral) : NONE;
    cases.firstVisit[row] = sameDay || random() < filled.firstVisit ? kept(visit) : NONE;
    cases.mdt[row] = random() < filled.mdt ? kept(mdt) : NONE;
    cases.decision[row] = treated && random() < filled.decision ? kept(decision) : NONE;
  }

  /** Causes of a late case: the main one in the low byte, a second in the high one. */
  delayCauses(transferred: boolean, random: RandomSource): number {
    if (random() >= this.filled.causes) return 0;
    const main = transferred && random() < 0.4 ? this.interRegion : draw(this.causeTable, random()) + 1;
    if (random() >= this.filled.secondCause) return main;
    const second = draw(this.causeTable, random()) + 1;
    return second === main ? main : main | (second << 8);
  }

  /** A day of the month, seldom one of a weekend. */
  dayIn(month: number, random: RandomSource): number {
    const first = this.calendar.firstDays[month] ?? 0;
    const length = this.calendar.lastDay(month) - first + 1;
    let day = first + Math.floor(random() * length);
    for (let again = 0; again < 4 && (isSaturday(day) || isSunday(day)) && random() < this.weekdayShare; again++) {
      day = first + Math.floor(random() * length);
    }
    return day;
  }
}

function kept(days: number): number {
  return days < NONE ? days : NONE;
}
