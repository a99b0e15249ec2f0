import type { Language } from '../../domain/language.ts';
import { formatValue } from '../numbers.ts';
import { countOf, numberWord, runningText } from '../words.ts';
import { noValueFor, presentYears, thresholdText } from './phrases.ts';
import { judgedYears } from './series-title.ts';
import type { GoalPoint } from './series-title.ts';
import type { AreaWords, GoalWords, InEachLanguage, LevelWords, MeasureWords, PresentYearValue } from './subjects.ts';

export interface SeriesSummaryInput {
  readonly area: AreaWords;
  readonly measure: MeasureWords;
  /** Null where the measure has no goal; its points' thresholds are then null as well. */
  readonly goal: Pick<GoalWords, 'name'> | null;
  readonly points: readonly GoalPoint[];
  /** Areas drawn behind the series, and those that have no value in any year. */
  readonly others?: { readonly shown: number; readonly absent: readonly AreaWords[]; readonly level: LevelWords };
  readonly language: Language;
}

/**
 * What a line chart of one area shows, for those who do not see it: first and last value, lowest and highest, how many
 * years met the goal, how many other areas are drawn and which are missing. One to three sentences.
 */
export function seriesSummary({ area, measure, goal, points, others, language }: SeriesSummaryInput): string {
  const phrases = PHRASES[language];
  const subject = `${measure.shortName} ${area.locative}`;
  return runningText([
    values(subject, presentYears(points), measure, language),
    goal === null ? '' : againstGoal(goal.name, { points, measure, language }),
    others === undefined ? '' : othersShown(others, phrases, language),
  ]);
}

function values(subject: string, points: readonly PresentYearValue[], measure: MeasureWords, language: Language): string {
  const phrases = PHRASES[language];
  const shown = ({ value, year }: PresentYearValue) => phrases.valueIn(formatValue(value, measure.unit, { language, resolution: measure.resolution }), year);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return phrases.noValues(subject);
  if (first === last) return `${subject}: ${shown(first)}`;
  const lowest = points.reduce((least, point) => (point.value < least.value ? point : least), first);
  const highest = points.reduce((most, point) => (point.value > most.value ? point : most), first);
  return phrases.course({ subject, first: shown(first), last: shown(last), lowest: shown(lowest), highest: shown(highest) });
}

/** The threshold is told where it was one and the same in all years. */
function againstGoal(goal: string, { points, measure, language }: Pick<SeriesSummaryInput, 'points' | 'measure' | 'language'>): string {
  const phrases = PHRASES[language];
  const years = judgedYears(points, measure);
  if (years.length === 0) return '';
  const thresholds = new Set(years.map(({ threshold }) => threshold));
  const [threshold] = thresholds;
  const named = threshold !== undefined && thresholds.size === 1 ? phrases.goalOf(goal, thresholdText(threshold, language)) : goal;
  return phrases.met(named, years.filter(({ met }) => met).length, years.length);
}

function othersShown({ shown, absent, level }: NonNullable<SeriesSummaryInput['others']>, phrases: SummaryPhrases, language: Language): string {
  const missing = noValueFor(absent, level, language);
  if (shown === 0) return missing;
  const drawn = phrases.alsoShown(countOf(shown, level, { language }));
  return missing === '' ? drawn : `${drawn}; ${missing}`;
}

interface Course {
  readonly subject: string;
  readonly first: string;
  readonly last: string;
  readonly lowest: string;
  readonly highest: string;
}

interface SummaryPhrases {
  readonly valueIn: (value: string, year: number) => string;
  readonly noValues: (subject: string) => string;
  readonly course: (course: Course) => string;
  readonly goalOf: (goal: string, threshold: string) => string;
  readonly met: (goal: string, years: number, of: number) => string;
  readonly alsoShown: (areas: string) => string;
}

const PHRASES: InEachLanguage<SummaryPhrases> = {
  sv: {
    valueIn: (value, year) => `${value} år ${year}`,
    noValues: (subject) => `${subject}: inga redovisade värden`,
    course: ({ subject, first, last, lowest, highest }) => `${subject}: ${first} och ${last}; lägst ${lowest}, högst ${highest}`,
    goalOf: (goal, threshold) => `${goal} på ${threshold}`,
    met: (goal, years, of) => {
      if (of === 1) return `${goal} nås ${years === 1 ? '' : 'inte '}det enda redovisade året`;
      if (years === 0) return `${goal} nås inget redovisat år`;
      if (years === of) return `${goal} nås ${of === 2 ? 'båda de redovisade åren' : `alla ${numberWord(of, { language: 'sv' })} redovisade år`}`;
      return `${goal} nås ${numberWord(years, { language: 'sv', gender: 'neuter' })} av ${numberWord(of, { language: 'sv' })} redovisade år`;
    },
    alsoShown: (areas) => `diagrammet visar också ${areas}`,
  },
  en: {
    valueIn: (value, year) => `${value} in ${year}`,
    noValues: (subject) => `${subject}: no reported values`,
    course: ({ subject, first, last, lowest, highest }) => `${subject}: ${first} and ${last}; lowest ${lowest}, highest ${highest}`,
    goalOf: (goal, threshold) => `${goal} of ${threshold}`,
    met: (goal, years, of) => {
      if (of === 1) return `${goal} is ${years === 1 ? 'met' : 'not met'} in the only reported year`;
      if (years === 0) return `${goal} is not met in any reported year`;
      if (years === of) return `${goal} is met in ${of === 2 ? 'both' : `all ${numberWord(of, { language: 'en' })}`} reported years`;
      return `${goal} is met in ${numberWord(years, { language: 'en' })} of ${numberWord(of, { language: 'en' })} reported years`;
    },
    alsoShown: (areas) => `the chart also shows ${areas}`,
  },
};
