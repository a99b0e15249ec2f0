import type { Language } from '../../domain/language.ts';
import { compareValues, type ComparisonKind } from '../comparison.ts';
import { decimalsFor, formatNumber, formatValue } from '../numbers.ts';
import { capitalised, runningText } from '../words.ts';
import { duringPeriod } from './period-words.ts';
import type { AreaWords, InEachLanguage, MeasureWords } from './subjects.ts';
import type { MeasuredValue } from './waits-headline.ts';

/** A period of a group's series; `measured` is null where there is no number. */
export interface MeasuredPeriod {
  /** Label: `2024-07`. */
  readonly period: string;
  readonly measured: MeasuredValue | null;
  /** Whether later registrations may still change it. */
  readonly provisional: boolean;
}

/** A group of patients over the same periods as the others, oldest first. */
export interface GroupOverTime {
  /** "kvinnor", "men", "alla". */
  readonly name: string;
  readonly periods: readonly MeasuredPeriod[];
}

export interface OverTimeInput {
  readonly area: AreaWords;
  readonly measure: Pick<MeasureWords, 'shortName' | 'unit'>;
  readonly groups: readonly GroupOverTime[];
  readonly language: Language;
}

interface PresentPeriod extends MeasuredPeriod {
  readonly measured: MeasuredValue;
}

/**
 * Of two groups, whether they differ in the newest final period that both have: "Ledtid: ingen säkerställd skillnad
 * mellan kvinnor och män, 48,1 % och 46,9 % i juni 2026". Of one, whether it has changed since its first. Higher,
 * lower, risen and fallen are said only where two 95 % intervals do not overlap. Where nothing is final, the newest
 * period speaks, and it is said that it is provisional.
 */
export function overTimeTitle(input: OverTimeInput): string {
  const { measure, groups, language } = input;
  const words = WORDS[language];
  const [one, other] = groups;
  const newest = one && other ? newestOfBoth(one, other) : null;
  if (one && other && newest) {
    const [first, second] = newest;
    const kind = kindOf(second.measured, first.measured);
    const values = words.values[kind](shown(first.measured, input), shown(second.measured, input));
    const found = words.between[kind](one.name, other.name, words.more[measureKind(measure)]);
    return `${capitalised(measure.shortName)}: ${found}, ${values} ${duringPeriod(first.period, language)}${first.provisional ? ` ${words.provisional}` : ''}`;
  }
  const single = groups.find(({ periods }) => periods.some(({ measured }) => measured !== null));
  return single === undefined ? words.nothing(capitalised(measure.shortName)) : changeTitle(single, input);
}

function changeTitle({ name, periods }: GroupOverTime, input: OverTimeInput): string {
  const { measure, area, language } = input;
  const words = WORDS[language];
  const told = tellable(periods);
  const [first] = told;
  const last = told.at(-1);
  const subject = `${capitalised(measure.shortName)}, ${name} ${area.locative}`;
  if (first === undefined || last === undefined) return words.nothing(capitalised(measure.shortName));
  const now = `${shown(last.measured, input)} ${duringPeriod(last.period, language)}${last.provisional ? ` ${words.provisional}` : ''}`;
  if (first === last) return `${subject}: ${now}`;
  const kind = kindOf(last.measured, first.measured);
  return `${subject}: ${now}, ${words.since[kind](`${shown(first.measured, input)} ${duringPeriod(first.period, language)}`, words.more[measureKind(measure)])}`;
}

/** What lines over time show, for those who do not see them: of each group first and last, lowest and highest. */
export function overTimeSummary(input: OverTimeInput): string {
  const { measure, area, groups, language } = input;
  const words = WORDS[language];
  return runningText(
    groups.map(({ name, periods }) => {
      const told = present(periods);
      const [first] = told;
      const last = told.at(-1);
      const subject = `${measure.shortName}, ${name} ${area.locative}`;
      if (first === undefined || last === undefined) return words.nothing(subject);
      const at = (point: PresentPeriod) => `${shown(point.measured, input)} ${duringPeriod(point.period, language)}`;
      if (first === last) return `${subject}: ${at(first)}`;
      const lowest = told.reduce((least, point) => (point.measured.value < least.measured.value ? point : least), first);
      const highest = told.reduce((most, point) => (point.measured.value > most.measured.value ? point : most), first);
      return words.course(subject, [at(first), at(last), at(lowest), at(highest)]);
    }),
  );
}

function present(periods: readonly MeasuredPeriod[]): PresentPeriod[] {
  return periods.filter((point): point is PresentPeriod => point.measured !== null);
}

