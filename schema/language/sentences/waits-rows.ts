import type { Language } from '../../domain/language.ts';
import { compareValues } from '../comparison.ts';
import { formatShare, formatValue } from '../numbers.ts';
import { capitalised, countOf, listWords, numberWord, runningText } from '../words.ts';
import type { CountedNoun, Gender } from '../words.ts';
import { thresholdText } from './phrases.ts';
import type { AreaWords, GoalWords, InEachLanguage, LevelWords } from './subjects.ts';
import { sideOf, type MeasuredValue } from './waits-headline.ts';

/** A pathway or an area with its share in time; null where there is no number. */
export interface SharesRow {
  readonly name: string;
  readonly share: MeasuredValue | null;
}

export interface PathwaysTitleInput {
  readonly rows: readonly SharesRow[];
  /** What the country calls that which the rows are. */
  readonly noun: CountedNoun;
  readonly goal: GoalWords | null;
  readonly language: Language;
}

export interface AreasTitleInput {
  readonly rows: readonly SharesRow[];
  readonly nation: AreaWords;
  readonly nationShare: MeasuredValue | null;
  readonly level: LevelWords;
  readonly language: Language;
}

export interface RowsSummaryInput {
  readonly rows: readonly SharesRow[];
  readonly noun: LevelWords;
  /** What the rows are read against, with its value; null where nothing is. */
  readonly reference: { readonly name: string; readonly share: MeasuredValue | null } | null;
  readonly language: Language;
}

interface Present extends SharesRow {
  readonly share: MeasuredValue;
}

const DECIMALS = 1;

function present(rows: readonly SharesRow[]): Present[] {
  return rows.filter((row): row is Present => row.share !== null);
}

function shareText({ value }: MeasuredValue, language: Language): string {
  return formatShare(value, { language, decimals: DECIMALS });
}

/**
 * How many pathways reach the goal, and how many lie below it with their whole interval: "Tre av 31 vårdförlopp når
 * ledtidsmålet på 80 %; 24 ligger under det även med osäkerheten inräknad". The exact value decides whether one
 * reaches it. Without a goal, from which share to which.
 */
export function pathwaysTitle({ rows, noun, goal, language }: PathwaysTitleInput): string {
  const counted = present(rows);
  const words = WORDS[language];
  if (counted.length === 0) return words.nothing(noun.singular);
  if (goal === null) return capitalised(`${words.share} ${words.fromTo(...ends(counted, language))}`);
  const reached = counted.filter(({ share }) => share.value >= goal.threshold).length;
  const surelyBelow = counted.filter(({ share }) => sideOf(share, goal.threshold) === 'below').length;
  const name = `${goal.name} ${words.of} ${thresholdText(goal.threshold, language)}`;
  return capitalised(`${reaching(reached, counted.length, { noun, goal: name, language })}; ${below(surelyBelow, counted.length, { noun, language })}`);
}

function reaching(reached: number, of: number, { noun, goal, language }: { noun: CountedNoun; goal: string; language: Language }): string {
  const words = WORDS[language];
  if (of === 1) return words.onlyOne(noun, reached === 1, goal);
  if (reached === 0) return words.none(numberWord(of, { language, gender: noun.gender }), noun, goal);
  if (reached === of) return words.all(numberWord(of, { language, gender: noun.gender }), noun.plural, goal);
  return words.some(numberWord(reached, { language, gender: noun.gender }), numberWord(of, { language, gender: noun.gender }), noun.plural, goal, reached === 1);
}

function below(count: number, of: number, { noun, language }: { noun: CountedNoun; language: Language }): string {
  const words = WORDS[language];
  if (count === 0) return words.noneSurely(noun);
  if (count === of && of > 1) return words.allSurely;
  return words.surelyBelow(numberWord(count, { language, gender: noun.gender }), count === 1, noun);
}

/**
 * How many areas differ from the nation with grounds: "Fyra regioner ligger över riket (47,3 %) och tre under; för 14 går
 * ingen skillnad att säkerställa". Above and below are said only where the two 95 % intervals do not overlap. Without
 * the nation's share, from which share to which.
 */
export function areasTitle({ rows, nation, nationShare, level, language }: AreasTitleInput): string {
  const counted = present(rows);
  const words = WORDS[language];
  if (counted.length === 0) return words.nothing(level.singular);
  if (nationShare === null) return capitalised(`${words.share} ${words.fromTo(...ends(counted, language))}`);
  const kinds = counted.map(({ share }) => kindBeside(share, nationShare));
  const [over, under] = [kinds.filter((kind) => kind === 'increased').length, kinds.filter((kind) => kind === 'decreased').length];
  const shown = `${nation.shortName} (${shareText(nationShare, language)})`;
  if (over + under === 0) return capitalised(words.noAreaDiffers(level, shown));
  const sides = [
    { count: over, full: words.over, short: words.overShort },
    { count: under, full: words.under, short: words.underShort },
  ]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  const told = sides.map(({ count, full, short }, index) =>
    index === 0 ? full(countOf(count, level, { language }), shown, count === 1) : short(numberWord(count, { language, gender: level.gender })),
  );
  const rest = counted.length - over - under;
  const others = rest === 0 ? '' : `; ${words.undecided(numberWord(rest, { language, gender: level.gender }))}`;
  return capitalised(listWords(told, { language }) + others);
}

function kindBeside(share: MeasuredValue, reference: MeasuredValue): ReturnType<typeof compareValues>['kind'] {
  if (share.interval === null || reference.interval === null) return 'not_distinguishable';
  return compareValues({ earlier: reference.value, later: share.value, resolution: null, earlierInterval: reference.interval, laterInterval: share.interval }).kind;
}

