import type { LimitStatus, Treatment } from '@schema/domain/treatment.ts';
import type { Grain } from '@schema/domain/periods.ts';
import type { Catalogue } from '@client/ui/use-messages.ts';
import type { ClockStop } from './waits-model.ts';
import type { RowOrder, TimeMeasure } from './waits-search.ts';

export interface WaitsPageMessages {
  readonly documentTitle: string;
  readonly region: string;
  readonly pathway: string;
  readonly allPathways: string;
  readonly sex: string;
  readonly sexes: Readonly<Record<'ALL' | 'FEMALE' | 'MALE', string>>;
  readonly period: string;
  readonly newestYear: string;
  readonly attribution: string;
  readonly attributions: Readonly<Record<'CLOSING' | 'HOME', string>>;
  readonly order: string;
  readonly orders: Readonly<Record<Exclude<RowOrder, 'listed'>, string>>;
  readonly listed: string;
  readonly grain: string;
  readonly grains: Readonly<Record<Grain, string>>;
  readonly measure: string;
  readonly measures: Readonly<Record<TimeMeasure, string>>;
  /** What is measured, with its unit, by what the pathway's clock stops at. */
  readonly followed: Readonly<Record<ClockStop, Readonly<Record<TimeMeasure, string>>>>;
  /** To what the days are counted. */
  readonly daysTo: Readonly<Record<ClockStop, string>>;
  readonly perGrain: Readonly<Record<Grain, string>>;
  readonly wholeSpan: string;
  readonly newestSpan: string;
  readonly span: string;
  readonly shareInTime: string;
  readonly medianDays: string;
  readonly p90Days: string;
  readonly allTogether: string;
  readonly pathwaysSubtitle: (where: string, when: string, whom: string) => string;
  readonly regionsSubtitle: (pathway: string, daysTo: string, when: string, whom: string) => string;
  /** The same where days are not collected. */
  readonly pathwaysShares: (where: string, when: string, whom: string) => string;
  readonly regionsShares: (pathway: string, when: string, whom: string) => string;
  readonly overTimeSubtitle: (followed: string, where: string, pathway: string, perGrain: string) => string;
  readonly ofEverybody: string;
  readonly ofWomen: string;
  readonly ofMen: string;
  readonly ownClock: (pathway: string) => string;
  readonly judgedNote: string;
  readonly oneSex: Readonly<Record<'FEMALE' | 'MALE', string>>;
  readonly limitsTitle: string;
  readonly limitsOf: (pathway: string) => string;
  readonly limitsTable: (pathway: string) => string;
  readonly limitsChoose: string;
  readonly limitsMethod: string;
  readonly limitsNone: string;
  readonly limitsText: string;
  readonly assumedTitle: string;
  readonly assumedText: string;
  readonly treatment: string;
  readonly anyTreatment: string;
  readonly treatments: Readonly<Record<Treatment, string>>;
  readonly variant: string;
  readonly allVariants: string;
  readonly days: string;
  readonly daysUnknown: string;
  readonly daysNotSet: string;
  readonly validity: string;
  readonly validityUnknown: string;
  readonly from: string;
  readonly until: string;
  readonly status: string;
  readonly statuses: Readonly<Record<LimitStatus | 'ASSUMED', string>>;
  readonly note: string;
  readonly pinned: (number: number, date: string) => string;
  readonly toNewest: string;
  readonly releases: string;
  readonly unknownChoice: string;
  /** Where the address asks for what the release has nothing of. */
  readonly nearest: string;
  readonly startOver: string;
}

