import type { Language } from '../../domain/language.ts';
import type { Sex } from '../../domain/sex.ts';
import type { Interval } from '../comparison.ts';
import { decimalsTellingApart, formatNumber, formatShare, formatValue } from '../numbers.ts';
import { capitalised, runningText } from '../words.ts';
import { thresholdText } from './phrases.ts';
import { duringPeriod } from './period-words.ts';
import type { AreaWords, GoalWords, InEachLanguage } from './subjects.ts';

/** A value with its 95 % interval, in the measure's unit; the interval is null where none can be computed. */
export interface MeasuredValue {
  readonly value: number;
  readonly interval: Interval | null;
}

/** Whose waits are told, and when. */
export interface WaitsSubject {
  readonly area: AreaWords;
  /** Name of the pathway; null for all that are counted together. */
  readonly pathway: string | null;
  /** `final_conversation`: the clock of the pathway stops without a treatment. */
  readonly clockStop: 'treatment' | 'final_conversation';
  readonly sex: Sex;
  /** Label of the period: `2024-07`, `R12-2024-07`. */
  readonly period: string;
  readonly language: Language;
}

export interface WaitsHeadlineInput extends WaitsSubject {
  /** Null where there is no number: then the headline says whose waits the page is about, and no more. */
  readonly share: MeasuredValue | null;
  readonly goal: GoalWords | null;
}

export interface WaitsLeadInput extends WaitsSubject {
  readonly share: MeasuredValue | null;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  /** How many of the treated could be judged; null where it is not known. */
  readonly judged: number | null;
  readonly treated: number | null;
  readonly provisional: boolean;
}

const SHARE_DECIMALS = 1;

/**
 * The share in time as a finding: "47,3 % började behandling i tid i riket, under ledtidsmålet på 80 %". That it lies
 * under or over the goal is said only where the whole interval does; else that the goal lies within it.
 */
export function waitsHeadline({ share, goal, ...subject }: WaitsHeadlineInput): string {
  const { area, pathway, clockStop, sex, language } = subject;
  const words = WORDS[language];
  const lead = pathway === null ? '' : `${capitalised(pathway)}: `;
  if (share === null) return lead + (lead === '' ? words.waits(area.locative) : lowerStart(words.waits(area.locative)));
  const shown = formatShare(share.value, { language, decimals: goal ? goalDecimals(share.value, goal.threshold) : SHARE_DECIMALS });
  const found = words.inTime(shown, words.whom[sex], words.did[clockStop], area.locative);
  return lead + found + (goal === null ? '' : `, ${words.beside[sideOf(share, goal.threshold)](`${goal.name} ${words.of} ${thresholdText(goal.threshold, language)}`)}`);
}

/**
 * When it was, the median and the wait of nine in ten, the interval of the share, how many it rests on, and whether it
 * may still change. Empty text where there is nothing to tell.
 */
export function waitsLead({ share, medianDays, p90Days, judged, treated, provisional, period, clockStop, language }: WaitsLeadInput): string {
  const words = WORDS[language];
  const days = (value: number) => formatValue(value, 'DAYS', { language });
  const count = (value: number) => formatNumber(value, { language, decimals: 0 });
  const waits = medianDays === null || p90Days === null ? '' : words.days(days(medianDays), days(p90Days));
  if (waits === '' && share === null) return '';
  const ends = share?.interval ? words.interval(...intervalEnds(share.interval, language)) : '';
  const basis = judged === null ? '' : clockStop === 'treatment' && treated !== null ? words.judgedOf(count(judged), count(treated)) : words.judged(count(judged));
  return runningText([waits === '' ? duringPeriod(period, language) : `${duringPeriod(period, language)}: ${waits}`, ends, basis, provisional ? words.provisional : '']);
}

/** Ends of the interval of a share: the lower without its percent sign. */
function intervalEnds({ lower, upper }: Interval, language: Language): [string, string] {
  const options = { language, decimals: SHARE_DECIMALS };
  return [formatNumber(lower * 100, options), formatShare(upper, options)];
}

function goalDecimals(share: number, threshold: number): number {
  return decimalsTellingApart(share, threshold, { unit: 'SHARE', resolution: 0.001 });
}

function lowerStart(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

type Side = 'above' | 'below' | 'within';

/** On which side of the threshold the whole interval lies; without an interval, the value. */
export function sideOf({ value, interval }: MeasuredValue, threshold: number): Side {
  const { lower, upper } = interval ?? { lower: value, upper: value };
  if (lower >= threshold) return 'above';
  return upper < threshold ? 'below' : 'within';
}

interface HeadlineWords {
  readonly waits: (where: string) => string;
  readonly whom: Readonly<Record<Sex, string>>;
  readonly did: Readonly<Record<WaitsSubject['clockStop'], string>>;
  readonly inTime: (share: string, whom: string, did: string, where: string) => string;
  readonly of: string;
  readonly beside: Readonly<Record<Side, (goal: string) => string>>;
  readonly days: (median: string, p90: string) => string;
  readonly interval: (lower: string, upper: string) => string;
  readonly judgedOf: (judged: string, treated: string) => string;
  readonly judged: (judged: string) => string;
  readonly provisional: string;
}

const WORDS: InEachLanguage<HeadlineWords> = {
  sv: {
    waits: (where) => `Väntetider ${where}`,
    whom: { ALL: '', FEMALE: ' av kvinnorna', MALE: ' av männen', UNKNOWN: ' av dem vars kön inte är registrerat' },
    did: { treatment: 'började behandling i tid', final_conversation: 'hade sitt avslutande samtal i tid' },
    inTime: (share, whom, did, where) => `${share}${whom} ${did} ${where}`,
    of: 'på',
    beside: {
      above: (goal) => `över ${goal}`,
      below: (goal) => `under ${goal}`,
      within: (goal) => `så nära ${goal} att slumpen kan avgöra`,
    },
    days: (median, p90) => `hälften väntade högst ${median} och nio av tio högst ${p90}`,
    interval: (lower, upper) => `andelen i tid har 95-procentigt intervall ${lower}–${upper}`,
    judgedOf: (judged, treated) => `${judged} av ${treated} behandlade kunde bedömas mot en känd tidsgräns`,
    judged: (judged) => `${judged} patienter kunde bedömas mot en känd tidsgräns`,
    provisional: 'sena registreringar kan ännu ändra siffrorna',
  },
  en: {
    waits: (where) => `Waits ${where}`,
    whom: { ALL: '', FEMALE: ' of women', MALE: ' of men', UNKNOWN: ' of those whose sex is not registered' },
    did: { treatment: 'started treatment in time', final_conversation: 'had their final conversation in time' },
    inTime: (share, whom, did, where) => `${share}${whom} ${did} ${where}`,
    of: 'of',
    beside: {
      above: (goal) => `above ${goal}`,
      below: (goal) => `below ${goal}`,
      within: (goal) => `so near ${goal} that chance may decide`,
    },
    days: (median, p90) => `half waited at most ${median}, and nine in ten at most ${p90}`,
    interval: (lower, upper) => `the share in time has a 95 percent interval of ${lower}–${upper}`,
    judgedOf: (judged, treated) => `${judged} of ${treated} treated could be judged by a known time limit`,
    judged: (judged) => `${judged} patients could be judged by a known time limit`,
    provisional: 'late registrations may still change the figures',
  },
};