/** What rows of shares show, for those who do not see them: how many, both ends by name, what they are read against, how many lack a number. */
export function rowsSummary({ rows, noun, reference, language }: RowsSummaryInput): string {
  const counted = present(rows);
  const words = WORDS[language];
  if (counted.length === 0) return runningText([words.nothing(noun.singular)]);
  const sorted = [...counted].sort((one, other) => one.share.value - other.share.value);
  const [lowest = counted[0], highest = counted.at(-1)] = [sorted[0], sorted.at(-1)];
  const named = (row: Present | undefined) => (row === undefined ? '' : `${shareText(row.share, language)} (${row.name})`);
  const beside = reference?.share ? `; ${reference.name} ${shareText(reference.share, language)}` : '';
  const range = counted.length === 1 ? `: ${named(lowest)}` : `, ${words.fromTo(named(lowest), named(highest))}`;
  const absent = rows.length - counted.length;
  return runningText([`${countOf(counted.length, noun, { language })}${range}${beside}`, absent === 0 ? '' : words.without(countOf(absent, noun, { language }), absent === 1)]);
}

function ends(rows: readonly Present[], language: Language): [string, string] {
  const values = rows.map(({ share }) => share.value);
  const shown = (value: number) => formatValue(value, 'SHARE', { language, decimals: DECIMALS });
  return [shown(Math.min(...values)), shown(Math.max(...values))];
}

interface RowsWords {
  readonly of: string;
  /** Says nothing of why: whoever looks may not be given what there is. */
  readonly nothing: (noun: string) => string;
  readonly share: string;
  readonly fromTo: (lowest: string, highest: string) => string;
  readonly onlyOne: (noun: CountedNoun, met: boolean, goal: string) => string;
  readonly none: (of: string, noun: CountedNoun, goal: string) => string;
  readonly all: (of: string, noun: string, goal: string) => string;
  readonly some: (count: string, of: string, noun: string, goal: string, single: boolean) => string;
  readonly surelyBelow: (count: string, single: boolean, noun: CountedNoun) => string;
  readonly noneSurely: (noun: CountedNoun) => string;
  readonly allSurely: string;
  readonly noAreaDiffers: (level: LevelWords, nation: string) => string;
  readonly over: (areas: string, nation: string, single: boolean) => string;
  readonly under: (areas: string, nation: string, single: boolean) => string;
  readonly overShort: (count: string) => string;
  readonly underShort: (count: string) => string;
  readonly undecided: (count: string) => string;
  readonly without: (areas: string, single: boolean) => string;
}

/** Swedish words that follow the noun's gender. */
const THE: Readonly<Record<Gender, string>> = { common: 'den', neuter: 'det' };
const NONE: Readonly<Record<Gender, string>> = { common: 'ingen', neuter: 'inget' };

const WORDS: InEachLanguage<RowsWords> = {
  sv: {
    of: 'på',
    share: 'andel i tid',
    nothing: (noun) => `Andel i tid per ${noun}: inga värden att visa`,
    fromTo: (lowest, highest) => (lowest === highest ? lowest : `från ${lowest} till ${highest}`),
    onlyOne: ({ singular, gender = 'common' }, met, goal) => `${THE[gender]} enda ${singular} som har ett värde når ${met ? '' : 'inte '}${goal}`,
    none: (of, { plural, gender = 'common' }, goal) => `${NONE[gender]} av ${of} ${plural} når ${goal}`,
    all: (of, noun, goal) => `alla ${of} ${noun} når ${goal}`,
    some: (count, of, noun, goal) => `${count} av ${of} ${noun} når ${goal}`,
    surelyBelow: (count) => `${count} ligger under det även med osäkerheten inräknad`,
    noneSurely: ({ gender = 'common' }) => `${NONE[gender]} ligger säkert under det`,
    allSurely: 'alla ligger under det även med osäkerheten inräknad',
    noAreaDiffers: ({ singular, gender = 'common' }, nation) => `${NONE[gender]} ${singular} går säkert att skilja från ${nation}`,
    over: (areas, nation) => `${areas} ligger över ${nation}`,
    under: (areas, nation) => `${areas} ligger under ${nation}`,
    overShort: (count) => `${count} över`,
    underShort: (count) => `${count} under`,
    undecided: (count) => `för ${count} går ingen skillnad att säkerställa`,
    without: (areas) => `${areas} har inget värde`,
  },
  en: {
    of: 'of',
    share: 'share in time',
    nothing: (noun) => `Share in time by ${noun}: no values to show`,
    fromTo: (lowest, highest) => (lowest === highest ? lowest : `from ${lowest} to ${highest}`),
    onlyOne: ({ singular }, met, goal) => `the only ${singular} with a value ${met ? 'meets' : 'does not meet'} ${goal}`,
    none: (of, { plural }, goal) => `none of ${of} ${plural} meets ${goal}`,
    all: (of, noun, goal) => `all ${of} ${noun} meet ${goal}`,
    some: (count, of, noun, goal, single) => `${count} of ${of} ${noun} ${single ? 'meets' : 'meet'} ${goal}`,
    surelyBelow: (count, single) => `${count} ${single ? 'is' : 'are'} below it even with the uncertainty counted in`,
    noneSurely: () => 'none is surely below it',
    allSurely: 'all are below it even with the uncertainty counted in',
    noAreaDiffers: ({ singular }, nation) => `no ${singular} can be told from ${nation} with certainty`,
    over: (areas, nation, single) => `${areas} ${single ? 'is' : 'are'} above ${nation}`,
    under: (areas, nation, single) => `${areas} ${single ? 'is' : 'are'} below ${nation}`,
    overShort: (count) => `${count} above`,
    underShort: (count) => `${count} below`,
    undecided: (count) => `for ${count} no difference can be established`,
    without: (areas, single) => `${areas} ${single ? 'has' : 'have'} no value`,
  },
};
