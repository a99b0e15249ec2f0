import type { Catalogue } from '@client/ui/use-messages.ts';
import type { Origin } from '@schema/domain/figure.ts';
import type { AbsenceSentences } from './wait-figure.ts';

/** What is said wherever figures of the fine-grained side stand, on any page. */
export interface WaitsMessages {
  readonly absences: AbsenceSentences;
  /** What data of an origin are called, and what that means. */
  readonly origin: Readonly<Record<Origin, string>>;
  readonly originExplained: Readonly<Record<Origin, string>>;
  /** Who made the figures, for the line of sources. */
  readonly maker: Readonly<Record<Origin, string>>;
  readonly release: (maker: string, number: number, extractedOn: string) => string;
  readonly provisionalFrom: (month: string) => string;
  readonly provisionalAll: string;
  readonly progressTitle: string;
  readonly progress: (percent: string) => string;
  readonly progressSteps: Readonly<Record<'files' | 'releases', string>>;
  readonly progressText: string;
  readonly progressFailed: string;
  readonly nothingHandedIn: string;
  readonly toOfficial: string;
  /** What a country does not collect, and what is therefore not on a page. */
  readonly noSexes: string;
  readonly noExpected: string;
  readonly women: string;
  readonly men: string;
  readonly everybody: string;
  readonly judgedOf: (judged: string, treated: string) => string;
  readonly judgedAlone: (judged: string) => string;
  /** Heads a column of both numbers. */
  readonly judgedOfTreated: string;
  readonly lower: (measure: string) => string;
  readonly upper: (measure: string) => string;
  readonly judged: string;
  readonly treated: string;
  readonly based: string;
  readonly originColumn: string;
  readonly period: string;
  readonly provisional: string;
  readonly yes: string;
  readonly no: string;
}

const sv: WaitsMessages = {
  absences: {
    SUPPRESSED: 'Visas för nationella analytiker, och för den som företräder {an_organisation} om det egna området.',
    NOT_REPORTED: 'Månaderna är inte inlämnade än.',
    NOT_COLLECTED: 'Perioden ligger före publiceringens första månad, eller underlaget samlades inte in då.',
    EMPTY_DENOMINATOR: 'Ingen patient att räkna på.',
    NOT_APPLICABLE: 'Måttet finns inte för den här gruppen, eller inte i den här perioden.',
    LIMIT_UNKNOWN: 'Ingen tidsgräns är känd, så ingen väntetid kan bedömas.',
    TOO_FEW: 'För få patienter för att räknas.',
  },
  origin: { SYNTHETIC: 'Syntetiska data', REGISTER: 'Registerdata', PUBLISHED: 'Öppna data' },
  originExplained: {
    SYNTHETIC: 'Siffrorna kommer ur ett påhittat land, format efter vad som är publicerat. De visar hur Ledtid fungerar och säger ingenting om verkliga patienter.',
    REGISTER: 'Siffrorna är räknade ur de fall som {the_units} har lämnat in.',
    PUBLISHED: 'Antal som utgivaren själv har publicerat som öppna data. Ledtid räknar andelar och intervall ur dem.',
  },
  maker: { SYNTHETIC: 'Ledtids påhittade land', REGISTER: '{the_units}s registerdata', PUBLISHED: 'öppna data' },
  release: (maker, number, extractedOn) => `${maker}, publicering ${number}, uttag ${extractedOn}`,
  provisionalFrom: (month) => `Streckat är preliminärt: sena registreringar kan ändra siffrorna från och med ${month}.`,
  provisionalAll: 'Streckat är preliminärt: perioden rymmer månader som sena registreringar kan ändra.',
  progressTitle: 'Det påhittade landet läses in',
  progress: (percent) => `${percent} klart`,
  progressSteps: { files: '{the_units}s fall läses in', releases: 'publiceringarna räknas fram' },
  progressText: 'Väntetiderna visas här när den första publiceringen är klar. Sidan fortsätter av sig själv.',
  progressFailed: 'Inläsningen av det påhittade landet avbröts. Den som driver Ledtid ser i loggen varför.',
  nothingHandedIn: 'Inga fall har lämnats in än, så det finns inga väntetider att visa.',
  toOfficial: 'Till de officiella resultaten',
  noSexes: 'Kvinnor och män redovisas inte var för sig, så skillnader mellan könen kan inte visas.',
  noExpected: 'Väntade cancerfall redovisas inte, så inklusionen kan inte räknas.',
  women: 'kvinnor',
  men: 'män',
  everybody: 'alla',
  judgedOf: (judged, treated) => `${judged} av ${treated} behandlade bedömda`,
  judgedAlone: (judged) => `${judged} bedömda`,
  judgedOfTreated: 'bedömda / behandlade',
  lower: (measure) => `${measure}, nedre 95\u00A0%`,
  upper: (measure) => `${measure}, övre 95\u00A0%`,
  judged: 'Bedömda',
  treated: 'Behandlade',
  based: 'Räknas på',
  originColumn: 'Ursprung',
  period: 'Period',
  provisional: 'Preliminärt',
  yes: 'ja',
  no: 'nej',
};

