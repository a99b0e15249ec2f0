import { DATE_EXPECTED } from './value-problems.ts';
import { counted, listed, problem } from './spoken.ts';

interface AtColumn {
  readonly column: string;
}

interface Codes {
  readonly codes: readonly string[];
}

/** What may be wrong with a row of `svf-cases`. */
export const CASE_PROBLEMS = {
  'case-without-region': problem({
    sv: () => ['Varken closing_region eller start_region har ett värde.', 'Minst en av dem behövs.'],
    en: () => ['Neither closing_region nor start_region has a value.', 'At least one of them is needed.'],
  }),
  'part-unknown': problem<AtColumn & { readonly hasRegion: boolean }>({
    sv: ({ column, hasRegion }) => [hasRegion ? `${column} är ingen del av sin region.` : `${column} har ett värde, men dess region har inget.`, 'Ordet för en del av regionen behövs, eller ingenting där regionen inte är delad.'],
    en: ({ column, hasRegion }) => [hasRegion ? `${column} is no part of its region.` : `${column} has a value, but its region has none.`, 'The word for a part of the region is needed, or nothing where it has no parts.'],
  }),
  'case-sex': problem({
    sv: () => ['sex är ingen känd kod.', 'F, M eller U behövs (eller K, M; kvinna, man, okänt; female, male, unknown), eller ingenting.'],
    en: () => ['sex is no known code.', 'F, M or U (or K, M; kvinna, man, okänt; female, male, unknown) is needed, or nothing.'],
  }),
  'case-sex-of-pathway': problem({
    sv: () => ['sex stämmer inte med vårdförloppet, som är för ett av könen.', 'Det kön som vårdförloppet är för behövs, eller ett annat vårdförlopp.'],
    en: () => ['sex does not fit the pathway, which is for one sex.', 'The sex that the pathway is for is needed, or another pathway.'],
  }),
  'suspicion-outside-months': problem<{ readonly first: string; readonly last: string }>({
    sv: ({ first, last }) => ['suspicion_date ligger utanför de månader som filen innehåller alla fall under.', `En dag från ${first} till ${last} behövs.`],
    en: ({ first, last }) => ['suspicion_date is outside the months that the file is complete for.', `A day from ${first} to ${last} is needed.`],
  }),
  'date-after-closing': problem<AtColumn>({
    sv: ({ column }) => [`${column} är senare än closing_date.`, 'En dag som inte är senare än avslutet behövs.'],
    en: ({ column }) => [`${column} is later than closing_date.`, 'A day no later than the closing is needed.'],
  }),
  'date-before-suspicion': problem<AtColumn>({
    sv: ({ column }) => [`${column} är tidigare än suspicion_date.`, 'Samma dag eller en senare behövs.'],
    en: ({ column }) => [`${column} is earlier than suspicion_date.`, 'The same day or a later one is needed.'],
  }),
  'birth-year-unreadable': problem({
    sv: () => ['birth_year är inget årtal.', 'Fyra siffror behövs, eller ingenting.'],
    en: () => ['birth_year is not a year.', 'Four digits are needed, or nothing.'],
  }),
  'birth-year-impossible': problem<{ readonly oldestYears: number }>({
    sv: ({ oldestYears }) => ['birth_year stämmer inte med suspicion_date.', `Mellan 0 och ${counted(oldestYears)} år från det ena till det andra behövs.`],
    en: ({ oldestYears }) => ['birth_year does not fit suspicion_date.', `Between 0 and ${oldestYears} years from the one to the other are needed.`],
  }),
  'patient-under-age': problem({
    sv: () => ['Enligt birth_year är patienten säkert minderårig vid misstanken.', 'Vårdförloppen är för vuxna.'],
    en: () => ['By birth_year the patient is certainly under age at the suspicion.', 'The pathways are for adults.'],
  }),
  'closing-without-code': problem<Codes>({
    sv: ({ codes }) => ['closing_code är tom, men closing_date har ett värde.', `En kod behövs där förloppet är avslutat: ${listed(codes)}.`],
    en: ({ codes }) => ['closing_code is empty, but closing_date has a value.', `A code is needed where the pathway is closed: ${listed(codes)}.`],
  }),
  'closing-without-date': problem({
    sv: () => ['closing_date är tom, men closing_code har ett värde.', DATE_EXPECTED.sv],
    en: () => ['closing_date is empty, but closing_code has a value.', DATE_EXPECTED.en],
  }),
  'closing-code-unknown': problem<Codes>({
    sv: ({ codes }) => ['closing_code är ingen kod som avslutar ett förlopp.', `En av koderna ${listed(codes)} behövs, eller en hel kod som slutar med en av dem.`],
    en: ({ codes }) => ['closing_code is no code that closes a pathway.', `One of ${listed(codes)} is needed, or a whole code that ends with one.`],
  }),
  'closing-code-retired': problem<Codes>({
    sv: ({ codes }) => ['closing_code hade slutat användas före avslutet.', `En av koderna ${listed(codes)} behövs.`],
    en: ({ codes }) => ['closing_code was retired before the closing.', `One of ${listed(codes)} is needed.`],
  }),
  'closing-by-treatment': problem({
    sv: () => ['closing_code är en behandlingsstart, men förloppet slutar med ett samtal.', 'En kod som avslutar utan behandling behövs; behandlingen hör till ett annat vårdförlopp.'],
    en: () => ['closing_code is a start of treatment, but the pathway ends with a conversation.', 'A code that closes without treatment is needed; the treatment belongs to another pathway.'],
  }),
  'variant-unknown': problem({
    sv: () => ['variant är ingen som vårdförloppets tidsgränser har.', 'En sådan variant behövs, eller ingenting.'],
    en: () => ['variant is none that the time limits of the pathway have.', 'Such a variant is needed, or nothing.'],
  }),
  'delay-cause-unknown': problem<Codes>({
    sv: ({ codes }) => ['delay_causes har en okänd kod.', `Koder bland ${listed(codes)} behövs, med ; emellan.`],
    en: ({ codes }) => ['delay_causes has an unknown code.', `Codes among ${listed(codes)}, with ; between, are needed.`],
  }),
};
