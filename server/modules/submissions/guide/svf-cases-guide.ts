import type { ColumnGuide, KindGuide } from './column-guide.ts';
import { exampleCase } from './example-case.ts';
import { AREA_CODE, CODE, DATE, textOf } from './formats.ts';

const LONGEST_CASE_ID = 60;

const WHO_AND_WHERE: readonly ColumnGuide[] = [
  {
    name: 'case_id', codes: null, format: textOf(LONGEST_CASE_ID), example: () => 'fall-0001',
    meaning: {
      sv: 'Ett eget namn på fallet, samma i varje fil från {the_unit} och inget annat falls. Aldrig ett {personal_number}.',
      en: 'A name of your own for the case, the same in every file from {the_unit} and of no other case. Never a {personal_number}.',
    },
  },
  {
    name: 'pathway', codes: 'pathways', format: CODE, example: (reference) => exampleCase(reference).pathway,
    meaning: { sv: '{The_pathway} som fallet utreds i.', en: '{The_pathway} in which the case is investigated.' },
  },
  {
    name: 'closing_region', codes: 'regions', format: AREA_CODE, example: (reference) => exampleCase(reference).region,
    meaning: {
      sv: '{The_unit} som avslutar förloppet. Raden hör till den. Saknas den måste start_region finnas.',
      en: '{The_unit} that ends the pathway. The row belongs to it. Where it is missing, start_region must be there.',
    },
  },
  {
    name: 'start_region', codes: 'regions', format: AREA_CODE, example: (reference) => exampleCase(reference).region,
    meaning: {
      sv: '{The_unit} där {clock_started}. Ett pågående förlopp hör till den.',
      en: '{The_unit} where {clock_started}. A pathway that is still open belongs to it.',
    },
  },
  {
    name: 'home_region', codes: 'regions', format: AREA_CODE, example: (reference) => exampleCase(reference).region,
    meaning: { sv: '{The_unit} där patienten är folkbokförd.', en: '{The_unit} where the patient is registered as living.' },
  },
  {
    name: 'closing_part', codes: 'parts', format: CODE, example: () => '',
    meaning: { sv: 'Del av den avslutande {the_unit}, bara där {the_unit} är delad.', en: 'Part of the closing {unit}, only where {the_unit} is divided.' },
  },
  {
    name: 'home_part', codes: 'parts', format: CODE, example: () => '',
    meaning: { sv: 'Del av {the_home_unit}, bara där {the_unit} är delad.', en: 'Part of {the_home_unit}, only where {the_unit} is divided.' },
  },
  {
    name: 'sex', codes: 'sexes', example: () => 'F',
    meaning: { sv: 'Patientens kön.', en: 'The patient’s sex.' },
    format: { sv: 'F, M eller U; även K, kvinna, man, okänt, female, male, unknown. Tomt: okänt.', en: 'F, M or U; also K, kvinna, man, okänt, female, male, unknown. Empty: unknown.' },
  },
  {
    name: 'birth_year', codes: null, example: () => '1956',
    meaning: { sv: 'Patientens födelseår. {The_pathways} gäller vuxna.', en: 'The patient’s year of birth. {The_pathways} are for adults.' },
    format: { sv: 'Årtal med fyra siffror, eller tomt.', en: 'A year in four digits, or nothing.' },
  },
];

const WHEN: readonly ColumnGuide[] = [
  {
    name: 'suspicion_date', codes: null, format: DATE, example: () => '2024-03-04',
    meaning: { sv: 'Dagen då {clock_started}: från den räknas väntan.', en: 'The day when {clock_started}: waiting is counted from it.' },
  },
  {
    name: 'referral_date', codes: null, format: DATE, example: () => '2024-03-05',
    meaning: { sv: 'Dagen då remissen kom fram.', en: 'The day when the referral arrived.' },
  },
  {
    name: 'first_visit_date', codes: null, format: DATE, example: () => '2024-03-12',
    meaning: { sv: 'Dagen för första besöket i specialiserad vård.', en: 'The day of the first visit in specialised care.' },
  },
  {
    name: 'mdt_date', codes: null, format: DATE, example: () => '2024-03-26',
    meaning: { sv: 'Dagen för den första multidisciplinära konferensen.', en: 'The day of the first multidisciplinary conference.' },
  },
  {
    name: 'treatment_decision_date', codes: null, format: DATE, example: () => '2024-03-27',
    meaning: { sv: 'Dagen då behandlingen beslutades.', en: 'The day when the treatment was decided.' },
  },
  {
    name: 'closing_date', codes: null, format: DATE, example: () => '2024-04-08',
    meaning: { sv: 'Dagen då förloppet avslutades. Tomt: förloppet pågår.', en: 'The day when the pathway ended. Empty: the pathway is still open.' },
  },
];

const HOW_IT_ENDED: readonly ColumnGuide[] = [
  {
    name: 'closing_code', codes: 'closingCodes', example: (reference) => exampleCase(reference).closingCode,
    meaning: { sv: 'Hur förloppet avslutades. Finns det ett slutdatum måste koden finnas, och tvärtom.', en: 'How the pathway ended. Where there is a closing date there must be a code, and the reverse.' },
    format: { sv: 'Kodens två sista siffror, eller {whole_code}.', en: 'The last two digits of the code, or {whole_code}.' },
  },
  {
    name: 'variant', codes: 'variants', example: () => '',
    meaning: { sv: 'Vilken av {the_pathway}s tidsgränser som gäller, där det finns flera. Listan säger i vilka {pathways} ordet finns.', en: 'Which of the time limits of {the_pathway} holds, where there are several. The list says in which {pathways} the word is used.' },
    format: { sv: 'Ett ord ur listan, eller tomt.', en: 'A word from the list, or nothing.' },
  },
  {
    name: 'delay_causes', codes: 'delayCauses', example: (reference) => exampleCase(reference).delayCause,
    meaning: { sv: 'Vad som fördröjde patienten.', en: 'What delayed the patient.' },
    format: { sv: 'Koder ur listan, med semikolon emellan. I en fil med semikolon står då hela cellen inom citattecken.', en: 'Codes from the list, with semicolons between. In a file with semicolons the whole cell then stands in quotation marks.' },
  },
];

export const SVF_CASES_GUIDE: KindGuide = {
  name: { sv: 'Fall i {pathways}', en: 'Cases in {pathways}' },
  purpose: {
    sv: 'En rad för varje patients väg genom {a_pathway}, avslutad eller pågående. Av dem räknas alla väntetider. En ny fil lägger till fall och ändrar fall med samma namn.',
    en: 'One row for each patient’s way through {a_pathway}, ended or still open. All waits are counted from them. A new file adds cases, and changes those of the same name.',
  },
  columns: [...WHO_AND_WHERE, ...WHEN, ...HOW_IT_ENDED],
};
