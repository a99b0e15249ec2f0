import { verdictAgainst } from '../../domain/figure.ts';
import type { Language } from '../../domain/language.ts';
import { formatYears } from '../dates.ts';
import { capitalised } from '../words.ts';
import { noValueAgainst, presentYears, shareBesideGoal } from './phrases.ts';
import type { AreaWords, GoalWords, InEachLanguage, MeasureWords, YearValue } from './subjects.ts';

/** A year of a series, with the threshold (share) that the goal had that year; null where no goal held. */
export interface GoalPoint extends YearValue {
  readonly threshold: number | null;
}

/** A year that can be judged: it has a value, and a goal held. */
interface JudgedYear {
  readonly year: number;
  readonly value: number;
  readonly threshold: number;
  readonly met: boolean;
}

export interface SeriesTitleInput {
  readonly area: AreaWords;
  readonly goal: Pick<GoalWords, 'name'>;
  readonly measure: MeasureWords;
  /** In any order; one point a year. */
  readonly points: readonly GoalPoint[];
  readonly language: Language;
}

/**
 * How a yearly series has stood against its goal: met every year, no year, since when, or until when. "Every year" is
 * said only of years that all have a value; where one between the first and the last is missing, it is "every reported
 * year". The last year is always named: the reader may come years later. Says nothing of a rise or a fall. Without a
 * year to judge, that no value is reported.
 */
export function seriesTitle({ area, goal, measure, points, language }: SeriesTitleInput): string {
  const years = judgedYears(points, measure);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return capitalised(noValueAgainst(area, [goal], language));
  const told: Told = { area: area.shortName, goal: goal.name, years, first, last, shown: (point) => shareText(point, measure, language) };
  return capitalised(titleFor(told, SENTENCES[language]));
}

/** The years of a series that have both value and goal, oldest first, each with its verdict. */
export function judgedYears(points: readonly GoalPoint[], { direction }: Pick<MeasureWords, 'direction'>): JudgedYear[] {
  return presentYears(points).flatMap(({ year, value, threshold }) => {
    const verdict = verdictAgainst({ value, threshold, direction });
    return threshold === null || verdict === null ? [] : [{ year, value, threshold, met: verdict === 'MET' }];
  });
}

interface Told {
  readonly area: string;
  readonly goal: string;
  readonly years: readonly JudgedYear[];
  readonly first: JudgedYear;
  readonly last: JudgedYear;
  readonly shown: (point: JudgedYear) => string;
}

function shareText({ value, threshold }: JudgedYear, measure: MeasureWords, language: Language): string {
  return shareBesideGoal(value, { name: measure.shortName, threshold }, measure.resolution, language);
}

function titleFor(told: Told, sentences: SeriesSentences): string {
  const { years, first, last } = told;
  if (years.length === 1) return sentences.oneYear(told);
  if (years.every(({ met }) => met)) return sentences.always(told, span(years));
  if (years.every(({ met }) => !met)) return sentences.never(told, span(years));
  const turn = years.findLastIndex(({ met }) => met !== last.met);
  const before = years[turn] ?? first;
  const since = years.slice(turn + 1);
  return last.met ? sentences.metSince(told, span(since), before.year) : sentences.metUntil(told, before.year);
}

interface Span {
  readonly text: string;
  readonly single: boolean;
  /** False where a year between the first and the last has no value. */
  readonly unbroken: boolean;
}

function span(years: readonly JudgedYear[]): Span {
  const firstYear = years[0]?.year ?? Number.NaN;
  const lastYear = years.at(-1)?.year ?? Number.NaN;
  return { text: formatYears(firstYear, lastYear), single: years.length === 1, unbroken: lastYear - firstYear === years.length - 1 };
}

interface SeriesSentences {
  readonly oneYear: (told: Told) => string;
  readonly always: (told: Told, years: Span) => string;
  readonly never: (told: Told, years: Span) => string;
  readonly metSince: (told: Told, years: Span, missedIn: number) => string;
  readonly metUntil: (told: Told, metIn: number) => string;
}

const SENTENCES: InEachLanguage<SeriesSentences> = {
  sv: {
    oneYear: ({ area, goal, last, shown }) => `${area} ${last.met ? 'nådde' : 'nådde inte'} ${goal} ${last.year}: ${shown(last)}`,
    always: ({ area, goal }, { text, unbroken }) => `${area} har nått ${goal} ${unbroken ? 'varje år' : 'alla redovisade år'} ${text}`,
    never: (told, { text, unbroken }) => {
      const { area, goal, first, last, shown } = told;
      const years = unbroken ? 'något år' : 'något redovisat år';
      return `${area} har inte nått ${goal} ${years} ${text}: ${shown(last)} ${last.year}, ${shown(first) === shown(last) ? 'liksom' : `mot ${shown(first)}`} ${first.year}`;
    },
    metSince: ({ area, goal }, { text, single, unbroken }, missedIn) => {
      if (single) return `${area} nådde ${goal} ${text}, men inte ${missedIn}`;
      return `${area} har nått ${goal} ${unbroken ? 'varje år' : 'alla redovisade år'} ${text}, men inte ${missedIn}`;
    },
    metUntil: ({ area, goal, last, shown }, metIn) => `${area} nådde ${goal} senast ${metIn}; ${last.year} är värdet ${shown(last)}`,
  },
  en: {
    oneYear: ({ area, goal, last, shown }) => `${area} ${last.met ? 'met' : 'did not meet'} ${goal} in ${last.year}: ${shown(last)}`,
    always: ({ area, goal }, { text, unbroken }) => `${area} has met ${goal} ${unbroken ? 'every year' : 'in all reported years'} ${text}`,
    never: (told, { text, unbroken }) => {
      const { area, goal, first, last, shown } = told;
      const years = unbroken ? 'in any year' : 'in any reported year';
      return `${area} has not met ${goal} ${years} ${text}: ${shown(last)} in ${last.year}, ${shown(first) === shown(last) ? 'as in' : `against ${shown(first)} in`} ${first.year}`;
    },
    metSince: ({ area, goal }, { text, single, unbroken }, missedIn) => {
      if (single) return `${area} met ${goal} in ${text}, but not in ${missedIn}`;
      return `${area} has met ${goal} ${unbroken ? 'every year' : 'in all reported years'} ${text}, but not in ${missedIn}`;
    },
    metUntil: ({ area, goal, last, shown }, metIn) => `${area} last met ${goal} in ${metIn}; in ${last.year} the value is ${shown(last)}`,
  },
};
