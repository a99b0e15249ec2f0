import type { Language } from '../../domain/language.ts';
import { compareValues } from '../comparison.ts';
import type { ComparisonKind, Interval } from '../comparison.ts';
import { decimalsTellingApart, formatDifference, formatValue } from '../numbers.ts';
import { listWords, runningText } from '../words.ts';
import type { AreaWords, InEachLanguage, MeasureWords, YearValue } from './subjects.ts';

/** A year's value with its 95 % interval; null or absent where none can be had. */
export interface YearValueWithInterval extends YearValue {
  readonly interval?: Interval | null;
}

export interface DifferenceSentenceInput {
  readonly measure: MeasureWords;
  readonly area: AreaWords;
  readonly earlier: YearValueWithInterval;
  readonly later: YearValueWithInterval;
  readonly language: Language;
}

/**
 * Two years of one measure side by side, in the words that `compareValues` finds grounds for: "Ledtid i riket: 47 %
 * 2025, högre än 45 % 2024." Rose or fell is said only of values whose intervals do not overlap, and then with the
 * size of the difference. A year without a value is said to have none.
 */
export function differenceSentence({ measure, area, earlier, later, language }: DifferenceSentenceInput): string {
  const phrases = PHRASES[language];
  const subject = `${measure.shortName} ${area.locative}`;
  if (earlier.value === null || later.value === null) {
    const years = [earlier, later].filter(({ value }) => value === null).map(({ year }) => String(year));
    return runningText([phrases.missing(subject, listWords(years, { language, conjunction: 'or' }))]);
  }
  const { kind, difference } = compareValues({
    earlier: earlier.value,
    later: later.value,
    resolution: measure.resolution,
    earlierInterval: earlier.interval,
    laterInterval: later.interval,
  });
  const toldApart = Math.max(decimalsTellingApart(earlier.value, later.value, measure), decimalsTellingApart(difference, 0, measure));
  const decimals = kind === 'not_distinguishable' ? undefined : toldApart;
  const options = { language, resolution: measure.resolution, decimals };
  return runningText([
    phrases.compared[kind]({
      subject,
      earlier: formatValue(earlier.value, measure.unit, options),
      earlierYear: earlier.year,
      later: formatValue(later.value, measure.unit, options),
      laterYear: later.year,
      difference: formatDifference(Math.abs(difference), measure.unit, options),
    }),
  ]);
}

interface ComparedWords {
  readonly subject: string;
  readonly earlier: string;
  readonly earlierYear: number;
  readonly later: string;
  readonly laterYear: number;
  /** Without its sign: the verb tells the direction. */
  readonly difference: string;
}

interface DifferencePhrases {
  readonly missing: (subject: string, years: string) => string;
  readonly compared: Readonly<Record<ComparisonKind, (words: ComparedWords) => string>>;
}

const PHRASES: InEachLanguage<DifferencePhrases> = {
  sv: {
    missing: (subject, years) => `${subject}: inget värde redovisas för ${years}`,
    compared: {
      increased: ({ subject, earlier, earlierYear, later, laterYear, difference }) =>
        `${subject} ökade med ${difference}, från ${earlier} ${earlierYear} till ${later} ${laterYear}`,
      decreased: ({ subject, earlier, earlierYear, later, laterYear, difference }) =>
        `${subject} minskade med ${difference}, från ${earlier} ${earlierYear} till ${later} ${laterYear}`,
      higher: ({ subject, earlier, earlierYear, later, laterYear }) => `${subject}: ${later} ${laterYear}, högre än ${earlier} ${earlierYear}`,
      lower: ({ subject, earlier, earlierYear, later, laterYear }) => `${subject}: ${later} ${laterYear}, lägre än ${earlier} ${earlierYear}`,
      not_distinguishable: ({ subject, earlier, earlierYear, later, laterYear }) =>
        `${subject}: ungefär samma ${laterYear} (${later}) som ${earlierYear} (${earlier})`,
    },
  },
  en: {
    missing: (subject, years) => `${subject}: no value is reported for ${years}`,
    compared: {
      increased: ({ subject, earlier, earlierYear, later, laterYear, difference }) =>
        `${subject} increased by ${difference}, from ${earlier} in ${earlierYear} to ${later} in ${laterYear}`,
      decreased: ({ subject, earlier, earlierYear, later, laterYear, difference }) =>
        `${subject} decreased by ${difference}, from ${earlier} in ${earlierYear} to ${later} in ${laterYear}`,
      higher: ({ subject, earlier, earlierYear, later, laterYear }) =>
        `${subject}: ${later} in ${laterYear}, higher than ${earlier} in ${earlierYear}`,
      lower: ({ subject, earlier, earlierYear, later, laterYear }) =>
        `${subject}: ${later} in ${laterYear}, lower than ${earlier} in ${earlierYear}`,
      not_distinguishable: ({ subject, earlier, earlierYear, later, laterYear }) =>
        `${subject}: about the same in ${laterYear} (${later}) as in ${earlierYear} (${earlier})`,
    },
  },
};
