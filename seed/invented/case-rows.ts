import { ByteWriter, wordBytes } from './byte-writer.ts';
import { dateBytes, type Calendar } from './calendar-days.ts';
import { NONE, type CaseColumns } from './case-columns.ts';
import { AS_OPEN, rowOf, stateOf, WITH_ERROR } from './case-events.ts';
import type { CountryDraw } from './country-draw.ts';
import { HOME_MISSING, SEX_MISSING, WRONG_CODE, WRONG_DATE, WRONG_PATHWAY } from './registration.ts';

const COLUMNS =
  'case_id,pathway,closing_region,start_region,home_region,closing_part,home_part,sex,birth_year,suspicion_date,referral_date,first_visit_date,mdt_date,treatment_decision_date,closing_date,closing_code,variant,delay_causes';
const HEADER = wordBytes(COLUMNS);
/** More than any row needs. */
const ROW_BYTES = 400;
const DASH = 45;
const SEXES = ['U', 'F', 'M'].map((word) => word.charCodeAt(0));
/** A closing registered as a dismissal, and a dismissal as another closing. */
const WRONG_CLOSING = '78';
const WRONG_DISMISSAL = '74';
const WRONG_DAYS = 5;

/** Writes rows of the country as the file kind `svf-cases` has them. */
export class CaseRows {
  private readonly writer = new ByteWriter();
  private readonly dates: Uint8Array;
  private readonly cases: CaseColumns;
  private readonly calendar: Calendar;
  private readonly regions: readonly Uint8Array[];
  private readonly parts: readonly (readonly Uint8Array[])[];
  private readonly pathways: readonly Uint8Array[];
  private readonly otherPathway: Uint8Array;
  private readonly codes: readonly Uint8Array[];
  private readonly variants: readonly Uint8Array[];
  private readonly causes: readonly Uint8Array[];
  private readonly wrongClosing: number;

  /** `numberOf` holds each row's running number in its region and year of suspicion. */
  constructor(
    country: CountryDraw,
    private readonly numberOf: Uint32Array,
  ) {
    this.cases = country.cases;
    this.calendar = country.calendar;
    this.dates = dateBytes(country.calendar.monthOfDay.length);
    const { regions, pathways, causes } = country.numbers;
    this.regions = regions.map(({ code }) => wordBytes(code));
    this.parts = regions.map(({ parts }) => ['', ...parts.map(({ word }) => word)].map(wordBytes));
    this.pathways = pathways.map(({ code }) => wordBytes(code));
    this.otherPathway = wrongPathways(pathways);
    this.wrongClosing = country.codes.numberOf(WRONG_CLOSING);
    this.wrongDismissal = country.codes.numberOf(WRONG_DISMISSAL);
    this.codes = country.codes.words.map(wordBytes);
    this.variants = country.variants.words.map(wordBytes);
    this.causes = ['', ...causes.map(({ code }) => code)].map(wordBytes);
  }

  private readonly wrongDismissal: number;

  /** A file's text; `lastDay` is the day of the delivery, after which nothing is known. */
  file(events: Uint32Array, lastDay: number): string {
    this.writer.begin();
    this.writer.word(HEADER);
    this.writer.newline();
    for (const event of events) this.row(rowOf(event), stateOf(event), lastDay);
    return this.writer.text();
  }

  private row(row: number, state: number, lastDay: number): void {
    const { writer, cases } = this;
    writer.room(ROW_BYTES);
    const open = state === AS_OPEN;
    const suspected = cases.suspicionDay[row] ?? 0;
    const wrong = state === WITH_ERROR ? (cases.amendment[row] ?? 0) & ~WRONG_PATHWAY : 0;
    const misplaced = open && ((cases.amendment[row] ?? 0) & WRONG_PATHWAY) !== 0;
    const region = cases.region[row] ?? 0;
    const pathway = cases.pathway[row] ?? 0;
    this.words(this.regions, region);
    writer.byte(DASH);
    writer.digits(this.calendar.year(suspected), 4);
    writer.byte(DASH);
    writer.digits(this.numberOf[row] ?? 0, 6);
    writer.comma();
    this.words(this.pathways, misplaced ? (this.otherPathway[pathway] ?? pathway) : pathway);
    writer.comma();
    if (!open) this.words(this.regions, region);
    writer.comma();
    this.words(this.regions, cases.startRegion[row] ?? 0);
    writer.comma();
    this.person(row, { open, wrong });
    writer.date(this.dates, suspected);
    writer.comma();
    this.between(row, suspected, open ? lastDay : Infinity);
    this.ending(row, { open, wrong });
    writer.newline();
  }

