import { firstDayOf, isSaturday, isSunday, januaryOf } from './calendar-days.ts';
import { NONE, type CaseColumns } from './case-columns.ts';
import { limitOn, type TreatmentOption } from './treatment-options.ts';
import type { CountryDraw } from './country-draw.ts';
import { firstHalfShare, treatmentWeights } from './months-of-year.ts';
import { pathsOf, type Path } from './patient-flows.ts';
import { randomSource, type RandomSource } from './random-source.ts';
import { draw, weightedTable } from './weighted-draw.ts';
import type { YearTables } from './yearly-tables.ts';

const HALF = 6;
const TRANSFER_CODE = '90';
/** Draws until the limit on the day of suspicion is the one that was drawn with; limits change once in years. */
const LIMIT_TRIES = 12;

/** The ways into one region in one pathway, with draws for the late and for those in time. */
interface WaysIn {
  readonly paths: readonly Path[];
  readonly late: Uint8Array;
  readonly inTime: Uint8Array;
}

/** What is the same for all cases of a pathway in a year. */
interface PathwayYear {
  readonly pathway: number;
  readonly introducedDay: number;
  readonly halfShare: number;
  readonly monthTables: readonly [Uint8Array, Uint8Array];
  readonly optionTable: Uint8Array;
  /** Closing code and variant of each option, as the columns hold them. */
  readonly codes: readonly number[];
  readonly variants: readonly number[];
  readonly stretch: number;
  /** Where the even spread of waits within and beyond the limit has come to. */
  readonly places: Float64Array;
}

/** Draws the patients who start treatment in a year, exactly as many in each cell as its tables say. */
export class TreatedDraw {
  private readonly random: RandomSource;
  private readonly cases: CaseColumns;
  private readonly columns: number;
  private readonly january: number;
  private readonly lateWeights: Float64Array;
  private readonly pathwayYears: readonly PathwayYear[];
  /** The last row of another region by pathway, half-year and class, for patients who are registered twice. */
  private readonly lastRow: Int32Array;
  private readonly duplicateShare: number;
  private readonly homeMissingShare: number;
  private readonly startAtHomeShare: number;
  private readonly awayOverrun: number;
  private readonly transferCode: number;

  constructor(
    private readonly country: CountryDraw,
    private readonly tables: YearTables,
    options: { readonly seed: number; readonly stretches: Float64Array },
  ) {
    const { numbers } = country;
    this.random = randomSource(options.seed, `treated ${String(tables.year)}`);
    this.cases = country.cases;
    this.columns = numbers.pathways.length;
    this.january = januaryOf(tables.year);
    this.lateWeights = Float64Array.from({ length: 12 }, (_, month) => numbers.assumptions.find(`late_share_${String(month + 1).padStart(2, '0')}`) ?? 1);
    this.lastRow = new Int32Array(this.columns * 4).fill(-1);
    this.duplicateShare = numbers.nation.get('misreg_duplicate');
    this.homeMissingShare = numbers.nation.get('misreg_home_region_missing');
    this.startAtHomeShare = numbers.assumptions.get('start_at_home_share');
    this.awayOverrun = numbers.assumptions.get('away_overrun');
    this.transferCode = country.codes.numberOf(TRANSFER_CODE);
    this.pathwayYears = numbers.pathways.map((traits, pathway): PathwayYear => {
      const weights = treatmentWeights(numbers, tables.year, traits.introducedYear);
      const half = (from: number) => weightedTable(weights.subarray(from, from + HALF).map((weight) => Math.max(weight, 1e-9)));
      return {
        pathway,
        introducedDay: introducedDay(tables.year, traits.introducedYear),
        halfShare: firstHalfShare(weights),
        monthTables: [half(0), half(HALF)],
        optionTable: traits.options.length > 0 ? weightedTable(traits.options.map(({ share }) => share)) : new Uint8Array(1),
        codes: traits.options.map(({ code }) => country.codes.numberOf(code)),
        variants: traits.options.map(({ variant }) => country.variants.numberOf(variant)),
        stretch: options.stretches[pathway] ?? 1,
        places: Float64Array.of(this.random(), this.random()),
      };
    });
  }

