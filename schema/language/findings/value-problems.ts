import type { Language } from '../../domain/language.ts';
import { counted, listed, problem } from './spoken.ts';

/** Why a cell is not read as a date. */
export type DateFault = 'empty' | 'no-date' | 'day-count' | 'time-of-day' | 'no-such-day' | 'several-readings';

/** Why a name cannot be kept. */
export type NameFault = 'empty' | 'too-long' | 'wrong-encoding' | 'unseen-signs';

interface AtColumn {
  readonly column: string;
}

interface Name {
  readonly fault: NameFault;
  /** Characters that it may have. */
  readonly longest: number;
}

const DATE_FAULTS: Readonly<Record<Language, Readonly<Record<DateFault, string>>>> = {
  sv: {
    empty: 'är tom',
    'no-date': 'är inget datum',
    'day-count': 'är ett antal dagar, så som kalkylprogram räknar dem',
    'time-of-day': 'har ett klockslag',
    'no-such-day': 'är en dag som inte finns',
    'several-readings': 'är ett datum som kan läsas på flera sätt',
  },
  en: {
    empty: 'is empty',
    'no-date': 'is no date',
    'day-count': 'is a number of days, as spreadsheets count them',
    'time-of-day': 'has a time of day',
    'no-such-day': 'is a day that does not exist',
    'several-readings': 'is a date that can be read in several ways',
  },
};

const NAME_FAULTS: Readonly<Record<Language, Readonly<Record<NameFault, (longest: number) => string>>>> = {
  sv: {
    empty: () => 'är tom',
    'too-long': (longest) => `har fler än ${counted(longest)} tecken`,
    'wrong-encoding': () => 'innehåller bokstäver som lästes med fel teckenkodning innan de sparades',
    'unseen-signs': () => 'innehåller tecken som inte syns',
  },
  en: {
    empty: () => 'is empty',
    'too-long': (longest) => `has more than ${longest} characters`,
    'wrong-encoding': () => 'holds letters that were read in a wrong encoding before they were saved',
    'unseen-signs': () => 'holds signs that cannot be seen',
  },
};

/** What would be right in the place of a date. */
export const DATE_EXPECTED: Readonly<Record<Language, string>> = {
  sv: 'Ett datum som finns behövs, skrivet ÅÅÅÅ-MM-DD eller ÅÅÅÅMMDD.',
  en: 'A date that exists, as YYYY-MM-DD or YYYYMMDD, is needed.',
};

/** What may be wrong with a value, in more than one kind of file. */
export const VALUE_PROBLEMS = {
  'code-unknown': problem<AtColumn & { readonly isEmpty: boolean; readonly codes: readonly string[] }>({
    sv: ({ column, isEmpty, codes }) => [`${column} är ${isEmpty ? 'tom' : 'ingen känd kod'}.`, `En av koderna ${listed(codes)} behövs.`],
    en: ({ column, isEmpty, codes }) => [`${column} is ${isEmpty ? 'empty' : 'no known code'}.`, `One of ${listed(codes)} is needed.`],
  }),
  'case-name': problem<Name>({
    sv: ({ fault, longest }) => [`case_id ${NAME_FAULTS.sv[fault](longest)}.`, `Ett namn på högst ${counted(longest)} tecken behövs, samma i varje fil och inget annat falls i regionen.`],
    en: ({ fault, longest }) => [`case_id ${NAME_FAULTS.en[fault](longest)}.`, `A name of at most ${longest} characters is needed, the same in every file and of no other case of the region.`],
  }),
  'basis-name': problem<Name>({
    sv: ({ fault, longest }) => [`basis_version ${NAME_FAULTS.sv[fault](longest)}.`, `Ett namn på högst ${counted(longest)} tecken behövs.`],
    en: ({ fault, longest }) => [`basis_version ${NAME_FAULTS.en[fault](longest)}.`, `A name of at most ${longest} characters is needed.`],
  }),
  'date-unreadable': problem<AtColumn & { readonly fault: DateFault }>({
    sv: ({ column, fault }) => [`${column} ${DATE_FAULTS.sv[fault]}.`, DATE_EXPECTED.sv],
    en: ({ column, fault }) => [`${column} ${DATE_FAULTS.en[fault]}.`, DATE_EXPECTED.en],
  }),
  'date-after-delivery': problem<AtColumn & { readonly deliveredOn: string }>({
    sv: ({ column, deliveredOn }) => [`${column} är senare än dagen som filen är från.`, `En dag som inte är senare än ${deliveredOn} behövs.`],
    en: ({ column, deliveredOn }) => [`${column} is later than the day that the file is from.`, `A day no later than ${deliveredOn} is needed.`],
  }),
};
