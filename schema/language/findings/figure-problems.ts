import type { Language } from '../../domain/language.ts';
import type { PublishedUnit } from '../../domain/published-values.ts';
import { counted, listed, problem } from './spoken.ts';

interface Codes {
  readonly codes: readonly string[];
}

/** What a value of the unit looks like; `longest` is of texts. */
const VALUES: Readonly<Record<Language, Readonly<Record<PublishedUnit, (longest: number) => string>>>> = {
  sv: {
    percent: () => 'En procentandel behövs, som 71.2 eller 71,2.',
    index: () => 'Ett tal mellan 0 och 100 behövs.',
    per_100000: () => 'Ett tal som är minst 0 behövs.',
    count: () => 'Ett heltal som är minst 0 behövs.',
    days: () => 'Ett tal som är minst 0 behövs.',
    yes_no: () => 'true eller false behövs (ja, nej; yes, no).',
    text: (longest) => `En text på högst ${counted(longest)} tecken behövs.`,
  },
  en: {
    percent: () => 'A percentage, such as 71.2 or 71,2, is needed.',
    index: () => 'A number between 0 and 100 is needed.',
    per_100000: () => 'A number of at least 0 is needed.',
    count: () => 'A whole number of at least 0 is needed.',
    days: () => 'A number of at least 0 is needed.',
    yes_no: () => 'true or false (ja, nej; yes, no) is needed.',
    text: (longest) => `A text of at most ${longest} characters is needed.`,
  },
};

const EXPECTED_CASE_PROBLEMS = {
  'expected-sex': problem({
    sv: () => ['sex är inget kön som fall väntas av.', 'F eller M behövs (eller K, M; kvinna, man; female, male), eller ingenting för båda tillsammans.'],
    en: () => ['sex is no sex that cases are expected of.', 'F or M (or K, M; kvinna, man; female, male) is needed, or nothing for both together.'],
  }),
  'sex-of-pathway-or-none': problem({
    sv: () => ['sex stämmer inte med vårdförloppet, som är för ett av könen.', 'Det kön som vårdförloppet är för behövs, eller ingenting.'],
    en: () => ['sex does not fit the pathway, which is for one sex.', 'The sex that the pathway is for is needed, or nothing.'],
  }),
  'period-start-inside-month': problem({
    sv: () => ['period_start är inte den första dagen i en månad.', 'Den första dagen i en månad behövs.'],
    en: () => ['period_start is not the first day of a month.', 'The first day of a month is needed.'],
  }),
  'period-end-inside-month': problem({
    sv: () => ['period_end är inte den sista dagen i en månad.', 'Den sista dagen i en månad behövs.'],
    en: () => ['period_end is not the last day of a month.', 'The last day of a month is needed.'],
  }),
  'period-end-before-start': problem({
    sv: () => ['period_end är tidigare än period_start.', 'En senare dag behövs.'],
    en: () => ['period_end is earlier than period_start.', 'A later day is needed.'],
  }),
  'expected-number': problem({
    sv: () => ['expected är inget antal fall.', 'Ett tal som är minst 0 behövs, som 12 eller 12.5.'],
    en: () => ['expected is no number of cases.', 'A number of at least 0 is needed, such as 12 or 12.5.'],
  }),
};

const POPULATION_PROBLEMS = {
  'population-date': problem({
    sv: () => ['reference_date är inget datum som är känt här.', 'Ett datum som finns behövs, skrivet ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD, eller en månad skriven ÅÅÅÅ-MM.'],
    en: () => ['reference_date is no date that is known here.', 'A date that exists, as YYYY-MM-DD or YYYYMMDD, or a month as YYYY-MM, is needed.'],
  }),
  'population-date-to-come': problem({
    sv: () => ['reference_date är senare än dagen som filen är från.', 'En dag som har varit behövs.'],
    en: () => ['reference_date is later than the day the file is from.', 'A day that has been is needed.'],
  }),
  'place-unknown': problem<Codes>({
    sv: ({ codes }) => ['region är ingen kod för en region, eller för en del av en.', `En av koderna ${listed(codes)} behövs.`],
    en: ({ codes }) => ['region is no code of a region, or of a part of one.', `One of ${listed(codes)} is needed.`],
  }),
  'single-sex': problem({
    sv: () => ['sex är inget ord som är känt här.', 'F eller M behövs (eller K, M; kvinna, man; female, male), eller ingenting för båda tillsammans.'],
    en: () => ['sex is no word that is known here.', 'F or M (or K, M; kvinna, man; female, male) is needed, or nothing for both together.'],
  }),
  'population-number': problem({
    sv: () => ['population är inget heltal.', 'Ett helt antal människor behövs, som 12345.'],
    en: () => ['population is no whole number.', 'A whole number of people is needed, such as 12345.'],
  }),
  'population-source': problem<{ readonly characters: number; readonly longest: number }>({
    sv: ({ characters, longest }) => [`source har ${counted(characters)} tecken.`, `Vem som har publicerat talet behövs, med 1 till ${counted(longest)} tecken.`],
    en: ({ characters, longest }) => [`source has ${characters} characters.`, `Who has published the number, in 1 to ${longest} characters, is needed.`],
  }),
};