const sv: WaitsPageMessages = {
  documentTitle: 'Väntetider',
  region: 'Område',
  pathway: '{Pathway}',
  allPathways: 'Alla {pathways}',
  sex: 'Kön',
  sexes: { ALL: 'Alla', FEMALE: 'Kvinnor', MALE: 'Män' },
  period: 'Period',
  newestYear: 'Senaste tolv månaderna',
  attribution: 'Räknas i',
  attributions: { CLOSING: '{The_unit} som avslutar', HOME: '{The_home_unit}' },
  order: 'Ordning',
  orders: { share: 'Högst andel i tid först', median: 'Kortast median först', p90: 'Kortast för nio av tio först', name: 'Namn' },
  listed: 'Införande, norr till söder',
  grain: 'Tidssteg',
  grains: { MONTH: 'Månad', QUARTER: 'Kvartal', HALF_YEAR: 'Halvår', YEAR: 'År', ROLLING_12: 'Rullande tolv' },
  measure: 'Mått',
  measures: { lead_time: 'Andel i tid', median_days: 'Mediantid', p90_days: 'Tid för nio av tio' },
  followed: {
    treatment: {
      lead_time: 'Andel av de bedömda som började behandling inom tidsgränsen',
      median_days: 'Dagar från {clock_start_short} till start som hälften väntade högst',
      p90_days: 'Dagar från {clock_start_short} till start som nio av tio väntade högst',
    },
    final_conversation: {
      lead_time: 'Andel av de bedömda som hade sitt avslutande samtal inom tidsgränsen',
      median_days: 'Dagar från {clock_start_short} till avslutande samtal som hälften väntade högst',
      p90_days: 'Dagar från {clock_start_short} till avslutande samtal som nio av tio väntade högst',
    },
  },
  daysTo: { treatment: 'start', final_conversation: 'avslutande samtal' },
  perGrain: { MONTH: 'månad för månad', QUARTER: 'kvartal för kvartal', HALF_YEAR: 'halvår för halvår', YEAR: 'år för år', ROLLING_12: 'tolv månader i taget' },
  wholeSpan: 'Hela tiden',
  newestSpan: 'De senaste',
  span: 'Visa',
  shareInTime: 'Andel i tid',
  medianDays: 'Median, dagar',
  p90Days: 'Nio av tio, dagar',
  allTogether: 'alla',
  pathwaysSubtitle: (where, when, whom) => `Andel som började behandling i tid, och dagar från {clock_start_short} till start, ${where} ${when}${whom}. Strecken är 95-procentiga intervall.`,
  regionsSubtitle: (pathway, daysTo, when, whom) => `${pathway}: andel i tid och dagar från {clock_start_short} till ${daysTo} ${when}${whom}. Strecken är 95-procentiga intervall.`,
  pathwaysShares: (where, when, whom) => `Andel som började behandling i tid ${where} ${when}${whom}. Strecken är 95-procentiga intervall.`,
  regionsShares: (pathway, when, whom) => `${pathway}: andel i tid ${when}${whom}. Strecken är 95-procentiga intervall.`,
  overTimeSubtitle: (followed, where, pathway, perGrain) => `${followed}: ${pathway} ${where}, ${perGrain}. Fälten är 95-procentiga intervall.`,
  ofEverybody: '',
  ofWomen: ', kvinnor',
  ofMen: ', män',
  ownClock: (pathway) => `${pathway} har en egen klocka: tiden räknas till det avslutande samtalet, inte till behandling. Därför finns inga behandlade att räkna, och {the_pathway} räknas inte in när alla {pathways} läggs samman.`,
  judgedNote: 'Bedömda är de vars tidsgräns är känd; övriga räknas varken som i tid eller sena.',
  oneSex: { FEMALE: '{The_pathway} gäller bara kvinnor.', MALE: '{The_pathway} gäller bara män.' },
  limitsTitle: 'Tidsgränser som väntetiden bedöms mot',
  limitsOf: (pathway) => `Tidsgränser: ${pathway}`,
  limitsTable: (pathway) => `Gränser i dagar för ${pathway}, med underlag`,
  limitsChoose: 'Välj {a_pathway} för att se dess tidsgränser, eller läs alla på metodsidan.',
  limitsMethod: 'Alla {pathways} och tidsgränser',
  limitsNone: 'Inga tidsgränser är kända för {the_pathway}.',
  limitsText: 'Den gräns gäller som var i kraft på {clock_start_day}, för behandlingen och varianten. Saknas den bedöms väntetiden inte.',
  assumedTitle: 'Antagna för det påhittade landet',
  assumedText: 'Där ingen gräns är hittad bedöms de påhittade patienterna mot en antagen. {No_pathway} har satt den, och ingen verklig patient bedöms mot den.',
  treatment: 'Behandling',
  anyTreatment: 'alla behandlingar',
  treatments: { SURGERY: 'kirurgi', SYSTEMIC: 'läkemedel', RADIOTHERAPY: 'strålbehandling', ACTIVE_MONITORING: 'aktiv övervakning', OTHER: 'annan behandling' },
  variant: 'Gäller för',
  allVariants: 'alla',
  days: 'Dagar',
  daysUnknown: 'okänd',
  daysNotSet: 'ingen gräns satt',
  validity: 'Giltighet',
  validityUnknown: 'okänd',
  from: 'från',
  until: 'till och med',
  status: 'Underlag',
  statuses: {
    FOUND: 'ur {the_standard}s text',
    DERIVED: 'räknad ur en ändring som texten anger',
    UNVERIFIED: 'äldre text, en senare kan avvika',
    SECONDARY: 'ur vårdprogram, inte ur {the_standard}',
    NO_LIMIT_SET: '{the_standard} sätter ingen gräns',
    NOT_FOUND: 'inte hittad',
    ASSUMED: 'antagen för det påhittade landet',
  },
  note: 'Källa och skäl',
  pinned: (number, date) => `Du läser publicering ${number}, uttag ${date}. Den är inte den nyaste.`,
  toNewest: 'Läs den nyaste',
  releases: 'Alla publiceringar',
  unknownChoice: 'Adressen innehåller ett val som inte finns.',
  nearest: 'Adressen frågar efter något som inte samlas in eller redovisas här. Det närmaste som finns visas i stället.',
  startOver: 'Visa väntetider i hela landet',
};

