import { isSaturday, isSunday, januaryOf } from './calendar-days.ts';
import { NEVER, NONE, type CaseColumns } from './case-columns.ts';
import type { CountryDraw } from './country-draw.ts';
import type { OtherEnding } from './country-model.ts';
import { introducedDay } from './draw-treated.ts';
import { startWeights } from './months-of-year.ts';
import { normalQuantile } from './normal-curve.ts';
import { randomSource, type RandomSource } from './random-source.ts';
import { limitOn } from './treatment-options.ts';
import { draw, weightedTable } from './weighted-draw.ts';
import type { YearTables } from './yearly-tables.ts';

const NOT_STARTED_CODE = '70';
const EDGE = 1e-4;

/** What is the same for all of a pathway's cases in a year that end otherwise than in treatment. */
interface PathwayStarts {
  readonly pathway: number;
  readonly months: Uint8Array;
  readonly regions: Uint8Array;
  readonly endings: readonly OtherEnding[];
  readonly codes: readonly number[];
  readonly endingTable: Uint8Array;
}

/** Draws the pathways that start in a year and end otherwise than in treatment. */
export class OthersDraw {
  private readonly random: RandomSource;
  private readonly cases: CaseColumns;
  private readonly homes: Uint8Array;
  private readonly elsewhereShare: number;
  private readonly homeMissingShare: number;
  private readonly notStartedCode: number;
  private readonly duplicateShare: number;

  constructor(
    private readonly country: CountryDraw,
    private readonly tables: YearTables,
    seed: number,
  ) {
    this.random = randomSource(seed, `others ${String(tables.year)}`);
    this.cases = country.cases;
    this.elsewhereShare = country.numbers.assumptions.get('dismissed_elsewhere_share');
    this.homeMissingShare = country.numbers.nation.get('misreg_home_region_missing');
    this.duplicateShare = country.numbers.nation.get('misreg_duplicate');
    this.notStartedCode = country.codes.numberOf(NOT_STARTED_CODE);
    this.homes = weightedTable(country.numbers.regions.map(({ weight }) => weight));
  }

  /** Adds so many rows to each pathway that its started ones are the tables'; `treatedStarts` are there already. */
  addRows(treatedStarts: Int32Array): void {
    const { numbers } = this.country;
    numbers.pathways.forEach((traits, pathway) => {
      const started = this.tables.started[pathway] ?? 0;
      const count = Math.max(0, started - (treatedStarts[pathway] ?? 0));
      if (count === 0) return;
      const endings = numbers.endings.filter((ending) => ending.finalConversation === traits.finalConversation);
      const counted = endings.filter(({ code }) => code !== NOT_STARTED_CODE);
      const starts: PathwayStarts = {
        pathway,
        months: weightedTable(startWeights(numbers, this.tables.year, traits.introducedYear)),
        regions: weightedTable(this.regionWeights(pathway)),
        endings: counted,
        codes: counted.map(({ code }) => this.country.codes.numberOf(code)),
        endingTable: weightedTable(counted.map(({ share }) => share)),
      };
      for (let each = 0; each < count; each++) this.addCase(starts, null);
      for (const ending of endings) {
        if (ending.code === NOT_STARTED_CODE) for (let each = 0; each < Math.round(count * ending.share); each++) this.addCase(starts, ending);
      }
    });
  }

  /** Regions start as many as their people and their inclusion say. */
  private regionWeights(pathway: number): Float64Array {
    const { regions, pathways, years } = this.country.numbers;
    const lean = randomSource(pathway + 1, 'starts of regions');
    return Float64Array.from(regions, ({ code, weight }) => {
      const inclusion = years.regionShare(code, 'inclusion', this.tables.year);
      return weight * Math.sqrt(inclusion) * (0.85 + 0.3 * lean()) * (pathways[pathway]?.started ? 1 : 0);
    });
  }

  private addCase(starts: PathwayStarts, given: OtherEnding | null): void {
    const { cases, country, random } = this;
    const { numbers } = country;
    const choice = draw(starts.endingTable, random());
    const ending = given ?? starts.endings[choice];
    const traits = numbers.pathways[starts.pathway];
    if (!ending || !traits) throw new Error('A pathway has no endings.');
    const region = draw(starts.regions, random());
    if (!given && random() < this.duplicateShare && this.addTwin(region, starts.pathway)) return;
    const month = januaryOf(this.tables.year) + draw(starts.months, random());
    const suspected = Math.max(country.dayIn(month, random), introducedDay(this.tables.year, traits.introducedYear));
    const row = cases.add();
    const elsewhere = random() < this.elsewhereShare;
    const home = elsewhere ? draw(this.homes, random()) : region;
    const part = country.part(region, random);
    cases.region[row] = region;
    cases.startRegion[row] = region;
    cases.parts[row] = part | ((home === region ? part : country.part(home, random)) << 4);
    cases.homeRegion[row] = random() < this.homeMissingShare ? NONE : home;
    cases.pathway[row] = starts.pathway;
    cases.sex[row] = country.persons[starts.pathway]?.sex(false, random) ?? 0;
    cases.age[row] = country.persons[starts.pathway]?.age(false, random) ?? 0;
    cases.suspicionDay[row] = suspected;
    cases.days[row] = ending.code === '' ? NEVER : this.days(starts.pathway, ending, suspected);
    cases.code[row] = given ? this.notStartedCode : (starts.codes[choice] ?? 0);
    country.eventsBetween(row, false, random);
    country.registration.register(cases, row, random);
  }

  /** The last patient of the pathway, registered by a second region as well; false where that is the same region. */
  private addTwin(region: number, pathway: number): boolean {
    const { cases, country, random } = this;
    const twin = cases.length - 1;
    if (twin < 0 || cases.pathway[twin] !== pathway || cases.region[twin] === region) return false;
    const row = cases.add();
    for (const column of [cases.homeRegion, cases.pathway, cases.sex, cases.age, cases.suspicionDay, cases.days, cases.code]) column[row] = column[twin] ?? 0;
    cases.region[row] = region;
    cases.startRegion[row] = region;
    cases.parts[row] = country.part(region, random) | ((cases.parts[twin] ?? 0) & 0xf0);
    country.eventsBetween(row, false, random);
    country.registration.register(cases, row, random);
    return true;
  }

  private days(pathway: number, ending: OtherEnding, suspected: number): number {
    const { numbers, conversation } = { numbers: this.country.numbers, conversation: this.country.numbers.conversationLimits[pathway] ?? [] };
    const traits = numbers.pathways[pathway];
    const quantile = normalQuantile(Math.max(EDGE, Math.min(1 - EDGE, this.random())));
    const logSd = ending.medianDays === null ? (traits?.logSd ?? 0) : ending.logSd;
    const median = ending.medianDays ?? limitOn(conversation, suspected) * Math.exp(-logSd * normalQuantile(traits?.withinShare ?? 0.5));
    const days = Math.max(1, Math.min(this.country.longest, Math.round(median * Math.exp(logSd * quantile))));
    const closing = suspected + days;
    const moved = isSaturday(closing) ? days - 1 : isSunday(closing) ? days + 1 : days;
    return Math.max(0, Math.min(this.country.longest, moved));
  }
}