const PUBLISHED_RESULT_PROBLEMS = {
  'measure-unknown': problem({
    sv: () => ['measure är inte id för något mått som publiceras officiellt.', 'Ett ur listan över koder som hör till den här sortens fil behövs.'],
    en: () => ['measure is the id of no measure that is officially published.', 'One from the list of codes that belongs to this kind of file is needed.'],
  }),
  'area-unknown': problem<Codes>({
    sv: ({ codes }) => ['region är ingen kod för ett område.', `En av koderna ${listed(codes)} behövs.`],
    en: ({ codes }) => ['region is no code of an area.', `One of ${listed(codes)} is needed.`],
  }),
  'pathway-unknown-or-none': problem<Codes>({
    sv: ({ codes }) => ['pathway är ingen kod för ett vårdförlopp.', `En av koderna ${listed(codes)} behövs, eller ingenting.`],
    en: ({ codes }) => ['pathway is no code of a pathway.', `One of ${listed(codes)} is needed, or nothing.`],
  }),
  'level-of-area': problem<{ readonly level: string }>({
    sv: ({ level }) => ['level är inte områdets nivå.', `${level} behövs, eller ingenting.`],
    en: ({ level }) => ['level is not the level of the area.', `${level} is needed, or nothing.`],
  }),
  'year-unreadable': problem({
    sv: () => ['year är inget årtal.', 'Fyra siffror behövs.'],
    en: () => ['year is no year.', 'Four digits are needed.'],
  }),
  'year-to-come': problem({
    sv: () => ['year är senare än dagen som filen är från.', 'Ett år som har börjat behövs.'],
    en: () => ['year is later than the day the file is from.', 'A year that has begun is needed.'],
  }),
  'text-length': problem<{ readonly column: string; readonly characters: number; readonly longest: number; readonly mayBeEmpty: boolean }>({
    sv: ({ column, characters, longest, mayBeEmpty }) => [`${column} har ${counted(characters)} tecken.`, `Mellan 1 och ${counted(longest)} behövs${mayBeEmpty ? ', eller inget alls' : ''}.`],
    en: ({ column, characters, longest, mayBeEmpty }) => [`${column} has ${characters} characters.`, `Between 1 and ${longest} are needed${mayBeEmpty ? ', or nothing' : ''}.`],
  }),
  'unit-unknown': problem<Codes>({
    sv: ({ codes }) => ['unit är inget ord som är känt här.', `Ett av orden ${listed(codes)} behövs.`],
    en: ({ codes }) => ['unit is no word that is known here.', `One of ${listed(codes)} is needed.`],
  }),
  'unit-of-measure': problem<{ readonly unit: string }>({
    sv: ({ unit }) => ['unit är inte måttets enhet.', `${unit} behövs.`],
    en: ({ unit }) => ['unit is not that of the measure.', `${unit} is needed.`],
  }),
  'value-of-unit': problem<{ readonly isEmpty: boolean; readonly unit: PublishedUnit; readonly longest: number }>({
    sv: ({ isEmpty, unit, longest }) => [`value är ${isEmpty ? 'tom' : 'inget värde i enheten'}.`, VALUES.sv[unit](longest)],
    en: ({ isEmpty, unit, longest }) => [`value is ${isEmpty ? 'empty' : 'no value of the unit'}.`, VALUES.en[unit](longest)],
  }),
};

/** What may be wrong with a row of figures: expected cases, populations, published results. */
export const FIGURE_PROBLEMS = { ...EXPECTED_CASE_PROBLEMS, ...POPULATION_PROBLEMS, ...PUBLISHED_RESULT_PROBLEMS };