/** The periods that a claim may rest on: the final ones; where none is, all. */
function tellable(periods: readonly MeasuredPeriod[]): PresentPeriod[] {
  const told = present(periods);
  const final = told.filter(({ provisional }) => !provisional);
  return final.length > 0 ? final : told;
}

function newestOfBoth(one: GroupOverTime, other: GroupOverTime): readonly [PresentPeriod, PresentPeriod] | null {
  const others = new Map(tellable(other.periods).map((point) => [point.period, point]));
  const newest = tellable(one.periods).findLast(({ period }) => others.has(period));
  const beside = newest && others.get(newest.period);
  return newest && beside ? [newest, beside] : null;
}

type Kind = 'higher' | 'lower' | 'alike';
const KINDS: Readonly<Record<ComparisonKind, Kind>> = { increased: 'higher', decreased: 'lower', higher: 'alike', lower: 'alike', not_distinguishable: 'alike' };

/** How the later, or second, stands beside the earlier, or first: claims only with intervals on both. */
function kindOf(later: MeasuredValue, earlier: MeasuredValue): Kind {
  if (later.interval === null || earlier.interval === null) return 'alike';
  return KINDS[compareValues({ earlier: earlier.value, later: later.value, resolution: null, earlierInterval: earlier.interval, laterInterval: later.interval }).kind];
}

/** Waits are longer and shorter, everything else is higher and lower. */
function measureKind({ unit }: OverTimeInput['measure']): 'days' | 'other' {
  return unit === 'DAYS' ? 'days' : 'other';
}

function shown({ value }: MeasuredValue, { measure, language }: OverTimeInput): string {
  if (measure.unit === 'DAYS') return formatValue(value, 'DAYS', { language });
  return measure.unit === 'SHARE' ? formatValue(value, 'SHARE', { language }) : formatNumber(value, { language, decimals: decimalsFor(measure.unit, null) });
}

interface OverTimeWords {
  readonly nothing: (subject: string) => string;
  readonly provisional: string;
  readonly more: Readonly<Record<'days' | 'other', readonly [more: string, less: string]>>;
  readonly between: Readonly<Record<Kind, (one: string, other: string, more: readonly [string, string]) => string>>;
  readonly values: Readonly<Record<Kind, (one: string, other: string) => string>>;
  readonly since: Readonly<Record<Kind, (earlier: string, more: readonly [more: string, less: string]) => string>>;
  readonly course: (subject: string, points: readonly [first: string, last: string, lowest: string, highest: string]) => string;
}

/** `more`: what the measure is when it is more, and when it is less. `higher`: the second group, or the later period, lies higher than the first. */
const WORDS: InEachLanguage<OverTimeWords> = {
  sv: {
    nothing: (subject) => `${subject}: inga värden att visa`,
    provisional: '(preliminärt)',
    more: { days: ['längre', 'kortare'], other: ['högre', 'lägre'] },
    between: {
      higher: (one, other, [more]) => `${more} för ${other} än för ${one}`,
      lower: (one, other, [more]) => `${more} för ${one} än för ${other}`,
      alike: (one, other) => `ingen säkerställd skillnad mellan ${one} och ${other}`,
    },
    values: {
      higher: (one, other) => `${other} mot ${one}`,
      lower: (one, other) => `${one} mot ${other}`,
      alike: (one, other) => (one === other ? `${one} för båda` : `${one} och ${other}`),
    },
    since: {
      higher: (earlier, [more]) => `${more} än ${earlier}`,
      lower: (earlier, [, less]) => `${less} än ${earlier}`,
      alike: (earlier) => `ingen säkerställd förändring från ${earlier}`,
    },
    course: (subject, [first, last, lowest, highest]) => `${subject}: ${first} och ${last}; lägst ${lowest}, högst ${highest}`,
  },
  en: {
    nothing: (subject) => `${subject}: no values to show`,
    provisional: '(provisional)',
    more: { days: ['longer', 'shorter'], other: ['higher', 'lower'] },
    between: {
      higher: (one, other, [more]) => `${more} for ${other} than for ${one}`,
      lower: (one, other, [more]) => `${more} for ${one} than for ${other}`,
      alike: (one, other) => `no established difference between ${one} and ${other}`,
    },
    values: {
      higher: (one, other) => `${other} against ${one}`,
      lower: (one, other) => `${one} against ${other}`,
      alike: (one, other) => (one === other ? `${one} for both` : `${one} and ${other}`),
    },
    since: {
      higher: (earlier, [more]) => `${more} than ${earlier}`,
      lower: (earlier, [, less]) => `${less} than ${earlier}`,
      alike: (earlier) => `no established change from ${earlier}`,
    },
    course: (subject, [first, last, lowest, highest]) => `${subject}: ${first} and ${last}; lowest ${lowest}, highest ${highest}`,
  },
};