  /** Adds the year's rows. */
  addRows(): void {
    const { regions, years } = this.country.numbers;
    const waysByPathway = this.pathwayYears.map(({ pathway }) => this.waysIn(pathway));
    regions.forEach(({ code }, region) => {
      const laidDown = years.regionShareOnly(code, 'first_half_share', this.tables.year);
      let owed = this.random();
      for (const each of this.pathwayYears) {
        const ways = waysByPathway[each.pathway]?.[region];
        const count = this.tables.treated[region * this.columns + each.pathway] ?? 0;
        if (count === 0 || !ways) continue;
        // Halves of the year are dealt in turn, so that the region's half-year is what its share says.
        const months = new Uint8Array(count);
        for (let at = 0; at < count; at++) {
          owed += laidDown ?? each.halfShare;
          const half = owed >= 1 ? 0 : 1;
          if (half === 0) owed -= 1;
          months[at] = draw(each.monthTables[half], this.random()) + half * HALF;
        }
        this.addCell(region, each, { months, ways });
      }
    });
  }

  /** Ways into each region; those from elsewhere are late somewhat more often. */
  private waysIn(pathway: number): readonly (WaysIn | null)[] {
    const { numbers } = this.country;
    const odds = numbers.assumptions.get('away_late_odds');
    const paths = pathsOf(numbers, pathway);
    return numbers.regions.map((_, region) => {
      const into = paths.filter(({ closing, home }) => closing === region && (this.tables.expected[home * this.columns + pathway] ?? 0) > 0);
      if (into.length === 0) return null;
      const weights = into.map(({ home, share }) => (this.tables.expected[home * this.columns + pathway] ?? 0) * share);
      const leaned = (factor: number) => weightedTable(weights.map((weight, at) => (into[at]?.home === region ? weight : weight * factor)));
      return { paths: into, late: leaned(odds), inTime: leaned(1 / odds) };
    });
  }

  /** One region's cases of a pathway: exactly so many of them within the limit, fewer of those who close after the summer. */
  private addCell(region: number, each: PathwayYear, { months, ways }: { months: Uint8Array; ways: WaysIn }): void {
    const at = region * this.columns + each.pathway;
    let withinLeft = this.tables.within[at] ?? 0;
    let weightLeft = 0;
    for (const month of months) weightLeft += 1 / (this.lateWeights[month] ?? 1);
    const share = this.tables.withinShare[at] ?? 0.5;
    months.forEach((month, index) => {
      const weight = 1 / (this.lateWeights[month] ?? 1);
      const left = months.length - index;
      const within = withinLeft >= left || (withinLeft > 0 && this.random() * weightLeft < withinLeft * weight);
      weightLeft -= weight;
      if (within) withinLeft--;
      const kind = each.pathway * 4 + (within ? 2 : 0) + (month < HALF ? 0 : 1);
      const twin = this.lastRow[kind] ?? -1;
      if (twin >= 0 && this.cases.region[twin] !== region && this.random() < this.duplicateShare) this.addTwin(region, twin);
      else this.lastRow[kind] = this.addCase(region, each, { month, within, ways, share });
    });
  }

  /** The same patient, registered by a second region as well. */
  private addTwin(region: number, twin: number): void {
    const { cases } = this;
    const row = cases.add();
    for (const column of [cases.homeRegion, cases.pathway, cases.sex, cases.age, cases.suspicionDay, cases.days, cases.code, cases.variant, cases.causes]) {
      column[row] = column[twin] ?? 0;
    }
    cases.region[row] = region;
    cases.startRegion[row] = region;
    cases.parts[row] = this.country.part(region, this.random) | ((cases.parts[twin] ?? 0) & 0xf0);
    this.country.eventsBetween(row, true, this.random);
    this.country.registration.register(cases, row, this.random);
  }

