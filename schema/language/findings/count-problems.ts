import type { Language } from '../../domain/language.ts';
import { listed, problem } from './spoken.ts';
import { TOTAL_EXPECTED } from './table-problems.ts';

/** The column in which rows of totals are wholes and parts of each other. */
export type MixedColumn = 'period' | 'sex' | 'treatment';

const MIXED: Readonly<Record<Language, Readonly<Record<MixedColumn, string>>>> = {
  sv: {
    period: 'har månader gemensamt med en annan period för regionen och vårdförloppet, som ett år med sina kvartal',
    sex: 'har båda könen tillsammans på en rad och vart och ett av dem på andra, för samma region, vårdförlopp och period',
    treatment: 'har alla sorters behandling tillsammans på en rad och enskilda sorter på andra, för samma region, vårdförlopp och period',
  },
  en: {
    period: 'has months in common with another period of the region and pathway, such as a year with its quarters',
    sex: 'has both sexes together on one row and each of them on others of the same region, pathway and period',
    treatment: 'has every kind of treatment together on one row and single kinds on others of the same region, pathway and period',
  },
};

interface MayBeEmpty {
  readonly isEmpty: boolean;
}

/** What may be wrong with a row of `svf-counts`. */
export const COUNT_PROBLEMS = {
  'pathway-without-treatment': problem({
    sv: () => ['pathway är ett vårdförlopp som slutar med ett samtal och därför inte har någon behandlingsstart.', 'Ett vårdförlopp som slutar med behandling behövs.'],
    en: () => ['pathway is one that ends with a conversation, and so has no start of treatment.', 'A pathway that ends with treatment is needed.'],
  }),
  'treatment-unknown': problem<{ readonly codes: readonly string[] }>({
    sv: ({ codes }) => ['treatment är ingen sorts behandling.', `Ett av orden ${listed(codes)} behövs, eller ingenting för alla sorter tillsammans.`],
    en: ({ codes }) => ['treatment is no kind of treatment.', `One of ${listed(codes)} is needed, or nothing for every kind together.`],
  }),
  'counts-mixed': problem<{ readonly column: MixedColumn }>({
    sv: ({ column }) => [`${column} ${MIXED.sv[column]}.`, TOTAL_EXPECTED.sv],
    en: ({ column }) => [`${column} ${MIXED.en[column]}.`, TOTAL_EXPECTED.en],
  }),
  'period-unreadable': problem<MayBeEmpty>({
    sv: ({ isEmpty }) => [`period är ${isEmpty ? 'tom' : 'ingen period'}.`, 'Ett år, halvår, kvartal eller en månad behövs: 2024, 2024-H1, 2024-Q3 eller 2024-07.'],
    en: ({ isEmpty }) => [`period is ${isEmpty ? 'empty' : 'no period'}.`, 'A year, half-year, quarter or month is needed: 2024, 2024-H1, 2024-Q3 or 2024-07.'],
  }),
  'period-not-over': problem<{ readonly deliveredOn: string }>({
    sv: ({ deliveredOn }) => ['period var inte slut den dag som filen är från.', `En period som var slut ${deliveredOn} behövs.`],
    en: ({ deliveredOn }) => ['period had not ended on the day that the file is from.', `A period that had ended by ${deliveredOn} is needed.`],
  }),
  'count-sex': problem({
    sv: () => ['sex är inget kön.', 'F, M eller U behövs (eller K, M; kvinna, man, okänt; female, male, unknown), eller ingenting för båda tillsammans.'],
    en: () => ['sex is no sex.', 'F, M or U (or K, M; kvinna, man, okänt; female, male, unknown) is needed, or nothing for both together.'],
  }),
  'count-number': problem<MayBeEmpty & { readonly column: string }>({
    sv: ({ column, isEmpty }) => [`${column} är ${isEmpty ? 'tom' : 'inget heltal'}.`, 'Ett heltal som är minst 0 behövs.'],
    en: ({ column, isEmpty }) => [`${column} is ${isEmpty ? 'empty' : 'no whole number'}.`, 'A whole number of at least 0 is needed.'],
  }),
  'judged-above-treated': problem({
    sv: () => ['judged är fler än treated.', 'Högst lika många som behandlades behövs.'],
    en: () => ['judged is more than treated.', 'At most as many as were treated are needed.'],
  }),
  'within-above-judged': problem<{ readonly column: 'judged' | 'treated' }>({
    sv: ({ column }) => [`within_limit är fler än ${column}.`, 'Högst lika många som bedömdes behövs; där judged är tom, som behandlades.'],
    en: ({ column }) => [`within_limit is more than ${column}.`, 'At most as many as were judged are needed; where judged is empty, as were treated.'],
  }),
  'over-above-late': problem({
    sv: () => ['over_75 är fler än de som var sena.', 'Högst lika många som bedömdes och inte var inom tidsgränsen behövs.'],
    en: () => ['over_75 is more than those who were late.', 'At most as many as were judged and not within the limit are needed.'],
  }),
};
