import type { Language } from '../../domain/language.ts';
import { formatNumber, formatShare } from '../numbers.ts';
import { monthOfYear } from '../sentences/period-words.ts';
import { capitalised, listWords } from '../words.ts';
import { sentence, type Coded, type ParametersGiven, type ParametersOf, type Spoken } from './spoken.ts';

interface Days {
  readonly days: number;
}

/** A month, `YYYY-MM`, and how many rows of the file it has. */
interface MonthOfRows {
  readonly month: string;
  readonly rows: number;
}

interface LateMonths {
  /** How far back a row is no surprise. */
  readonly monthsBack: number;
  /** The oldest first. */
  readonly months: readonly MonthOfRows[];
  /** Further months, which are not named. */
  readonly moreMonths: number;
}

interface Judged {
  readonly judged: number;
  readonly treated: number;
}

interface FewJudged extends Judged {
  /** The share that is looked for, 0–1. */
  readonly lowestShare: number;
  /** Where most of those are that cannot be judged. */
  readonly worst: Judged & { readonly pathway: string };
}

interface Jump {
  readonly month: string;
  /** Cases of the month when the file has been accepted. */
  readonly cases: number;
  /** The median of the months before. */
  readonly usual: number;
}

/** Everything that may be odd in a file and is accepted with a word. Codes that have been used keep their meaning: they are stored. */
export const WARNINGS = {
  'sex-not-known': sentence({ sv: () => 'Könet är inte känt.', en: () => 'The sex is not known.' }),
  'suspicion-before-pathway': sentence({ sv: () => 'Misstanken är från tiden innan vårdförloppet infördes.', en: () => 'The suspicion is from before the pathway was introduced.' }),
  'dates-out-of-order': sentence({
    sv: () => 'Datumen står inte i den vanliga ordningen: remiss, första besök, konferens, beslut.',
    en: () => 'The dates are not in the usual order: referral, first visit, conference, decision.',
  }),
  'wait-long': sentence<Days>({ sv: ({ days }) => `Väntan är längre än ${days} dagar.`, en: ({ days }) => `The wait is longer than ${days} days.` }),
  'later-long': sentence<Days>({ sv: ({ days }) => `Det som kom efter misstanken kom mer än ${days} dagar senare.`, en: ({ days }) => `What came after the suspicion came more than ${days} days later.` }),
  'open-long': sentence<Days>({ sv: ({ days }) => `Fallet har pågått i mer än ${days} dagar.`, en: ({ days }) => `The case has been open for more than ${days} days.` }),
  'closed-without-region': sentence({
    sv: () => 'Fallet är avslutat, men ingen region har avslutat det; det räknas där det startade.',
    en: () => 'The case is closed, but no region has closed it; it counts where it started.',
  }),
  'closing-code-retired': sentence({
    sv: () => 'Koden används inte längre och säger inte vilken behandling som startade, om någon; den godtas för avslut från sin tid.',
    en: () => 'The code is retired, and does not say which treatment was started, if any; it is accepted for closings of its time.',
  }),
  'treatment-without-limit': sentence({
    sv: () => 'Vårdförloppet har ingen tidsgräns för en sådan behandling; en sådan väntan bedöms inte.',
    en: () => 'The pathway has no time limit for treatment of this kind; such a wait is not judged.',
  }),
  'variant-without-limit': sentence({
    sv: () => 'Ingen av vårdförloppets tidsgränser är för både den här varianten och den här sortens behandling.',
    en: () => 'No time limit of the pathway is for this variant and this kind of treatment together.',
  }),
  'bases-several': sentence({ sv: () => 'Filen innehåller mer än ett beräkningsunderlag.', en: () => 'The file holds more than one basis.' }),
  'period-shared': sentence({
    sv: () => 'Perioden har dagar gemensamt med en annan i filen, som ett år med sina kvartal.',
    en: () => 'The period has days in common with another of the file, such as a year with its quarters.',
  }),
  'sexes-both-ways': sentence({
    sv: () => 'Filen har vårdförloppet både uppdelat på kön och för båda könen tillsammans.',
    en: () => 'The file has the pathway both by sex and for both sexes together.',
  }),
  'percent-at-most-one': sentence({
    sv: () => 'Procentandelen är högst 1: andelar från 0 till 1 ska skrivas i procent.',
    en: () => 'The percentage is at most 1: shares from 0 to 1 are to be written as percent.',
  }),
  'percent-above-hundred': sentence({
    sv: () => 'Procentandelen är över 100, vilket bara en uppskattad nämnare medger.',
    en: () => 'The percentage is above 100, which only a denominator that is estimated allows.',
  }),
  'months-late': sentence<LateMonths>({
    sv: ({ monthsBack, ...late }) => `Fallen lämnas först nu, men deras sista dag (avslutet, annars misstanken) ligger mer än ${monthsBack} månader före filens månad: ${monthsNamed(late, 'sv')}.`,
    en: ({ monthsBack, ...late }) => `The cases are handed in only now, but their last day (the closing, else the suspicion) lies more than ${monthsBack} months before the month of the file: ${monthsNamed(late, 'en')}.`,
  }),
  'judged-few': sentence<FewJudged>({
    sv: ({ lowestShare, worst, ...all }) => `Av ${number(all.treated, 'sv')} behandlade i filen kan ${number(all.judged, 'sv')} bedömas (${share(all.judged / all.treated, 'sv')}); minst ${share(lowestShare, 'sv')} väntas. För de andra är ingen tidsgräns känd för vårdförloppet, behandlingen och varianten. Sämst är det i ${worst.pathway}, där ${number(worst.judged, 'sv')} av ${number(worst.treated, 'sv')} kan bedömas.`,
    en: ({ lowestShare, worst, ...all }) => `Of ${number(all.treated, 'en')} treated in the file, ${number(all.judged, 'en')} can be judged (${share(all.judged / all.treated, 'en')}); at least ${share(lowestShare, 'en')} are looked for. For the others no limit is known for their pathway, treatment and variant. Worst is ${worst.pathway}, where ${number(worst.judged, 'en')} of ${number(worst.treated, 'en')} can be judged.`,
  }),
  'month-jump': sentence<Jump>({
    sv: ({ month, cases, usual }) => `${capitalised(monthOfYear(month, 'sv'))} får ${number(cases, 'sv')} fall med filen, långt från det vanliga: ${number(usual, 'sv')} på en månad.`,
    en: ({ month, cases, usual }) => `${monthOfYear(month, 'en')} has ${number(cases, 'en')} cases with the file, far from the usual: ${number(usual, 'en')} in a month.`,
  }),
  'pathway-jump': sentence<Jump & { readonly pathway: string }>({
    sv: ({ month, pathway, cases, usual }) => `${capitalised(monthOfYear(month, 'sv'))} får ${number(cases, 'sv')} fall i ${pathway} med filen, långt från det vanliga: ${number(usual, 'sv')} på en månad.`,
    en: ({ month, pathway, cases, usual }) => `${monthOfYear(month, 'en')} has ${number(cases, 'en')} cases in ${pathway} with the file, far from the usual: ${number(usual, 'en')} in a month.`,
  }),
};

export type WarningCode = keyof typeof WARNINGS;
export type WarningParameters<Code extends WarningCode> = ParametersOf<(typeof WARNINGS)[Code]>;
export type WarningParametersGiven<Code extends WarningCode> = ParametersGiven<(typeof WARNINGS)[Code]>;
/** What is odd, wherever it is. */
export type CodedWarning = Coded<typeof WARNINGS>;

/** What is odd, in a sentence or a few. */
export function warningSentence({ code, parameters }: CodedWarning, language: Language): string {
  const entry: Spoken<never, string> = WARNINGS[code];
  return entry[language](parameters as never);
}

function monthsNamed({ months, moreMonths }: Omit<LateMonths, 'monthsBack'>, language: Language): string {
  const named = months.map(({ month, rows }) => `${monthOfYear(month, language)} (${number(rows, language)})`);
  const more = language === 'sv' ? `${number(moreMonths, 'sv')} till` : `${number(moreMonths, 'en')} more`;
  return listWords(moreMonths === 0 ? named : [...named, more], { language });
}

function number(value: number, language: Language): string {
  return formatNumber(value, { language, decimals: 0 });
}

function share(value: number, language: Language): string {
  return formatShare(value, { language, decimals: 0 });
}
