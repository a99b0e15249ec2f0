import type { Language } from '../../domain/language.ts';
import type { SubmissionState } from '../../domain/submission-states.ts';
import { counted, sentence, type Coded, type ParametersGiven, type Spoken } from './spoken.ts';
import { UNREADABLE_FILES } from './unreadable-files.ts';
import { UNREADABLE_WORKBOOKS } from './unreadable-workbooks.ts';

interface Submission {
  readonly submission: number;
}

interface NowOtherwise extends Submission {
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  readonly rowsGone: number;
}

/** What a submission is, as a Swedish sentence says it. */
const STATES: Readonly<Record<SubmissionState, string>> = {
  received: 'håller på att läsas',
  checked: 'väntar på godkännande',
  accepting: 'håller på att lagras',
  accepted: 'är godkänd',
  rejected: 'är avvisad',
  replaced: 'är ersatt av senare filer',
  withdrawn: 'är återtagen',
};

const REFUSED_FILES = {
  'things-wrong': sentence<{ readonly fileName: string; readonly count: number }>({
    sv: ({ fileName, count }) => `${fileName} godtas inte: ${count === 1 ? 'en sak är fel' : `${counted(count)} saker är fel`}. Ingenting har ändrats.`,
    en: ({ fileName, count }) => `${fileName} is not accepted: ${count === 1 ? 'one thing is wrong' : `${count} things are wrong`}. Nothing has been changed.`,
  }),
  'holds-invented': sentence({
    sv: () => 'Den här databasen håller det påhittade demonstrationslandet och tar inte emot riktiga filer. Ange att filen är påhittad, om den är det; eller starta Ledtid med DEMO=off på en ny, tom DATA_DIR eller databas och lämna den där.',
    en: () => 'This database holds the invented demonstration country and takes no real files. Say that the file is invented, if it is; or start Ledtid with DEMO=off on a new, empty DATA_DIR or database, and hand it in there.',
  }),
  'holds-open-data': sentence({
    sv: () => 'Den här databasen håller öppna data som en utgivare har släppt och tar inte emot filer om fall vid sidan av dem. Lämna era i en ny, tom DATA_DIR eller databas.',
    en: () => 'This database holds what a publisher has released as open data, and takes no files of cases beside it. Hand in yours on a new, empty DATA_DIR or database.',
  }),
  'holds-real': sentence({
    sv: () => 'Den här databasen håller riktiga data och tar inte emot påhittade. Gör demonstrationen i en egen databas.',
    en: () => 'This database holds real data and takes no invented ones. Make the demonstration in a database of its own.',
  }),
  'name-personal': sentence({
    sv: () => 'Filens namn innehåller ett giltigt personnummer; ingenting sparas. Ge filen ett annat namn.',
    en: () => 'The name of the file holds what is a valid personal identity number; nothing is stored. Give the file another name.',
  }),
  'never-complete': sentence<{ readonly kind: string }>({
    sv: ({ kind }) => `En fil av slaget ${kind} innehåller aldrig alla fall under vissa månader; utelämna dem.`,
    en: ({ kind }) => `A file of the kind ${kind} is never complete for months; leave them out.`,
  }),
  'complete-months': sentence<{ readonly from: string; readonly to: string }>({
    sv: ({ from, to }) => `Månaderna som filen innehåller alla fall under är ”${from}” till ”${to}”; två månader som 2024-01 och 2024-06 behövs, den första inte senare än den sista.`,
    en: ({ from, to }) => `The months of a complete file are "${from}" to "${to}"; two months such as 2024-01 and 2024-06, the first no later than the last, are needed.`,
  }),
  'fault-of-ours': sentence({
    sv: () => 'Filen kunde inte läsas: något gick fel hos oss. Ingenting har ändrats; lämna den igen.',
    en: () => 'The file could not be read: something went wrong on our side. Nothing has been changed; hand it in again.',
  }),
  'disk-full': sentence({
    sv: () => 'Det finns inget utrymme kvar på serverns disk. Ingenting har ändrats; be den som driver servern att göra plats och lämna filen igen.',
    en: () => 'There is no room left on the disk of the server. Nothing has been changed; ask whoever runs it to make room, and hand the file in again.',
  }),
};

const REFUSED_CHANGES = {
  'not-waiting': sentence<Submission & { readonly state: SubmissionState }>({
    sv: ({ submission, state }) => `Inlämning ${submission} ${STATES[state]}; bara en som har kontrollerats kan godkännas. Lämna filen igen.`,
    en: ({ submission, state }) => `Submission ${submission} is ${state}; only one that has been checked can be accepted. Hand the file in again.`,
  }),
  'no-longer-kept': sentence<Submission>({
    sv: ({ submission }) => `Filen i inlämning ${submission} finns inte längre kvar här. Lämna den igen.`,
    en: ({ submission }) => `The file of submission ${submission} is no longer kept here. Hand it in again.`,
  }),
  'no-longer-the-same': sentence<Submission>({
    sv: ({ submission }) => `Filen i inlämning ${submission} är inte längre den som kontrollerades. Lämna den igen.`,
    en: ({ submission }) => `The file of submission ${submission} is no longer what was checked. Hand it in again.`,
  }),
  'others-came-between': sentence<NowOtherwise>({
    sv: ({ submission, rowsNew, rowsChanged, rowsUnchanged, rowsGone }) =>
      `Andra filer godkändes efter att inlämning ${submission} kontrollerades, och den skulle nu göra något annat: ${counted(rowsNew)} nya, ${counted(rowsChanged)} ändrade, ${counted(rowsUnchanged)} oförändrade, ${counted(rowsGone)} borttagna. Se på den och godkänn den igen.`,
    en: ({ submission, rowsNew, rowsChanged, rowsUnchanged, rowsGone }) =>
      `Other files were accepted after submission ${submission} was checked, and it would now do something else: ${rowsNew} new, ${rowsChanged} changed, ${rowsUnchanged} unchanged, ${rowsGone} gone. Look at it and accept it again.`,
  }),
  'nothing-to-withdraw': sentence<Submission>({
    sv: ({ submission }) => `Inlämning ${submission} avvisades; det finns ingenting att ta tillbaka.`,
    en: ({ submission }) => `Submission ${submission} was refused; there is nothing to take back.`,
  }),
  'later-rests-on-it': sentence<Submission & { readonly later: number }>({
    sv: ({ submission, later }) => `Inlämning ${later} kom efter ${submission} och vilar på den. Ta tillbaka ${later} först, eller lämna en fil som rättar raderna.`,
    en: ({ submission, later }) => `Submission ${later} came after ${submission} and rests on it. Withdraw ${later} first, or hand in a file that corrects the rows.`,
  }),
};

/** Every reason that a file as a whole is not taken, or is not done with what was asked. Codes that have been used keep their meaning: they are stored. */
export const REFUSALS = { ...UNREADABLE_FILES, ...UNREADABLE_WORKBOOKS, ...REFUSED_FILES, ...REFUSED_CHANGES } satisfies Record<string, Spoken<never, string>>;

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalParameters<Code extends RefusalCode> = ParametersGiven<(typeof REFUSALS)[Code]>;
export type Refusal = Coded<typeof REFUSALS>;

/** A reason of the code. */
export function refusal<Code extends RefusalCode>(code: Code, ...given: RefusalParameters<Code>): Refusal {
  return { code, parameters: given[0] ?? {} } as Refusal;
}

/** Why, in a sentence or a few. */
export function refusalSentence({ code, parameters }: Refusal, language: Language): string {
  const entry: Spoken<never, string> = REFUSALS[code];
  return entry[language](parameters as never);
}