  private person(row: number, { open, wrong }: { open: boolean; wrong: number }): void {
    const { writer, cases } = this;
    const home = cases.homeRegion[row] ?? NONE;
    const knownHome = home !== NONE && wrong !== HOME_MISSING;
    const parts = cases.parts[row] ?? 0;
    if (knownHome) this.words(this.regions, home);
    writer.comma();
    if (!open) this.part(cases.region[row] ?? 0, parts & 0x0f);
    writer.comma();
    if (knownHome) this.part(home, parts >> 4);
    writer.comma();
    writer.byte(SEXES[wrong === SEX_MISSING ? 0 : (cases.sex[row] ?? 0)] ?? 0);
    writer.comma();
    writer.digits(this.calendar.year(cases.suspicionDay[row] ?? 0) - (cases.age[row] ?? 0), 4);
    writer.comma();
  }

  private between(row: number, suspected: number, known: number): void {
    const { writer, cases } = this;
    for (const column of [cases.referral, cases.firstVisit, cases.mdt, cases.decision]) {
      const after = column[row] ?? NONE;
      if (after !== NONE && suspected + after <= known) writer.date(this.dates, suspected + after);
      writer.comma();
    }
  }

  private ending(row: number, { open, wrong }: { open: boolean; wrong: number }): void {
    const { writer, cases } = this;
    if (open) {
      for (let empty = 0; empty < 3; empty++) writer.comma();
      return;
    }
    const days = cases.days[row] ?? 0;
    const code = cases.code[row] ?? 0;
    // An error never puts the closing before what is known to have come first.
    const shift = wrong === WRONG_DATE ? Math.min(WRONG_DAYS, days - this.lastEvent(row)) : 0;
    writer.date(this.dates, (cases.suspicionDay[row] ?? 0) + days - shift);
    writer.comma();
    this.words(this.codes, wrong === WRONG_CODE ? (code === this.wrongClosing ? this.wrongDismissal : this.wrongClosing) : code);
    writer.comma();
    if (wrong !== WRONG_CODE) this.words(this.variants, cases.variant[row] ?? 0);
    writer.comma();
    const causes = cases.causes[row] ?? 0;
    this.words(this.causes, causes & 0xff);
    if (causes > 0xff) {
      writer.byte(59);
      this.words(this.causes, causes >> 8);
    }
  }

  private lastEvent(row: number): number {
    const { cases } = this;
    let last = 0;
    for (const column of [cases.referral, cases.firstVisit, cases.mdt, cases.decision]) {
      const after = column[row] ?? NONE;
      if (after !== NONE) last = Math.max(last, after);
    }
    return last;
  }

  private words(words: readonly Uint8Array[], at: number): void {
    const word = words[at];
    if (word) this.writer.word(word);
  }

  private part(region: number, part: number): void {
    if (part > 0) this.words(this.parts[region] ?? [], part);
  }
}

/** For each pathway one that its patients may enter by mistake: the next in use for both sexes, never a later one. */
function wrongPathways(pathways: readonly { readonly sexes: string; readonly introducedYear: number }[]): Uint8Array {
  return Uint8Array.from(pathways, ({ introducedYear }, pathway) => {
    for (let step = 1; step < pathways.length; step++) {
      const other = (pathway + step) % pathways.length;
      const candidate = pathways[other];
      if (candidate?.sexes === 'both' && candidate.introducedYear <= introducedYear) return other;
    }
    return pathway;
  });
}