const en: WaitsPageMessages = {
  documentTitle: 'Waiting times',
  region: 'Area',
  pathway: '{Pathway}',
  allPathways: 'All {pathways}',
  sex: 'Sex',
  sexes: { ALL: 'All', FEMALE: 'Women', MALE: 'Men' },
  period: 'Period',
  newestYear: 'The newest twelve months',
  attribution: 'Counted in',
  attributions: { CLOSING: '{The_unit} that closes', HOME: '{The_home_unit}' },
  order: 'Order',
  orders: { share: 'Highest share in time first', median: 'Shortest median first', p90: 'Shortest for nine in ten first', name: 'Name' },
  listed: 'Introduction, north to south',
  grain: 'Step',
  grains: { MONTH: 'Month', QUARTER: 'Quarter', HALF_YEAR: 'Half-year', YEAR: 'Year', ROLLING_12: 'Rolling twelve' },
  measure: 'Measure',
  measures: { lead_time: 'Share in time', median_days: 'Median wait', p90_days: 'Wait of nine in ten' },
  followed: {
    treatment: {
      lead_time: 'Share of the judged who started treatment within the limit',
      median_days: 'Days from {clock_start_short} to start that half waited at most',
      p90_days: 'Days from {clock_start_short} to start that nine in ten waited at most',
    },
    final_conversation: {
      lead_time: 'Share of the judged who had their final conversation within the limit',
      median_days: 'Days from {clock_start_short} to the final conversation that half waited at most',
      p90_days: 'Days from {clock_start_short} to the final conversation that nine in ten waited at most',
    },
  },
  daysTo: { treatment: 'start', final_conversation: 'the final conversation' },
  perGrain: { MONTH: 'month by month', QUARTER: 'quarter by quarter', HALF_YEAR: 'half-year by half-year', YEAR: 'year by year', ROLLING_12: 'twelve months at a time' },
  wholeSpan: 'All the time',
  newestSpan: 'The newest',
  span: 'Show',
  shareInTime: 'Share in time',
  medianDays: 'Median, days',
  p90Days: 'Nine in ten, days',
  allTogether: 'all',
  pathwaysSubtitle: (where, when, whom) => `Share who started treatment in time, and days from {clock_start_short} to start, ${where} ${when}${whom}. Whiskers are 95 percent intervals.`,
  regionsSubtitle: (pathway, daysTo, when, whom) => `${pathway}: share in time and days from {clock_start_short} to ${daysTo} ${when}${whom}. Whiskers are 95 percent intervals.`,
  pathwaysShares: (where, when, whom) => `Share who started treatment in time ${where} ${when}${whom}. Whiskers are 95 percent intervals.`,
  regionsShares: (pathway, when, whom) => `${pathway}: share in time ${when}${whom}. Whiskers are 95 percent intervals.`,
  overTimeSubtitle: (followed, where, pathway, perGrain) => `${followed}: ${pathway} ${where}, ${perGrain}. Bands are 95 percent intervals.`,
  ofEverybody: '',
  ofWomen: ', women',
  ofMen: ', men',
  ownClock: (pathway) => `${pathway} has a clock of its own: time is counted to the final conversation, not to treatment. So there are no treated to count, and {the_pathway} is left out where all {pathways} are counted together.`,
  judgedNote: 'Judged are those whose time limit is known; the others are counted neither as in time nor as late.',
  oneSex: { FEMALE: '{The_pathway} is for women only.', MALE: '{The_pathway} is for men only.' },
  limitsTitle: 'Time limits that the wait is judged by',
  limitsOf: (pathway) => `Time limits: ${pathway}`,
  limitsTable: (pathway) => `Limits in days of ${pathway}, with their basis`,
  limitsChoose: 'Choose {a_pathway} to see its time limits, or read them all on the method page.',
  limitsMethod: 'All {pathways} and time limits',
  limitsNone: 'No time limits are known for {the_pathway}.',
  limitsText: 'The limit holds that was in force on {clock_start_day}, for the treatment and the variant. Where there is none, the wait is not judged.',
  assumedTitle: 'Assumed for the invented country',
  assumedText: 'Where no limit was found, the invented patients are judged by an assumed one. {No_pathway} has set it, and no real patient is judged by it.',
  treatment: 'Treatment',
  anyTreatment: 'all treatments',
  treatments: { SURGERY: 'surgery', SYSTEMIC: 'drugs', RADIOTHERAPY: 'radiotherapy', ACTIVE_MONITORING: 'active monitoring', OTHER: 'other treatment' },
  variant: 'Holds for',
  allVariants: 'all',
  days: 'Days',
  daysUnknown: 'unknown',
  daysNotSet: 'no limit set',
  validity: 'Validity',
  validityUnknown: 'unknown',
  from: 'from',
  until: 'until',
  status: 'Basis',
  statuses: {
    FOUND: 'from the text of {the_standard}',
    DERIVED: 'computed from a change that the text states',
    UNVERIFIED: 'an older text, a later one may differ',
    SECONDARY: 'from a guideline, not {the_standard}',
    NO_LIMIT_SET: '{the_standard} sets no limit',
    NOT_FOUND: 'not found',
    ASSUMED: 'assumed for the invented country',
  },
  note: 'Source and reason',
  pinned: (number, date) => `You are reading release ${number}, extracted ${date}. It is not the newest.`,
  toNewest: 'Read the newest',
  releases: 'All releases',
  unknownChoice: 'The address holds a choice that does not exist.',
  nearest: 'The address asks for something that is not collected or reported here. The nearest that there is, is shown instead.',
  startOver: 'Show waits in the whole country',
};

export const waitsPageMessages: Catalogue<WaitsPageMessages> = { sv, en };