const en: WaitsMessages = {
  absences: {
    SUPPRESSED: 'Shown to national analysts, and to those who speak for {an_organisation} for their own area.',
    NOT_REPORTED: 'The months have not been handed in yet.',
    NOT_COLLECTED: 'The period lies before the first month of the release, or its basis was not collected then.',
    EMPTY_DENOMINATOR: 'No patient to count on.',
    NOT_APPLICABLE: 'There is no such measure for this group, or not in this period.',
    LIMIT_UNKNOWN: 'No time limit is known, so no wait can be judged.',
    TOO_FEW: 'Too few patients to compute it.',
  },
  origin: { SYNTHETIC: 'Synthetic data', REGISTER: 'Register data', PUBLISHED: 'Open data' },
  originExplained: {
    SYNTHETIC: 'The figures come from an invented country, shaped after what is published. They show how Ledtid works and say nothing of real patients.',
    REGISTER: 'The figures are computed from the cases that {the_units} have handed in.',
    PUBLISHED: 'Counts that their publisher has released as open data. Ledtid computes shares and intervals from them.',
  },
  maker: { SYNTHETIC: 'Ledtid’s invented country', REGISTER: '{the_units}’ register data', PUBLISHED: 'open data' },
  release: (maker, number, extractedOn) => `${maker}, release ${number}, extracted ${extractedOn}`,
  provisionalFrom: (month) => `Hatching is provisional: late registrations may change the figures from ${month} on.`,
  provisionalAll: 'Hatching is provisional: the period holds months that late registrations may change.',
  progressTitle: 'The invented country is being loaded',
  progress: (percent) => `${percent} done`,
  progressSteps: { files: '{the_units}’ cases are read', releases: 'the releases are computed' },
  progressText: 'The waits are shown here when the first release is ready. The page goes on by itself.',
  progressFailed: 'The loading of the invented country stopped. Whoever runs Ledtid can see why in the log.',
  nothingHandedIn: 'No cases have been handed in yet, so there are no waits to show.',
  toOfficial: 'To the official results',
  noSexes: 'Women and men are not reported apart, so differences between them cannot be shown.',
  noExpected: 'Expected cancer cases are not reported, so inclusion cannot be computed.',
  women: 'women',
  men: 'men',
  everybody: 'everybody',
  judgedOf: (judged, treated) => `${judged} of ${treated} treated judged`,
  judgedAlone: (judged) => `${judged} judged`,
  judgedOfTreated: 'judged / treated',
  lower: (measure) => `${measure}, lower 95%`,
  upper: (measure) => `${measure}, upper 95%`,
  judged: 'Judged',
  treated: 'Treated',
  based: 'Counted on',
  originColumn: 'Origin',
  period: 'Period',
  provisional: 'Provisional',
  yes: 'yes',
  no: 'no',
};

export const waitsMessages: Catalogue<WaitsMessages> = { sv, en };
