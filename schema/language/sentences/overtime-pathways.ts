import type { Language } from '../../domain/language.ts';
import { formatNumber, formatShare } from '../numbers.ts';
import { capitalised, countOf, insideSentence, listWords, runningText } from '../words.ts';
import type { CountedNoun } from '../words.ts';
import type { AreaWords, InEachLanguage } from './subjects.ts';

/** A pathway and the days over the limit of all who were judged in it. */
export interface PathwayOvertime {
  readonly name: string;
  /** Whole days; null where there is no number. */
  readonly days: number | null;
}

export interface OvertimeInput {
  readonly area: AreaWords;
  /** What the country calls that which the rows are. */
  readonly noun: CountedNoun;
  /** In any order. */
  readonly rows: readonly PathwayOvertime[];
  /** Days of all pathways together; null where there is no number. */
  readonly total: number | null;
  readonly language: Language;
}

/** So many pathways are named; where they are not half of the days, these are named all the same. */
const MOST_NAMED = 3;
const HALF = 0.5;

/**
 * Where the days over the limit are: the fewest pathways that together have half of them, at most three, by name:
 * "Två vårdförlopp står för 61 % av dagarna över tidsgränsen i Skåne: prostatacancer samt bröstcancer".
 */
export function overtimeTitle({ area, noun, rows, total, language }: OvertimeInput): string {
  const words = WORDS[language];
  if (total === null) return words.subject(area.locative, noun);
  if (total === 0) return words.none(area.locative);
  const most = [...present(rows)].sort((one, other) => other.days - one.days).slice(0, MOST_NAMED);
  const named = most.slice(0, fewestWithHalf(most, total));
  if (named.length === 0) return words.subject(area.locative, noun);
  const share = formatShare(sumOf(named) / total, { language, decimals: 0 });
  const who = countOf(named.length, noun, { language });
  return capitalised(`${words.share(who, share, area.locative, named.length === 1)}: ${listWords(named.map(({ name }) => insideSentence(name)), { language, conjunction: 'also' })}`);
}

/** All days together, and those of each pathway that is listed, for those who do not see the drawing. */
export function overtimeSummary({ area, noun, rows, total, language }: OvertimeInput): string {
  const words = WORDS[language];
  if (total === null) return runningText([words.nothing(area.locative)]);
  const count = (days: number): string => formatNumber(days, { language, decimals: 0 });
  const listed = present(rows).map(({ name, days }) => `${name} ${count(days)}`);
  return runningText([words.total(area.locative, count(total), noun), listed.length === 0 ? '' : words.listed(listed.join(', '))]);
}

type Present = PathwayOvertime & { readonly days: number };

function present(rows: readonly PathwayOvertime[]): Present[] {
  return rows.filter((row): row is Present => row.days !== null);
}

function sumOf(rows: readonly Present[]): number {
  return rows.reduce((sum, { days }) => sum + days, 0);
}

function fewestWithHalf(rows: readonly Present[], total: number): number {
  const enough = rows.findIndex((_, index) => sumOf(rows.slice(0, index + 1)) >= HALF * total);
  return enough === -1 ? rows.length : enough + 1;
}

interface OvertimeWords {
  readonly subject: (where: string, noun: CountedNoun) => string;
  readonly none: (where: string) => string;
  readonly nothing: (where: string) => string;
  readonly share: (pathways: string, share: string, where: string, single: boolean) => string;
  readonly total: (where: string, days: string, noun: CountedNoun) => string;
  readonly listed: (pathways: string) => string;
}

const WORDS: InEachLanguage<OvertimeWords> = {
  sv: {
    subject: (where, { singular }) => `Dagar över tidsgränsen ${where}, per ${singular}`,
    none: (where) => `Ingen väntade längre än tidsgränsen ${where}`,
    nothing: (where) => `dagar över tidsgränsen ${where}: inga värden att visa`,
    share: (pathways, share, where) => `${pathways} står för ${share} av dagarna över tidsgränsen ${where}`,
    total: (where, days, { plural }) => `dagar över tidsgränsen ${where}, alla ${plural}: ${days}`,
    listed: (pathways) => `flest har ${pathways}`,
  },
  en: {
    subject: (where, { singular }) => `Days over the limit ${where}, by ${singular}`,
    none: (where) => `Nobody waited longer than the limit ${where}`,
    nothing: (where) => `days over the limit ${where}: no values to show`,
    share: (pathways, share, where, single) => `${pathways} ${single ? 'makes' : 'make'} up ${share} of the days over the limit ${where}`,
    total: (where, days, { plural }) => `days over the limit ${where}, all ${plural}: ${days}`,
    listed: (pathways) => `the most are in ${pathways}`,
  },
};