  private addCase(region: number, each: PathwayYear, drawn: { month: number; within: boolean; ways: WaysIn; share: number }): number {
    const { cases, country, random } = this;
    const traits = country.numbers.pathways[each.pathway];
    const choice = draw(each.optionTable, random());
    const option = traits?.options[choice];
    const way = drawn.ways.paths[draw(drawn.within ? drawn.ways.inTime : drawn.ways.late, random())];
    if (!traits || !option || !way) throw new Error('A cell with patients has no way into it.');
    const away = way.home !== region;
    const curve = { share: drawn.share, logSd: traits.logSd, stretch: each.stretch * (away ? this.awayOverrun : 1) };
    const closingDay = Math.max(country.dayIn(this.january + drawn.month, random), each.introducedDay + 1);
    const days = this.wait(option, closingDay, { within: drawn.within, curve, of: each });
    const row = cases.add();
    cases.region[row] = region;
    cases.startRegion[row] = away && random() < this.startAtHomeShare ? way.home : region;
    const homePart = way.part > 0 ? way.part : country.part(way.home, random);
    const closingPart = away ? country.part(region, random) : homePart;
    cases.parts[row] = closingPart | (homePart << 4);
    cases.homeRegion[row] = random() < this.homeMissingShare ? NONE : way.home;
    cases.pathway[row] = each.pathway;
    cases.sex[row] = country.persons[each.pathway]?.sex(true, random) ?? 0;
    cases.age[row] = country.persons[each.pathway]?.age(true, random) ?? 0;
    cases.suspicionDay[row] = closingDay - days;
    cases.days[row] = days;
    cases.code[row] = each.codes[choice] ?? 0;
    cases.variant[row] = each.variants[choice] ?? 0;
    const late = days > limitOn(option.periods, closingDay - days);
    if (late) cases.causes[row] = country.delayCauses(away, random);
    country.eventsBetween(row, true, random);
    country.registration.register(cases, row, random);
    if (cases.startRegion[row] !== region) this.addTransfer(row, homePart);
    return row;
  }

  /** Days from suspicion to closing, on the right side of the limit that held on the day of suspicion. */
  private wait(
    option: TreatmentOption,
    closingDay: number,
    { within, curve, of }: { within: boolean; curve: { share: number; logSd: number; stretch: number }; of: PathwayYear },
  ): number {
    const { leadDays } = this.country;
    const { introducedDay } = of;
    let limit = limitOn(option.periods, closingDay);
    for (let tries = 0; tries < LIMIT_TRIES; tries++) {
      const place = nextPlace(of.places, within ? 0 : 1);
      const days = within ? leadDays.within(limit, curve, place) : leadDays.beyond(limit, curve, place);
      const suspected = closingDay - days;
      // In a pathway's first weeks nobody can have waited longer than it has existed.
      if (suspected < introducedDay) return closingDay - introducedDay;
      const held = limitOn(option.periods, suspected);
      if (days <= held === within) return this.offWeekend(option, closingDay, days);
      limit = held;
    }
    return within ? 1 : Math.min(this.country.longest, limit * 2);
  }

  /** Moves a suspicion from Saturday to Friday and from Sunday to Monday where that changes no verdict. */
  private offWeekend(option: TreatmentOption, closingDay: number, days: number): number {
    const suspected = closingDay - days;
    const step = isSaturday(suspected) ? 1 : isSunday(suspected) ? -1 : 0;
    const moved = days + step;
    if (step === 0 || moved < 1 || moved > this.country.longest) return days;
    const before = days <= limitOn(option.periods, suspected);
    return moved <= limitOn(option.periods, closingDay - moved) === before ? moved : days;
  }

  /** The starting region's own row, ended by the transfer. */
  private addTransfer(of: number, part: number): void {
    const { cases, country, random } = this;
    const row = cases.add();
    for (const column of [cases.startRegion, cases.homeRegion, cases.pathway, cases.sex, cases.age, cases.suspicionDay]) column[row] = column[of] ?? 0;
    cases.region[row] = cases.startRegion[of] ?? 0;
    cases.parts[row] = part | (part << 4);
    cases.days[row] = Math.round((cases.days[of] ?? 0) * (0.35 + random() * 0.4));
    cases.code[row] = this.transferCode;
    country.eventsBetween(row, false, random);
    country.registration.register(cases, row, random);
  }
}

/** Golden section: steps of it spread evenly over [0, 1), so that a year's waits follow their curve closely. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function nextPlace(places: Float64Array, kind: number): number {
  const next = ((places[kind] ?? 0) + GOLDEN) % 1;
  places[kind] = next;
  return next;
}

const BEGINNING = { year: 2015, month: 7 };

/** First day on which a suspicion can stand; far back once the pathway is established. */
export function introducedDay(year: number, introducedYear: number): number {
  if (introducedYear <= BEGINNING.year) return year <= BEGINNING.year + 1 ? firstDayOf(BEGINNING.month) : 0;
  return firstDayOf(januaryOf(introducedYear));
}
